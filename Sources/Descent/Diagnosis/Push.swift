/// A start a little to the side of where a run came to rest, or of where it began, from which the same
/// ε was seen to lead lower.
public struct Push: Hashable, Sendable {
  public let start: PlanePoint
  public let trial: Trial

  private static let stepLimit = 4000
  /// How far to the side, as a part of the window's diagonal and of the larger weight, and how many
  /// digits of the start count: what is tried is what is said.
  private static let (share, shareOfWeight, digits) = (0.002, 0.005, 3)

  /// Nothing where neither side leads lower.
  ///
  /// - Parameters:
  ///   - examined: the run.
  ///   - point: beside which to start.
  ///   - direction: a unit vector to the side.
  ///   - stepSize: ε.
  ///   - loss: lower than which it has to lead.
  init?(
    _ examined: ExaminedRun, beside point: Vector, along direction: PlanePoint, stepSize: Double,
    toBelow loss: Double
  ) {
    let place = examined.place(point)
    let digit = RoundNumber.step(
      below: max(
        Push.share * examined.diagonal, Push.shareOfWeight * max(abs(place.x), abs(place.y))))
    let length = digit.times(1)
    let tried = [length, -length].compactMap { length -> Push? in
      let start = PlanePoint(
        x: (place.x + length * direction.x).rounded(digits: Push.digits),
        y: (place.y + length * direction.y).rounded(digits: Push.digits))
      let trial = Trial(
        examined, from: [start.x, start.y], stepSize: stepSize, steps: Push.stepLimit)
      let isLower = trial.loss < loss - examined.lossMargin
      return isLower && trial.reason?.isDiverged != true ? Push(start, trial) : nil
    }
    guard let best = tried.min(by: { $0.trial.loss < $1.trial.loss }) else { return nil }
    self = best
  }

  private init(_ start: PlanePoint, _ trial: Trial) { (self.start, self.trial) = (start, trial) }
}
