/// Whether a run came to rest on a line of minima: the floor of a valley, all at one height.
///
/// From a point where g = 0, one λ is above 0 and the other counts as 0, the floor is followed along
/// the other's eigenvector: some way to the side and then to where the slope across vanishes.
struct Valley {
  /// Whether L stays what it is, and the other λ above 0, as far as it was followed to both sides.
  let isLevel: Bool

  /// How far it is followed, as parts of the window's diagonal.
  ///
  /// From a place out of the window it is followed as far as to the window's middle, too: there a slope
  /// may have faded to less than numbers hold, as that of exp(x).
  private static let reaches = [1e-4, 1e-3, 1e-2]
  /// By how much L may differ, in units in the last place of what it is made of.
  private static let roundings = 64.0

  init(_ critical: RestingPoint, _ examined: ExaminedRun) {
    guard critical.signs.smaller == 0, critical.signs.larger == 1 else {
      isLevel = false
      return
    }
    let objective = examined.objective
    func floor(beside place: PlanePoint) -> LocalModel {
      LocalModel(of: objective, at: [place.x, place.y], along: .axes).onFloor(of: objective)
    }
    let here = floor(beside: critical.place)
    let vector = here.eigenpairs.smaller.vector
    let middle = examined.landscape.window.center
    let wayBack =
      examined.isInWindow(here.point)
      ? [] : [examined.distance(here.point, [middle.x, middle.y])]
    let lengths = Valley.reaches.map { $0 * examined.diagonal } + wayBack
    isLevel = lengths.flatMap { [$0, -$0] }.allSatisfy { length in
      let beside = floor(
        beside: PlanePoint(
          x: here.point[0] + length * vector.x, y: here.point[1] + length * vector.y))
      let rounding = [here, beside].map {
        ExaminedRun.rounding(of: objective, at: $0.point) + abs($0.loss).ulp
      }
      return abs(beside.loss - here.loss) <= Valley.roundings * (rounding.max() ?? 0)
        && Curvature.sign(of: beside.eigenpairs.larger.value, scale: examined.scale) == 1
        && examined.distance(beside.point, here.point) > abs(length) / 2
        && Curvature.sign(of: beside.eigenpairs.smaller.value, scale: examined.scale) == 0
    }
  }
}
