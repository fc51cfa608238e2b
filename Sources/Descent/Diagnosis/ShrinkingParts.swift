internal import CElementary

/// How g would go on from a point if L were quadratic: each part of it along an eigenvector of H shrinks
/// by its own |1 − ελ| a step (MATH §3).
struct ShrinkingParts {
  struct Part {
    let eigenpair: Eigenpair2
    /// Of the part of g.
    let length: Double
    /// log |1 − ελ|.
    let logarithm: Double

    /// After how many steps it is no longer than a tolerance.
    func steps(to tolerance: Double) -> Double {
      length > tolerance ? elementary_log(tolerance / length) / logarithm : 0
    }
  }

  let parts: [Part]

  init(of model: LocalModel, at stepSize: Double) {
    parts = model.eigenpairs.both.map { pair in
      Part(
        eigenpair: pair, length: abs(model.slope.dot(pair.vector)),
        logarithm: elementary_log(abs(pair.factor(at: stepSize))))
    }
  }

  /// The one that is longer than a tolerance for the most steps.
  func last(above tolerance: Double) -> Part? {
    parts.max { $0.steps(to: tolerance) < $1.steps(to: tolerance) }
  }

  /// After how many steps ‖g‖ is at a tolerance.
  func steps(to tolerance: Double) -> Double {
    func norm(after steps: Double) -> Double {
      parts.map { $0.length * elementary_exp(steps * $0.logarithm) }.norm
    }
    var low = 0.0
    var high = parts.map { $0.steps(to: tolerance / 2.0.squareRoot()) }.max() ?? 0
    while (low + high) / 2 > low, (low + high) / 2 < high {
      let middle = (low + high) / 2
      if norm(after: middle) > tolerance { low = middle } else { high = middle }
    }
    return high
  }
}
