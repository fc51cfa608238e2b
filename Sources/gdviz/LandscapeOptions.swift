import ArgumentParser
import Descent

/// The options that say which loss, from where and with what step size.
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
    parsing: .unconditional,
    help: ArgumentHelp("The part of the plane to look at.", valueName: "x0,x1,y0,y1"))
  var window: String?

  /// The landscape that was asked for, with everything that was said about it.
  func chosen(default name: String?) throws -> Landscape {
    var chosen = try named(default: name)
    if let window { chosen.window = try given(window, "--window", WrittenNumbers.window) }
    if let start { chosen.start = try given(start, "--start", WrittenNumbers.point) }
    if let epsilon {
      chosen.stepSize = try given(epsilon, "--epsilon", WrittenNumbers.stepSize)
    }
    return chosen
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
      guard constants.isEmpty else {
        throw Failure.input("--set sets constants of a --formula; \(id) has none")
      }
      guard let found = Catalog.landscape(named: id) else {
        throw Failure.input(
          "no landscape is called '\(id)'; did you mean \(Catalog.nearest(to: id).id)?")
      }
      return found
    }
  }

  /// A landscape from a formula: where nothing is said of window and start, good ones are found.
  private func own(_ text: String) throws -> Landscape {
    let formula: Formula
    do {
      formula = try Formula(
        parsing: text, variables: ["x", "y"], settingConstants: try givenConstants())
    } catch let error as FormulaError {
      throw Failure.input("--formula: \(error.sentence)")
    }
    return Landscape(
      unnamed: formula, window: try window.map { try given($0, "--window", WrittenNumbers.window) },
      start: try start.map { try given($0, "--start", WrittenNumbers.point) })
  }

  private func givenConstants() throws -> [Formula.Constant] {
    var settings: [Formula.Constant] = []
    for text in constants {
      let constant = try given(text, "--set", WrittenNumbers.constant)
      guard !settings.contains(where: { $0.name == constant.name }) else {
        throw Failure.input("--set \(text): \(constant.name) is set twice")
      }
      settings.append(constant)
    }
    return settings
  }

  /// What was written behind an option, or a failure that names the option.
  private func given<Value>(
    _ text: String, _ option: String,
    _ read: (String) throws(WrittenNumbersError) -> Value
  ) throws -> Value {
    do {
      return try read(text)
    } catch {
      throw Failure.input("\(option) \(text): \(error.sentence)")
    }
  }
}
