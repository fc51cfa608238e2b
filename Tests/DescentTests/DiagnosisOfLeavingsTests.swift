import Descent
import Testing

/// What is said of a run that goes on down where no minimum was found.
@Suite struct DiagnosisOfLeavingsTests {
  /// With the same ε the run lands on the kink at (−4, −4), the minimum, at t = 1870.
  @Test func whatComesToRestOutsideOfTheWindowIsSaidTo() throws {
    let diagnosis = try diagnosis(
      "(x+y+abs(x-y))/2+x^2/8", from: [1, 2], stepSize: 0.05, steps: 400)
    guard case .leaves(let leaving) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    guard case .rests(let place, let loss, let steps) = leaving.onward else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(steps == 1470 && abs(place.x + 4) < 1e-6 && abs(place.y + 4) < 1e-6)
    #expect(abs(loss + 2) < 1e-6)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("With the same ε it comes to rest") && !said.contains("no ε"), "\(said)")
  }

  /// 10xy + 100 exp(xy) falls along a slope that steepens; 1/cos(x) goes on behind poles to where it is 1.
  @Test(arguments: [
    ("10*x*y+100*exp(x*y)", [0.7238, 0.3866], 0.0032, "With the same ε L falls without end"),
    ("1/cos(x)+y^2", [-1.4, 2.4756], 0.68, "where L = 1, higher than here, 18 steps later"),
  ])
  func whatComesOfALeavingRunIsSaid(
    text: String, start: Vector, stepSize: Double, words: String
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 10)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains(words) && !said.contains("a slope that fades"), "\(said)")
  }

  /// With a coarse tolerance all ε below 2gᵀg/gᵀHg stop on the slope of −log x: that is as well as one can do.
  @Test func anEpsilonThatStopsOnASlopeHolds() throws {
    let diagnosis = try diagnosis(
      "-log(x)+y^2", from: [1, 1], stepSize: 1.05, steps: 300, tolerance: 0.1)
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.stepSize > 0.5 && remedy.trial.stopsOnSlope, "\(diagnosis.sentences)")
  }

  @Test func whatBeganOutsideHasNotLeft() throws {
    let diagnosis = try diagnosis(
      "exp(-x)+y^2", from: [3.5, 1], stepSize: 0.1, steps: 20, window: Window(x: -2...2, y: -2...2))
    #expect(diagnosis.sentences[0].hasPrefix("w is outside of the window: at"))
  }
}
