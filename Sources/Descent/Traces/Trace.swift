/// A descent row by row: it goes on as long as the numbers are finite, or as stop rules allow.
public struct Trace: Sequence, IteratorProtocol {
  private let objective: any Objective
  private let stepSizes: StepSizeSchedule
  private let lastStep: Int
  private let rules: StopRules?
  private let goesPastRules: Bool
  /// The step and the point of the next row; its model where it is known already.
  private var upcoming: (step: Int, point: Vector, model: LocalModel?)?
  private var beginning: StopRules.Beginning?
  /// Why the trace ended before its last step, once it has.
  public private(set) var reason: StopReason?

  /// - Parameters:
  ///   - objective: a loss of two weights.
  ///   - start: w₀.
  ///   - stepSizes: ε of every step.
  ///   - steps: how many steps; the trace has a row more, for the point they end at.
  ///   - rules: when to stop before that; without them only numbers that are not finite do.
  ///   - goesPastRules: whether rules do not stop it either, but tell a number too large from a place
  ///     where L has no value.
  public init(
    of objective: any Objective, from start: Vector, stepSizes: StepSizeSchedule, steps: Int,
    rules: StopRules? = nil, goesPastRules: Bool = false
  ) {
    self.objective = objective
    self.stepSizes = stepSizes
    self.rules = rules
    self.goesPastRules = goesPastRules
    lastStep = steps
    upcoming = (0, start, nil)
  }

  /// A descent whose steps all have the same ε.
  public init(
    of objective: any Objective, from start: Vector, stepSize: Double, steps: Int,
    rules: StopRules? = nil
  ) {
    self.init(
      of: objective, from: start, stepSizes: StepSizeSchedule(initial: stepSize), steps: steps,
      rules: rules)
  }

  public mutating func next() -> TraceRow? {
    guard let (step, point, known) = upcoming else { return nil }
    upcoming = nil
    let model = known ?? LocalModel(of: objective, at: point, along: .axes)
    guard model.loss.isFinite else {
      reason = .noValueAtStart(loss: model.loss)
      return nil
    }
    let stepSize = stepSizes[step]
    let beginning =
      beginning
      ?? StopRules.Beginning(point: point, loss: model.loss, gradientNorm: model.gradientNorm)
    self.beginning = beginning
    let nextPoint = GradientDescent().point(
      after: point, gradient: model.gradient, stepSize: stepSize)
    let nextLoss = objective.loss(at: nextPoint)
    reason = reasonToStop(
      at: step, since: beginning, model: model, nextPoint: nextPoint, nextLoss: nextLoss)
    if reason == nil, step < lastStep {
      upcoming = (step + 1, nextPoint, nextPoint.hasSameBits(as: point) ? model : nil)
    }
    if step == lastStep, reason?.isOfNextPoint == true { reason = nil }
    let change = nextLoss - model.loss
    return TraceRow(
      step: step, model: model, stepSize: stepSize, change: change.isFinite ? change : nil)
  }

  private func reasonToStop(
    at step: Int, since beginning: StopRules.Beginning, model: LocalModel, nextPoint: Vector,
    nextLoss: Double
  ) -> StopReason? {
    if let rules, !goesPastRules {
      let settled = rules.reason(
        toStopAt: model.point, loss: model.loss, gradient: model.gradient, after: step,
        stepSize: step > 0 ? stepSizes[step - 1] : nil, since: beginning, on: objective)
      if let settled { return settled }
      if nextPoint == model.point { return .stepTooShort }
    }
    if !model.gradient.allSatisfy(\.isFinite) { return .slopeNotFinite }
    if nextLoss.isFinite { return nil }
    return rules?.reason(
      valueNotFiniteAt: nextPoint, loss: nextLoss, step: step + 1, from: model.loss,
      since: beginning)
      ?? StopReason(
        valueNotFiniteAt: nextPoint, loss: nextLoss, step: step + 1, isFar: false,
        hasFallen: false)
  }
}
