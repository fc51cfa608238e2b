/// Follows g to a zero nearby.
///
/// Each step is Newton's, −H⁻¹g, damped along eigenvectors whose λ counts as zero (Levenberg and
/// Marquardt on ‖g‖²), and halved until ‖g‖ falls. It goes to minima, saddles and maxima alike.
struct ZeroSearch {
  let objective: any Objective
  let plane: Plane
  /// The landscape's curvature scale.
  let scale: Double
  /// The length of the window's diagonal.
  let size: Double
  /// How far the way may lead, along x and along y.
  let reach: (x: Double, y: Double)

  private static let steps = 60
  private static let halvings = 6
  /// Steps within which ‖g‖ has to be halved: it does so even where H is singular.
  private static let patience = 4
  /// Of the reach.
  private static let longestStep = 0.25
  /// Of λ², beside the larger one's.
  private static let damping = 1e-20
  /// How small ‖g‖ is at a zero of g, beside what it would be a window's size away.
  private static let tolerance = 1e-10
  /// How far beside a zero of g, as a part of the reach, g is looked at.
  private static let offset = 1e-7
  /// The part of the curvature that rounding may make of it, and what has to be left of it a sixteenth
  /// as far away: a sixteenth where L is smooth, 0.76 of |x|^2.1, all at a kink.
  private static let (noise, fading) = (1e-3, 0.9)
  /// What H may be wrong by there, beside the landscape's curvature.
  private static let smallCurvature = 1e-2

  /// L near a point of the plane, to second order.
  struct Point {
    var place: PlanePoint
    var loss: Double
    var slope: PlanePoint
    var hessian: SymmetricMatrix2
    var eigenpairs: Eigenpairs2

    init(of objective: any Objective, at place: PlanePoint, in plane: Plane) {
      let jet = objective.jet(at: plane.point(at: place), along: plane.directions)
      self.place = place
      loss = jet.value
      slope = PlanePoint(x: jet.x, y: jet.y)
      hessian = jet.hessian
      eigenpairs = hessian.eigenpairs()
    }

    var slopeNorm: Double { slope.norm }
    var largestCurvature: Double {
      eigenpairs.largestMagnitude
    }
    var isFinite: Bool {
      loss.isFinite && slopeNorm.isFinite && eigenpairs.smaller.value.isFinite
        && eigenpairs.larger.value.isFinite
    }
  }

  func point(at place: PlanePoint) -> Point { Point(of: objective, at: place, in: plane) }

  /// The zero of g that the way from a place leads to; nothing where it leads to none or too far
  /// away, where g or H is not finite, and at a bend, where L has no slope.
  func zero(near start: PlanePoint) -> Point? {
    var here = point(at: start)
    var earlier = Double.infinity
    for count in 0..<ZeroSearch.steps {
      guard here.isFinite else { return nil }
      if count % ZeroSearch.patience == 0 {
        guard here.slopeNorm <= earlier / 2 else { break }
        earlier = here.slopeNorm
      }
      // Along a curve of zeros there is nothing to improve, only a way to drift.
      if here.slopeNorm == 0 || (isZero(here) && isFlat(here)) { break }
      guard let next = next(after: here) else { break }
      guard abs(next.place.x - start.x) <= reach.x, abs(next.place.y - start.y) <= reach.y else {
        return nil
      }
      here = next
    }
    return here.isFinite && isZero(here) && isSmooth(here) ? here : nil
  }

  private func isZero(_ point: Point) -> Bool {
    point.slopeNorm <= ZeroSearch.tolerance * max(point.largestCurvature, 1e-8 * scale) * size
  }

  private func isFlat(_ point: Point) -> Bool {
    Curvature(of: point.eigenpairs, scale: scale) == .flat
  }

  /// The next point, with a smaller ‖g‖; nothing where none is found.
  private func next(after point: Point) -> Point? {
    let step = step(from: point)
    guard abs(step.x) + abs(step.y) > size * 1e-15 else { return nil }
    var share = 1.0
    for _ in 0..<ZeroSearch.halvings {
      let next = self.point(
        at: PlanePoint(x: point.place.x + share * step.x, y: point.place.y + share * step.y))
      if next.slopeNorm < point.slopeNorm { return next }
      share /= 2
    }
    return nil
  }

  /// Newton's step, along each eigenvector no longer than a part of the reach.
  private func step(from point: Point) -> PlanePoint {
    let largest = point.largestCurvature
    var step = PlanePoint(x: 0, y: 0)
    guard largest > 0 else { return step }
    for pair in point.eigenpairs.both {
      let vector = pair.vector
      let slope = vector.dot(point.slope)
      let longest = ZeroSearch.longestStep * max(abs(vector.x) * reach.x, abs(vector.y) * reach.y)
      let isFlat = Curvature.sign(of: pair.value, scale: scale) == 0
      let damped =
        pair.value * pair.value + (isFlat ? ZeroSearch.damping * largest * largest : 0)
      let length = min(max(-pair.value * slope / damped, -longest), longest)
      step.x += length * vector.x
      step.y += length * vector.y
    }
    return step
  }

  /// Whether g changes beside a point as H says, ever more nearly so: at a kink it jumps, and at that
  /// of |x||y| H is another one on each side.
  func isSmooth(_ point: Point) -> Bool {
    let curvature = curvature(at: point)
    return ZeroSearch.directions.allSatisfy { direction in
      let here = error(beside: point, direction, far)
      if here <= ZeroSearch.noise * curvature { return true }
      if here <= curvature,
        error(beside: point, direction, far / 16) <= ZeroSearch.fading * here
      {
        return true
      }
      return here * far <= rounding(beside: point, direction, far)
    }
  }

  /// Whether g jumps at a point: it changes beside it by as much, however near one looks.
  func isKink(_ point: Point) -> Bool {
    let curvature = curvature(at: point)
    return ZeroSearch.directions.contains { direction in
      let here = error(beside: point, direction, far)
      return here > ZeroSearch.noise * curvature
        && error(beside: point, direction, far / 16) >= 16 * ZeroSearch.fading * here
        && here * far > rounding(beside: point, direction, far)
    }
  }

  /// Both ways along two upright directions that lie along no bend a formula is likely to have.
  private static let directions = [(0.8, 0.5), (-0.5, 0.8), (-0.8, -0.5), (0.5, -0.8)]

  private var far: Double { ZeroSearch.offset * min(reach.x, reach.y) }

  /// That beside which the change of g is judged.
  private func curvature(at point: Point) -> Double {
    point.largestCurvature / 2 + ZeroSearch.smallCurvature * scale
  }

  /// By how much rounding may change g between a point and one beside it: four times what an interval
  /// of no length leaves open of the one beside, since on a kink that would be the jump.
  private func rounding(
    beside point: Point, _ direction: (Double, Double), _ length: Double
  ) -> Double {
    let beside = PlanePoint(
      x: point.place.x + length * direction.0, y: point.place.y + length * direction.1)
    let bounds = objective.bounds(
      over: plane.point(at: beside).map { Interval($0) }, along: plane.directions)
    let width = [bounds.x.width, bounds.y.width].norm
    return width.isFinite ? 4 * width : 0
  }

  /// By how much g changes otherwise than H says, for each unit of the way.
  private func error(
    beside point: Point, _ direction: (Double, Double), _ length: Double
  ) -> Double {
    let (x, y) = (length * direction.0, length * direction.1)
    let hessian = point.hessian
    let beside = self.point(at: PlanePoint(x: point.place.x + x, y: point.place.y + y))
    return [
      beside.slope.x - point.slope.x - (hessian.xx * x + hessian.xy * y),
      beside.slope.y - point.slope.y - (hessian.xy * x + hessian.yy * y),
    ].norm / length
  }
}
