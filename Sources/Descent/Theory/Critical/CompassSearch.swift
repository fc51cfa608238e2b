/// A search by ever shorter steps along some directions, for places to which no derivative leads, as the
/// foot of a kink.
struct CompassSearch {
  /// Tried in this order; each has its opposite among them.
  let directions: [Vector]
  /// How long the first steps are, and the last ones.
  let (longest, shortest): (Double, Double)
  /// How far from the start it may lead along each weight.
  let reach: Double

  /// The directions of a compass rose, of about the same length.
  static let rose: [Vector] = [
    [1, 0], [0.7, 0.7], [0, 1], [-0.7, 0.7], [-1, 0], [-0.7, -0.7], [0, -1], [0.7, -0.7],
  ]

  /// How many steps of one length are made at most.
  private static let mostMoves = 64

  /// The lowest point that is found near another.
  func lowest(from start: Vector, of height: (Vector) -> Double) -> Vector {
    var (point, best, length, moves) = (start, height(start), longest, 0)
    func isNear(_ other: Vector) -> Bool { zip(other, start).allSatisfy { abs($0 - $1) <= reach } }
    while length > shortest, best > -.infinity {
      let next = directions.lazy.map { way in point.moved(by: length, along: way) }
        .first { isNear($0) && height($0) < best }
      if let next, moves < CompassSearch.mostMoves {
        (point, best, moves) = (next, height(next), moves + 1)
      } else {
        (length, moves) = (length / 2, 0)
      }
    }
    return point
  }
}
