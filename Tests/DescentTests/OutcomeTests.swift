import Descent
import Testing

@Suite struct OutcomeTests {
  /// Tapes and scripts know a run's end by these words.
  @Test(arguments: [
    (StopReason.converged(gradientNorm: 0, tolerance: 1), "converged"),
    (.stepTooShort, "converged"), (.diverged(step: 1), "diverged"),
    (.excursion(step: 1), "excursion"), (.overflow(step: 1), "not_finite"),
    (.fallsWithoutEnd(step: 1), "falls"), (.fallsBeyondNumbers(step: 1), "falls"),
    (.leftDomain(step: 1, at: [0, 0]), "left_domain"), (.slopeNotFinite, "no_slope"),
    (.noValueAtStart(loss: .nan), "no_value"), (.exhausted(steps: 1), "exhausted"),
  ])
  func everyReasonHasAWord(reason: StopReason, word: String) {
    #expect(reason.outcome.rawValue == word)
    #expect(reason.isConverged == (word == "converged"))
    #expect(reason.isDiverged == ["diverged", "not_finite"].contains(word))
    #expect(reason.isFarOut == ["diverged", "not_finite", "excursion"].contains(word))
  }
}
