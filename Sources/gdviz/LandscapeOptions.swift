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
    if let window { chosen.window = try parsedWindow(window) }
    if let start {
      let numbers = try numbers(
        in: start, count: 2, option: "--start", form: "x,y, two finite numbers")
      chosen.start = numbers
    }
    if let epsilon {
      let number = try numbers(in: epsilon, count: 1, option: "--epsilon", form: "a finite number")[
        0]
      guard number > 0 else {
        throw Failure.input("--epsilon \(epsilon): the step size must be above 0")
      }
      chosen.stepSize = number
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
    let window = try window.map(parsedWindow) ?? Window(x: -3...3, y: -3...3)
    return Landscape(unnamed: formula, window: window)
  }

  private func givenConstants() throws -> [Formula.Constant] {
    var given: [Formula.Constant] = []
    for constant in constants {
      let parts = constant.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = finite(String(parts[1])) else {
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

  private func parsedWindow(_ text: String) throws -> Window {
    let form = "x0,x1,y0,y1"
    let n = try numbers(
      in: text, count: 4, option: "--window", form: "\(form), four finite numbers")
    guard n[0] < n[1], n[2] < n[3] else {
      throw Failure.input("--window \(text): \(form) must grow, x0 < x1 and y0 < y1")
    }
    guard (n[1] - n[0]).isFinite, (n[3] - n[2]).isFinite else {
      throw Failure.input("--window \(text): too large, its width is not finite")
    }
    return Window(x: n[0]...n[1], y: n[2]...n[3])
  }

  private func numbers(
    in text: String, count: Int, option: String, form: String
  ) throws -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { finite(String($0)) }
    guard parts.count == count, numbers.count == count else {
      throw Failure.input("\(option) \(text): expected \(form)")
    }
    return numbers
  }
}

/// A decimal number that is finite; no `nan`, `inf` or hexadecimal.
private func finite(_ text: String) -> Double? {
  let trimmed = text.filter { $0 != " " }
  guard trimmed.allSatisfy({ "0123456789+-.eE".contains($0) }), let number = Double(trimmed),
    number.isFinite
  else { return nil }
  return number
}
