import Descent
import Testing

func diagnosis(
  _ text: String, from start: Vector, stepSize: Double, steps: Int,
  window: Window = Window(x: -3...3, y: -3...3), atEarlierStep earlier: Int? = nil,
  tolerance: Double = StopRules.defaultGradientTolerance
) throws -> Diagnosis {
  let formula = try Formula(parsing: text, variables: ["x", "y"])
  let landscape = Landscape(
    id: "test", title: "", formula: formula, window: window, start: start, stepSize: stepSize,
    note: "")
  return diagnosis(
    of: landscape, steps: steps, atEarlierStep: earlier, tolerance: tolerance)
}

func diagnosis(
  preset: String, start: Vector? = nil, stepSize: Double? = nil, steps: Int
) throws -> Diagnosis {
  var landscape = try #require(Catalog.landscape(named: preset))
  landscape.start = start ?? landscape.start
  landscape.stepSize = stepSize ?? landscape.stepSize
  return diagnosis(of: landscape, steps: steps)
}

func diagnosis(
  of landscape: Landscape, steps: Int, atEarlierStep earlier: Int? = nil,
  tolerance: Double = StopRules.defaultGradientTolerance
) -> Diagnosis {
  let objective = Expression(landscape.formula)
  var rules = StopRules(for: objective, plane: .identity, window: landscape.window)
  rules.gradientTolerance = tolerance
  var run = Run(
    of: objective, from: landscape.start, stepSize: landscape.stepSize, rules: rules)
  for _ in 0..<steps { run.advance(on: objective) }
  let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
  return Diagnosis(
    of: run, on: landscape, objective: objective, scale: scale, atEarlierStep: earlier)
}

/// Why runs do what they do, where that is known from outside.
@Suite struct DiagnosisTests {
  static let ravine = "(x^2 + 25*y^2)/2"

  // MARK: divergence

  /// gᵀg = 631.25 and gᵀHg = 15631.25 at (−2.5, 1): ε = 0.088 is beyond 2gᵀg/gᵀHg from the first step
  /// on, and multiplies y by 1 − 0.088·25 = −1.2.
  @Test func aRavineDivergesAlongItsSteepDirection() throws {
    let diagnosis = try diagnosis(
      DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.088, steps: 500)
    guard case .diverges(let divergence) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    let beginning = try #require(divergence.beginning)
    #expect(beginning.step == 0)
    #expect(beginning.limit == 2 * 631.25 / 15631.25)
    #expect(beginning.timesLimit == 0.088 / beginning.limit)
    #expect(beginning.eigenpair.value == 25)
    #expect(beginning.eigenpair.vector == PlanePoint(x: 0, y: 1))
    #expect(abs(beginning.growth - 1.2) < 1e-14)
    let remedy = try #require(diagnosis.remedy)
    // 0.9 · 2gᵀg/gᵀHg and 0.9 · 2/λmax, both to two digits.
    #expect(remedy.stepSize == 0.072)
    #expect(remedy.step == 0)
    #expect(remedy.trial.reason?.isConverged == true)
  }

  /// Along x, where λmin < 0 at the start, the run comes to rest at π; along y, where ελ = 2.1, it goes
  /// off.
  @Test func whatGrowsIsNotWhereLFalls() throws {
    let diagnosis = try diagnosis(
      "0.5*cos(x) + y^2", from: [0.1, 1], stepSize: 1.05, steps: 200,
      window: Window(x: -6...6, y: -6...6))
    guard case .diverges(let divergence) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    let beginning = try #require(divergence.beginning)
    #expect(beginning.eigenpair.value == 2)
    #expect(beginning.eigenpair.vector == PlanePoint(x: 0, y: 1))
    #expect(abs(beginning.growth - 1.1) < 1e-14)
  }

  /// What is named was tried: the same run again, from the same start, converges in as many steps.
  @Test(arguments: [
    ("(x^2 + 25*y^2)/2", [-2.5, 1.0], 0.12), ("x^4 + y^4", [2.0, 1.0], 0.3),
    ("exp(x) + exp(-x) + y^2", [2.0, 1.0], 2.0), ("(x - y)^2 + 0.1*x^2", [1.0, -2.0], 0.6),
  ])
  func theStepSizeThatIsNamedHolds(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 1000)
    #expect(diagnosis.findings[0].cause == "diverges")
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize < stepSize)
    let objective = try expression(text)
    var run = Run(
      of: objective, from: start, stepSize: remedy.stepSize,
      rules: StopRules(for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3)))
    for _ in 0..<remedy.trial.steps { run.advance(on: objective) }
    #expect(run.loss == remedy.trial.loss)
    #expect(run.status.reason?.isDiverged != true)
    #expect(run.loss < run.losses[0])
  }

  /// ε = 0.07 holds and 0.2 does not: 1 − 0.2·25 = −4.
  @Test func aStepSizeThatWasRaisedIsTheCause() throws {
    let formula = try Formula(parsing: DiagnosisTests.ravine, variables: ["x", "y"])
    let landscape = Landscape(
      id: "test", title: "", formula: formula, window: Window(x: -3...3, y: -3...3),
      start: [-2.5, 1], stepSize: 0.07, note: "")
    let objective = Expression(landscape.formula)
    let rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    var run = Run(of: objective, from: landscape.start, stepSize: 0.07, rules: rules)
    for step in 0..<100 {
      if step == 5 { run.stepSize = 0.2 }
      run.advance(on: objective)
    }
    let diagnosis = Diagnosis(of: run, on: landscape, objective: objective, scale: 25)
    guard case .diverges(let divergence) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(divergence.beginning?.step == 5)
    #expect(divergence.beginning?.raised == Divergence.Raise(step: 5, from: 0.07))
    #expect(diagnosis.sentences[0].contains("raised from 0.07 to 0.2"))
  }

  @Test func aFirstStepBeyondAllNumbersHasItsCause() throws {
    let diagnosis = try diagnosis("x^4 + y^4", from: [2.9, 1], stepSize: 1e200, steps: 10)
    guard case .diverges(let divergence) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(divergence.isBeyondNumbers)
    #expect(divergence.beginning?.step == 0)
    #expect(diagnosis.remedy?.trial.holds == true)
  }

  // MARK: steps that go up

  /// L = x² with ε = 1.25: x′ = −1.5x, so that each step goes up by 1.25 x².
  @Test func aStepBeyondTheLimitGoesUp() throws {
    let diagnosis = try diagnosis("x^2 + 0*y", from: [1, 0], stepSize: 1.25, steps: 1)
    guard case .rises(let rise) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rise.step == 0)
    #expect(rise.change == 1.25)
    #expect(rise.predicted[1] == 1.25)
    #expect(rise.cause == .tooLong && rise.limit == .at(1))
    #expect(diagnosis.remedy?.step == 0)
  }

  /// L = x²/2 + x³ at x = −0.1: g = −0.07 and H = 0.4 let every ε below 5 go down, but T = 6 bends it
  /// up again along the step.
  @Test func theThirdOrderBreaksWhatTheModelPromised() throws {
    let diagnosis = try diagnosis("x^2/2 + x^3 + 0*y", from: [-0.1, 0], stepSize: 4.5, steps: 1)
    guard case .rises(let rise) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    let expected = [-4.5 * 0.0049, -4.5 * 0.0049 + 0.5 * 4.5 * 4.5 * 0.4 * 0.0049]
    #expect(abs(rise.predicted[0] - expected[0]) < 1e-15)
    #expect(abs(rise.predicted[1] - expected[1]) < 1e-15)
    #expect(rise.predicted[1] < 0 && rise.change > 0)
    #expect(rise.cause == .thirdOrder)
    #expect(abs((rise.limit.value ?? 0) - 5) < 1e-12)
  }

  @Test func anEarlierStepIsAskedAbout() throws {
    let whole = try diagnosis(DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.088, steps: 500)
    #expect(!whole.isOfEarlierStep)
    let first = try diagnosis(
      DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.088, steps: 500, atEarlierStep: 0)
    #expect(first.isOfEarlierStep)
    #expect(first.step == 1)
    guard case .rises(let rise) = first.findings[0] else {
      Issue.record("\(first.findings)")
      return
    }
    #expect(rise.step == 0)
  }

  // MARK: how it goes

  /// ε = 0.07: 1 − ελ is 0.93 along x and −0.75 along y, and y turns back in every step.
  @Test func aZigZagHasItsFactorsAndItsFlips() throws {
    let diagnosis = try diagnosis(
      DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.07, steps: 12)
    let zigZags = diagnosis.findings.compactMap { finding in
      if case .zigZags(let zigZag) = finding { zigZag } else { nil }
    }
    let zigZag = try #require(zigZags.first)
    #expect(zigZag.larger.factor == 1 - 0.07 * 25)
    #expect(zigZag.smaller.factor == 1 - 0.07)
    #expect(zigZag.larger.flips == 11)
    #expect(zigZag.smaller.flips == 0)
    #expect(zigZag.pairs == 11)
    #expect(diagnosis.findings.contains { $0.cause == "descends" })
  }

  /// κ = 1000 at ε = 1/λmax: a step leaves 0.999 of the way, 2301 steps leave a tenth.
  @Test func aCrawlCountsItsSteps() throws {
    let diagnosis = try diagnosis(
      "(x^2 + 1000*y^2)/2", from: [2, 0.1], stepSize: 0.001, steps: 100)
    let crawls = diagnosis.findings.compactMap { finding in
      if case .crawls(let crawl) = finding { crawl } else { nil }
    }
    let crawl = try #require(crawls.first)
    #expect(crawl.condition == 1000)
    #expect(crawl.factor == 0.999)
    #expect(abs(crawl.stepsPerTenth - 2301.4) < 0.1)
    #expect(abs(crawl.bestStepsPerTenth - 1151.3) < 0.1)
    #expect(diagnosis.remedy == nil)
  }

  @Test func stepsFarTooShortHaveALongerOneThatIsFaster() throws {
    let diagnosis = try diagnosis(
      "(x^2 + 4*y^2)/2", from: [2, 1], stepSize: 0.001, steps: 50)
    #expect(diagnosis.findings.contains { $0.cause == "short_steps" })
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.purpose == .isFaster)
    #expect(remedy.step == 50)
    #expect(remedy.stepSize > 0.01 && remedy.stepSize < 0.5)
    #expect(remedy.trial.reason?.isConverged == true)
  }

  @Test func aPlainDescentHasItsRate() throws {
    let diagnosis = try diagnosis("(x^2 + y^2)/2", from: [2, 1], stepSize: 0.3, steps: 20)
    guard case .descends(let going) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(going.steps == 20 && going.stepsUp == 0)
    #expect(going.limit == .at(2))
    let rate = try #require(going.rate)
    #expect(abs(rate.factor - 0.7) < 1e-12)
    // ‖g‖ is √5·0.7²⁰ and the tolerance √5·1e-8: log(1e-8/0.7²⁰)/log 0.7 steps more.
    #expect(abs(rate.stepsLeft - 31.645) < 0.01)
    #expect(diagnosis.remedy == nil)
  }

  @Test func beforeTheFirstStepTheNextOneIsLookedAt() throws {
    let good = try diagnosis(DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.07, steps: 0)
    #expect(good.findings.map(\.cause) == ["no_step_yet"])
    #expect(good.remedy == nil)
    let bad = try diagnosis(DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.1, steps: 0)
    guard case .outlook(let outlook) = bad.findings[0] else {
      Issue.record("\(bad.findings)")
      return
    }
    #expect(outlook.isBad)
    #expect(bad.remedy?.stepSize == 0.072)
  }
}
