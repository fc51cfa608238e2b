/// Whether a run came to rest on a line of minima: the floor of a valley, all at one height.
///
/// From a point where g = 0, one λ is above 0 and the other counts as 0, the floor is followed along
/// the other's eigenvector: some way to the side and then to where the slope across vanishes.
struct Valley {
  /// Whether L stays what it is, and the other λ above 0, as far as it was followed to both sides.
  let isLevel: Bool

  /// How far it is followed, as parts of the window's diagonal.
  private static let reaches = [1e-4, 1e-3, 1e-2]
  /// By how much L may differ, in units in the last place of what it is made of and as a part of the
  /// landscape's range.
  private static let (roundings, smallestShare) = (64.0, 1e-15)

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
    let rounding =
      Valley.roundings * (examined.rounding + abs(here.loss).ulp)
      + Valley.smallestShare * examined.run.rules.lossRange
    let vector = here.eigenpairs.smaller.vector
    isLevel = Valley.reaches.flatMap { [$0, -$0] }.allSatisfy { reach in
      let length = reach * examined.diagonal
      let beside = floor(
        beside: PlanePoint(
          x: here.point[0] + length * vector.x, y: here.point[1] + length * vector.y))
      return abs(beside.loss - here.loss) <= rounding
        && Curvature.sign(of: beside.eigenpairs.larger.value, scale: examined.scale) == 1
        && examined.distance(beside.point, here.point) > length / 2
        && Curvature.sign(of: beside.eigenpairs.smaller.value, scale: examined.scale) == 0
    }
  }
}
