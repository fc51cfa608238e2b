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
  /// How L falls along the kink meanwhile; nothing where it was not seen to.
  public let fall: Fall?
  /// Whether L hardly bends beside the kink, so that half of ε halves the rattling.
  public let isPlain: Bool

  /// L on average over some of the last steps and over as many before them.
  public struct Fall: Hashable, Sendable {
    public let before: Double
    public let after: Double
    public let steps: Int

    /// How many times what L changes in a step all that the later ones are lower by is at least: what
    /// only rattles is as high again after a few steps.
    private static let smallestRatio = 4.0
    /// The part of the whole fall that falls between both halves of the later steps, at least.
    private static let smallestShare = 0.1

    /// Nothing where w did not rattle from the first of these steps on, or L is not clearly lower in the
    /// later ones than in those before, and in the second half of them than in the first.
    fileprivate init?(_ examined: ExaminedRun) {
      let steps = min(examined.late.count, examined.count / 2) / 2
      let first = examined.count - 2 * steps
      let beginning = first..<min(first + examined.recent.count, examined.count)
      guard steps > 1, !Rattle.crossings(examined, beginning).isEmpty else { return nil }
      let losses = examined.losses.suffix(2 * steps)
      func mean(_ numbers: some Collection<Double>) -> Double {
        numbers.reduce(0, +) / Double(numbers.count)
      }
      self.steps = steps
      before = mean(losses.prefix(steps))
      after = mean(losses.suffix(steps))
      let last = losses.suffix(steps)
      let change = Fall.smallestRatio * mean(zip(last.dropFirst(), last).map { abs($0 - $1) })
      // Over an even number what goes up and down by turns is no part of it.
      let half = max(2, steps / 4 * 2)
      let later = mean(last.prefix(half)) - mean(last.suffix(half))
      let goesOn = later > Fall.smallestShare * (before - after)
      guard (before - after) * Double(steps) > change, goesOn, before.written != after.written
      else { return nil }
    }
  }

  private static let fewestSteps = 6
  /// The part of the last steps that crosses the kink, at least: where one slope is steep and the other
  /// is not, several steps lead back to it.
  private static let smallestShare = 0.25
  /// The part of the rattling that L falls by at least where it falls, and the part of a jump that is
  /// left at least where it lasts.
  private static let (smallestFall, lasting) = (0.1, 0.9)

  /// Nothing where only a few of the last steps cross a kink to which L falls from both sides, what bends
  /// beside it would not let it settle either, or L falls and the jump fades.
  init?(_ examined: ExaminedRun) {
    let recent = examined.recent
    guard recent.count >= Rattle.fewestSteps, examined.reason?.isConverged != true else {
      return nil
    }
    let crossings = Rattle.crossings(examined, recent)
    guard let last = crossings.last else { return nil }
    let losses = examined.losses[recent.lowerBound...recent.upperBound]
    let middle = (losses.startIndex + losses.endIndex) / 2
    let (before, after) = (losses[..<middle].min() ?? 0, losses[middle...].min() ?? 0)
    let range = (losses.max() ?? 0) - (losses.min() ?? 0)
    let isFalling = before - after > Rattle.smallestFall * max(range, last.jump * last.length / 4)
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
    fall = Fall(examined)
    isPlain = last.isPlain
  }

  /// Those of some steps that cross a kink to which L falls from both sides; none where they are few.
  private static func crossings(_ examined: ExaminedRun, _ steps: Range<Int>) -> [KinkCrossing] {
    let found = steps.compactMap { KinkCrossing(examined, step: $0) }
      .filter { $0.isFloor && $0.bending < 2 }
    return Double(found.count) >= smallestShare * Double(steps.count) ? found : []
  }
}
