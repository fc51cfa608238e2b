import Descent

/// A way along the path of the run, to a step that is looked at again.
package enum Inspection: Hashable, Sendable {
  case by(Int)
  case to(Int)
  /// A tenth of the run, at least ten steps.
  case farther(Int)
  /// To the listed step of the ledger before or after.
  case listed(Int)
  case first
  /// Back to where the run stands.
  case last
}

extension State {
  /// The step that is looked at: an earlier one, or the one where the run stands.
  package var shownStep: Int { min(inspected ?? run.steps.count, run.steps.count) }

  /// The point at the step that is looked at.
  var shownPoint: Vector { inspected == nil ? run.point : run.point(at: shownStep) }

  /// How the run stands at the step that is looked at.
  var shownStatus: RunStatus { inspected == nil ? run.status : .running }

  mutating func inspect(_ inspection: Inspection) {
    playback.mode = .paused
    let count = run.steps.count
    let step =
      switch inspection {
      case .by(let change): shownStep + change
      case .to(let step): step
      case .farther(let direction): shownStep + direction * max(10, count / 10)
      case .listed(let direction): LedgerRows.step(of: count, beside: shownStep, direction)
      case .first: 0
      case .last: count
      }
    let bounded = max(0, step)
    inspected = bounded < count ? bounded : nil
  }
}
