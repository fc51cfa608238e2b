/// Tells what is 0 at a point where L is level from what rounding alone keeps from being 0.
///
/// A search ends at a place such as −3.5e−18 where 0 is meant: with the digits that numbers have, both
/// are zeros of g alike.
struct ZeroRounding: Sendable {
  let objective: any Objective
  let plane: Plane
  /// The window's sides.
  let size: (x: Double, y: Double)

  /// A coordinate may be 0 only where it is nothing beside the window.
  private static let smallestShare = 1e-9
  /// By how many units in the last place a coordinate may be off.
  private static let lastDigits = 4.0
  /// How near to a zero of g the search goes, beside the window.
  private static let searchShare = 2e-15

  /// A point with 0 for what cannot be told from it: a coordinate where both slopes may be 0 there, too;
  /// L where its bounds hold 0; an eigenvalue that is no larger than the rounding of H, unless H is
  /// proved not to be singular.
  func settled(_ point: ZeroSearch.Point) -> ZeroSearch.Point {
    let place = place(of: point.place)
    var settled =
      place == point.place ? point : ZeroSearch.Point(of: objective, at: place, in: plane)
    let bounds = bounds(at: settled.place)
    if bounds.value.isBounded, bounds.value.contains(0) { settled.loss = 0 }
    let rounding = 2 * bounds.xx.width + bounds.xy.width + 2 * bounds.yy.width
    guard rounding.isFinite, HessianBounds(bounds).mayBeSingular else { return settled }
    if abs(settled.eigenpairs.smaller.value) <= rounding { settled.eigenpairs.smaller.value = 0 }
    if abs(settled.eigenpairs.larger.value) <= rounding { settled.eigenpairs.larger.value = 0 }
    return settled
  }

  private func place(of place: PlanePoint) -> PlanePoint {
    let x = abs(place.x) <= ZeroRounding.smallestShare * size.x ? 0 : place.x
    let y = abs(place.y) <= ZeroRounding.smallestShare * size.y ? 0 : place.y
    let candidates = [(x, y), (x, place.y), (place.x, y)].map { PlanePoint(x: $0.0, y: $0.1) }
    return candidates.first { $0 != place && mayBeLevel(at: $0) } ?? place
  }

  /// Whether g may be 0 there, but for rounding.
  func mayBeLevel(at place: PlanePoint) -> Bool {
    let bounds = bounds(at: place)
    return bounds.x.contains(0) && bounds.y.contains(0)
  }

  /// What L and its derivatives lie in, for all places that the search cannot tell from one.
  private func bounds(at place: PlanePoint) -> CurvatureJet<Interval> {
    let nearest = ZeroRounding.searchShare * max(size.x, size.y)
    let reach = [place.x, place.y].map {
      $0 == 0 ? 0 : max(ZeroRounding.lastDigits * $0.ulp, nearest)
    }
    return objective.curvatureBounds(
      over: PlaneBox(around: place, reach: (reach[0], reach[1])).weights(in: plane),
      along: plane.directions)
  }
}
