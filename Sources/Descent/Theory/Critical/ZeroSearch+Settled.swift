extension ZeroSearch {
  /// How far around a degenerate point it is looked for, as a part of the reach.
  private static let settlingShare = 1.0 / 16
  /// So many boxes at most, which is more than a single point takes.
  private static let settlingBoxes = 2000

  /// The zero of g that the way from a place leads to, as near to it as intervals lead.
  ///
  /// Where H is singular, or nearly so, ‖g‖ is small far from where it is 0, and Newton's method may stop
  /// there.
  ///
  /// - Returns: nothing where `zero(near:)` finds none, or intervals prove that there is none.
  func settledZero(near start: PlanePoint) -> Point? {
    guard let zero = zero(near: start) else { return nil }
    guard let known = CriticalPoint(zero, scale: scale) else { return nil }
    let rounding = ZeroRounding(
      objective: objective, plane: plane, size: (2 * reach.x, 2 * reach.y))
    if known.curvature != .flat, rounding.mayBeLevel(at: zero.place) { return zero }
    let box = PlaneBox(
      around: zero.place,
      reach: (reach.x * ZeroSearch.settlingShare, reach.y * ZeroSearch.settlingShare))
    var proof = CriticalPointProof(
      of: objective, plane: plane, window: box.window, scale: scale, points: [known],
      boxLimit: ZeroSearch.settlingBoxes)
    while !proof.isFinished { proof.advance(boxes: ZeroSearch.settlingBoxes) }
    func distance(_ place: PlanePoint) -> Double {
      place.distance(to: zero.place)
    }
    let nearest = proof.points.map(\.point.place).min { distance($0) < distance($1) }
    return nearest.map { $0 == zero.place ? zero : point(at: $0) }
  }
}
