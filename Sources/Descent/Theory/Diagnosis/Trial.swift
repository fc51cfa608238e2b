/// A descent that was made to see how far a step size leads.
public struct Trial: Hashable, Sendable {
  public let stepSize: Double
  /// L where it began.
  public let startLoss: Double
  /// How many steps it made.
  public let steps: Int
  /// How many of them went up.
  public let stepsUp: Int
  /// Where it ended.
  public let point: Vector
  public let loss: Double
  public let gradientNorm: Double
  /// Why it ended; nothing where it would go on.
  public let reason: StopReason?

  /// Makes so many steps, or fewer where the descent stops by itself.
  init(
    of objective: any Objective, from start: Vector, stepSize: Double, rules: StopRules, steps: Int
  ) {
    var rules = rules
    rules.maximumSteps = .max
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    self.stepSize = stepSize
    startLoss = run.loss
    var stepsUp = 0
    while run.status == .running, run.steps.count < steps {
      let before = run.loss
      run.advance(on: objective)
      if run.loss > before { stepsUp += 1 }
    }
    self.steps = run.steps.count
    self.stepsUp = stepsUp
    point = run.point
    loss = run.loss
    gradientNorm = run.gradient.norm
    reason = run.status.reason
  }

  /// Whether it went down, hardly ever up on the way, and ended nowhere else than at rest.
  public var holds: Bool {
    loss < startLoss && 10 * stepsUp <= steps && (reason.map(\.isConverged) ?? true)
  }
}
