extension StepLine {
  /// Bounds on the curvature of L along a step, certified: an interval that holds φ″(ε)/dᵀd for every
  /// ε from 0 to an end.
  ///
  /// Its upper end is a Λ⁺ for this step and each shorter one from w (MATH §4).
  ///
  /// - Parameter end: the largest ε.
  /// - Returns: everything where no bound could be proved, or there is no step.
  public func curvatureBound(upTo end: Double) -> Interval {
    let square = direction.reduce(Interval(0)) { $0 + Interval($1).squared() }
    guard end >= 0, end.isFinite, square.lower > 0, square.isBounded else { return .everything }
    var search = StepCurvatureSearch(line: self, upTo: end)
    return search.bound() / square
  }
}

/// Halves the pieces with the largest and the smallest φ″ until both are known well enough.
private struct StepCurvatureSearch {
  private let line: StepLine
  private let end: Double
  private var pieces: [StepPiece]

  /// How many pieces may be looked at.
  private static let limit = 200
  /// How wide a bound may be beside what it bounds, as a part of the largest |φ″| met.
  private static let tolerance = 1e-3
  /// How short pieces become, as parts of the step: where φ″ has no bound over one, it has none.
  private static let shortest = 1e-6

  init(line: StepLine, upTo end: Double) {
    self.line = line
    self.end = end
    pieces = StepLine.spans(upTo: end, count: 4).map(line.piece)
  }

  mutating func bound() -> Interval {
    var samples = pieces.dropFirst().reduce(pieces[0].middle.bend) { $0.hull($1.middle.bend) }
    for _ in 0..<(StepCurvatureSearch.limit / 2) {
      guard let loose = loosePiece(samples),
        pieces[loose].span.width > end * StepCurvatureSearch.shortest
      else { break }
      let (below, above) = pieces.remove(at: loose).span.halves
      for half in [below, above] {
        let piece = line.piece(over: half)
        samples = samples.hull(piece.middle.bend)
        pieces.append(piece)
      }
    }
    return pieces.dropFirst().reduce(pieces[0].bend) { $0.hull($1.bend) }
  }

  /// The piece with the bound that is furthest outside of what was met.
  private func loosePiece(_ samples: Interval) -> Int? {
    func excess(_ piece: StepPiece) -> Double {
      max(piece.bend.upper - samples.upper, samples.lower - piece.bend.lower)
    }
    guard let loosest = pieces.indices.max(by: { excess(pieces[$0]) < excess(pieces[$1]) }),
      excess(pieces[loosest]) > StepCurvatureSearch.tolerance * samples.largestMagnitude
    else { return nil }
    return loosest
  }
}
