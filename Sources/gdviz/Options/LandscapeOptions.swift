import ArgumentParser
import Descent
import Visualizer

/// The options that say which loss, from where and with what step sizes.
struct LandscapeOptions: ParsableArguments {
  @Argument(help: "A landscape by name; gdviz list prints them.")
  var landscape: String?

  @OptionGroup var files: LandscapeFileOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A loss of x and y of your own, as in \"(x^2 + k*y^2)/2; k = 25\".", valueName: "text"))
  var formula: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A constant of the formula, as in k=25; repeatable.", valueName: "name=value"))
  var constants: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("Where the run starts.", valueName: "x,y"))
  var start: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The step size ε, above 0.", valueName: "number"))
  var epsilon: String?

  @Option(
    name: .customLong("epsilon-from"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "From a step on ε is another, as in 31=0.035; repeatable.", valueName: "step=number"))
  var stepSizeChanges: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The landscape's part of the plane.", valueName: "x0,x1,y0,y1"))
  var window: String?

  /// The landscape that was asked for, at its start, with everything that was said about the run.
  ///
  /// Where no landscape is named it is the default one, and where there is none, that is an error.
  func opening(
    default name: String?, among own: LandscapeFileOptions.Found = LandscapeFileOptions.Found()
  ) throws -> Opening {
    var landscape = try named(default: name, among: own)
    if let window {
      landscape.window = try read(window, "--window", WrittenNumbers.window)
    }
    var opening = Opening(landscape)
    if let start { opening.start = try read(start, "--start", WrittenNumbers.point) }
    let initial = try epsilon.map { try read($0, "--epsilon", WrittenNumbers.stepSize) }
    opening.stepSizes = StepSizeSchedule(
      initial: initial ?? landscape.stepSize, changes: try stepSizeChanges.map(change))
    return opening
  }

  private func change(_ text: String) throws -> StepSizeSchedule.Change {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let step = Int(parts[0]), step >= 0 else {
      throw Failure.input("--epsilon-from \(text): expected step=number, as in 31=0.035")
    }
    do {
      return StepSizeSchedule.Change(
        step: step, stepSize: try WrittenNumbers.stepSize(String(parts[1])))
    } catch {
      throw Failure.input("--epsilon-from \(text): \(error.sentence)")
    }
  }

  private func named(
    default name: String?, among own: LandscapeFileOptions.Found
  ) throws -> Landscape {
    switch (landscape, formula) {
    case (let landscape?, .some):
      throw Failure.input(
        Suggestion.sentence ?? "a landscape (\(landscape)) or a --formula, not both")
    case (nil, let formula?):
      return try unnamed(formula)
    case (let given, nil):
      guard let id = given ?? name else {
        throw Failure.input(
          "which landscape? Name one, gdviz list prints them, or give a --formula")
      }
      guard var found = own.landscape(named: id) else {
        throw Failure.input(
          Suggestion.sentence(forUnknown: id, among: own.landscapes.map(\.id)))
      }
      for constant in try givenConstants() {
        let known = found.constants.map(\.name)
        guard !known.isEmpty else {
          throw Failure.input("--set sets constants of a --formula; \(id) has none")
        }
        guard known.contains(constant.name) else {
          throw Failure.input(
            "--set \(constant.name): \(id) has no such constant, but \(known.joined(separator: ", "))"
          )
        }
        found.formula = found.formula.setting(constant.name, to: constant.value)
      }
      return found
    }
  }

  /// A landscape from a formula: where nothing is said of window and start, good ones are found.
  private func unnamed(_ text: String) throws -> Landscape {
    let formula: Formula
    do {
      formula = try Formula(
        parsing: text, variables: Landscape.variables, settingConstants: try givenConstants())
    } catch let error as FormulaError {
      throw Failure.input("--formula: \(error.sentence)")
    }
    return Landscape(
      unnamed: formula, window: try window.map { try read($0, "--window", WrittenNumbers.window) },
      start: try start.map { try read($0, "--start", WrittenNumbers.point) },
      stepSize: try epsilon.map { try read($0, "--epsilon", WrittenNumbers.stepSize) })
  }

  private func givenConstants() throws -> [Formula.Constant] {
    var settings: [Formula.Constant] = []
    for text in constants {
      let constant = try read(text, "--set", WrittenNumbers.constant)
      guard !settings.contains(where: { $0.name == constant.name }) else {
        throw Failure.input("--set \(text): \(constant.name) is set twice")
      }
      settings.append(constant)
    }
    return settings
  }
}
