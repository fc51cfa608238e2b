/// The residuals at a point of the plane, their Jacobian J and the tangent kernel K = JJᵀ (MATH §7).
///
/// It is for losses of two weights. Its numbers are rounded; what is certified of K is in the ball of
/// Polyak and Łojasiewicz.
public struct TangentKernel: Sendable {
  /// F − y at w.
  public let residuals: Vector
  /// J: the gradient of each residual, in its order.
  public let jacobian: [Vector]
  /// K = JJᵀ, row by row.
  public let kernel: [Vector]
  /// JᵀJ: the part of H that is left on the manifold of solutions.
  public let gaussNewton: SymmetricMatrix2
  /// Σ (F − y)ᵢ ∇²Fᵢ, the rest of H: 0 where all residuals are, and where F is linear.
  public let curving: SymmetricMatrix2
  /// The singular values of J, the larger one first; not numbers where J has none.
  public let singularValues: (larger: Double, smaller: Double)

  /// A singular value of J counts as 0 below so much of the other one.
  private static let rankTolerance = 1e-12

  /// - Parameters:
  ///   - residuals: of a loss of two weights.
  ///   - w: the point.
  public init(of residuals: Residuals, at w: Vector) {
    precondition(residuals.dimension == 2, "the tangent kernel is taken in the plane")
    let jets = residuals.all.map { residual in
      (scale: residual.scale, jet: residual.root.jetOffBends(at: w))
    }
    self.residuals = jets.map { $0.scale * $0.jet.value }
    let jacobian = jets.map { [$0.scale * $0.jet.x, $0.scale * $0.jet.y] }
    self.jacobian = jacobian
    kernel = jacobian.map { row in jacobian.map { row.dot($0) } }
    var (squares, curving) = (
      SymmetricMatrix2(xx: 0, xy: 0, yy: 0), SymmetricMatrix2(xx: 0, xy: 0, yy: 0)
    )
    for (row, (scale, jet)) in zip(jacobian, jets) {
      squares.xx += row[0] * row[0]
      squares.xy += row[0] * row[1]
      squares.yy += row[1] * row[1]
      let factor = scale * scale * jet.value
      curving.xx += 2 * factor * jet.xx
      curving.xy += factor * jet.xy
      curving.yy += 2 * factor * jet.yy
    }
    gaussNewton = squares
    self.curving = curving
    singularValues = TangentKernel.singularValues(of: jacobian, squares)
  }

  /// Those of the rows: the product of both is the root of the sum of all squared minors (Cauchy and
  /// Binet), in which nothing cancels.
  private static func singularValues(
    of rows: [Vector], _ squares: SymmetricMatrix2
  ) -> (larger: Double, smaller: Double) {
    let larger = squares.eigenpairs().larger.value.squareRoot()
    guard larger > 0 else { return (larger, larger) }
    var minors = Vector()
    for (index, a) in rows.enumerated() {
      for b in rows.dropFirst(index + 1) { minors.append(a[0] * b[1] - a[1] * b[0]) }
    }
    return (larger, minors.norm / larger)
  }

  /// The rank of J; nothing where J is not finite.
  public var rank: Int? {
    let (larger, smaller) = singularValues
    guard larger.isFinite, smaller.isFinite else { return nil }
    return larger == 0 ? 0 : smaller > TangentKernel.rankTolerance * larger ? 2 : 1
  }

  /// λ_min(K): 0 where there are more residuals than weights, as J has no such rank.
  public var smallestEigenvalue: Double {
    switch residuals.count {
    case 1: kernel[0][0]
    case 2: singularValues.smaller * singularValues.smaller
    default: singularValues.larger.isNaN ? .nan : 0
    }
  }

  /// The product (F − y)ᵀK(F − y), which is ‖∇L‖².
  public var gradientSquared: Double {
    residuals.dot(kernel.map { residuals.dot($0) })
  }

  /// L − c = ½‖F − y‖².
  public var height: Double { residuals.dot(residuals) / 2 }
}

extension Expression {
  /// What a bend makes of slopes, beside the largest of them; rounding makes less.
  private static let bend = 1e-9

  /// The jet along the axes, without derivatives where there are none: where the part that bends, as
  /// |u| does at u = 0, gives the slope no one value.
  fileprivate func jetOffBends(at w: Vector) -> Jet<Double> {
    let jet = jet(at: w, along: .axes).withoutDerivativesOfNoValue
    guard program.contains(where: { $0.operation == .abs }) else { return jet }
    let bounds = curvatureBounds(over: w.map { Interval($0) }, along: .axes)
    let slopes = [bounds.x, bounds.y]
    let largest = slopes.map(\.largestMagnitude).max() ?? 0
    let hasOneSlope = slopes.allSatisfy { $0.width <= Expression.bend * largest }
    return hasOneSlope ? jet : jet.withoutDerivatives
  }
}
