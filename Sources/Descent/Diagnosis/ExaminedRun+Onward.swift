extension ExaminedRun {
  /// The steps that follow with the ε of the next one, so many or until they stop.
  func carriedOn(for steps: Int) -> ExaminedRun {
    var rules = run.rules
    rules.maximumSteps = .max
    rules.beginning = StopRules.Beginning(
      point: start, loss: losses[0], gradientNorm: gradientNorm(0))
    var onward = Run(of: objective, from: end, stepSize: stepSize(count), rules: rules)
    while onward.steps.count < steps, onward.status == .running { onward.advance(on: objective) }
    return ExaminedRun(onward, like: self)
  }
}
