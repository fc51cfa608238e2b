/// A symmetric 2 × 2 matrix, as H along two directions.
public struct SymmetricMatrix2: Hashable, Sendable {
  public var xx: Double
  public var xy: Double
  public var yy: Double

  public init(xx: Double, xy: Double, yy: Double) {
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  /// The form vᵀHv: the curvature along a unit vector.
  func form(_ v: PlanePoint) -> Double { xx * v.x * v.x + 2 * xy * v.x * v.y + yy * v.y * v.y }

  /// Both eigenvalues to 4 ulp, whatever the condition number, and orthonormal eigenvectors.
  ///
  /// The larger of the two in magnitude is half the trace and the radius, added with one sign; the
  /// other is the determinant, exact to an ulp by fused multiply-add (Kahan), over it. The matrix is
  /// first scaled by a power of two, which is exact, so that nothing overflows. For a multiple of
  /// the identity the eigenvectors are the axes. Entries that are not finite give eigenvalues that
  /// are not numbers.
  public func eigenpairs() -> Eigenpairs2 {
    let largest = max(abs(xx), abs(xy), abs(yy))
    guard largest.isFinite, !xx.isNaN, !xy.isNaN, !yy.isNaN else { return .undefined }
    if xy == 0 { return diagonalEigenpairs }
    let exponent = largest.exponent
    let (a, b, c) = (xx.scaled(by: -exponent), xy.scaled(by: -exponent), yy.scaled(by: -exponent))
    let halfDifference = (a - c) / 2
    let radius = (halfDifference * halfDifference + b * b).squareRoot()
    let mean = (a + c) / 2
    let first = mean >= 0 ? mean + radius : mean - radius
    // Without a trace they are opposite, so that −H has the negatives of H's, to the bit.
    let second = mean == 0 ? -first : SymmetricMatrix2.determinant(a, b, c) / first
    let smaller = min(first, second).scaled(by: exponent)
    let larger = max(first, second).scaled(by: exponent)
    let vector = SymmetricMatrix2.direction(halfDifference, b, radius, isFalling: xy < 0)
    let length = vector.dot(vector).squareRoot()
    let (x, y) = (vector.x / length, vector.y / length)
    return Eigenpairs2(
      smaller: Eigenpair2(value: smaller, vector: PlanePoint(x: -y, y: x)),
      larger: Eigenpair2(value: larger, vector: PlanePoint(x: x, y: y)))
  }

  /// The direction of the larger eigenvalue: of two forms of the same vector, the one whose sum does
  /// not cancel; the diagonal where xx = yy, however small xy is beside them.
  private static func direction(
    _ halfDifference: Double, _ b: Double, _ radius: Double, isFalling: Bool
  ) -> PlanePoint {
    if halfDifference == 0 { return PlanePoint(x: 1, y: isFalling ? -1 : 1) }
    return halfDifference > 0
      ? PlanePoint(x: halfDifference + radius, y: b) : PlanePoint(x: b, y: radius - halfDifference)
  }

  private var diagonalEigenpairs: Eigenpairs2 {
    let alongX = Eigenpair2(value: xx, vector: PlanePoint(x: 1, y: 0))
    let alongY = Eigenpair2(value: yy, vector: PlanePoint(x: 0, y: 1))
    return xx > yy
      ? Eigenpairs2(smaller: alongY, larger: alongX) : Eigenpairs2(smaller: alongX, larger: alongY)
  }

  /// The determinant ac − b², each product's rounding error made good.
  private static func determinant(_ a: Double, _ b: Double, _ c: Double) -> Double {
    let square = b * b
    let error = (-square).addingProduct(b, b)
    return (-square).addingProduct(a, c) - error
  }
}

extension Double {
  /// The number times a power of two.
  fileprivate func scaled(by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: self)
  }
}

extension Jet where Number == Double {
  /// H within the plane of its two directions; its coefficients are those of a Taylor series.
  public var hessian: SymmetricMatrix2 { SymmetricMatrix2(xx: 2 * xx, xy: xy, yy: 2 * yy) }
}
