import Descent

extension Facts {
  static let kernel = [
    yesOrNo("kernel", "whether the sheet of residuals and their kernel is open") { state, _ in
      if case .kernel = state.overlay { true } else { false }
    },
    integer("residuals", "n, of how many squares the loss is a sum") { state, workbench in
      workbench.residuals(of: state.landscape)?.count
    },
    integer("kernel_rank", "the rank of J, the Jacobian of the residuals") {
      squares($0, $1)?.kernel.rank
    },
    number("kernel_min", "λmin of K = JJᵀ") { squares($0, $1)?.kernel.smallestEigenvalue },
    number("gauss_newton_gap", "the largest |λ| of H − JᵀJ") {
      squares($0, $1).map { $0.kernel.curving.eigenpairs().largestMagnitude }
    },
    number("ball_radius", "R of a ball around w that is certified to hold the path") {
      ball($0, $1)?.radius
    },
    number("ball_strength", "μ, certified in the ball") { ball($0, $1)?.strength },
    number("ball_smoothness", "β, certified in the ball") { ball($0, $1)?.smoothness },
    yesOrNo("least_squares", "whether the residuals are linear over the view") {
      squares($0, $1).map { $0.leastSquares != nil }
    },
  ]

  private static let squares: Getter<KernelReport.Squares> = { state, workbench in
    guard case .squares(let squares) = state.kernelReport(using: workbench).loss else {
      return nil
    }
    return squares
  }

  private static let ball: Getter<PolyakLojasiewiczBall> = { state, workbench in
    (squares(state, workbench)?.ball).flatMap { try? $0.get() }
  }
}
