/// A step across a place where L has a slope but its curvature no bound.
struct CuspCrossing {
  let place: Vector
  /// A unit vector along the part of the step that jumps, and its length.
  let direction: PlanePoint
  let length: Double

  private static let halvings = 50
  /// By how much curvature grows in a thousandth of the way, at least: the power 1.95 has 1.41.
  private static let steepening = 1.3

  /// Nothing where the slope along neither axis of the step changes its sign, or curvature has a bound
  /// where it does.
  init?(_ examined: ExaminedRun, step: Int) {
    let from = examined.point(step)
    let displacement = examined.point(step + 1).difference(from: from)
    let before = examined.gradient(step)
    let after = examined.gradient(step + 1)
    let turning = before.indices.filter { before[$0] * after[$0] < 0 }
      .max { abs(displacement[$0]) < abs(displacement[$1]) }
    guard let turning else { return nil }
    let objective = examined.objective
    func point(_ share: Double) -> Vector { from.moved(by: share, along: displacement) }
    var (below, above) = (0.0, 1.0)
    for _ in 0..<CuspCrossing.halvings {
      let middle = (below + above) / 2
      let slope = objective.gradient(at: point(middle))[turning]
      if slope * before[turning] > 0 { below = middle } else { above = middle }
    }
    func isCusp(_ side: Double) -> Bool {
      let curvatures = [1e-3, 1e-6, 1e-9].map { distance in
        let jet = objective.jet(at: point(above + side * distance), along: .axes)
        return turning == 0 ? 2 * jet.xx : 2 * jet.yy
      }
      return zip(curvatures.dropFirst(), curvatures).allSatisfy {
        $0.isFinite && $1 > 0 && $0 > CuspCrossing.steepening * $1
      }
    }
    guard isCusp(1), isCusp(-1) else { return nil }
    place = point(above)
    direction = PlanePoint(x: turning == 0 ? 1 : 0, y: turning == 0 ? 0 : 1)
    length = abs(displacement[turning])
  }
}
