/// An interval for each entry of a symmetric 2 × 2 matrix.
struct HessianBounds {
  var xx: Interval
  var xy: Interval
  var yy: Interval

  init(xx: Interval, xy: Interval, yy: Interval) {
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  init(_ jet: Jet<Interval>) { self.init(xx: jet.xx * 2, xy: jet.xy, yy: jet.yy * 2) }
  init(_ jet: CurvatureJet<Interval>) { self.init(xx: jet.xx * 2, xy: jet.xy, yy: jet.yy * 2) }

  var width: Double { xx.width + xy.width + yy.width }
  var isBounded: Bool { xx.isBounded && xy.isBounded && yy.isBounded }
  var determinant: Interval { xx * yy - xy.squared() }

  /// Whether one of the matrices that it holds may have an eigenvalue that is 0.
  var mayBeSingular: Bool { determinant.contains(0) }

  static func + (a: HessianBounds, b: HessianBounds) -> HessianBounds {
    HessianBounds(xx: a.xx + b.xx, xy: a.xy + b.xy, yy: a.yy + b.yy)
  }

  static func * (a: HessianBounds, b: Interval) -> HessianBounds {
    HessianBounds(xx: a.xx * b, xy: a.xy * b, yy: a.yy * b)
  }

  static func / (a: HessianBounds, b: Interval) -> HessianBounds {
    HessianBounds(xx: a.xx / b, xy: a.xy / b, yy: a.yy / b)
  }

  func intersection(_ other: HessianBounds) -> HessianBounds {
    HessianBounds(
      xx: xx.intersection(other.xx), xy: xy.intersection(other.xy), yy: yy.intersection(other.yy))
  }

  /// The largest curvatures of all matrices that it holds; ∞ where there is no bound.
  ///
  /// λ_max grows with both diagonal entries and with |xy|; λ_min falls with |xy|.
  var largest: Curvatures {
    let beside = xy.largestMagnitude
    let larger = HessianBounds.eigenvalue(xx.upper, beside, yy.upper)
    let smaller = HessianBounds.eigenvalue(-xx.lower, beside, -yy.lower)
    return Curvatures(smaller: -smaller.upper, larger: larger.upper)
  }

  /// No matrix that it holds has a smaller λ_min; −∞ where there is no bound.
  var smallestEigenvalue: Double {
    -HessianBounds.eigenvalue(-xx.lower, xy.largestMagnitude, -yy.lower).upper
  }

  /// λ_max of a matrix.
  private static func eigenvalue(_ xx: Double, _ xy: Double, _ yy: Double) -> Interval {
    guard xx.isFinite, xy.isFinite, yy.isFinite else { return .everything }
    let (a, b, c) = (Interval(xx), Interval(xy), Interval(yy))
    let half = (a - c) * 0.5
    return (a + c) * 0.5 + (half.squared() + b.squared()).squareRoot()
  }
}
