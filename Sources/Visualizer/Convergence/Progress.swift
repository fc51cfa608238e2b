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
  enum Kind {
    /// The lowest loss there is.
    case lowest
    /// The minimum that the run is certified to be near, which need not be the lowest one.
    case minimumInReach
    /// The lowest loss that was met. How the loss falls to it is no rate: the last one is 0 above it.
    case met
  }

  let value: Double
  let kind: Kind

  init(of progress: [Progress], known: Double?, rates: Rates?) {
    let met = progress.compactMap { $0.losses.min() }.min() ?? 0
    let bases = [
      known.map { (Kind.lowest, $0) },
      rates?.minimumInReach.map { (rates?.isOfLowest == true ? Kind.lowest : .minimumInReach, $0) },
      rates?.lowestReached.map { (Kind.lowest, $0) },
    ]
    // A known minimum is rounded: a run may come a little below it.
    let base = bases.compactMap(\.self).first {
      $0.1 <= met || $0.1 - met < 1e-9 * max(1, abs($0.1))
    }
    (kind, value) = base.map { ($0.0, min($0.1, met)) } ?? (.met, met)
  }

  var name: String {
    switch kind {
    case .lowest: "L − L*"
    case .minimumInReach: "L − Lₘ"
    case .met: "L − min L"
    }
  }

  var title: String {
    switch kind {
    case .lowest: "loss above the lowest known"
    case .minimumInReach: "loss above the minimum in reach"
    case .met: "loss above the lowest so far"
    }
  }

  /// Losses above it; beyond what a number holds the largest one.
  func heights(_ losses: [Double]) -> LazyMapSequence<[Double], Double> {
    losses.lazy.map { min($0 - value, .greatestFiniteMagnitude) }
  }
}
