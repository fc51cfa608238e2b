/// A step across a place where the slope of L jumps: |x| at 0.
///
/// The place is where the curvature at both ends of a part of the way explains the least of how the
/// slope changes there. A jump stays when that part is halved again and again; what only bends does
/// not.
struct KinkCrossing {
  /// The way in which g jumps, a unit vector across the kink.
  let direction: PlanePoint
  /// The slopes along it just before the kink and just behind it.
  let slopes: [Double]
  /// How far the step went across the kink.
  let length: Double
  /// What the jump adds to L on the rest of the step.
  let rise: Double
  /// How much of the slope along the step what bends beside the kink takes away: ελ along it.
  let bending: Double

  /// Whether L hardly bends beside the kink.
  var isPlain: Bool { abs(bending) < KinkCrossing.littleBending }

  /// By how much g jumps.
  var jump: Double { slopes[1] - slopes[0] }
  /// Whether L falls to the kink from both sides.
  var isFloor: Bool { slopes[0] < 0 && slopes[1] > 0 }

  /// In so many parts the way is looked at first, and how often one of them is halved, at least and
  /// at most.
  private static let (parts, halvings) = (8, 12...40)
  /// How long the last part is at least, in units in the last place.
  private static let roundings = 16.0
  private static let littleBending = 0.05
  /// The part of the largest slope that a jump is at least, and the part of it that the second half of
  /// the halvings leaves: not less, as of what bends, nor more, as of a slope that has no bound.
  private static let (smallestShare, lasting) = (0.01, 0.9)

  /// Nothing where the slope changes by degrees, or jumps by too little to matter or downwards.
  init?(_ examined: ExaminedRun, step: Int) {
    let way = Way(examined, step: step)
    let count = min(way.halvings, KinkCrossing.halvings.upperBound)
    let ends = (0...KinkCrossing.parts).map { way.place(Double($0) / Double(KinkCrossing.parts)) }
    let parts = zip(ends, ends.dropFirst()).map { Part(start: $0, end: $1) }
    let steepest = ends.map { abs($0.slope) }.max() ?? 0
    guard count >= KinkCrossing.halvings.lowerBound, ends.allSatisfy(\.slope.isFinite),
      var part = parts.max(by: { $0.unexplained < $1.unexplained }),
      part.unexplained > KinkCrossing.smallestShare * steepest
    else { return nil }
    var early = 0.0
    for halving in 1...count {
      let middle = way.place((part.start.share + part.end.share) / 2)
      let halves = [Part(start: part.start, end: middle), Part(start: middle, end: part.end)]
      part = halves[0].unexplained >= halves[1].unexplained ? halves[0] : halves[1]
      if halving == count / 2 { early = way.jump(around: part) }
    }
    let jump = way.jump(around: part)
    guard jump > KinkCrossing.lasting * early, KinkCrossing.lasting * jump < early,
      jump > KinkCrossing.smallestShare * steepest + way.rounding(beside: part)
    else { return nil }
    let curvatures = ends.map(\.curvature).filter(\.isFinite)
    bending =
      curvatures.isEmpty
      ? 0 : curvatures.reduce(0, +) / Double(curvatures.count) / abs(ends[0].slope)
    // Where nothing bends at all the whole step tells of all kinks that it crosses.
    let (before, after) =
      curvatures.allSatisfy { $0 == 0 }
      ? (examined.gradient(step), examined.gradient(step + 1)) : way.sides(of: part)
    let change = after.difference(from: before)
    let unit = change.map { $0 / change.norm }
    direction = PlanePoint(x: unit[0], y: unit[1])
    slopes = [before.dot(unit), after.dot(unit)]
    length = abs(way.displacement.dot(unit))
    rise = jump * (1 - part.end.share)
  }

  /// A place on the way.
  private struct Place {
    let share: Double
    /// Those of L along the way, from its beginning to its end.
    let slope: Double
    let curvature: Double
  }

  private struct Part {
    let start: Place
    let end: Place

    /// By how much the slope grows that the curvature at both ends does not tell.
    var unexplained: Double {
      let curvature = [start, end].map(\.curvature).filter(\.isFinite).reduce(0, +) / 2
      return end.slope - start.slope - (end.share - start.share) * curvature
    }
  }

  /// The way of a step.
  private struct Way {
    let start: Vector
    let displacement: Vector
    let objective: any Objective

    init(_ examined: ExaminedRun, step: Int) {
      start = examined.point(step)
      displacement = examined.point(step + 1).difference(from: start)
      objective = examined.objective
    }

    /// How often a part of it can be halved until rounding makes its ends one.
    var halvings: Int {
      let largest = (start + point(1)).map(abs).max() ?? 0
      let lengths = displacement.norm / (KinkCrossing.roundings * largest.ulp)
      return lengths >= 1 && lengths.isFinite
        ? Int(lengths.exponent) - Int(Double(KinkCrossing.parts).exponent) : 0
    }

    func point(_ share: Double) -> Vector { start.moved(by: share, along: displacement) }

    func place(_ share: Double) -> Place {
      let series = objective.stepSeries(from: point(share), along: displacement, order: 2)
      return Place(share: share, slope: series[1], curvature: 2 * series[2])
    }

    /// g on both sides of a part: at its very end it may be amid those of the two sides.
    func sides(of part: Part) -> (before: Vector, after: Vector) {
      let width = part.end.share - part.start.share
      return (
        objective.gradient(at: point(part.start.share - width)),
        objective.gradient(at: point(part.end.share + width))
      )
    }

    func jump(around part: Part) -> Double {
      let (before, after) = sides(of: part)
      return after.difference(from: before).dot(displacement)
    }

    /// What rounding may make of the slopes on both sides of a part.
    func rounding(beside part: Part) -> Double {
      let outside = 2 * part.end.share - part.start.share
      let bounds = objective.bounds(
        over: point(outside).map { Interval($0) },
        along: Directions(right: displacement, up: displacement))
      return bounds.x.width.isFinite ? 2 * bounds.x.width : 0
    }
  }
}
