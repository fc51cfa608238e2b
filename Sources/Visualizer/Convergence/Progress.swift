import Descent

/// What a run came to, step by step: what the convergence view draws.
struct Progress {
  let losses: [Double]
  let gradientNorms: [Double]

  init(_ run: Run) {
    losses = run.losses
    gradientNorms = run.steps.gradientNorms + [run.gradient.norm]
  }

  var lastStep: Int { losses.count - 1 }

  /// The least of the numbers up to a step, and where it first was.
  static func least(of values: [Double], upTo step: Int) -> (value: Double, step: Int) {
    var least = (value: values[0], step: 0)
    for index in 0...min(step, values.count - 1) where values[index] < least.value {
      least = (values[index], index)
    }
    return least
  }

  /// The least ‖g‖² up to each point.
  var leastSquares: [Double] {
    var least = Double.infinity
    return gradientNorms.map {
      least = min(least, $0 * $0)
      return least
    }
  }
}

/// From where the loss is counted on a logarithmic axis.
struct LossBase {
  let value: Double
  /// Whether it is the landscape's lowest loss, not only the lowest that was met.
  let isKnown: Bool

  init(of progress: [Progress], known: Double?) {
    let met = progress.compactMap { $0.losses.min() }.min() ?? 0
    // A known minimum is rounded: a run may come a little below it.
    isKnown = known.map { $0 <= met || $0 - met < 1e-9 * max(1, abs($0)) } ?? false
    value = isKnown ? min(known ?? met, met) : met
  }

  var name: String { isKnown ? "L − L*" : "L − min L" }
  var title: String { isKnown ? "loss above the lowest known" : "loss above the lowest so far" }

  /// Losses above it; beyond what a number holds the largest one.
  func heights(_ losses: [Double]) -> LazyMapSequence<[Double], Double> {
    losses.lazy.map { min($0 - value, .greatestFiniteMagnitude) }
  }
}
