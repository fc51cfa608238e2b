/// The certified curvature along one step, and the step sizes that it proves to go down (MATH §4).
///
/// Along a segment the descent lemma needs no more than the curvature along it.
public struct StepSmoothness: Hashable, Sendable {
  /// Λ⁺: no point from w to w + εd has a larger curvature along d; ∞ where no bound could be proved.
  public let curvature: Double
  /// Λ: none has a larger |curvature| along d.
  public let magnitude: Double
  /// Every step size below it goes down: the largest ε at which ε times Λ⁺ of its own segment is 2.
  public let limit: StepSizeLimit
  /// Where the lemma promises most, with Λ⁺ of each step's own segment (`StepPromise`).
  public let choice: StepSizeLimit

  /// - Parameters:
  ///   - line: the steps.
  ///   - stepSize: ε.
  public init(of line: StepLine, stepSize: Double) {
    let bound = line.curvatureBound(upTo: stepSize)
    curvature = max(0, bound.upper)
    magnitude = bound.largestMagnitude
    let search = LongestStep(line: line)
    limit = search.longest(stretch: 2)
    // Where ε times its own Λ⁺ is 1, a longer step is promised less.
    let last = search.longest(stretch: 1)
    guard let end = last.value else {
      choice = last
      return
    }
    let promise = StepPromise(of: line, upTo: end * 1.01, pieces: 128)
    choice = promise.best.map { .at($0) } ?? last
  }
}

/// The search for the longest step whose own segment proves something.
private struct LongestStep {
  let line: StepLine

  /// Doublings and halvings from the first guess on.
  private static let doublings = 40
  /// They leave less than a thousandth of the step size.
  private static let bisections = 10
  /// How many pieces of a step may be looked at.
  private static let pieceLimit = 40

  /// The largest ε with ε · Λ⁺ ≤ stretch, where Λ⁺ is that of the segment up to ε, which grows with it.
  func longest(stretch: Double) -> StepSizeLimit {
    let square = line.direction.reduce(Interval(0)) { $0 + Interval($1).squared() }
    guard square.lower > 0, square.upper < .infinity else { return .undefined }
    func isProved(_ stepSize: Double) -> Bool {
      isBent(byAtMost: (Interval(stretch) * square / stepSize).lower, upTo: stepSize)
    }
    let here = (line.piece(over: Interval(0)).bend / square).upper
    guard here < .infinity else { return .undefined }
    var proved = 0.0
    var step = here > 0 && (stretch / here).isFinite ? stretch / here : 1
    var doublings = 0
    while doublings < LongestStep.doublings, step.isFinite, isProved(step) {
      (proved, step) = (step, 2 * step)
      doublings += 1
    }
    guard doublings < LongestStep.doublings, step.isFinite else { return .unbounded }
    while proved == 0, doublings < LongestStep.doublings {
      step /= 2
      doublings += 1
      if isProved(step) { (proved, step) = (step, 2 * step) }
    }
    guard proved > 0 else { return .undefined }
    for _ in 0..<LongestStep.bisections {
      let middle = (proved + step) / 2
      if isProved(middle) { proved = middle } else { step = middle }
    }
    return .at(proved)
  }

  /// Whether φ″ is proved to be nowhere above a bound.
  private func isBent(byAtMost bound: Double, upTo end: Double) -> Bool {
    var spans = [Interval(lower: 0, upper: end)]
    var examined = 0
    while let span = spans.popLast() {
      examined += 1
      let piece = line.piece(over: span)
      if piece.bend.upper <= bound { continue }
      guard piece.middle.bend.lower <= bound, examined + spans.count < LongestStep.pieceLimit
      else { return false }
      let (below, above) = span.halves
      spans += [above, below]
    }
    return true
  }
}
