/// A minimum of a landscape, found by sampling and descents by curvature, which prove nothing.
public struct LowMinimum: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  /// Those of H there.
  public let eigenpairs: Eigenpairs2
  /// Whether g jumps there, so that H tells nothing of it and no run comes to rest but by chance.
  let isOnKink: Bool

  /// So many of a sample's low places are followed.
  private static let seedLimit = 40

  /// The lowest minimum that is found in a window; nothing where none is.
  static func lowest(of objective: any Objective, in window: Window) -> LowMinimum? {
    let sample = LossSample(of: objective, over: window)
    return sample.lowPlaces.prefix(seedLimit).compactMap { seed in
      LowMinimum(of: objective, from: sample.point(seed), scale: window.halfSide, in: window)
    }.min { $0.loss < $1.loss }
  }

  /// Where the way down from a point leads; nothing where that leads out of the window.
  static func nearest(
    to start: Vector, of objective: any Objective, in window: Window
  ) -> LowMinimum? {
    LowMinimum(
      of: objective, from: start, scale: window.halfSide, longestStep: 0.01, followsFlow: true,
      stepLimit: 400, in: window)
  }

  /// How far beside a point is looked whether it is on a ridge, and how far apart two places are that
  /// count as one, as a part of half the window's side.
  private static let besideShare = 1e-3

  /// The minimum in whose valley a point lies: the way down leads there, from beside it as well.
  ///
  /// Nothing on a ridge, where a push decides between two.
  static func ofValley(
    around point: Vector, of objective: any Objective, in window: Window
  ) -> LowMinimum? {
    guard let found = nearest(to: point, of: objective, in: window) else { return nil }
    let distance = besideShare * window.halfSide
    let beside = [(distance, 0), (-distance, 0), (0, distance), (0, -distance)]
      .map { PlanePoint(x: point[0] + $0.0, y: point[1] + $0.1) }
      .filter(window.contains)
    let isInValley = beside.allSatisfy { place in
      nearest(to: [place.x, place.y], of: objective, in: window)?
        .isSame(as: found, within: distance) == true
    }
    return isInValley ? found : nil
  }

  private init?(
    of objective: any Objective, from start: Vector, scale: Double, longestStep: Double = 0.2,
    followsFlow: Bool = false, stepLimit: Int = 40, in window: Window
  ) {
    func isInside(_ point: Vector) -> Bool { window.contains(PlanePoint(point)) }
    guard objective.loss(at: start).isFinite,
      let low = LowMinimum.lowPoint(
        from: start, of: objective, scale: scale, longestStep: longestStep,
        followsFlow: followsFlow, stepLimit: stepLimit, where: isInside),
      let bends = low.bends
    else { return nil }
    let search = ZeroSearch(
      objective: objective, plane: .identity, scale: bends.largestMagnitude, size: 2 * scale,
      reach: (scale, scale))
    let here = search.point(at: PlanePoint(low.point))
    // The descent ends a millionth of the scale away: too far to tell whether ε is just 2/λmax.
    let zero = search.zero(near: here.place).flatMap {
      $0.place.distance(to: here.place) <= LowMinimum.besideShare * scale
        ? $0 : nil
    }
    let found = zero ?? here
    let unit = 2e-6 * scale
    place = found.place.said(inUnitsOf: unit)
    loss = LowMinimum.said(
      found.loss, at: [found.place.x, found.place.y], unit: unit, of: objective)
    eigenpairs = found.eigenpairs
    isOnKink = zero == nil && search.isKink(here)
  }

  /// The part of what L may be beside a minimum that is nothing.
  private static let smallestLoss = 1e-6

  /// A loss as it is said: 0 where L may be 0 within the digits of the place, and is nothing beside what
  /// it may be there.
  private static func said(
    _ loss: Double, at place: Vector, unit: Double, of objective: any Objective
  ) -> Double {
    let box = place.map { Interval(lower: $0 - unit, upper: $0 + unit) }
    let bounds = objective.curvatureBounds(over: box, along: .axes).value
    let most = max(abs(bounds.lower), abs(bounds.upper))
    return bounds.lower <= 0 && bounds.upper >= 0 && abs(loss) <= smallestLoss * most ? 0 : loss
  }

  /// How often a way that a descent by curvature has not seen is followed.
  private static let roundLimit = 40

  /// Where a descent by curvature comes to rest and no slope leads on; nothing where it does not.
  private static func lowPoint(
    from start: Vector, of objective: any Objective, scale: Double, longestStep: Double,
    followsFlow: Bool, stepLimit: Int, where isInside: @escaping (Vector) -> Bool
  ) -> LowPoint? {
    var start = start
    for _ in 0..<roundLimit where isInside(start) {
      let low = LowPoint(
        of: objective, from: start, scale: scale, longestStep: longestStep,
        followsFlow: followsFlow, stepLimit: stepLimit, where: isInside)
      guard low.isMinimum else { return nil }
      let slope = FadedSlope(beside: low.point, of: objective, scale: scale)
      guard let slope else { return low }
      start = slope.next(longest: longestStep * scale)
    }
    return nil
  }

  /// Whether no run with an ε comes to rest at it: ελmax is 2 or more (MATH §6).
  func isUnstable(at stepSize: Double) -> Bool { eigenpairs.larger.isUnstable(at: stepSize) }

  /// Whether H has no bound around it, as that of |s|^1.5 at 0: no constant ε comes to rest there.
  ///
  /// By intervals H may be unbounded in a box around it, and the nearer the larger λmax is.
  func isCusp(of objective: any Objective, diagonal: Double) -> Bool {
    let reach = 1e-6 * diagonal
    let box = PlaneBox(
      x: Interval(lower: place.x - reach, upper: place.x + reach),
      y: Interval(lower: place.y - reach, upper: place.y + reach))
    let bounds = objective.curvatureBounds(over: box.weights(in: .identity), along: .axes)
    guard ![bounds.xx, bounds.xy, bounds.yy].allSatisfy(\.isBounded) else { return false }
    // Off every axis, on which that of another weight would be infinite.
    return [(0.8, 0.5), (-0.5, 0.8)].contains { across in
      let curvatures = [reach, 100 * reach].map { distance in
        objective.jet(
          at: [place.x + distance * across.0, place.y + distance * across.1], along: .axes
        ).hessian.eigenpairs().larger.value
      }
      return curvatures[0] > LowMinimum.steepening * curvatures[1]
    }
  }

  /// By how much curvature grows in a hundredth of the way, at least: that of the power 1.9 does by
  /// 1.58.
  private static let steepening = 1.3

  /// The part of the λ from where it is seen below which the curvature of a slope has faded.
  private static let fading = 1e-8

  /// Whether what was taken for a minimum is but a place where the slope has faded, be it to less than
  /// numbers hold: as 1 − tanh(x) for x > 19.
  func isFadedSlope(seenFrom model: LocalModel, _ examined: ExaminedRun) -> Bool {
    let end = LocalModel(of: examined.objective, at: [place.x, place.y], along: .axes)
    if SlopeZero(end).leadsOn(examined) { return true }
    let beyond = zip(end.point, model.point).map { 2 * $0 - $1 }
    let rises =
      examined.objective.loss(at: beyond) - end.loss
      > ExaminedRun.rounding(of: examined.objective, at: end.point)
    return !rises && end.spectralRadius <= LowMinimum.fading * model.spectralRadius
  }

  /// It as it is said: where a λ counts as 0 beside the other its place is known to a few digits at best,
  /// and there may be a whole line of them.
  var written: String {
    let isSharp = eigenpairs.smaller.value > Curvature.smallestShare * eigenpairs.larger.value
    return isSharp ? "the minimum \(place.written)" : "a minimum near \(place.written)"
  }

  func isSame(as other: LowMinimum, within distance: Double) -> Bool {
    abs(place.x - other.place.x) <= distance && abs(place.y - other.place.y) <= distance
  }
}

extension Window {
  /// Half of the longer side.
  var halfSide: Double { max(width, height) / 2 }
}
