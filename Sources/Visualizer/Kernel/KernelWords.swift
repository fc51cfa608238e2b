import Descent
import Screen

/// What the numbers of a kernel mean, in sentences.
struct KernelWords {
  let report: KernelReport
  let squares: KernelReport.Squares

  private var residuals: Residuals { squares.residuals }
  private var kernel: TangentKernel { squares.kernel }
  private var model: LocalModel { report.reading.model }
  private var count: Int { residuals.count }
  private var constant: Double { residuals.constant.middle }

  /// The name of L − c.
  private var height: String { constant == 0 ? "L" : "(L − c)" }

  var size: String {
    let (n, d) = (count, residuals.dimension)
    let kind =
      residuals.isOverParameterized
      ? "over-parameterized, d > n"
      : residuals.isUnderParameterized ? "under-parameterized, d < n" : "as many, d = n"
    let rest = constant == 0 ? "" : ", c = \(short(constant))"
    return "n = \(n.counted("residual")), d = \(d) weights: \(kind)\(rest)"
  }

  var rank: String {
    guard let rank = kernel.rank else {
      return "F has no value or no slope here: no J and no K"
    }
    let smallest = "λmin(K) = \(short(kernel.smallestEigenvalue))"
    if residuals.isUnderParameterized {
      return "J has rank \(rank) < n: \(smallest), as K = JJᵀ has at most rank d"
    }
    return rank == count
      ? "J has rank \(rank) = n: K is not singular, \(smallest)"
      : "J has rank \(rank) < n: K is singular here, \(smallest)"
  }

  /// The inequality at the point itself.
  var inequality: String {
    guard kernel.rank != nil else { return "without K nothing bounds ½‖g‖² from below" }
    let bound = kernel.smallestEigenvalue * kernel.height
    let right = "λmin(K)·\(height) = \(short(bound))"
    let left = "½‖g‖² = \(short(model.gradientSquared / 2))"
    if kernel.smallestEigenvalue == 0 { return "\(left) ≥ \(right): this says nothing" }
    return count == 1 ? "\(left) = K·\(height), as n = 1" : "\(left) ≥ \(right)"
  }

  /// The inequality of L/n; nothing for one residual, and without K.
  var mean: String? {
    guard count > 1, kernel.rank != nil else { return nil }
    return
      "as a mean, M = L/n: ½‖∇M‖² ≥ (μ/n)·M, μ/n = \(short(kernel.smallestEigenvalue / Double(count)))"
  }

  // MARK: the ball

  /// The ball and its numbers, or why there is none.
  var ball: String {
    switch squares.ball {
    case .failure(let absence): absence.sentence
    case .success(let ball):
      "‖v − w‖ ≤ R = \(short(ball.radius)) holds all paths from w with ε ≤ 1/β: in it "
        + "λmin(K) ≥ μ = \(short(ball.strength)) and |λ(H)| ≤ β = \(short(ball.smoothness)), "
        + "certified, and √(8\(height)/μ) ≤ R"
    }
  }

  /// What the ball says of the ε that is set; nothing without a ball.
  var promise: (text: String, isKept: Bool)? {
    guard case .success(let ball) = squares.ball else { return nil }
    let (stepSize, limit) = (report.reading.stepSize, 1 / ball.smoothness)
    guard ball.allows(stepSize) else {
      return ("ε = \(short(stepSize)) > 1/β = \(short(limit)) ✗: nothing is promised", false)
    }
    let target = report.tolerance * report.tolerance
    let steps = ball.steps(to: target, stepSize: stepSize).map { steps in
      let small = "; ‖g‖ ≤ \(short(report.tolerance))"
      return steps == 0 || model.gradientNorm <= report.tolerance
        ? "\(small) already"
        : "\(small) after \(steps < 1e9 ? "\(Int(steps))" : short(steps)) steps at most"
    }
    return (
      "ε = \(short(stepSize)) ≤ 1/β = \(short(limit)) ✓: \(height) falls × "
        + "1 − εμ = \(writtenFactor(oneLess: stepSize * ball.strength)) a step" + (steps ?? ""),
      true
    )
  }

  // MARK: H

  var hessian: String {
    guard kernel.rank != nil else { return "without J there is no JᵀJ to compare it with" }
    let rest = spectralNorm(kernel.curving)
    let whole =
      "‖H − JᵀJ‖ = \(short(rest)) beside ‖JᵀJ‖ = \(short(spectralNorm(kernel.gaussNewton)))"
    if squares.leastSquares != nil { return "H = JᵀJ everywhere, as F is linear" }
    let free = residuals.dimension - count
    guard free > 0 else {
      return free == 0 ? "\(whole); H = JᵀJ where F = y" : "\(whole): Σ (F − y)ᵢ∇²Fᵢ"
    }
    return
      "\(whole); where F = y and J has rank n, solutions form a curve, d − n = \(free): H = JᵀJ on "
      + "it has \(free) eigenvalue 0, and where it bends L is not convex near it"
  }

  /// F as a matrix, where it is one.
  var leastSquares: [String] {
    guard let squares = squares.leastSquares else { return [] }
    func row(_ numbers: [Double]) -> String {
      "(" + numbers.map { short($0) }.joined(separator: ", ") + ")"
    }
    let matrix = (0..<residuals.dimension).map { index in row(squares.columns.map { $0[index] }) }
    let hessian = squares.hessian
    return [
      "F = Φᵀw is linear, least squares: g = ΦΦᵀw − Φy",
      "rows of Φ: \(matrix.joined(separator: ", ")); y = \(row(squares.targets))",
      "H = ΦΦᵀ = (\(short(hessian.xx)), \(short(hessian.xy))), "
        + "(\(short(hessian.xy)), \(short(hessian.yy))), the same everywhere",
    ]
  }

  private func spectralNorm(_ matrix: SymmetricMatrix2) -> Double {
    matrix.eigenpairs().largestMagnitude
  }

  private func short(_ value: Double) -> String { Numeral.brief(value) }
}

extension KernelReport {
  /// What is said where the formula is no sum of squares, or nothing in it depends on w.
  var withoutKernel: [String] { onlyLoss.map(withoutWeights) ?? withoutSquares }

  private func withoutWeights(_ loss: Double) -> [String] {
    let kernel =
      if case .squares(let squares) = self.loss {
        "F does not depend on w either: J = 0, and K = JJᵀ = 0 has rank 0 < n = "
          + "\(squares.residuals.count)."
      } else {
        "No square depends on w, n = 0: there is no F, no J and no K."
      }
    return [
      "L = \(Numeral.brief(loss)) all over the view, whatever w is: g = 0 and H = 0.", kernel,
      "There is nothing to converge to: no μ > 0, no ball and no rate.",
    ]
  }

  private var withoutSquares: [String] {
    let why = "L is not written as a sum of squares k·u² with k > 0, so F and y are not known."
    switch loss {
    case .squares: return []
    case .unknown:
      return [
        why,
        "L* is not known either, so not even the one residual √(2(L − L*)) can be formed: "
          + "nothing is said of K.",
      ]
    case .above(let lowest, let isInReach):
      let (model, name) = (reading.model, isInReach ? "Lₘ" : "L*")
      let known =
        (isInReach ? "minimum in reach, " : "known ") + "\(name) = \(Numeral.brief(lowest))"
      let height = model.loss - lowest
      guard height > 0, model.gradientSquared.isFinite else {
        return [
          why,
          model.loss.isFinite
            ? "L is the \(known) here: √(2(L − \(name))) is 0 and has no slope that tells of K."
            : "L has no value or no slope here.",
        ]
      }
      let quotient = model.gradientSquared / (2 * height)
      return [
        why,
        "With the \(known) it is one residual, F − y = √(2(L − \(name))) = "
          + "\(Numeral.brief((2 * height).squareRoot())), n = 1 < d = 2.",
        "K = ‖∇F‖² = ‖g‖²/2(L − \(name)) = \(Numeral.brief(quotient)) at this point: "
          + "½‖g‖² = K·(L − \(name)) = \(Numeral.brief(model.gradientSquared / 2)).",
      ]
    }
  }
}

extension PolyakLojasiewiczBall.Absence {
  /// Why there is no ball.
  var sentence: String {
    switch self {
    case .underParameterized:
      "none: with n > d, K is singular everywhere, and PL* does not follow from it"
    case .notFinite: "none: F has no value or no slope here"
    case .singular: "none: K is singular here, or cannot be told from it"
    case .singularWithin(let radius) where radius < 1e6:
      "none: a ball has to be as large as √(8L/μ), and before it is (R = \(Numeral.brief(radius))) "
        + "K becomes singular in it, or cannot be told from it"
    case .singularWithin:
      "none: a ball has to be as large as √(8L/μ), which grows faster than R as K comes near to a "
        + "singular matrix"
    case .unbounded(let radius):
      "none: no bound of curvature was proved within \(Numeral.brief(radius)), so there is no β"
    }
  }
}
