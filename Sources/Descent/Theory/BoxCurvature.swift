/// Bounds on curvature over boxes of a plane.
///
/// Two bounds on H are intersected: what interval arithmetic says of H over the box, and H at the box's
/// middle with what the third derivatives over the box can change of it (a centred form). Both are
/// taken along the eigenvectors of H in the middle, since what varies across a strip does not widen H
/// along it then.
struct BoxCurvature: Sendable {
  let measure: CurvatureMeasure
  let objective: any Objective
  let plane: Plane
  let window: Window

  struct Estimate: Sendable {
    /// No point of the box has a larger curvature.
    let upper: Double
    /// That of the middle, 0 where H is not finite.
    let sampled: Double
    /// Whether to halve it along x rather than along y: where H varies most.
    let splitsAcross: Bool

    func limited(to upper: Double) -> Estimate {
      Estimate(upper: min(self.upper, upper), sampled: sampled, splitsAcross: splitsAcross)
    }
  }

  func estimate(x: Interval, y: Interval) -> Estimate {
    let middle = PlanePoint(x: x.middle, y: y.middle)
    let hessian = hessian(at: middle)
    let eigenpairs = hessian.eigenpairs()
    let (smaller, larger) = (eigenpairs.smaller.value, eigenpairs.larger.value)
    let isFinite = smaller.isFinite && larger.isFinite
    let frame = Frame(plane: plane, along: isFinite ? eigenpairs.larger.vector : nil)

    let whole = objective.bounds(over: weights(x, y), along: frame.directions)
    let natural = HessianBounds(xx: whole.xx * 2, xy: whole.xy, yy: whole.yy * 2)
    let (px, py) = (Interval(middle.x), Interval(middle.y))
    let center = objective.curvatureBounds(over: weights(px, py), along: frame.directions)
    let change = frame.change(of: whole, right: x - px, up: y - py)
    let centered = HessianBounds(xx: center.xx * 2, xy: center.xy, yy: center.yy * 2)
      .adding(change.across).adding(change.upwards)
    let bounds = natural.intersection(centered).divided(by: frame.square)
    return Estimate(
      upper: bounds.largest(measure),
      sampled: isFinite ? measure.value(smaller: smaller, larger: larger) : 0,
      splitsAcross: splitsAcross(x, y, change.across.width, change.upwards.width))
  }

  private func hessian(at place: PlanePoint) -> SymmetricMatrix2 {
    let jet = objective.jet(at: plane.point(at: place), along: plane.directions)
    return SymmetricMatrix2(xx: 2 * jet.xx, xy: jet.xy, yy: 2 * jet.yy)
  }

  private func weights(_ x: Interval, _ y: Interval) -> Box {
    PlaneBox(x: x, y: y).weights(in: plane)
  }

  private func splitsAcross(
    _ x: Interval, _ y: Interval, _ across: Double, _ upwards: Double
  ) -> Bool {
    let (wide, high) = (
      x.width / (window.x.upperBound - window.x.lowerBound),
      y.width / (window.y.upperBound - window.y.lowerBound)
    )
    return across.isFinite && upwards.isFinite ? across >= upwards : wide >= high
  }
}

/// Two orthogonal directions u = (c, s) and v = (−s, c) of the same length, nearly 1.
private struct Frame {
  let cosine: Double
  let sine: Double
  let directions: Directions
  /// c² + s²: H along u and v has its eigenvalues times this.
  let square: Interval

  /// - Parameters:
  ///   - plane: the plane; a frame of another one than that of the weights is not turned.
  ///   - vector: where u points.
  init(plane: Plane, along vector: PlanePoint?) {
    guard plane == .identity, let vector else {
      (cosine, sine) = (1, 0)
      directions = plane.directions
      square = Interval(1)
      return
    }
    (cosine, sine) = (vector.x, vector.y)
    directions = Directions(right: [cosine, sine], up: [-sine, cosine])
    square = Interval(cosine).squared() + Interval(sine).squared()
  }

  /// What H along u and v can change by, from the middle of a box, through each of its sides.
  func change(
    of jet: Jet<Interval>, right: Interval, up: Interval
  ) -> (across: HessianBounds, upwards: HessianBounds) {
    let (c, s) = (Interval(cosine) / square, Interval(sine) / square)
    let (uuu, uuv) = (jet.xxx * 6, jet.xxy * 2)
    let (uvv, vvv) = (jet.xyy * 2, jet.yyy * 6)
    // A way along x is c of u less s of v; one along y is s of u and c of v.
    return (
      HessianBounds(
        xx: right * (uuu * c - uuv * s), xy: right * (uuv * c - uvv * s),
        yy: right * (uvv * c - vvv * s)),
      HessianBounds(
        xx: up * (uuu * s + uuv * c), xy: up * (uuv * s + uvv * c), yy: up * (uvv * s + vvv * c))
    )
  }
}

/// An interval for each entry of a symmetric 2 × 2 matrix.
private struct HessianBounds {
  var xx: Interval
  var xy: Interval
  var yy: Interval

  var width: Double { xx.width + xy.width + yy.width }

  func adding(_ other: HessianBounds) -> HessianBounds {
    HessianBounds(xx: xx + other.xx, xy: xy + other.xy, yy: yy + other.yy)
  }

  func intersection(_ other: HessianBounds) -> HessianBounds {
    HessianBounds(
      xx: xx.intersection(other.xx), xy: xy.intersection(other.xy), yy: yy.intersection(other.yy))
  }

  func divided(by divisor: Interval) -> HessianBounds {
    HessianBounds(xx: xx / divisor, xy: xy / divisor, yy: yy / divisor)
  }

  /// The largest curvature of all matrices that it holds; ∞ where there is no bound.
  ///
  /// λ_max grows with both diagonal entries and with |xy|; λ_min falls with |xy|.
  func largest(_ measure: CurvatureMeasure) -> Double {
    let beside = Interval(lower: 0, upper: xy.largestMagnitude)
    let larger = eigenvalue(xx.upper, beside.upper, yy.upper)
    switch measure {
    case .upward: return max(0, larger.upper)
    case .absolute:
      let smaller = eigenvalue(-xx.lower, beside.upper, -yy.lower)
      return max(0, larger.upper, smaller.upper)
    }
  }

  /// λ_max of a matrix.
  private func eigenvalue(_ xx: Double, _ xy: Double, _ yy: Double) -> Interval {
    guard xx.isFinite, xy.isFinite, yy.isFinite else { return .everything }
    let (a, b, c) = (Interval(xx), Interval(xy), Interval(yy))
    let half = (a - c) * 0.5
    return (a + c) * 0.5 + (half.squared() + b.squared()).squareRoot()
  }
}
