import Descent
import Screen

/// What a chart of a step says, in two sentences.
struct StepSentences {
  /// How the run ended, or in which regime ε is.
  let first: String
  /// Where what is certified ends, and what the lemma's parabola is; empty where there is no curve.
  let second: String

  init(of view: StepView, _ rows: TheoryRows, in state: State) {
    let reading = view.reading
    first = state.shownStatus.reason != nil ? rows.inOneRow : RegimeSentence(reading).text
    guard view.hasCurve else {
      second = ""
      return
    }
    let lemma = StepSentences.lemma(reading, isShown: state.shown.lemma)
    second =
      view.guarantee.map { "\($0.sentence(on: view.curve)); \(lemma)" } ?? lemma
  }

  private static func lemma(_ reading: Reading, isShown: Bool) -> String {
    guard isShown else {
      return "every curve begins at L(w) with the slope −gᵀg: they part where the next order bends"
    }
    let smoothness = reading.smoothness
    guard let choice = smoothness.choice.value else { return straight(smoothness) }
    if let end = smoothness.domainEnd(before: smoothness.choice) {
      return "the lemma's parabola ends at ε = \(Numeral.brief(end, significant: 3)), "
        + "where L ceases to have a value"
    }
    if let end = smoothness.regionEnd(before: smoothness.choice) {
      return "the lemma's parabola ends at ε = \(Numeral.brief(end, significant: 3)), "
        + "where the step leaves the view that Λ⁺ is of"
    }
    let number = Numeral.brief(choice, significant: 3)
    return switch smoothness.source {
    case .sampled:
      "with the sampled Λ⁺ the lemma's parabola turns up at 1/Λ⁺ = \(number): "
        + "one Λ⁺ for all of the view, and no proof"
    case .certified:
      "the lemma's parabola turns up at 1/Λ⁺ = \(number): one Λ⁺ for all of the view, safe and blunt"
    case .step:
      "along g the lemma promises most at ε = \(number): each ε with Λ⁺ of its own segment"
    }
  }

  /// Where the lemma's curve never turns up, or there is none.
  private static func straight(_ smoothness: Smoothness) -> String {
    guard smoothness.choice == .unbounded else {
      return smoothness.source == .step
        ? "Λ⁺ along g has no bound: the lemma promises nothing"
        : "Λ⁺ is infinite: the lemma has no parabola"
    }
    return switch smoothness.source {
    case .sampled:
      "by the sampled Λ⁺ = 0 the lemma's parabola is a straight line, and L may lie above it"
    case .certified: "Λ⁺ = 0: the lemma's parabola is a straight line, L lies below it in the view"
    case .step: "along g Λ⁺ = 0: the lemma promises more with every ε"
    }
  }
}
