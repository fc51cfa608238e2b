import Descent
import Testing

/// Slopes that fade: without a minimum, towards a point where λ is 0, and beside a maximum.
@Suite struct DiagnosisOfFadingSlopesTests {
  /// Beyond its hump x² e^−x falls to 0 at infinity alone; next to its inflections three derivatives
  /// look like a bowl.
  @Test(arguments: [
    ("x^2*exp(-x)+y^2", [-2.28, 1.57], 0.05), ("x^2*exp(-x^2)+y^2", [1.05, 0.5], 0.1),
    ("1/cosh(x)+y^2", [0.3, 1], 0.1),
  ])
  func beyondAHumpThereIsNoCrawl(text: String, start: Vector, stepSize: Double) throws {
    for steps in stride(from: 15, through: 600, by: 45) {
      let diagnosis = try diagnosis(
        text, from: start, stepSize: stepSize, steps: steps,
        window: Window(x: -3...3, y: -2...2))
      let all = diagnosis.sentences.joined(separator: " ")
      #expect(!all.contains("κ") && !all.contains("more to rest"), "\(steps): \(all)")
    }
  }

  /// The first step was four times too long and led past the hump; the valley it left is named with it.
  @Test(arguments: [100, 150, 200, 250, 300, 500])
  func theStepThatThrewItOffIsNamed(steps: Int) throws {
    let diagnosis = try diagnosis(
      "x^2*exp(-x)+y^2", from: [-2.28, 1.57], stepSize: 0.05, steps: steps)
    #expect(diagnosis.findings.map(\.cause) == ["leaves", "too_long_step"])
    for case .leaves(let leaving) in diagnosis.findings {
      #expect(leaving.missed?.place == PlanePoint(x: 0, y: 0))
    }
    #expect(diagnosis.remedy?.trial.reason?.isConverged == true)
  }
}
