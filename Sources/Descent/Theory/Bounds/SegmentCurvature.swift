extension Objective {
  /// The largest curvature met on a segment within a plane: an estimate from below of Λ⁺ over it.
  ///
  /// That is the largest λ_max of H at points of it and, as the mean of the curvature between two of
  /// them, what the slope along it grows by there, over their distance. Where the slope jumps, as at a
  /// kink that bends up, it is ∞: no Λ⁺ bounds it.
  ///
  /// - Parameters:
  ///   - start: one end.
  ///   - end: the other end.
  ///   - directions: the two directions in which H is taken.
  ///   - samples: how many points beside the start, at equal distances.
  ///   - known: a curvature that is known already; a jump is looked for where a larger one is met.
  ///   - isCounted: whether a point counts.
  /// - Returns: nothing where no point counts or H is finite at none.
  public func largestCurvature(
    from start: Vector, to end: Vector, along directions: Directions, samples: Int = 4,
    beyond known: Double = 0, where isCounted: (Vector) -> Bool = { _ in true }
  ) -> Double? {
    let segment = Segment(objective: self, start: start, end: end)
    var largest: Double?
    var steepest: (mean: Double, shares: ClosedRange<Double>)?
    var before: Double?
    for index in 0...samples {
      let share = Double(index) / Double(samples)
      let point = segment.point(at: share)
      guard isCounted(point) else {
        before = nil
        continue
      }
      let jet = jet(at: point, along: directions)
      let curvature = jet.hessian.eigenpairs().larger.value
      if curvature.isFinite { largest = max(largest ?? curvature, curvature) }
      let slope = segment.slope(at: share)
      if let before {
        let mean = (slope - before) * Double(samples) / segment.squaredLength
        let shares = Double(index - 1) / Double(samples)...share
        if mean > steepest?.mean ?? -.infinity { steepest = (mean, shares) }
      }
      before = slope
    }
    guard let found = largest, let steepest, segment.isLong,
      steepest.mean > max(found, known) * (1 + 1e-6)
    else { return largest }
    return segment.jumps(within: steepest.shares) ? .infinity : max(found, steepest.mean)
  }
}

/// The slope of a loss along a segment, as a share of its length grows from 0 to 1.
private struct Segment {
  let objective: any Objective
  let start: Vector
  private let way: Vector

  init(objective: any Objective, start: Vector, end: Vector) {
    (self.objective, self.start) = (objective, start)
    way = zip(start, end).map { $1 - $0 }
  }

  var squaredLength: Double { way.dot(way) }

  /// Whether it is so long that what the slope grows by is not its rounding.
  var isLong: Bool { way.norm > 1e-6 * start.norm }

  func point(at share: Double) -> Vector { start.moved(by: share, along: way) }

  func slope(at share: Double) -> Double { objective.gradient(at: point(at: share)).dot(way) }

  /// Whether half of what the slope grows by it grows by between two neighbouring numbers, or all but.
  func jumps(within shares: ClosedRange<Double>) -> Bool {
    var (low, high) = (shares.lowerBound, shares.upperBound)
    var (before, after) = (slope(at: low), slope(at: high))
    let growth = after - before
    for _ in 0..<Segment.halvings {
      let share = low + (high - low) / 2
      let middle = slope(at: share)
      if middle - before > after - middle {
        (high, after) = (share, middle)
      } else {
        (low, before) = (share, middle)
      }
      guard after - before >= growth / 2 else { return false }
    }
    return true
  }

  private static let halvings = 40
}
