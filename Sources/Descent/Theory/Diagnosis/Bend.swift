/// A step across a place where L bends more sharply than its curvature says: |x| at 0, or nearly so.
struct BendCrossing {
  /// The slopes along the way in which g changes, before the step and after it.
  let slopes: [Double]
  /// The way in which g changes, a unit vector across the bend.
  let direction: PlanePoint
  /// By how much g changes.
  let jump: Double
  /// How far the step went across the bend.
  let length: Double

  private let start: Vector
  private let displacement: Vector

  /// Points of the step at which curvature is looked at, and how many times more the slope has to
  /// change than it explains.
  private static let (samples, excess) = (8, 4.0)

  /// Nothing where the curvature along the step explains how its slope changes, or a part of that.
  init?(_ examined: ExaminedRun, step: Int, excess: Double = BendCrossing.excess) {
    let displacement = zip(examined.point(step + 1), examined.point(step)).map { $0 - $1 }
    let length = displacement.norm
    guard length > 0 else { return nil }
    let unit = displacement.map { $0 / length }
    let change = zip(examined.gradient(step + 1), examined.gradient(step)).map { $0 - $1 }
    var curvature = 0.0
    for index in 0...BendCrossing.samples {
      let share = Double(index) / Double(BendCrossing.samples)
      let point = zip(examined.point(step), displacement).map { $0 + share * $1 }
      let along = 2 * examined.objective.stepSeries(from: point, along: unit, order: 2)[2]
      if along.isFinite { curvature = max(curvature, abs(along)) }
    }
    let rounding = 1e-9 * examined.gradient(step).norm
    guard change.dot(unit) > excess * curvature * length + rounding else {
      return nil
    }
    jump = change.norm
    direction = PlanePoint(x: change[0] / jump, y: change[1] / jump)
    self.length = abs(displacement.dot(change)) / jump
    slopes = [step, step + 1].map { [jump] in examined.gradient($0).dot(change) / jump }
    start = examined.point(step)
    self.displacement = displacement
  }

  /// Whether a step crosses a kink, however much L bends beside it.
  static func isKink(_ examined: ExaminedRun, step: Int) -> Bool {
    BendCrossing(examined, step: step, excess: 1)?.isKink(of: examined.objective) == true
  }

  /// How often the step is halved to see whether the slope still jumps, and the part of its change
  /// that does.
  private static let (halvings, smallestPart) = (36, 0.5)

  /// Whether most of the change of the slope is a jump at one place: the curvature of L has no bound
  /// there then, or none that a number tells.
  func isKink(of objective: any Objective) -> Bool {
    func slope(_ share: Double) -> Double {
      objective.gradient(at: zip(start, displacement).map { $0 + share * $1 }).dot(displacement)
    }
    var (below, above) = (0.0, 1.0)
    let ends = [slope(below), slope(above)]
    let level = (ends[0] + ends[1]) / 2
    for _ in 0..<BendCrossing.halvings {
      let middle = (below + above) / 2
      if slope(middle) < level { below = middle } else { above = middle }
    }
    // The place itself may have a slope amid those of its two sides.
    let jump = slope(2 * above - below) - slope(below)
    return jump >= BendCrossing.smallestPart * (ends[1] - ends[0])
  }
}

/// A run that rattles across a bend of a loss that is not smooth, for ever.
public struct Rattle: Hashable, Sendable {
  /// How many of the last steps cross it, and how many were looked at.
  public let crossings: Int
  public let steps: Int
  /// From which step on a smaller ε can show what it does: the next one, or one of those looked at
  /// where no more are allowed.
  public let smallerFrom: Int
  /// A unit vector across the bend that was crossed last.
  public let direction: PlanePoint
  /// The slopes along it before and after that step.
  public let slopes: [Double]
  /// How far that step went across it.
  public let length: Double
  public let stepSize: Double
  /// The least and the largest loss of the steps looked at.
  public let lowest: Double
  public let highest: Double

  private static let fewestSteps = 6

  /// Nothing where fewer than half of the last steps cross a bend, or L still falls.
  init?(_ examined: ExaminedRun) {
    let recent = examined.recent
    guard recent.count >= Rattle.fewestSteps, examined.reason?.isConverged != true else {
      return nil
    }
    let crossings = recent.compactMap { BendCrossing(examined, step: $0) }
      .filter { $0.isKink(of: examined.objective) }
    guard 2 * crossings.count >= recent.count, let last = crossings.last else { return nil }
    let losses = examined.losses[recent.lowerBound...recent.upperBound]
    let middle = (losses.startIndex + losses.endIndex) / 2
    let (before, after) = (losses[..<middle].min() ?? 0, losses[middle...].min() ?? 0)
    let range = (losses.max() ?? 0) - (losses.min() ?? 0)
    guard after >= before - 0.1 * range else { return nil }
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
  }
}
