/// An edge of the domain to which L falls, with a slope that does not vanish: every constant ε crosses
/// it in the end.
public struct FallingEdge: Hashable, Sendable {
  public let place: PlanePoint
  /// Whether the slope grows without bound on the way to it.
  public let isSteep: Bool
  /// How low L comes on the way to it.
  public let depth: DepthOfApproach

  private static let halvings = 45
  /// The part of the slope at w that is left at the edge, at least, and by how much it grows in the
  /// last thousandths of the way where it has no bound.
  private static let (smallestShare, steepGrowth) = (0.1, 3.0)

  /// Nothing where L rises to the edge or is level there.
  init?(_ examined: ExaminedRun, towards outside: Vector) {
    let objective = examined.objective
    let from = examined.end
    func point(_ share: Double) -> Vector {
      from.moved(by: share, along: outside.difference(from: from))
    }
    var (inside, beyond) = (0.0, 1.0)
    for _ in 0..<FallingEdge.halvings {
      let middle = (inside + beyond) / 2
      if objective.loss(at: point(middle)).isFinite { inside = middle } else { beyond = middle }
    }
    let way = outside.difference(from: from)
    let near = [1e-3, 1e-6].map { objective.gradient(at: point(inside * (1 - $0))) }
    guard inside > 0, near.allSatisfy({ $0.norm.isFinite && $0.dot(way) < 0 }),
      near[1].norm > FallingEdge.smallestShare * examined.gradient(examined.count).norm
    else { return nil }
    // Along the edge w would go on inside of it; across one to where L falls without bound it goes on
    // in another part of the domain.
    let slope = near[1]
    let length = 4e-6 * inside * way.norm
    let next = zip(point(inside * (1 - 1e-6)), slope).map { $0 - length * $1 / slope.norm }
    depth = DepthOfApproach { objective.loss(at: point(inside * (1 - $0))) }
    guard depth == .unbounded || !objective.loss(at: next).isFinite else { return nil }
    place = examined.place(point(inside))
    isSteep = near[1].norm > FallingEdge.steepGrowth * near[0].norm
  }
}
