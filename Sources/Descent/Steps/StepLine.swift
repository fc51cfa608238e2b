/// A step w + εd of a loss, to be looked at piece by piece.
struct StepLine {
  let objective: any Objective
  let start: Vector
  let direction: Vector

  func piece(over span: Interval) -> StepPiece {
    let whole = bounds(over: span)
    let middle = bounds(over: Interval(span.middle))
    let beside = span - Interval(span.middle)
    let bend = (whole[2] * 2).intersection(middle[2] * 2 + whole[3] * 6 * beside)
    let slope = whole[1].intersection(middle[1] + bend * beside)
    return StepPiece(
      span: span, loss: whole[0].intersection(middle[0] + slope * beside), slope: slope, bend: bend,
      middle: (middle[0], middle[1], middle[2] * 2))
  }

  /// φ at a step size.
  func loss(at stepSize: Double) -> Interval { bounds(over: Interval(stepSize))[0] }

  /// Whether interval arithmetic bounds φ and φ′ over a part of the step: L has a value everywhere on it
  /// then, and no pole.
  func isBounded(over span: Interval) -> Bool { bounds(over: span)[...1].allSatisfy(\.isBounded) }

  private func bounds(over span: Interval) -> [Interval] {
    objective.stepBounds(from: start, along: direction, over: span, order: 3)
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
