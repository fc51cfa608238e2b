/// A start a little to the side of where a run came to rest, from which the same ε was seen to lead
/// lower.
public struct Push: Hashable, Sendable {
  public let start: PlanePoint
  public let trial: Trial

  private static let stepLimit = 4000
  /// How far to the side, as a part of the window's diagonal.
  private static let share = 0.002

  /// Nothing where neither side leads lower.
  init?(_ examined: ExaminedRun, along direction: PlanePoint, scale: Double) {
    let place = examined.place(examined.end)
    let digit = RoundNumber.step(below: Push.share * examined.diagonal)
    let length = digit.times(1)
    let tried = [length, -length].compactMap { length -> Push? in
      let start = PlanePoint(x: place.x + length * direction.x, y: place.y + length * direction.y)
      let trial = Trial(
        examined, from: [start.x, start.y], stepSize: examined.stepSize(examined.count),
        steps: Push.stepLimit)
      let isLower = trial.loss < examined.losses[examined.count] - 1e-6 * scale
      return isLower && trial.reason?.isDiverged != true ? Push(start, trial) : nil
    }
    guard let best = tried.min(by: { $0.trial.loss < $1.trial.loss }) else { return nil }
    self = best
  }

  private init(_ start: PlanePoint, _ trial: Trial) { (self.start, self.trial) = (start, trial) }
}
