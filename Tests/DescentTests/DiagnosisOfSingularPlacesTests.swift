import Descent
import Testing

/// Places where the slope has no bound, that no model knows of.
@Suite struct DiagnosisOfSingularPlacesTests {
  /// tan x has a pole at each odd multiple of π/2.
  @Test func aPoleThatIsHoppedOverForEverIsNamed() throws {
    let diagnosis = try diagnosis("tan(x)+y^2", from: [1, 1], stepSize: 0.5, steps: 300)
    guard case .unsettled(let unsettled) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    let pole = try #require(unsettled.gap, "\(diagnosis.sentences)")
    #expect(pole.kind == .pole)
    let turns = pole.place.x / .pi - 0.5
    #expect(abs(turns - turns.rounded()) < 1e-6)
    #expect(diagnosis.sentences.joined().contains("one of them a pole at"))
  }

  /// The first step leads across x = 2, the last one from far outside.
  @Test func theFirstPoleOnAnExcursionIsNamed() throws {
    let diagnosis = try diagnosis(
      "x^2+y^2+1/(x-2)", from: [1.9, 1], stepSize: 0.3, steps: 300)
    let rise = diagnosis.findings.compactMap { finding -> Rise? in
      if case .rises(let rise) = finding { rise } else { nil }
    }.first
    #expect(rise?.step == 0 && rise?.pole.map { abs($0.place.x - 2) < 1e-9 } == true)
  }

  /// The slope of |x|ᵖ with p < 1 grows towards 0: no constant ε comes to rest there.
  @Test(arguments: [
    ("(x^2)^(1/3) + y^2", 0.1), ("(x^2)^(1/3) + y^2", 0.01), ("abs(x)^0.8 + y^2", 0.1),
    ("sqrt(abs(x)) + y^2", 0.1), ("(x^2+y^2)^0.25", 0.05), ("sqrt(abs(x)) + y^2", 0.002),
  ])
  func aCuspThrowsAway(text: String, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: [1, 1], stepSize: stepSize, steps: 3000)
    let place: SingularPlace? =
      switch diagnosis.findings[0] {
      case .unsettled(let unsettled): unsettled.singular
      case .rises(let rise): rise.thrower
      default: nil
      }
    let singular = try #require(place, "\(diagnosis.sentences)")
    #expect(singular.kind == .cusp)
    #expect(abs(singular.place.x) < 1e-6 && abs(singular.place.y) < 0.01)
    #expect(diagnosis.remedy == nil)
    let text = diagnosis.sentences.joined()
    #expect(!text.contains("are short") && !text.contains("not known"))
    #expect(text.contains("every constant ε jumps"))
  }

  /// |x|^1.2 and |x| have bounded slopes, x² + 1/(1 + x²) is smooth.
  @Test(arguments: ["abs(x)^1.2 + y^2", "abs(x) + y^2", "x^2 + 1/(1 + 100*x^2) + y^2"])
  func aBoundedSlopeIsNoSingularPlace(text: String) throws {
    let diagnosis = try diagnosis(text, from: [1, 1], stepSize: 0.1, steps: 2000)
    for finding in diagnosis.findings {
      if case .unsettled(let unsettled) = finding { #expect(unsettled.singular == nil) }
      if case .rises(let rise) = finding { #expect(rise.thrower == nil && rise.pole == nil) }
    }
  }

  @Test(arguments: ["log(x^2+y^2)", "-1/(x^2+y^2)"])
  func whereLFallsWithoutBoundIsNoMinimum(text: String) throws {
    let diagnosis = try diagnosis(text, from: [1, 0.5], stepSize: 0.1, steps: 4000)
    let rises = diagnosis.findings.compactMap { finding in
      if case .rises(let rise) = finding { rise } else { nil }
    }
    let thrower = try #require(rises.first?.thrower, "\(diagnosis.sentences)")
    #expect(thrower.kind == .sink && thrower.place == PlanePoint(x: 0, y: 0))
    #expect(!diagnosis.sentences.joined().contains("are short") && diagnosis.remedy == nil)
  }

  /// 1/x goes to −∞ on the left of 0 and to ∞ on its right; the step jumps over both.
  @Test func aJumpAcrossAPoleIsNamed() throws {
    let diagnosis = try diagnosis("1/x + x^2 + y^2", from: [-1, 1], stepSize: 0.1, steps: 200)
    let rises = diagnosis.findings.compactMap { finding in
      if case .rises(let rise) = finding { rise } else { nil }
    }
    let pole = try #require(rises.first?.pole, "\(diagnosis.sentences)")
    #expect(pole.place.x == 0)
    #expect(diagnosis.sentences.joined().contains("across a pole at (0, "))
  }

  /// At 1.4 the slope is 407: ε = 0.02 leads to −6.6, across the poles at ±π/2 and −3π/2.
  @Test func aJumpDownwardsAcrossAPoleIsNamed() throws {
    let diagnosis = try diagnosis("tan(x)^2+y^2", from: [1.4, 1], stepSize: 0.02, steps: 1000)
    let steps = diagnosis.findings.compactMap { finding in
      if case .tooLongStep(let step) = finding { step } else { nil }
    }
    let jump = try #require(steps.first, "\(diagnosis.sentences)")
    #expect(jump.step == 0 && jump.change < 0)
    let place = try #require(jump.singular)
    #expect(place.kind == .pole)
    #expect(abs(abs((place.place.x / Double.pi).truncatingRemainder(dividingBy: 1)) - 0.5) < 1e-9)
    #expect(diagnosis.sentences.joined().contains("jumped across a pole"))
  }

  /// Between −1 and 1 the root has no value; the slope at 1.5 is 1.34, and leads to −1.18.
  @Test func aJumpAcrossAGapIsNamed() throws {
    let diagnosis = try diagnosis(
      "sqrt(x^2-1)+y^2", from: [1.5, 0], stepSize: 2, steps: 1)
    let singular = diagnosis.findings.compactMap { finding in
      switch finding {
      case .tooLongStep(let step): step.singular
      case .rises(let rise): rise.pole
      default: SingularPlace?.none
      }
    }
    #expect(singular.first?.kind == .gap, "\(diagnosis.sentences)")
  }

  /// The first step overshoots from x = 1 to −7.4, where exp(x) and with it g is next to nothing.
  @Test func anOvershootOntoAPlateauIsNoShortStep() throws {
    let diagnosis = try diagnosis(
      "(exp(x)*y-1)^2+(exp(2*x)*y-2)^2", from: [1, 1], stepSize: 0.05, steps: 3000)
    let causes = diagnosis.findings.map(\.cause)
    #expect(causes.contains("plateau") && causes.contains("too_long_step"), "\(causes)")
    #expect(!causes.contains("short_steps"))
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize < 0.05 && remedy.step == 0 && remedy.trial.loss < 1e-10)
  }

  /// x′ = −x + 2/x³ leads inwards by little, but for good: that is no cycle.
  @Test func whatMovesSteadilyIsNoCycle() throws {
    let diagnosis = try diagnosis("1/x^2 + x^2 + y^2", from: [2, 1], stepSize: 1, steps: 400)
    #expect(!diagnosis.sentences.joined().contains("for ever"), "\(diagnosis.sentences)")
  }

  /// Along 3y = −π/2 L is −x² and less: no ε that only goes down for a while is a remedy.
  @Test func aLossWithoutAFloorSaysSo() throws {
    let diagnosis = try diagnosis("x^2*sin(3*y)+y^2", from: [1, 1], stepSize: 0.2, steps: 500)
    #expect(diagnosis.findings.contains { $0.cause == "falls_afar" }, "\(diagnosis.sentences)")
    #expect(diagnosis.remedy.map { $0.trial.reason?.isConverged == true } ?? true)
    let bowl = try divergence(of: "x^2 + y^2")
    #expect(!bowl.findings.contains { $0.cause == "falls_afar" })
  }

  private func divergence(of text: String) throws -> Diagnosis {
    try diagnosis(text, from: [1, 1], stepSize: 1.5, steps: 200)
  }

  /// Two steps up and two down again and again: the last rise is not the end of them.
  @Test func aFallIsNotAnnouncedAfterOneStep() throws {
    let diagnosis = try diagnosis(
      "log(cosh(10*x)) + y^2", from: [1, 1], stepSize: 0.3, steps: 400)
    #expect(!diagnosis.sentences.joined().contains("since the last of them"))
  }

  @Test(arguments: [
    ("(x*y-1)^2/2", [2.0, 1.0], 0.9), ("(x*y-1)^2", [3, 0.1], 0.2),
    ("abs(x)*abs(y)+x^2", [1, 2], 0.1),
  ])
  func nothingIsFoundThatIsNotSaid(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 4000)
    let all =
      diagnosis.findings.flatMap(\.sentences) + (diagnosis.remedy.map { [$0.sentence] } ?? [])
    #expect(diagnosis.sentences == all && all.count <= 5)
  }
}
