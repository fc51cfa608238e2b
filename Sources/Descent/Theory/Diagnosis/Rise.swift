/// A step that went up, and why.
public struct Rise: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// ε was at or beyond 2gᵀg/gᵀHg: the second-order model itself goes up.
    case tooLong
    /// The second-order model promised descent, and the third order takes it back.
    case thirdOrder
    /// Neither order says so: it is in the orders beyond.
    case higherOrders
    /// The step crosses a place where L bends sharply.
    case bend
  }

  public let step: Int
  public let stepSize: Double
  /// 2gᵀg/gᵀHg where it began.
  public let limit: StepSizeLimit
  /// L(w′) − L(w), above 0.
  public let change: Double
  /// What order 1, 2 and 3 said of it.
  public let predicted: [Double]
  public let cause: Cause

  /// Nothing where the last step that is looked at did not go up.
  init?(_ examined: ExaminedRun) {
    guard examined.count > 0, examined.goesUp(examined.count - 1) else { return nil }
    let step = examined.count - 1
    let model = examined.model(step)
    let stepSize = examined.stepSize(step)
    let predicted = (1...3).map { model.predictedChange(order: $0, stepSize: stepSize) }
    self.step = step
    self.stepSize = stepSize
    change = examined.losses[step + 1] - examined.losses[step]
    self.predicted = predicted
    limit = model.limits.descent
    if let limit = limit.value, stepSize >= limit {
      cause = .tooLong
    } else if BendCrossing(examined, step: step) != nil {
      cause = .bend
    } else {
      cause = predicted[2] > 0 ? .thirdOrder : .higherOrders
    }
  }
}
