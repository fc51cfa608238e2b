/// Bounds on the tangent kernel K = JJᵀ of one or two residuals over a box (MATH §7).
///
/// Each entry is bounded twice and the bounds are intersected: by the slopes of the residuals over the
/// box, and by K in its middle with what the slopes of K over the box can change of it.
struct KernelBounds {
  /// No point of the box has a smaller λ_min(K); 0 or less where it may be singular.
  let smallestEigenvalue: Double
  /// Whether to halve the box along x rather than along y: where K varies most.
  let splitsAcross: Bool

  init(of residuals: Residuals, over box: PlaneBox) {
    let middle = box.middle
    let (px, py) = (Interval(middle.x), Interval(middle.y))
    func slopes(_ x: Interval, _ y: Interval) -> [Slopes] {
      residuals.all.map { Slopes(of: $0.root, x, y) }
    }
    let whole = slopes(box.x, box.y)
    let center = slopes(px, py)
    let (dx, dy) = (box.x - px, box.y - py)
    var (across, upwards) = (0.0, 0.0)
    func bounded(_ value: Interval, around center: Interval, _ slope: Slope) -> Interval {
      let (x, y) = (slope.x * dx, slope.y * dy)
      across += x.width
      upwards += y.width
      return value.intersection(center + x + y)
    }
    func product(_ i: Int, _ j: Int) -> Interval {
      let value = i == j ? whole[i].square : whole[i].dot(whole[j])
      return bounded(value, around: center[i].dot(center[j]), whole[i].slopeOfDot(whole[j]))
    }
    let weights = residuals.all.map { $0.weight * 2 }
    if weights.count == 1 {
      smallestEigenvalue = (product(0, 0) * weights[0]).lower
    } else {
      let scale = (weights[0] * weights[1]).squareRoot()
      let kernel = HessianBounds(
        xx: product(0, 0) * weights[0], xy: product(0, 1) * scale, yy: product(1, 1) * weights[1])
      // λ_min is det K / λ_max, too, and det K the square of the determinant of J.
      let determinant =
        bounded(
          whole[0].cross(whole[1]), around: center[0].cross(center[1]),
          whole[0].slopeOfCross(whole[1])) * scale
      let largest = (kernel.xx + kernel.yy).upper
      let quotient = Interval(determinant.squared().lower) / Interval(largest)
      smallestEigenvalue = max(
        kernel.smallestEigenvalue, largest.isFinite ? quotient.lower : -.infinity)
    }
    splitsAcross =
      across.isFinite && upwards.isFinite ? across >= upwards : box.x.width >= box.y.width
  }
}

/// How something changes along x and along y.
private struct Slope {
  var x: Interval
  var y: Interval
}

/// The first and second derivatives of a residual over a box.
private struct Slopes {
  let x: Interval
  let y: Interval
  let xx: Interval
  let xy: Interval
  let yy: Interval

  init(of root: Expression, _ x: Interval, _ y: Interval) {
    let jet = root.curvatureBounds(over: [x, y], along: .axes)
    (self.x, self.y) = (jet.x, jet.y)
    (xx, xy, yy) = (jet.xx * 2, jet.xy, jet.yy * 2)
  }

  /// ‖∇u‖², never below 0.
  var square: Interval { x.squared() + y.squared() }

  /// ∇u·∇v.
  func dot(_ other: Slopes) -> Interval { x * other.x + y * other.y }

  func slopeOfDot(_ other: Slopes) -> Slope {
    Slope(
      x: xx * other.x + x * other.xx + xy * other.y + y * other.xy,
      y: xy * other.x + x * other.xy + yy * other.y + y * other.yy)
  }

  /// u_x v_y − u_y v_x.
  func cross(_ other: Slopes) -> Interval { x * other.y - y * other.x }

  func slopeOfCross(_ other: Slopes) -> Slope {
    Slope(
      x: xx * other.y + x * other.xy - xy * other.x - y * other.xx,
      y: xy * other.y + x * other.yy - yy * other.x - y * other.xy)
  }
}
