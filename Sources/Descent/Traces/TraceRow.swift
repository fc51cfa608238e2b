/// One line of a trace: a point of a descent, what is known there, and what the next step does.
public struct TraceRow: Hashable, Sendable {
  public let step: Int
  public let model: LocalModel
  /// ε of the step that leaves this point.
  public let stepSize: Double
  /// L(w′) − L(w); nothing where L has no value at w′.
  public let change: Double?

  public init(step: Int, model: LocalModel, stepSize: Double, change: Double?) {
    self.step = step
    self.model = model
    self.stepSize = stepSize
    self.change = change
  }

  /// What a column of a trace holds.
  public enum Entry: Hashable, Sendable {
    case integer(Int)
    case number(Double)
    /// A limit that does not bind.
    case unbounded
    /// There is no such value here.
    case missing

    init(_ number: Double?) {
      if let number, number.isFinite { self = .number(number) } else { self = .missing }
    }

    init(_ limit: StepSizeLimit) {
      switch limit {
      case .at(let value): self = Entry(value)
      case .unbounded: self = .unbounded
      case .undefined: self = .missing
      }
    }
  }

  /// The names of the columns, in their order; two weights.
  public static let columns = [
    "step", "x", "y", "loss", "g_x", "g_y", "grad_norm2", "h_xx", "h_xy", "h_yy", "lambda_min",
    "lambda_max", "ghg", "eps", "eps_descent", "eps_lambda", "dloss_taylor1", "dloss_taylor2",
    "dloss_taylor3", "dloss",
  ]

  /// One entry a column.
  public var entries: [Entry] {
    let limits = model.limits
    var entries: [Entry] = [.integer(step)]
    entries.reserveCapacity(TraceRow.columns.count)
    for number in [
      model.point[0], model.point[1], model.loss, model.gradient[0], model.gradient[1],
      model.gradientSquared, model.hessian.xx, model.hessian.xy, model.hessian.yy,
      model.eigenpairs.smaller.value, model.eigenpairs.larger.value, model.gradientCurvature,
      stepSize,
    ] {
      entries.append(Entry(number))
    }
    entries.append(Entry(limits.descent))
    entries.append(Entry(limits.largestEigenvalue))
    for order in 1...3 {
      entries.append(Entry(model.predictedChange(order: order, stepSize: stepSize)))
    }
    entries.append(Entry(change))
    return entries
  }
}
