/// Looks for the ε in [0, end] at which φ(ε) = L(w + εd) is lowest, by intervals: pieces that cannot
/// hold it are left out, the others are halved, or cut by Newton's method where φ″ > 0.
struct LowestStepSearch {
  private let line: StepLine
  private let end: Double
  private var pieces: [StepPiece] = []
  /// No less than the lowest φ.
  private var level = Double.infinity
  private var looks = 0

  /// How many pieces may be looked at.
  private static let limit = 300
  /// How well the place is to be known, as a part of the whole range.
  static let tolerance = 1e-6

  init(line: StepLine, upTo end: Double) {
    self.line = line
    self.end = end
    level = min(line.lossBounds(at: 0).upper, line.lossBounds(at: end).upper)
    for span in StepLine.spans(upTo: end, count: 12) { look(at: span) }
  }

  /// What the place lies in; nothing where it cannot be told well enough.
  mutating func result() -> Interval? {
    while looks < LowestStepSearch.limit {
      pieces = pieces.filter(mayHoldLowest)
      guard let left = remaining else { return nil }
      if left.width <= LowestStepSearch.tolerance * end { return place(in: left) }
      guard let widest = pieces.indices.max(by: { pieces[$0].span.width < pieces[$1].span.width })
      else { return nil }
      for part in parts(of: pieces.remove(at: widest)) { look(at: part) }
    }
    return nil
  }

  private func place(in left: Interval) -> Interval? {
    if left.upper == end, line.lossBounds(at: end).upper <= level { return Interval(end) }
    return left.lower > 0 ? left : nil
  }

  private mutating func look(at span: Interval) {
    let piece = line.piece(over: span)
    looks += 1
    level = min(level, piece.middle.loss.upper)
    pieces.append(piece)
  }

  private var remaining: Interval? {
    guard let first = pieces.first?.span else { return nil }
    return pieces.reduce(first) { $0.hull($1.span) }
  }

  /// Whether φ may be lowest within: it is not above the level, and level somewhere or at an end.
  private func mayHoldLowest(_ piece: StepPiece) -> Bool {
    if piece.loss.lower > level { return false }
    if piece.slope.lower > 0 { return piece.span.lower == 0 }
    if piece.slope.upper < 0 { return piece.span.upper == end }
    return true
  }

  private func parts(of piece: StepPiece) -> [Interval] {
    let (below, above) = piece.span.halves
    if piece.slope.lower > 0 { return [below] }
    if piece.slope.upper < 0 { return [above] }
    guard piece.bend.lower > 0, piece.span.lower > 0, piece.span.upper < end else {
      return [below, above]
    }
    let middle = Interval(piece.span.middle)
    let newton = middle - piece.middle.slope / piece.bend
    let lower = max(newton.lower, piece.span.lower)
    let upper = min(newton.upper, piece.span.upper)
    // φ′ has no zero here, and φ is lowest elsewhere.
    guard lower <= upper else { return [] }
    return upper - lower < piece.span.width / 2
      ? [Interval(lower: lower, upper: upper)] : [below, above]
  }
}
