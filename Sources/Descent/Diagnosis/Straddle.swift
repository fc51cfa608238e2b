/// A run that jumps to and fro across a place where λmax is infinite although the slope fades there, as
/// at 0 of |x|^1.5: no constant ε comes to rest.
public struct Straddle: Hashable, Sendable {
  /// How many of the last steps jump across such a place, and how many were looked at.
  public let crossings: Int
  public let steps: Int
  /// The place that was jumped across last.
  public let place: PlanePoint
  /// A unit vector along that step, and how long it was.
  public let direction: PlanePoint
  public let length: Double

  private static let (fewestSteps, mostSteps) = (6, 12)

  /// Nothing where fewer than half of the last steps do.
  init?(_ examined: ExaminedRun) {
    let last = examined.recent.suffix(Straddle.mostSteps)
    guard examined.isUnderWay, last.count >= Straddle.fewestSteps else { return nil }
    let found = last.compactMap { CuspCrossing(examined, step: $0) }
    guard 2 * found.count >= last.count, let crossing = found.last else { return nil }
    crossings = found.count
    steps = last.count
    place = examined.place(crossing.place)
    direction = crossing.direction
    length = crossing.length
  }
}
