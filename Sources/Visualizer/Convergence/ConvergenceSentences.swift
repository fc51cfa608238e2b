import Descent
import Screen

/// What the charts say, in two sentences.
struct ConvergenceSentences {
  /// How the run ended, that it is at the edge of stability, or what the lemma promised its steps.
  let first: String
  /// At that edge what the lemma promised; else what a straight line means on these axes, and which one
  /// it is just now.
  let second: String

  init(of view: ConvergenceView, _ rows: TheoryRows, in state: State) {
    let (step, axes) = (state.shownStep, state.axes)
    let promised =
      step == 0
      ? "loss and gradient over the steps: "
        + (state.run.steps.isEmpty ? "none was made yet" : "this is the start")
      : view.promises.sentence(before: step)
    // That its steps were counted is no end that hides what they came to.
    let goesOn = [nil, .exhausted].contains(state.shownStatus.reason?.outcome)
    let edge = goesOn ? view.edge.sentence : nil
    first = edge ?? (state.shownStatus.reason == nil ? promised : rows.inOneRow)
    let lately =
      view.pace(upTo: step)?.texts().first.map {
        ": \(view.base.name) has \($0), over the last decade of steps"
      } ?? ""
    let straight =
      switch axes {
      case .logarithmic: "a straight line is a power of t" + lately
      case .semilogarithmic: "a straight line is a constant factor a step" + lately
      case .linear: "the loss as it is: logarithmic axes, by a, tell how it falls"
      }
    second = edge == nil ? straight : promised
  }
}
