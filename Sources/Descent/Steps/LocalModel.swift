/// What a loss looks like near one point of a plane: its Taylor expansion to order 3.
///
/// A pure function of the point. Coordinates are those of the plane; for two weights they are the
/// weights themselves. Where L has no value it has no derivatives either: none of the numbers is one.
public struct LocalModel: Hashable, Sendable {
  /// The point w, in ℝᵈ.
  public let point: Vector
  /// L(w).
  public let loss: Double
  /// g at w, in ℝᵈ.
  public let gradient: Vector
  /// The slopes along the plane's two directions.
  public let slope: PlanePoint
  /// H along the plane's two directions.
  public let hessian: SymmetricMatrix2
  /// The third derivatives along the plane's two directions.
  public let third: ThirdDerivatives
  public let eigenpairs: Eigenpairs2
  /// L(w − εg) in powers of ε, to order 3.
  public let stepSeries: StepSeries

  public init(of objective: any Objective, at point: Vector, along directions: Directions) {
    let jet = objective.jet(at: point, along: directions).withoutDerivativesOfNoValue
    self.point = point
    loss = jet.value
    slope = PlanePoint(x: jet.x, y: jet.y)
    hessian = jet.hessian
    third = ThirdDerivatives(xxx: 6 * jet.xxx, xxy: 2 * jet.xxy, xyy: 2 * jet.xyy, yyy: 6 * jet.yyy)
    eigenpairs = hessian.eigenpairs()
    // In the plane of the axes the slopes are the gradient: the same numbers, not computed again.
    gradient =
      directions == .axes
      ? [jet.x, jet.y] : loss.isFinite ? objective.gradient(at: point) : point.map { _ in .nan }
    let series = GradientDescent().line(on: objective, from: point, gradient: gradient)
      .series(order: 3)
    let isWhole = series.coefficients.allSatisfy(\.isFinite)
    stepSeries =
      isWhole || directions != .axes
      ? series : LocalModel.stepSeries(loss: loss, slope: slope, hessian: hessian, third: third)
  }

  /// The series from the derivatives: what is known of it where a part of the loss has none, as
  /// x^2.5 at 0.
  private static func stepSeries(
    loss: Double, slope: PlanePoint, hessian: SymmetricMatrix2, third: ThirdDerivatives
  ) -> StepSeries {
    let (x, y) = (slope.x, slope.y)
    let curvature = hessian.xx * x * x + 2 * hessian.xy * x * y + hessian.yy * y * y
    return StepSeries(
      coefficients: [loss, -(x * x + y * y), curvature / 2, -third.form(x, y) / 6])
  }

  /// The way that a step takes from here.
  public func stepLine(on objective: any Objective) -> StepLine {
    GradientDescent().line(on: objective, from: point, gradient: gradient)
  }

  /// The product gᵀg, the square of the gradient's norm.
  public var gradientSquared: Double { gradient.dot(gradient) }

  public var gradientNorm: Double { gradient.norm }

  /// The product gᵀHg: the curvature of L along g, times gᵀg.
  public var gradientCurvature: Double { 2 * stepSeries[2] }

  public var limits: StepSizeLimits {
    StepSizeLimits(
      gradientSquared: gradientSquared, gradientCurvature: gradientCurvature,
      largestEigenvalue: eigenpairs.larger.value)
  }

  /// The larger |λ|.
  public var spectralRadius: Double { eigenpairs.largestMagnitude }

  /// The quotient λ_max/λ_min where both are positive, otherwise nothing.
  public var conditionNumber: Double? {
    eigenpairs.smaller.value > 0 ? eigenpairs.larger.value / eigenpairs.smaller.value : nil
  }

  /// What the model of an order says a step of size ε changes: L(w − εg) − L(w) (MATH §3).
  public func predictedChange(order: Int, stepSize: Double) -> Double {
    stepSeries.change(order: order, stepSize: stepSize)
  }

  /// The Taylor polynomial of an order (0 to 3) at a displacement within the plane (MATH §2).
  public func value(order: Int, at displacement: PlanePoint) -> Double {
    let (x, y) = (displacement.x, displacement.y)
    var sum = loss
    if order >= 1 { sum += slope.x * x + slope.y * y }
    if order >= 2 { sum += (hessian.xx * x * x + 2 * hessian.xy * x * y + hessian.yy * y * y) / 2 }
    if order >= 3 { sum += third.form(x, y) / 6 }
    return sum
  }
}

extension Jet<Double> {
  /// The same, without derivatives where there is no value: a rule as log x ↦ 1/x has numbers there,
  /// too, which are no slopes of anything.
  var withoutDerivativesOfNoValue: Jet { value.isFinite ? self : withoutDerivatives }

  /// The value alone.
  var withoutDerivatives: Jet {
    Jet(
      value: value, x: .nan, y: .nan, xx: .nan, xy: .nan, yy: .nan, xxx: .nan, xxy: .nan,
      xyy: .nan, yyy: .nan)
  }
}

/// The third derivatives of a loss along two directions; all the orders of a mixed one are equal.
public struct ThirdDerivatives: Hashable, Sendable {
  public var xxx: Double
  public var xxy: Double
  public var xyy: Double
  public var yyy: Double

  public init(xxx: Double, xxy: Double, xyy: Double, yyy: Double) {
    self.xxx = xxx
    self.xxy = xxy
    self.xyy = xyy
    self.yyy = yyy
  }

  /// The cubic form T[v, v, v] for v = (x, y).
  public func form(_ x: Double, _ y: Double) -> Double {
    let outer = xxx * x * x * x + yyy * y * y * y
    return outer + 3 * x * y * (xxy * x + xyy * y)
  }

  /// The form T[v, v, d]: by what the curvature along v changes in the direction d.
  func form(_ v: PlanePoint, along d: PlanePoint) -> Double {
    let (square, product) = ((x: v.x * v.x, y: v.y * v.y), 2 * v.x * v.y)
    return (xxx * square.x + xxy * product + xyy * square.y) * d.x
      + (xxy * square.x + xyy * product + yyy * square.y) * d.y
  }
}
