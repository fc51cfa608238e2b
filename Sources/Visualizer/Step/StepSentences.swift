import Descent
import Screen

/// What a chart of a step says, in two sentences.
struct StepSentences {
  /// How the run ended, or in which regime ε is.
  let first: String
  /// Where what is certified ends, and what the lemma's parabola is.
  let second: String

  init(of view: StepView, in state: State) {
    let reading = view.reading
    first =
      state.shownStatus.reason != nil
      ? TheoryRows(reading, status: state.shownStatus).first : RegimeSentence(reading).text
    let lemma = StepSentences.lemma(reading, isShown: state.shown.lemma)
    second =
      view.guarantee.map { "\($0.sentence(on: view.curve)); \(lemma)" } ?? lemma
  }

  private static func lemma(_ reading: Reading, isShown: Bool) -> String {
    guard reading.hasStep, isShown else {
      return "every curve begins at L(w) with the slope −gᵀg: they part where the next order bends"
    }
    guard let choice = reading.smoothness.choice.value else {
      return reading.smoothness.value.isFinite
        ? "Λ⁺ = 0: the lemma's parabola is a straight line, L lies below it in the view"
        : "Λ⁺ is infinite: the lemma has no parabola"
    }
    return "the lemma's parabola turns up at 1/Λ⁺ = \(Numeral.brief(choice, significant: 3)): "
      + (reading.smoothness.source == .step
        ? "Λ⁺ of this step alone" : "one Λ⁺ for all of the view, safe and blunt")
  }
}
