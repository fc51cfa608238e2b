/// Whether L goes up or down from w to w + εd, as far as arithmetic can tell.
///
/// At ε = 2gᵀg/gᵀHg of a quadratic both losses are the same number, and rounding alone would decide.
public enum StepOutcome: Hashable, Sendable {
  case down
  /// What rounding may have made of both losses overlaps.
  case level
  case up

  /// - Parameters:
  ///   - change: L(w + εd) − L(w), as it was computed.
  ///   - before: what L(w) lies in, rounding and all.
  ///   - after: what L(w + εd) lies in.
  public init(change: Double, before: Interval, after: Interval) {
    let isApart = after.upper < before.lower || after.lower > before.upper
    if !isApart, before.isBounded, after.isBounded || change == 0 {
      self = .level
    } else {
      self = change < 0 ? .down : change > 0 ? .up : .level
    }
  }
}

extension StepLine {
  /// Whether φ is proved to be a polynomial of an order, up to an end: its next
  /// coefficient is 0 at every ε until there.
  public func isPolynomial(ofOrder order: Int, upTo end: Double) -> Bool {
    guard end > 0, end.isFinite else { return false }
    let next = bounds(over: Interval(lower: 0, upper: end), order: order + 1)
    return next[order + 1].largestMagnitude == 0
  }
}
