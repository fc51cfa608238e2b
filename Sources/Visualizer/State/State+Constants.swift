package import Descent

extension State {
  /// The constant that the keys change.
  package var constant: Formula.Constant? {
    let constants = landscape.constants
    return constants.indices.contains(chosenConstant) ? constants[chosenConstant] : nil
  }

  /// Turns the chosen constant up or down.
  mutating func scaleConstant(up: Bool, using workbench: Workbench) {
    guard let constant, let value = Constants.next(after: constant.value, up: up) else { return }
    setConstant(constant.name, to: value, using: workbench)
  }

  /// Gives a constant a value; the run goes on from where it is, on a branch.
  mutating func setConstant(_ name: String, to value: Double, using workbench: Workbench) {
    var turned = landscape
    turned.formula = landscape.formula.setting(name, to: value)
    let run = Run(
      of: workbench.objective(of: turned), from: run.point, stepSize: run.stepSize,
      rules: workbench.stopRules(of: turned, settings: run.rules.settings))
    let origin =
      branch.whole.steps.isEmpty
      ? branch.origin : Branch.Origin(branch: branch.number, step: self.run.steps.count)
    begin(run, of: turned, start: start, from: origin)
    curvaturesMet = MetCurvatures()
  }
}

enum Constants {
  /// The next of the values that the keys reach: a tenth of the value's decade apart, at least 0.1,
  /// through 0; nothing beyond the largest number.
  static func next(after value: Double, up: Bool) -> Double? {
    let decade = RoundNumber.step(below: max(1, abs(value))).exponent
    let step = RoundNumber.Step(digit: 1, exponent: decade - 1)
    let count = step.count(value)
    // A multiple already, but for its rounding; what lies between two goes to the next one.
    let isMultiple = abs(count - count.rounded()) < 1e-9
    let whole = isMultiple ? count.rounded() : up ? count.rounded(.down) : count.rounded(.up)
    let next = step.times(whole + (up ? 1 : -1))
    return next.isFinite ? next : nil
  }
}

extension Landscape {
  package var constants: [Formula.Constant] { formula.constants }
}
