import Descent
import Testing

/// What grows is measured on the run, and where it began is known.
@Suite struct DiagnosisOfDivergencesTests {
  private func divergence(_ diagnosis: Diagnosis) throws -> Divergence {
    guard case .diverges(let divergence) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      throw Unexpected()
    }
    return divergence
  }

  private struct Unexpected: Error {}

  /// y stays exactly 0, where λ = 60; x grows by 1 − 1.1·2 = −1.2 a step.
  @Test func aPartThatIsZeroDoesNotGrow() throws {
    let diagnosis = try diagnosis("x^2+30*y^2", from: [1, 0], stepSize: 1.1, steps: 2000)
    let divergence = try divergence(diagnosis)
    let growing = try #require(divergence.growing)
    #expect(growing.direction == PlanePoint(x: 1, y: 0))
    #expect(abs(growing.factor - 1.2) < 1e-12 && growing.since == 0)
    let beginning = try #require(divergence.beginning)
    #expect(beginning.step == 0 && beginning.eigenpair.value == 2)
    #expect(abs(beginning.factor + 1.2) < 1e-12)
    let text = diagnosis.sentences.joined()
    #expect(text.contains("along x, by a factor of 1.2") && !text.contains("60"), "\(text)")
  }

  /// Along x, where λ is largest at the start, both stay within bounds; y grows by −5 and by −1.2.
  @Test(arguments: [
    ("x - log(x) + y^2", [0.3, 1.0], 3.0, 5.0), ("log(1+100*x^2) + y^2", [0.01, 1.0], 1.1, 1.2),
  ])
  func aSteepBeginningIsNotWhatGrows(
    text: String, start: Vector, stepSize: Double, factor: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 2000)
    let divergence = try divergence(diagnosis)
    let growing = try #require(divergence.growing)
    #expect(abs(growing.direction.y) > 0.999 && abs(growing.factor - factor) < 1e-6)
    let beginning = try #require(divergence.beginning)
    #expect(abs(beginning.factor + factor) < 1e-6)
    #expect(!diagnosis.sentences.contains { $0.contains("in the valley") && text.contains("100*") })
  }

  /// H is constant, so that the first step is as much too long as any other, however slow it is.
  @Test func aSlowDivergenceBeginsWithItsFirstStep() throws {
    let diagnosis = try diagnosis("x^2+y^2", from: [1, 1], stepSize: 1.001, steps: 2500)
    let divergence = try divergence(diagnosis)
    #expect(divergence.beginning?.step == 0)
    #expect(divergence.beginning?.isEveryDirection == true)
    #expect(diagnosis.sentences[0].contains("ε = 1.001 was too long, 1.001 times"))
  }

  @Test func aStepSizeIsToldFromItsLimit() throws {
    let above = try diagnosis("x^2/2 + y^2/2", from: [1, 1], stepSize: 2.0001, steps: 20)
    #expect(above.sentences[0].contains("ε = 2.0001 was too long, 1.0001 times"))
    let below = try diagnosis("x^2/2 + y^2/2", from: [1, 1], stepSize: 1.9999, steps: 20)
    let text = below.sentences.joined()
    #expect(text.contains("ε = 1.9999 is 0.99995 of 2/λmax") && text.contains("ε λ = 1.9999"))
  }
}
