extension Objective {
  /// The largest λ_max of H at points of a segment: an estimate from below of Λ⁺ over it.
  ///
  /// - Parameters:
  ///   - start: one end, not sampled itself: the step before ended there.
  ///   - end: the other end, sampled.
  ///   - directions: the two directions in which H is taken.
  ///   - samples: how many points, at equal distances.
  ///   - isCounted: whether a point counts.
  /// - Returns: nothing where no point counts or H is finite at none.
  public func largestCurvature(
    from start: Vector, to end: Vector, along directions: Directions, samples: Int = 4,
    where isCounted: (Vector) -> Bool = { _ in true }
  ) -> Double? {
    var largest: Double?
    for index in 1...samples {
      let share = Double(index) / Double(samples)
      let point = zip(start, end).map { $0 + share * ($1 - $0) }
      guard isCounted(point) else { continue }
      let jet = jet(at: point, along: directions)
      let hessian = SymmetricMatrix2(xx: 2 * jet.xx, xy: jet.xy, yy: 2 * jet.yy)
      let curvature = hessian.eigenpairs().larger.value
      if curvature.isFinite { largest = max(largest ?? curvature, curvature) }
    }
    return largest
  }
}
