import Descent
import Testing

/// What turns back in each step and shrinks fast is no zig-zag, and a round bowl has no directions.
@Suite struct DiagnosisOfQuickTurnsTests {
  private func said(of diagnosis: Diagnosis) -> String {
    diagnosis.sentences.joined(separator: " ")
  }

  /// Both λ are 1.058 at (0, 2.85).
  @Test func aRoundMinimumHasOneFactor() throws {
    let diagnosis = try diagnosis(
      "cos(x)*cos(y)+0.05*(x^2+y^2)", from: [0.3, 0.4], stepSize: 1.2, steps: 1000)
    let all = said(of: diagnosis)
    #expect(
      all.contains(
        "Each step turns w back and leaves 0.27 of what it is off by, which is quick: both λ are 1.058,"
          + " so in every direction ε λ = 1.27 and 1 − ελ = −0.27."), "\(all)")
    #expect(!all.contains("zig-zags") && !all.contains("flip"), "\(all)")
  }

  /// x and y are multiplied by −0.8.
  @Test func aRoundZigZagIsOneWhateverTheDirection() throws {
    let diagnosis = try diagnosis("x^2+y^2", from: [1, 0.5], stepSize: 0.9, steps: 20)
    let all = said(of: diagnosis)
    #expect(
      all.contains(
        "It zig-zags whatever the direction: both λ are 2, so in every direction ε λ = 1.8 and "
          + "1 − ελ = −0.8; each step turns w back and leaves 0.8 of what it is off by."),
      "\(all)")
  }

  /// λ 51.1 and 53.1 at ε = 0.02, and 4.88 at ε = 0.25.
  @Test(arguments: [
    ("ackley", "1 − ελ is about alike, −0.0228 to −0.0629"),
    (
      "plateau",
      "Each step turns back the part along x and leaves 0.219 of it, which is quick: ε λ = 1.219 there"
    ),
  ])
  func aPresetThatIsFineHasNoZigZag(preset: String, words: String) throws {
    let diagnosis = try diagnosis(preset: preset, steps: 1000)
    let all = said(of: diagnosis)
    #expect(all.contains(words) && !all.contains("zig-zags"), "\(all)")
    #expect(diagnosis.findings.contains { $0.cause == "turns_back" })
  }

  /// 1 − ελ is −0.7 along y near (0, 0), and above 0 in the first steps, far out.
  @Test func onlyWhatTurnsBackByTheModelIsCounted() throws {
    let diagnosis = try diagnosis(
      "x^2/2+3.4*sqrt(1+y^2)", from: [1, 6], stepSize: 0.5, steps: 14)
    for case .zigZags(let zigZag) in diagnosis.findings {
      let part = [zigZag.smaller, zigZag.larger].max {
        abs($0.eigenpair.vector.y) < abs($1.eigenpair.vector.y)
      }
      #expect(part?.flips == zigZag.pairs, "\(diagnosis.sentences)")
    }
    #expect(diagnosis.findings.contains { $0.cause == "zig_zags" }, "\(said(of: diagnosis))")
  }
}
