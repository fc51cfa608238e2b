import ArgumentParser
import Descent
import Visualizer

/// The options that say which loss, from where and with what step sizes.
struct LandscapeOptions: ParsableArguments {
  @Argument(help: "A landscape by name; gdviz list prints them.")
  var landscape: String?

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
  func opening(default name: String?) throws -> Opening {
    var landscape = try named(default: name)
    if let window { landscape.window = try Window(window, option: "--window") }
    var opening = Opening(landscape)
    if let start {
      opening.start = try finiteNumbers(
        in: start, count: 2, option: "--start", form: "x,y, two finite numbers")
    }
    let initial = try epsilon.map { try stepSize($0, "--epsilon \($0)") }
    opening.stepSizes = StepSizeSchedule(
      initial: initial ?? landscape.stepSize, changes: try stepSizeChanges.map(change))
    return opening
  }

  private func stepSize(_ text: String, _ option: String) throws -> Double {
    guard let number = finiteNumber(text) else {
      throw Failure.input("\(option): expected a finite number")
    }
    guard number > 0 else { throw Failure.input("\(option): the step size must be above 0") }
    return number
  }

  private func change(_ text: String) throws -> StepSizeSchedule.Change {
    let option = "--epsilon-from \(text)"
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let step = Int(parts[0]), step >= 0 else {
      throw Failure.input("\(option): expected step=number, as in 31=0.035")
    }
    return StepSizeSchedule.Change(step: step, stepSize: try stepSize(String(parts[1]), option))
  }

  private func named(default name: String?) throws -> Landscape {
    switch (landscape, formula) {
    case (let landscape?, .some):
      throw Failure.input("a landscape (\(landscape)) or a --formula, not both")
    case (nil, let formula?):
      return try own(formula)
    case (let given, nil):
      guard let id = given ?? name else {
        throw Failure.input(
          "which landscape? Name one, gdviz list prints them, or give a --formula")
      }
      guard var found = Catalog.landscape(named: id) else {
        throw Failure.input(
          "no landscape is called '\(id)'; did you mean \(Catalog.nearest(to: id).id)?")
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

  /// A landscape from a formula: where nothing is said, a window around 0, a start up left in it, and
  /// ε = 1/Λ⁺, sampled over the window.
  private func own(_ text: String) throws -> Landscape {
    let formula: Formula
    do {
      formula = try Formula(
        parsing: text, variables: ["x", "y"], settingConstants: try givenConstants())
    } catch let error as FormulaError {
      throw Failure.input("--formula: \(error.sentence)")
    }
    let window = try window.map { try Window($0, option: "--window") }
    return Landscape(unnamed: formula, window: window ?? Window(x: -3...3, y: -3...3))
  }

  private func givenConstants() throws -> [Formula.Constant] {
    var given: [Formula.Constant] = []
    for constant in constants {
      let parts = constant.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = finiteNumber(String(parts[1])) else {
        throw Failure.input("--set \(constant): expected name=number, as in k=25")
      }
      let name = String(parts[0].filter { $0 != " " })
      guard !given.contains(where: { $0.name == name }) else {
        throw Failure.input("--set \(constant): \(name) is set twice")
      }
      given.append(Formula.Constant(name: name, value: value))
    }
    return given
  }
}
