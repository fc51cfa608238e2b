/// Residuals that are linear in the weights: L(w) = ½‖Φᵀw − y‖² + c, g = ΦΦᵀw − Φy and H = ΦΦᵀ, the same
/// everywhere (MATH §1).
public struct LeastSquares: Hashable, Sendable {
  /// The columns of Φ, one for each residual.
  public let columns: [Vector]
  /// What Φᵀw is to be, y.
  public let targets: Vector
  /// ΦΦᵀ = H.
  public let hessian: SymmetricMatrix2

  /// Nothing where a residual is not certified to be linear over the window.
  ///
  /// - Parameters:
  ///   - residuals: of a loss of two weights.
  ///   - window: the part of the plane.
  public init?(_ residuals: Residuals, over window: Window) {
    precondition(residuals.dimension == 2, "least squares are looked at in the plane")
    let box = PlaneBox(window).weights(in: .identity)
    let isLinear = residuals.all.allSatisfy { residual in
      let bounds = residual.root.curvatureBounds(over: box, along: .axes)
      return bounds.value.isBounded
        && [bounds.xx, bounds.xy, bounds.yy].allSatisfy { $0.lower == 0 && $0.upper == 0 }
    }
    guard isLinear else { return nil }
    let middle = [window.center.x, window.center.y]
    let kernel = TangentKernel(of: residuals, at: middle)
    columns = kernel.jacobian
    targets = zip(kernel.jacobian, kernel.residuals).map { $0.dot(middle) - $1 }
    hessian = kernel.gaussNewton
  }
}
