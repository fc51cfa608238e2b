import Descent
import Testing
import Visualizer

/// In which regime ε is, and which limit bites first.
@Suite struct StepRegimeTests {
  @Test(arguments: [
    ("(x^2 + y^2)/2", [2.0, 1.0], 0.5, "guaranteed"), ("(x^2 + y^2)/2", [2, 1], 2.5, "climbs"),
    ("(x^2 + 9*y^2)/2", [2, 1], 0.24, "climbs"), ("x^4 + y^2", [0.5, 1], 0.2, "promised"),
    ("x^2 - y^2", [0.001, 1], 1.2, "promised"), ("x^2 + y^2", [0, 0], 0.1, "none"),
    ("log(x)", [-1, 0], 0.1, "none"), ("log(x) + y^2", [0.5, 0.5], 0.5, "outside"),
    ("x^1.5 + y^2", [0, 1], 1.5, "unknown"),
  ])
  func regimes(formula: String, start: Vector, stepSize: Double, regime: String) throws {
    let program = try player(formula: formula, start: start, stepSize: stepSize)
    #expect(program.word("regime") == regime)
  }

  @Test(arguments: [
    (
      "(x^2 + y^2)/2", [2.0, 1.0], 0.5,
      "ε < 2/Λ⁺ = 2: descent is guaranteed, if the sampled Λ⁺ is not too low"
    ),
    (
      "(x^2 + 9*y^2)/2", [2, 0.1], 0.1,
      "ε < 2/Λ⁺ = 0.222: descent is guaranteed, if the sampled Λ⁺ is not too low; "
        + "next bites 2gᵀg/gᵀHg = 0.852"
    ),
    (
      "x^4 + y^2", [0.5, 1], 0.2,
      "no guarantee past 2/Λ⁺ = 0.0125; the model promises descent up to 0.971"
    ),
    (
      "x^2 - y^2", [0.001, 1], 1.2,
      "no guarantee past 2/Λ⁺ = 1; the model promises descent for every ε; "
        + "past 2/λmax that part grows × 1.4"
    ),
    (
      "(x^2 + 9*y^2)/2", [2, 1], 0.24,
      "ε ≥ 2gᵀg/gᵀHg = 0.232: the model climbs"
    ),
    ("x^2 + y^2", [0, 0], 0.1, "g = 0: there is no step, and no ε that matters"),
    ("log(x)", [-1, 0], 0.1, "L has no value at w: there is no step"),
    (
      "log(x) + y^2", [0.5, 0.5], 0.5,
      "at ε = 0.5 the step leaves the domain: L has no value there, whatever the models say"
    ),
    (
      "x^1.5 + y^2", [0, 1], 1.5,
      "gᵀHg is not finite: the model of order 2 says nothing of a step"
    ),
    (
      "x + 0*y", [0, 1], 0.1,
      "Λ⁺ = 0: no curvature above 0 in the view, every ε that stays in it goes down, "
        + "if the sampled Λ⁺ is not too low"
    ),
    (
      "x^2 + y^2", [2.9, 0], 2,
      "ε ≥ 2gᵀg/gᵀHg = 1: the model climbs, and so does L; past 2/λmax that part grows × 3"
    ),
  ])
  func sentences(formula: String, start: Vector, stepSize: Double, sentence: String) throws {
    let program = try player(formula: formula, start: start, stepSize: stepSize)
    let text = try #require(program.text("regime_sentence"))
    #expect(text.hasPrefix(sentence), "\(text)")
  }

  /// A step that leaves the view has no promise, whatever its ε.
  @Test func outsideOfTheViewNothingIsGuaranteed() throws {
    let program = try player(formula: "exp(0.5*x) + 0*y", start: [2.9, 0], stepSize: 0.2)
    var shorter = program
    #expect(program.word("regime") == "guaranteed")
    shorter.type("+++++++")
    #expect(shorter.word("lemma") != "holds")
    #expect(shorter.word("regime") != "guaranteed")
  }
}
