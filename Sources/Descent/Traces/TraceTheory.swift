/// What theory says of the rows of a trace, in columns of their own (MATH §4, §5).
///
/// Its Λ⁺ is certified along each step, so that it holds wherever the trace leads. The bounds are
/// rounded upwards, by what rounding can have done to the numbers that they are made from.
public struct TraceTheory: Sendable {
  /// The names of the columns, in their order.
  ///
  /// `eps_cauchy` is gᵀg/gᵀHg; `curvature_step` Λ⁺ along the step, empty where no bound was proved;
  /// `lemma_bound` the largest change that the descent lemma allows the step, empty where it promises
  /// nothing; `min_grad_norm2` the smallest ‖g‖² of the rows before, and `rate_bound` what the rate
  /// theorem allows it, empty from the first step on that was promised nothing.
  public static let columns = [
    "eps_cauchy", "curvature_step", "lemma_bound", "min_grad_norm2", "rate_bound",
  ]

  private let objective: any Objective
  private var rate = RateBound()
  private var smallest = Double.infinity

  public init(of objective: any Objective) {
    self.objective = objective
  }

  /// One entry a column, for the row that comes next.
  public mutating func entries(of row: TraceRow) -> [TraceRow.Entry] {
    let model = row.model
    let line = model.stepLine(on: objective)
    let smoothness = max(0, line.curvatureBound(upTo: row.stepSize).upper)
    let here = line.bounds(over: Interval(0), order: 1)
    let promise = LemmaPromise(
      slope: here[1], gradient: model.gradient, stepSize: row.stepSize, smoothness: smoothness)
    rate.arrive(at: model.point, loss: here[0], gradient: model.gradient)
    let (least, bound) = (smallest, rate.bound)
    rate.leave(by: promise)
    smallest = min(smallest, model.gradientSquared)
    return [
      TraceRow.Entry(model.limits.cauchy),
      TraceRow.Entry(model.gradientSquared > 0 ? smoothness : nil),
      TraceRow.Entry(promise?.change), TraceRow.Entry(least), TraceRow.Entry(bound),
    ]
  }
}
