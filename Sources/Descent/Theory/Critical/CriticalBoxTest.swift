/// Proves that a box holds no zero of g, or exactly one, by the interval Newton method in Krawczyk's
/// form (Neumaier 1990, "Interval Methods for Systems of Equations", §5.1).
///
/// With m the middle of the box X and Y a matrix near H(m)⁻¹, every zero in X lies in
/// K(X) = m − Y·g(m) + (I − Y·H(X))·(X − m); where K(X) lies inside of X, there is exactly one.
struct CriticalBoxTest: Sendable {
  let objective: any Objective
  let plane: Plane

  enum Outcome {
    case none
    /// Exactly one, in the part that is named.
    case one(PlaneBox)
    /// Those there may be lie in this part.
    case unknown(PlaneBox)
  }

  func outcome(for box: PlaneBox) -> Outcome {
    let whole = derivatives(over: box)
    guard whole.x.contains(0), whole.y.contains(0) else { return .none }
    let hessian = HessianBounds(whole)
    guard hessian.isBounded else {
      return objective.hasNoValue(over: box.weights(in: plane)) ? .none : .unknown(box)
    }
    let middle = box.middle
    let center = derivatives(
      over: PlaneBox(x: Interval(middle.x), y: Interval(middle.y)))
    let right = box.x - Interval(middle.x)
    let up = box.y - Interval(middle.y)
    let slopeX = center.x + hessian.xx * right + hessian.xy * up
    let slopeY = center.y + hessian.xy * right + hessian.yy * up
    guard slopeX.contains(0), slopeY.contains(0) else { return .none }
    guard let inverse = HessianBounds(center).middleInverse else { return .unknown(box) }
    let (a, b, c) = (inverse.xx, inverse.xy, inverse.yy)
    // The entries of I − Y·H.
    let xx = Interval(1) - (hessian.xx * a + hessian.xy * b)
    let xy = -(hessian.xy * a + hessian.yy * b)
    let yx = -(hessian.xx * b + hessian.xy * c)
    let yy = Interval(1) - (hessian.xy * b + hessian.yy * c)
    let reached = PlaneBox(
      x: Interval(middle.x) - (center.x * a + center.y * b) + xx * right + xy * up,
      y: Interval(middle.y) - (center.x * b + center.y * c) + yx * right + yy * up)
    guard let common = box.common(with: reached) else { return .none }
    return box.holdsInside(reached) ? .one(reached) : .unknown(common)
  }

  /// The zero that a box is known to hold alone, in a box as small as numbers allow.
  func narrowed(_ box: PlaneBox) -> PlaneBox {
    var narrow = box
    for _ in 0..<20 {
      guard case .one(let next) = outcome(for: narrow), next.area < narrow.area else { break }
      narrow = next
    }
    return narrow
  }

  /// The kind of a zero in a box, where the signs of the eigenvalues of H are the same all over it.
  func curvature(over box: PlaneBox) -> Curvature? {
    let hessian = HessianBounds(derivatives(over: box))
    let determinant = hessian.determinant
    if determinant.upper < 0 { return .saddle }
    guard determinant.lower > 0 else { return nil }
    return hessian.xx.lower > 0 ? .bowl : hessian.xx.upper < 0 ? .dome : nil
  }

  /// Whether g is 0 at a place, to the last digit.
  func isLevel(at place: PlanePoint) -> Bool {
    isLevel(over: PlaneBox(around: place, reach: (0, 0)))
  }

  /// Whether g is 0 at every place of a box, to the last digit.
  func isLevel(over box: PlaneBox) -> Bool {
    let whole = derivatives(over: box)
    return whole.x.isZero && whole.y.isZero
  }

  private func derivatives(over box: PlaneBox) -> CurvatureJet<Interval> {
    objective.curvatureBounds(over: box.weights(in: plane), along: plane.directions)
  }
}

extension Objective {
  /// Whether g is proved to be 0 all over a window, so that L is the same wherever it has a value.
  public func isLevel(over window: Window, in plane: Plane) -> Bool {
    CriticalBoxTest(objective: self, plane: plane).isLevel(over: PlaneBox(window))
  }
}

extension HessianBounds {
  /// The inverse of the matrix in the middle of the intervals, rounded; nothing where it has none.
  fileprivate var middleInverse: SymmetricMatrix2? {
    let (a, b, c) = (xx.middle, xy.middle, yy.middle)
    let determinant = a * c - b * b
    let inverse = SymmetricMatrix2(xx: c / determinant, xy: -b / determinant, yy: a / determinant)
    return inverse.xx.isFinite && inverse.xy.isFinite && inverse.yy.isFinite ? inverse : nil
  }
}
