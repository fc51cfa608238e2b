/// One descent from one start: a value, so it can be kept, rewound, branched and compared.
///
/// The same start, step sizes and rules give the same bits on every machine. A step is proposed,
/// evaluated and only then accepted, so the last good point survives any disaster.
public struct Run: Hashable, Sendable {
  /// The step size ε of the next step; positive and finite.
  public var stepSize: Double
  public let rules: StopRules
  public let rule: GradientDescent
  /// The steps made so far; the run stands at the end of the last one.
  public private(set) var steps: Trajectory
  /// The current point w.
  public private(set) var point: Vector
  /// L(w).
  public private(set) var loss: Double
  /// g at w.
  public private(set) var gradient: Vector
  public private(set) var status: RunStatus
  private let beginning: StopRules.Beginning

  /// A run that stands at its start.
  public init(
    of objective: any Objective, from start: Vector, stepSize: Double, rules: StopRules,
    rule: GradientDescent = GradientDescent()
  ) {
    precondition(start.count == objective.dimension, "a start has one number a weight")
    precondition(stepSize > 0 && stepSize.isFinite, "a step size is positive and finite")
    self.stepSize = stepSize
    self.rules = rules
    self.rule = rule
    steps = Trajectory(dimension: start.count)
    point = start
    loss = objective.loss(at: start)
    gradient = objective.gradient(at: start)
    beginning = StopRules.Beginning(point: start, loss: loss, gradientNorm: gradient.norm)
    status = .running
    if loss.isFinite {
      settle(on: objective)
    } else {
      status = .stopped(.noValueAtStart(loss: loss))
    }
  }

  /// Where the run began.
  public var start: Vector { beginning.point }

  /// The ‖g‖ at or below which it has converged.
  public var gradientTolerance: Double { rules.tolerance(since: beginning) }

  /// The points w₀, w₁, …, the current one last.
  public var points: [Vector] { steps.map(\.point) + [point] }

  /// The losses at `points`.
  public var losses: [Double] { steps.losses + [loss] }

  /// Makes one step, or says in `status` why there is none.
  public mutating func advance(on objective: any Objective) {
    guard status == .running else { return }
    let displacement = rule.direction(alongGradient: gradient).map { stepSize * $0 }
    let next = point.moved(along: displacement)
    guard next != point else {
      status = .stopped(.stepTooShort)
      return
    }
    let nextLoss = objective.loss(at: next)
    guard nextLoss.isFinite else {
      status = .stopped(
        rules.reason(
          valueNotFiniteAt: next, loss: nextLoss, step: steps.count + 1, from: loss,
          since: beginning))
      return
    }
    steps.append(
      Step(
        point: point, loss: loss, gradient: gradient, stepSize: stepSize,
        displacement: displacement))
    point = next
    loss = nextLoss
    gradient = objective.gradient(at: next)
    settle(on: objective)
  }

  /// Takes the last step back, exactly; the step size stays what it is now.
  public mutating func retreat() {
    guard !steps.isEmpty else {
      if status.reason?.isFinal != true { status = .running }
      return
    }
    let last = steps.removeLast()
    point = last.point
    loss = last.loss
    gradient = last.gradient
    status = .running
  }

  /// Lets a run that a step size stopped, and not the point that it has reached, try again with
  /// another one.
  public mutating func resume() {
    if status.reason?.isOfNextStep == true { status = .running }
  }

  /// Looks at the point reached: whether the run ends there.
  private mutating func settle(on objective: any Objective) {
    if let reason = rules.reason(
      toStopAt: point, loss: loss, gradient: gradient, after: steps.count,
      stepSize: steps.stepSizes.last, since: beginning, on: objective)
    {
      status = .stopped(reason)
    }
  }
}
