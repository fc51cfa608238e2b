/// What the Taylor polynomial of an order guarantees along a step: a band that holds φ(ε) = L(w + εd).
///
/// By Lagrange's form of the remainder φ(ε) = c₀ + c₁ε + … + cₖεᵏ + φ⁽ᵏ⁺¹⁾(ξ)/(k + 1)! εᵏ⁺¹ with ξ
/// between 0 and ε. Interval arithmetic bounds that quotient over one piece of the step after the
/// other. From a bend or an edge of the domain on it has no bound; there the band is only what
/// intervals say of φ and of its slope over each piece.
public struct StepEnvelope: Sendable {
  /// Up to which ε the band has two ends: nothing is certified behind it.
  public let certifiedEnd: Double
  /// Up to which ε the remainder has a bound; behind it the polynomial guarantees nothing.
  public let remainderEnd: Double

  /// The coefficients c₀ to cₖ at ε = 0.
  private let coefficients: [Interval]
  private let pieces: [Piece]

  private struct Piece: Sendable {
    let start: Double
    let end: Double
    /// φ over the piece.
    let loss: Interval
    /// φ′ over the piece.
    let slope: Interval
    /// The coefficient of order k + 1, from 0 to the piece's end.
    let remainder: Interval
    /// φ at the start.
    let lossAtStart: Interval
  }

  /// - Parameters:
  ///   - line: the steps.
  ///   - order: k, from 0 to 9.
  ///   - end: the largest ε; where it is not positive and finite, nothing is certified.
  ///   - count: how many pieces, about; more make a narrower band.
  public init(of line: StepLine, order: Int, upTo end: Double, pieces count: Int = 64) {
    let coefficients = line.bounds(over: Interval(0), order: order)
    var pieces: [Piece] = []
    var remainder: Interval?
    for (first, last) in StepEnvelope.spans(upTo: end, count: count) {
      let bounds = line.bounds(over: Interval(lower: first, upper: last), order: order + 1)
      let here = bounds[order + 1].isBounded ? bounds[order + 1] : .everything
      let upToHere = remainder?.hull(here) ?? here
      remainder = upToHere
      pieces.append(
        Piece(
          start: first, end: last, loss: bounds[0],
          slope: bounds[1].isBounded ? bounds[1] : .everything, remainder: upToHere,
          lossAtStart: pieces.last.map { StepEnvelope.band(at: first, within: $0, coefficients) }
            ?? coefficients[0]))
    }
    self.coefficients = coefficients
    self.pieces = pieces
    remainderEnd = pieces.last { $0.remainder.isBounded }?.end ?? 0
    let certified = pieces.prefix {
      StepEnvelope.band(at: $0.end, within: $0, coefficients).isBounded
    }
    certifiedEnd = certified.last?.end ?? 0
  }

  /// Pieces of the same length, the first one cut at its half again and again, since the scale on which
  /// φ changes may be far below the largest ε.
  private static func spans(upTo end: Double, count: Int) -> [(Double, Double)] {
    guard end > 0, end.isFinite else { return [] }
    let cuts = min(8, count / 4)
    let whole = max(1, count - cuts)
    var ends = (1...whole).map { $0 == whole ? end : end * (Double($0) / Double(whole)) }
    for _ in 0..<cuts { ends.insert(ends[0] / 2, at: 0) }
    return Array(zip([0] + ends, ends))
  }

  /// What φ(ε) lies in; everything where nothing is certified, and outside of [0, end].
  public func band(at stepSize: Double) -> Interval {
    piece(at: stepSize).map { StepEnvelope.band(at: stepSize, within: $0, coefficients) }
      ?? .everything
  }

  /// What the remainder φ(ε) − c₀ − c₁ε − … − cₖεᵏ lies in, by Lagrange's form alone; everything where
  /// it has no bound, and outside of [0, end].
  public func remainder(at stepSize: Double) -> Interval {
    guard let piece = piece(at: stepSize), piece.remainder.isBounded else { return .everything }
    return coefficients.reduce(piece.remainder) { product, _ in product * stepSize }
  }

  private func piece(at stepSize: Double) -> Piece? {
    guard stepSize >= 0, let last = pieces.last, stepSize <= last.end else { return nil }
    var (low, high) = (0, pieces.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end < stepSize { low = middle + 1 } else { high = middle }
    }
    return pieces[low]
  }

  private static func band(
    at stepSize: Double, within piece: Piece, _ coefficients: [Interval]
  ) -> Interval {
    var polynomial = piece.remainder
    for coefficient in coefficients.reversed() { polynomial = polynomial * stepSize + coefficient }
    let along = Interval(stepSize) - Interval(piece.start)
    let sloping = piece.lossAtStart + piece.slope * along
    return polynomial.intersection(piece.loss).intersection(sloping)
  }
}
