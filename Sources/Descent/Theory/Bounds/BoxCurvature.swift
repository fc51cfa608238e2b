/// Bounds on curvature over boxes of a plane.
///
/// What interval arithmetic says of H over the box is all that a box far below the largest curvature
/// needs. Otherwise two more bounds on H are intersected: the same along the eigenvectors of H in the
/// middle, since what varies across a strip does not widen H along it then; and H in the middle with
/// what the third derivatives over the box can change of it (a centred form).
struct BoxCurvature: Sendable {
  let objective: any Objective
  let plane: Plane
  let window: Window

  struct Estimate: Sendable {
    /// No point of the box has larger curvatures.
    var upper: Curvatures
    /// None has a smaller λ_min; −∞ where it was not looked at closely.
    var smallest = -Double.infinity
    /// Those of the middle, 0 where H is not finite.
    let sampled: Curvatures
    /// Whether to halve it along x rather than along y: where H varies most.
    let splitsAcross: Bool
  }

  /// - Parameters:
  ///   - x: the box's one side.
  ///   - y: its other one.
  ///   - enough: bounds that need not be any lower.
  /// - Returns: what is known of curvature over the box, and how to look closer.
  func estimate(x: Interval, y: Interval, enough: Curvatures) -> Estimate {
    let upright = HessianBounds(
      objective.curvatureBounds(over: weights(x, y), along: plane.directions)
    ).largest
    if upright.upward <= enough.upward, upright.absolute <= enough.absolute {
      return Estimate(
        upper: upright, sampled: .zero, splitsAcross: splitsAcross(x, y, .infinity, .infinity))
    }
    let middle = PlanePoint(x: x.middle, y: y.middle)
    let hessian = hessian(at: middle)
    let eigenpairs = hessian.eigenpairs()
    let (smaller, larger) = (eigenpairs.smaller.value, eigenpairs.larger.value)
    let isFinite = smaller.isFinite && larger.isFinite
    if !isFinite, objective.hasNoValue(over: weights(x, y)) {
      return Estimate(
        upper: .zero, sampled: .zero, splitsAcross: splitsAcross(x, y, .infinity, .infinity))
    }
    let frame = Frame(plane: plane, along: isFinite ? eigenpairs.larger.vector : nil)

    let whole = objective.bounds(over: weights(x, y), along: frame.directions)
    let (px, py) = (Interval(middle.x), Interval(middle.y))
    let center = objective.curvatureBounds(over: weights(px, py), along: frame.directions)
    let slopes = frame.slopes(of: whole)
    let (across, upwards) = (slopes.across * (x - px), slopes.upwards * (y - py))
    let centered = HessianBounds(center) + across + upwards
    let bounds = HessianBounds(whole).intersection(centered) / frame.square
    return Estimate(
      upper: bounds.largest.lower(upright), smallest: bounds.smallestEigenvalue,
      sampled: isFinite ? .met(smaller: smaller, larger: larger) : .zero,
      splitsAcross: splitsAcross(x, y, across.width, upwards.width))
  }

  private func hessian(at place: PlanePoint) -> SymmetricMatrix2 {
    objective.jet(at: plane.point(at: place), along: plane.directions).hessian
  }

  private func weights(_ x: Interval, _ y: Interval) -> Box {
    PlaneBox(x: x, y: y).weights(in: plane)
  }

  private func splitsAcross(
    _ x: Interval, _ y: Interval, _ across: Double, _ upwards: Double
  ) -> Bool {
    let (wide, high) = (x.width / window.width, y.width / window.height)
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

  /// How fast H along u and v changes along x and along y.
  func slopes(of jet: Jet<Interval>) -> (across: HessianBounds, upwards: HessianBounds) {
    let (c, s) = (Interval(cosine) / square, Interval(sine) / square)
    let (uuu, uuv) = (jet.xxx * 6, jet.xxy * 2)
    let (uvv, vvv) = (jet.xyy * 2, jet.yyy * 6)
    // A way along x is c of u less s of v; one along y is s of u and c of v.
    return (
      HessianBounds(xx: uuu * c - uuv * s, xy: uuv * c - uvv * s, yy: uvv * c - vvv * s),
      HessianBounds(xx: uuu * s + uuv * c, xy: uuv * s + uvv * c, yy: uvv * s + vvv * c)
    )
  }
}
