extension Going {
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
      let next = examined.run.rule.point(
        after: model.point, gradient: model.gradient, stepSize: stepSize)
      let change = examined.objective.loss(at: next) - model.loss
      self.change = change.isFinite ? change : nil
    }

    /// Whether the step would go up, or lead to where L has no value.
    public var isBad: Bool { change.map { $0 > 0 } ?? true }
  }
}
