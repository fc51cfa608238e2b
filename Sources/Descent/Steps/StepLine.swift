/// The way w + εd that the steps of all sizes from one point take, and what a loss does along it:
/// φ(ε) = L(w + εd).
public struct StepLine: Sendable {
  public let objective: any Objective
  /// The point w, in ℝᵈ.
  public let start: Vector
  /// The direction d, −g for gradient descent.
  public let direction: Vector

  public init(of objective: any Objective, from start: Vector, along direction: Vector) {
    self.objective = objective
    self.start = start
    self.direction = direction
  }

  /// The point w + εd.
  public func point(at stepSize: Double) -> Vector {
    start.moved(by: stepSize, along: direction)
  }

  /// φ(ε); not a number where L has no value.
  public func loss(at stepSize: Double) -> Double { objective.loss(at: point(at: stepSize)) }

  /// φ in powers of ε, to an order of at most 10.
  public func series(order: Int) -> StepSeries {
    objective.stepSeries(from: start, along: direction, order: order)
  }

  /// Bounds on φ⁽ʲ⁾(ε)/j! for every ε of an interval, to an order of at most 10.
  public func bounds(over span: Interval, order: Int) -> [Interval] {
    objective.stepBounds(from: start, along: direction, over: span, order: order)
  }

  func piece(over span: Interval) -> StepPiece {
    let whole = bounds(over: span, order: 3)
    let middle = bounds(over: Interval(span.middle), order: 3)
    let beside = span - Interval(span.middle)
    let bend = (whole[2] * 2).intersection(middle[2] * 2 + whole[3] * 6 * beside)
    let slope = whole[1].intersection(middle[1] + bend * beside)
    return StepPiece(
      span: span, loss: whole[0].intersection(middle[0] + slope * beside), slope: slope, bend: bend,
      middle: (middle[0], middle[1], middle[2] * 2))
  }

  /// What φ lies in at exactly this step size.
  func lossBounds(at stepSize: Double) -> Interval { bounds(over: Interval(stepSize), order: 0)[0] }

  /// What φ lies in at a step size that was rounded itself, by its last digits.
  public func roundedLoss(at stepSize: Double) -> Interval {
    let rounding = 4 * stepSize.ulp
    let span =
      stepSize > 0 ? Interval(lower: stepSize - rounding, upper: stepSize + rounding) : Interval(0)
    return bounds(over: span, order: 0)[0]
  }

  /// Whether interval arithmetic bounds φ and φ′ over a part of the step: L has a value everywhere on it
  /// then, and no pole.
  func isBounded(over span: Interval) -> Bool {
    bounds(over: span, order: 1).allSatisfy(\.isBounded)
  }

  /// A part of [0, end] cut into so many of the same length.
  static func spans(upTo end: Double, count: Int) -> [Interval] {
    (0..<count).map { index in
      Interval(
        lower: end * (Double(index) / Double(count)),
        upper: index + 1 == count ? end : end * (Double(index + 1) / Double(count)))
    }
  }
}
