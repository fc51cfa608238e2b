/// Looks for the first ε in (0, end] at which φ(ε) = L(w + εd) is back at φ(0), by intervals and from
/// the left: pieces over which φ stays below are passed, the others are halved.
struct ReturnSearch {
  enum Result {
    /// Between these ends.
    case within(Interval)
    /// φ stays below φ(0) up to the end, or does not go down from 0.
    case nowhere
    /// It cannot be told.
    case unknown
  }

  private let line: StepLine
  private let end: Double
  private let level: Interval

  /// How many pieces may be looked at.
  private static let limit = 300
  /// How well the place is to be known, as a part of itself.
  private static let tolerance = 1e-6

  init(line: StepLine, upTo end: Double) {
    self.line = line
    self.end = end
    level = line.lossBounds(at: 0)
  }

  func result() -> Result {
    guard level.isBounded else { return .unknown }
    if line.piece(over: Interval(0)).slope.lower >= 0 { return .nowhere }
    var waiting = Array(StepLine.spans(upTo: end, count: 12).reversed())
    for _ in 0..<ReturnSearch.limit {
      guard let span = waiting.popLast() else { return .nowhere }
      let piece = line.piece(over: span)
      if staysBelow(piece) { continue }
      if span.width <= ReturnSearch.tolerance * span.upper { return result(near: span) }
      let (below, above) = span.halves
      waiting.append(above)
      waiting.append(below)
    }
    return .unknown
  }

  /// Whether φ is back within a short piece, the first one over which it cannot be said to stay below.
  private func result(near span: Interval) -> Result {
    // The return may lie at the very end of the piece.
    let wider = Interval(lower: span.lower, upper: min(end, span.upper + span.width))
    let isAbove = line.lossBounds(at: wider.upper).lower > level.upper
    let isContinuous = line.piece(over: wider).slope.isBounded
    return isAbove && isContinuous ? .within(wider) : .unknown
  }

  private func staysBelow(_ piece: StepPiece) -> Bool {
    piece.loss.upper < level.lower || (piece.span.lower == 0 && piece.slope.upper < 0)
  }
}
