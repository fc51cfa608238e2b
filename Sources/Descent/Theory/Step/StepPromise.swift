/// What the descent lemma promises of each step from w along d where Λ⁺ is that of the step's own
/// segment (MATH §4): a change of at most −ε(1 − Λ⁺(ε)ε/2)dᵀd.
///
/// Λ⁺(ε) bounds the curvature along d from w to w + εd, by interval arithmetic over one piece of the
/// step after the other, and grows with ε. So each ε has a promise that is proved, which no one number
/// for all of them could say as well.
public struct StepPromise: Sendable {
  /// The product dᵀd.
  private let square: Double
  private let pieces: [Piece]

  private struct Piece: Sendable {
    let start: Double
    let end: Double
    /// Λ⁺ from 0 to the end.
    let curvature: Double
  }

  /// - Parameters:
  ///   - line: the steps.
  ///   - end: the largest ε; where it is not positive and finite, nothing is promised.
  ///   - count: how many pieces; more make a tighter Λ⁺.
  public init(of line: StepLine, upTo end: Double, pieces count: Int = 256) {
    let square = line.direction.reduce(Interval(0)) { $0 + Interval($1).squared() }
    self.square = line.direction.dot(line.direction)
    var pieces: [Piece] = []
    var curvature = 0.0
    for span in end > 0 && end.isFinite ? StepLine.spans(upTo: end, count: count) : [] {
      curvature = max(curvature, (line.piece(over: span).bend / square).upper)
      guard curvature.isFinite else { break }
      pieces.append(Piece(start: span.lower, end: span.upper, curvature: curvature))
    }
    self.pieces = pieces
  }

  /// Up to which ε the curvature has a bound, and so there is a promise.
  public var end: Double { pieces.last?.end ?? 0 }

  /// Λ⁺ of the step of size ε; nothing where it has no bound.
  public func curvature(upTo stepSize: Double) -> Double? {
    guard stepSize >= 0, stepSize <= end else { return nil }
    return pieces.first { stepSize <= $0.end }?.curvature
  }

  /// The largest change of L that a step of size ε may make: negative where descent is proved.
  public func change(at stepSize: Double) -> Double? {
    curvature(upTo: stepSize).map { -DescentLemma.gain(of: stepSize, smoothness: $0) * square }
  }

  /// The ε for which most is promised; nothing where nothing is.
  public var best: Double? {
    let candidates = pieces.map { piece in
      let stepSize = min(max(1 / piece.curvature, piece.start), piece.end)
      return (
        stepSize: stepSize, gain: DescentLemma.gain(of: stepSize, smoothness: piece.curvature)
      )
    }
    return candidates.max { $0.gain < $1.gain }.flatMap { $0.gain > 0 ? $0.stepSize : nil }
  }
}
