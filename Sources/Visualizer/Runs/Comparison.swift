import Descent

/// The run beside the one with the focus, at the step that the readouts show.
package struct Comparison: Hashable, Sendable {
  /// The other run's number.
  package let number: Int
  /// The step, or the other run's last one where that comes before.
  package let step: Int
  package let loss: Double
  package let gradientNorm: Double

  init(_ branch: Branch, at step: Int) {
    let run = branch.whole
    number = branch.number
    self.step = min(step, run.steps.count)
    loss = run.loss(at: step)
    gradientNorm = run.gradientNorm(at: step)
  }
}

extension State {
  package var comparison: Comparison? {
    comparedBranch.map { Comparison($0, at: min(readout, run.steps.count)) }
  }
}
