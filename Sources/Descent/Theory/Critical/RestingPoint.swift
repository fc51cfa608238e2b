/// The critical point beside which a descent came to rest, and what H says of it.
///
/// A descent stops where ‖g‖ is small, not where it is 0: an eigenvalue of H there may be no more than
/// what is left of ‖g‖ makes of one that is 0 at the critical point, and its sign means nothing. So g
/// is followed to its zero, and H is looked at there.
public struct RestingPoint: Hashable, Sendable {
  /// Where g = 0; where the descent stopped, if no such place was found nearby or it is on a kink.
  public let place: PlanePoint
  /// Those of H there.
  public let eigenpairs: Eigenpairs2
  /// The signs by which they count.
  public let signs: Curvature.Signs
  /// What kind of point it is as far as H can tell; nothing where H is not finite and on a kink.
  public let curvature: Curvature?
  /// Whether g does not change beside it as H says, as at 0 of |x|: H tells nothing of it then.
  public let isOnKink: Bool
  /// How far from where the descent stopped g = 0 is; by the model where it was not found nearby.
  public let distance: Double
  /// Whether that is so far that the descent stopped before it came to rest.
  public let isElsewhere: Bool

  /// How far away that is at least, as a part of the window's diagonal: three digits of a place tell
  /// it.
  static let smallestDistance = 1e-4
  /// How near the zero of g is, as a part of the window's diagonal.
  static let nearby = 0.02
  /// By which part λ may change on the way to where Newton's step says that g = 0.
  private static let largestChange = 0.25

  /// - Parameters:
  ///   - model: of the point where the descent stopped.
  ///   - objective: the loss.
  ///   - plane: the plane of the model.
  ///   - window: the landscape's window.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  public init(
    at model: LocalModel, of objective: any Objective, plane: Plane, window: Window, scale: Double
  ) {
    let stop = plane.projection(of: model.point)
    let size = window.diagonal
    let search = ZeroSearch(
      objective: objective, plane: plane, scale: scale, size: size,
      reach: (window.width / 2, window.height / 2))
    let here = search.point(at: stop)
    func countingScale(at point: Vector) -> Double {
      RestingPoint.scale(scale, aboveRoundingOf: objective, at: point, in: plane)
    }
    isOnKink = here.isFinite && !search.isSmooth(here)
    if !isOnKink, let zero = search.zero(near: stop),
      zero.place.distance(to: stop) <= RestingPoint.nearby * size
    {
      (place, eigenpairs) = (zero.place, zero.eigenpairs)
      signs = Curvature.Signs(
        of: zero.eigenpairs, scale: countingScale(at: plane.point(at: zero.place)))
      distance = zero.place.distance(to: stop)
    } else {
      (place, eigenpairs) = (stop, model.eigenpairs)
      let counting = countingScale(at: model.point)
      let step = RestingPoint.newtonStep(of: model, scale: counting)
      signs = RestingPoint.signs(near: model, to: step, scale: counting)
      distance = isOnKink ? 0 : step.norm
    }
    isElsewhere = distance > RestingPoint.smallestDistance * size
    curvature = here.isFinite && !isOnKink ? Curvature(signs) : nil
  }

  /// A scale beside which no eigenvalue counts that rounding may have made of 0.
  ///
  /// That of a landscape that is level nearly everywhere tells nothing of one.
  private static func scale(
    _ scale: Double, aboveRoundingOf objective: any Objective, at point: Vector, in plane: Plane
  ) -> Double {
    let bounds = objective.curvatureBounds(
      over: point.map { Interval($0) }, along: plane.directions)
    let rounding = bounds.xx.width + 2 * bounds.xy.width + bounds.yy.width
    guard rounding.isFinite, HessianBounds(bounds).mayBeSingular else { return scale }
    return max(scale, rounding / Curvature.smallestShare)
  }

  /// Newton's step to where g = 0, along the eigenvectors whose λ do not count as zero.
  private static func newtonStep(of model: LocalModel, scale: Double) -> PlanePoint {
    var step = PlanePoint(x: 0, y: 0)
    for pair in model.eigenpairs.both where Curvature.sign(of: pair.value, scale: scale) != 0 {
      let slope = model.slope.dot(pair.vector)
      step.x -= slope / pair.value * pair.vector.x
      step.y -= slope / pair.value * pair.vector.y
    }
    return step
  }

  /// The signs of those λ that change little on the way to where Newton's step says that g = 0.
  private static func signs(
    near model: LocalModel, to step: PlanePoint, scale: Double
  ) -> Curvature.Signs {
    let signs = model.eigenpairs.both.map { pair in
      let change = model.third.form(pair.vector, along: step)
      return abs(change) <= largestChange * abs(pair.value)
        ? Curvature.sign(of: pair.value, scale: scale) : 0
    }
    return Curvature.Signs(smaller: signs[0], larger: signs[1])
  }
}
