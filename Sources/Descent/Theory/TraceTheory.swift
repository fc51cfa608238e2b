/// What theory says of the rows of a trace, in columns of their own (MATH §4, §5).
///
/// Its Λ⁺ is certified along each step, so that it holds wherever the trace leads.
public struct TraceTheory: Sendable {
  /// The names of the columns, in their order.
  ///
  /// `eps_cauchy` is gᵀg/gᵀHg; `curvature_step` Λ⁺ along the step, `inf` where it has no bound;
  /// `lemma_bound` the largest change that the descent lemma allows the step, empty where it promises
  /// nothing; `min_grad_norm2` the smallest ‖g‖² of the rows before, and `rate_bound` what the rate
  /// theorem allows it, empty from the first step on that was promised nothing.
  public static let columns = [
    "eps_cauchy", "curvature_step", "lemma_bound", "min_grad_norm2", "rate_bound",
  ]

  private let objective: any Objective
  private var startLoss: Double?
  private var smallest = Double.infinity
  /// The sum Σ ε(1 − Λ⁺ε/2) of the rows before; nothing from a step on that was promised nothing.
  private var progress: Double? = 0

  public init(of objective: any Objective) {
    self.objective = objective
  }

  /// One entry a column, for the row that comes next.
  public mutating func entries(of row: TraceRow) -> [TraceRow.Entry] {
    let model = row.model
    let start = startLoss ?? model.loss
    startLoss = start
    let (least, done) = (smallest, progress)
    let curvature = objective.stepCurvatureBound(
      from: model.point, along: model.gradient.map { -$0 }, upTo: row.stepSize)
    let smoothness = max(0, curvature.upper)
    let gain = row.stepSize * (1 - smoothness * row.stepSize / 2)
    let isPromised = model.gradientSquared > 0 && row.stepSize * smoothness < 2
    smallest = min(smallest, model.gradientSquared)
    progress = isPromised ? progress.map { $0 + gain } : nil
    let rate = done.flatMap { $0 > 0 ? (start - model.loss) / $0 : nil }
    return [
      TraceRow.Entry(model.limits.cauchy),
      model.gradientSquared > 0
        ? (smoothness < .infinity ? .number(smoothness) : .unbounded) : .missing,
      TraceRow.Entry(isPromised ? -gain * model.gradientSquared : nil), TraceRow.Entry(least),
      TraceRow.Entry(rate),
    ]
  }
}
