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

  private static let logistic = [(-2, 0), (-1, 0), (1, 1), (2, 1)]
    .map { "(1/(1+exp(-(x*(\($0.0))+y)))-\($0.1))^2" }.joined(separator: "+")

  /// A loss of separable data falls to 0 at infinity; far out its slope is less than numbers hold.
  @Test(
    arguments: [
      (logistic, [0.0, 0.0], 2.0), (logistic, [-5, 0], 2), (logistic, [0, 10], 10),
      ("(tanh(x)-1)^2+(tanh(y)-1)^2", [0, 0], 1),
      ("(tanh(x+y)-1)^2+(tanh(x-y)-1)^2", [0, 0.1], 0.3),
      ("(1/(1+exp(-3*x))-1)^2+y^2", [0, 1], 0.4), ("(1-x/sqrt(1+x^2))^2+y^2", [0, 1], 0.4),
    ] as [(String, Vector, Double)])
  func aSlopeThatFadesHasNoMinimum(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 2000, window: Window(x: -10...10, y: -10...10))
    #expect(diagnosis.findings[0].cause == "leaves", "\(diagnosis.sentences)")
    #expect(diagnosis.remedy == nil)
    for case .leaves(let leaving) in diagnosis.findings { #expect(leaving.missed == nil) }
  }

  /// What is steep like e^−2x or flat like x⁸ still leads to a minimum.
  @Test(arguments: [
    ("(1-exp(-x))^2+y^2", [-4.0, 1.0], 1e-5), ("x^8+y^2", [1.9, 1], 1e-5),
    ("x^3/3-x+y^2", [10, 1], 1e-3), ("cosh(4*x)+y^2", [3, 1], 1e-7),
  ])
  func aSteepSlopeIsNoneThatFades(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 100, window: Window(x: -2...2, y: -2...2))
    #expect(!diagnosis.findings.contains { $0.cause == "leaves" }, "\(diagnosis.sentences)")
  }

  /// Of separable data the loss falls to 0 at infinity: a run that stopped where it is flat has no
  /// minimum ahead.
  @Test func aPlaceBelowAllNumbersIsNoMinimumAhead() throws {
    let terms = [(-2, 0), (-1, 0), (1, 1), (2, 1)]
      .map { "(1/(1+exp(-(x*(\($0.0))+y)))-\($0.1))^2" }
    let diagnosis = try diagnosis(
      "(\(terms.joined(separator: "+")))/2", from: [-30, 0], stepSize: 1, steps: 2000,
      window: Window(x: -31...31, y: -20...20))
    let words = diagnosis.sentences.joined(separator: " ")
    #expect(!words.contains("leads on to the minimum"), "\(words)")
  }

  /// At (0, 0) both λ are 0, and L is lower beyond: from the one side the slope only fades.
  @Test(arguments: [
    ("x^3-3*x*y^2+0.1*(x^2+y^2)^2", [0.5, 0.0], 0.3), ("x^3-x*y^2+x^4+y^4", [0.4, 0], 0.2),
    ("x^3+y^3+0.1*(x^4+y^4)", [0.5, 0.5], 0.2),
  ])
  func aDegenerateSaddleIsNearedInATail(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 3000, window: Window(x: -8...8, y: -8...8))
    guard case .tail(let tail) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(tail.place == PlanePoint(x: 0, y: 0) && !tail.isMinimum && abs(tail.order - 3) < 0.1)
  }

  /// What w is off by at first grows by 1 + ε|λ| a step along the steepest direction down.
  @Test(arguments: [
    ("cos(x)+cos(y)", 1.4), ("-(x^2+3*y^2)+x^4+y^4", 3.4), ("exp(-(2*x^2+y^2))", 2.6),
    ("-x^2-x*y-y^2+(x^2+y^2)^2", 2.2),
  ])
  func aMaximumIsLeftLikeASaddle(text: String, factor: Double) throws {
    let diagnosis = try diagnosis(text, from: [1e-8, 2e-8], stepSize: 0.4, steps: 5)
    guard case .passesSaddle(let passage) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(passage.isMaximum && passage.place == PlanePoint(x: 0, y: 0))
    #expect(abs(passage.factor - factor) < 1e-6)
    #expect(diagnosis.findings[0].cause == "near_maximum")
    let left = try #require(passage.stepsLeft)
    let soon = try DescentTests.diagnosis(
      text, from: [1e-8, 2e-8], stepSize: 0.4, steps: 5 + Int(left) - 3)
    let late = try DescentTests.diagnosis(
      text, from: [1e-8, 2e-8], stepSize: 0.4, steps: 5 + Int(left) + 3)
    #expect(soon.findings[0].cause == "near_maximum", "\(soon.sentences)")
    #expect(late.findings[0].cause != "near_maximum", "\(late.sentences)")
  }
}
