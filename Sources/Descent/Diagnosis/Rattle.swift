/// A run that rattles across a kink of L, for ever.
public struct Rattle: Hashable, Sendable {
  /// How many of the last steps cross it, and how many were looked at.
  public let crossings: Int
  public let steps: Int
  /// From which step on a smaller ε can show what it does: the next one, or one of those looked at
  /// where no more are allowed.
  public let smallerFrom: Int
  /// A unit vector across the kink that was crossed last.
  public let direction: PlanePoint
  /// The slopes along it on both sides of the kink.
  public let slopes: [Double]
  /// How far that step went across it.
  public let length: Double
  public let stepSize: Double
  /// The least and the largest loss of the steps looked at.
  public let lowest: Double
  public let highest: Double
  /// Whether L still falls, along the kink.
  public let isFalling: Bool
  /// Whether L hardly bends beside the kink, so that half of ε halves the rattling.
  public let isPlain: Bool

  private static let fewestSteps = 6
  /// The part of a rattle's height by which L falls that still falls, and what is left at least of a
  /// jump that lasts.
  private static let (smallestFall, lasting) = (0.1, 0.9)

  /// Nothing where fewer than half of the last steps cross a kink to which L falls from both sides, what
  /// bends beside it would not let it settle either, or L falls and the jump fades.
  init?(_ examined: ExaminedRun) {
    let recent = examined.recent
    guard recent.count >= Rattle.fewestSteps, examined.reason?.isConverged != true else {
      return nil
    }
    let crossings = recent.compactMap { KinkCrossing(examined, step: $0) }
      .filter { $0.isFloor && $0.bending < 2 }
    guard 2 * crossings.count >= recent.count, let last = crossings.last else { return nil }
    let losses = examined.losses[recent.lowerBound...recent.upperBound]
    let middle = (losses.startIndex + losses.endIndex) / 2
    let (before, after) = (losses[..<middle].min() ?? 0, losses[middle...].min() ?? 0)
    let range = (losses.max() ?? 0) - (losses.min() ?? 0)
    isFalling = before - after > Rattle.smallestFall * max(range, last.jump * last.length / 4)
    guard !isFalling || last.jump >= Rattle.lasting * crossings[0].jump else { return nil }
    self.crossings = crossings.count
    steps = recent.count
    smallerFrom =
      examined.room(after: examined.count) > 0 ? examined.count : recent.lowerBound
    direction = last.direction
    slopes = last.slopes
    length = last.length
    stepSize = examined.stepSize(recent.upperBound - 1)
    lowest = losses.min() ?? 0
    highest = losses.max() ?? 0
    isPlain = last.isPlain
  }
}
