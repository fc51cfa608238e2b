internal import CElementary

/// A descent of which there is nothing to say but how it goes.
public struct Going: Hashable, Sendable {
  public let steps: Int
  public let stepsUp: Int
  public let stepSize: Double
  /// 2gᵀg/gᵀHg where the run stands.
  public let limit: StepSizeLimit
  /// By which ‖g‖ falls in a step, over the last decade of the steps; nothing where that is not
  /// known.
  public let factor: Double?
  /// How many steps more it would take to come to rest at this rate.
  public let stepsLeft: Double?

  init(_ examined: ExaminedRun) {
    steps = examined.count
    stepsUp = (0..<examined.count).count(where: examined.goesUp)
    stepSize = examined.stepSize(examined.count)
    limit = examined.model(examined.count).limits.descent
    let norms = examined.run.steps.gradientNorms + [examined.run.gradient.norm]
    let rate = ConvergenceRate(of: norms, upTo: examined.count).factor
    factor = rate.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    let tolerance = examined.run.rules.gradientTolerance * max(1, norms[0])
    let now = norms[examined.count]
    stepsLeft = factor.flatMap {
      $0 < 1 && now > tolerance ? elementary_log(tolerance / now) / elementary_log($0) : nil
    }
  }

  /// The next step of a run that has made none.
  public struct Outlook: Hashable, Sendable {
    public let stepSize: Double
    /// 2gᵀg/gᵀHg at the start.
    public let limit: StepSizeLimit
    /// What order 2 says of L(w′) − L(w).
    public let predicted: Double
    /// L(w′) − L(w); nothing where L has no value at w′.
    public let change: Double?

    /// Nothing for a run that has made a step or cannot make one.
    init?(_ examined: ExaminedRun) {
      guard examined.count == 0, examined.reason == nil else { return nil }
      let model = examined.model(0)
      stepSize = examined.stepSize(0)
      limit = model.limits.descent
      predicted = model.predictedChange(order: 2, stepSize: stepSize)
      let next = zip(model.point, model.gradient).map { [stepSize] in $0 - stepSize * $1 }
      let change = examined.objective.loss(at: next) - model.loss
      self.change = change.isFinite ? change : nil
    }

    /// Whether the step would go up, or lead to where L has no value.
    public var isBad: Bool { change.map { $0 > 0 } ?? true }
  }
}
