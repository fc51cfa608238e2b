/// A run that nears a point at which λ is 0 as well as g: the curvature fades with the slope.
public struct Tail: Hashable, Sendable {
  /// Where the slope and λ vanish.
  public let place: PlanePoint
  /// The p of L − L* ∝ sᵖ, s the distance from the place along the eigenvector.
  public let order: Double
  public let eigenpair: Eigenpair2
  /// Whether L is not lower beyond the place.
  public let isMinimum: Bool

  /// The p at least, what may be left of slope and λ at the place, and how much of g lies along the
  /// eigenvector.
  private static let (lowestOrder, smallestRest, smallestShare) = (2.8, 0.1, 0.5)
  /// By which part of the way the place may be another one as seen from halfway.
  private static let largestShift = 0.2
  private static let fewestSteps = 10
  /// By how much the place and the power may differ from those that were seen half of the steps ago.
  private static let (largestPlaceShift, largestOrderShift) = (0.05, 0.2)
  /// The part of its way to the place that a run has left at most, unless it saw the same place half of
  /// its steps ago.
  private static let largestRest = 0.1

  /// Nothing where the run does not near such a point.
  init?(_ examined: ExaminedRun) {
    guard examined.isUnderWay, examined.count >= Tail.fewestSteps else { return nil }
    self.init(at: examined.model(examined.count), examined)
    let goal = [place.x, place.y]
    let isNear =
      examined.distance(examined.end, goal)
      <= Tail.largestRest * examined.distance(examined.start, goal)
    guard isNear || Tail.isSeen(self, before: examined) else { return nil }
  }

  /// Whether the run saw the same place, and the same power, when it had made half of its steps.
  private static func isSeen(_ tail: Tail, before examined: ExaminedRun) -> Bool {
    let before = examined.model(examined.count / 2)
    guard let earlier = Tail(at: before, examined) else { return false }
    let distance = tail.place.distance(to: PlanePoint(before.point))
    return earlier.place.distance(to: tail.place) <= largestPlaceShift * distance
      && abs(earlier.order - tail.order) <= largestOrderShift
  }

  /// Nothing where a point is not near such a one.
  init?(at model: LocalModel, _ examined: ExaminedRun) {
    let zero = SlopeZero(model)
    let part = zero.parts.filter { $0.order >= Tail.lowestOrder && !$0.isEndless }
      .max { abs($0.newton * $0.eigenpair.value) < abs($1.newton * $1.eigenpair.value) }
    guard let part,
      abs(part.newton * part.eigenpair.value) >= Tail.smallestShare * model.gradientNorm
    else { return nil }
    let end = LocalModel(of: examined.objective, at: zero.place, along: .axes)
    guard end.gradientNorm <= Tail.smallestRest * model.gradientNorm,
      abs(end.eigenpairs.smaller.value) <= Tail.smallestRest * part.eigenpair.value,
      Tail.isSeen(zero, halfwayTo: end.point, examined)
    else { return nil }
    // Its place is known about as well as it is far away.
    let unit = 0.01 * zero.displacement.norm
    place = examined.place(zero.place.map { abs($0) < unit ? 0 : $0 })
    order = part.order
    isMinimum = !zero.leadsOn(examined)
    eigenpair = part.eigenpair
  }

  /// Whether the slope vanishes at the same place as seen from halfway there: that of e⁻ˢ, a power of
  /// any order as far as three derivatives tell, fades ever farther away.
  private static func isSeen(
    _ zero: SlopeZero, halfwayTo place: Vector, _ examined: ExaminedRun
  ) -> Bool {
    let middle = zip(zero.model.point, place).map { ($0 + $1) / 2 }
    let again = SlopeZero(LocalModel(of: examined.objective, at: middle, along: .axes)).place
    return examined.distance(again, place) <= largestShift * zero.displacement.norm
  }
}
