/// A step that was longer than its model allows and went down nevertheless.
public struct TooLongStep: Hashable, Sendable {
  public let step: Int
  public let stepSize: Double
  /// 2gᵀg/gᵀHg where it began, below ε.
  public let limit: Double
  /// What order 2 said of L(w′) − L(w), and what it was.
  public let predicted: Double
  public let change: Double
  /// Where it led, where that is out of the window.
  public let placeOutside: PlanePoint?

  /// So many of the first and of the last steps are looked at, and so much of the limit is above it.
  private static let (stepLimit, smallestRatio) = (100, 1 + 1e-6)

  /// The first such step of those that are looked at; nothing where there is none.
  init?(_ examined: ExaminedRun) {
    let first = 0..<min(TooLongStep.stepLimit, examined.count)
    let last = max(first.upperBound, examined.count - TooLongStep.stepLimit)..<examined.count
    for step in [first, last].joined() {
      let model = examined.model(step)
      let stepSize = examined.stepSize(step)
      let change = examined.losses[step + 1] - examined.losses[step]
      guard let limit = model.limits.descent.value,
        stepSize > TooLongStep.smallestRatio * limit, change < -examined.rounding
      else { continue }
      let next = examined.point(step + 1)
      self.step = step
      self.stepSize = stepSize
      self.limit = limit
      predicted = model.predictedChange(order: 2, stepSize: stepSize)
      self.change = change
      placeOutside = examined.isInWindow(next) ? nil : examined.place(next)
      return
    }
    return nil
  }
}
