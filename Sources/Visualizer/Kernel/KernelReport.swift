import Descent

/// What is known of a loss as a sum of squares at the point that is read.
struct KernelReport {
  enum Loss {
    /// L = ½‖F − y‖² + c.
    case squares(Squares)
    /// One residual √(2(L − L*)) by a known L*, or by the minimum of a convex region around the point.
    case above(lowest: Double, isInReach: Bool)
    case unknown
  }

  struct Squares {
    let residuals: Residuals
    let kernel: TangentKernel
    let ball: Result<PolyakLojasiewiczBall, PolyakLojasiewiczBall.Absence>
    /// Nothing where F is not linear over the view.
    let leastSquares: LeastSquares?
  }

  let reading: Reading
  let loss: Loss
  /// The value of L where that is the same all over the view.
  let onlyLoss: Double?
  /// How small ‖g‖ is when the run stops.
  let tolerance: Double
}

extension State {
  func kernelReport(using workbench: Workbench) -> KernelReport {
    let reading = reading(using: workbench)
    return KernelReport(
      reading: reading, loss: squares(at: reading.model.point, using: workbench),
      onlyLoss: workbench.objective(of: landscape).onlyLoss(over: visibleWindow ?? window),
      tolerance: run.gradientTolerance)
  }

  private func squares(at point: Vector, using workbench: Workbench) -> KernelReport.Loss {
    guard let residuals = workbench.residuals(of: landscape) else {
      if let known = landscape.knownMinimum { return .above(lowest: known, isInReach: false) }
      return lowestInReach(of: point, using: workbench).map {
        .above(lowest: $0, isInReach: true)
      } ?? .unknown
    }
    return .squares(
      KernelReport.Squares(
        residuals: residuals, kernel: TangentKernel(of: residuals, at: point),
        ball: workbench.ball(of: landscape, residuals, around: point),
        leastSquares: workbench.leastSquares(
          of: landscape, residuals, over: visibleWindow ?? window)))
  }

  /// The minimum of a region around a point over which L is certified to be strongly convex.
  private func lowestInReach(of point: Vector, using workbench: Workbench) -> Double? {
    let place = plane.projection(of: point)
    return workbench.convexRegion(
      of: landscape, plane: plane, within: visibleWindow ?? window, near: place
    ).flatMap { $0.window.contains(place) ? $0.lowest : nil }
  }
}
