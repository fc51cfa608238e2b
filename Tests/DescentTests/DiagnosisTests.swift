import Descent
import Testing

/// Why runs do what they do, where that is known from outside.
@Suite struct DiagnosisTests {
  private func diagnosis(
    _ text: String, from start: Vector, stepSize: Double, steps: Int,
    window: Window = Window(x: -3...3, y: -3...3), atEarlierStep earlier: Int? = nil
  ) throws -> Diagnosis {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let landscape = Landscape(
      id: "test", title: "", formula: formula, window: window, start: start, stepSize: stepSize,
      note: "")
    return diagnosis(of: landscape, steps: steps, atEarlierStep: earlier)
  }

  private func diagnosis(
    preset: String, start: Vector? = nil, stepSize: Double? = nil, steps: Int
  ) throws -> Diagnosis {
    var landscape = try #require(Catalog.landscape(named: preset))
    landscape.start = start ?? landscape.start
    landscape.stepSize = stepSize ?? landscape.stepSize
    return diagnosis(of: landscape, steps: steps)
  }

  private func diagnosis(
    of landscape: Landscape, steps: Int, atEarlierStep earlier: Int? = nil
  ) -> Diagnosis {
    let objective = Expression(landscape.formula)
    let rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    var run = Run(
      of: objective, from: landscape.start, stepSize: landscape.stepSize, rules: rules)
    for _ in 0..<steps { run.advance(on: objective) }
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    return Diagnosis(
      of: run, on: landscape, objective: objective, scale: scale, atEarlierStep: earlier)
  }

  private static let ravine = "(x^2 + 25*y^2)/2"

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
    #expect(beginning.ratio == 2 * 0.088 / beginning.limit)
    #expect(beginning.eigenpair.value == 25)
    #expect(beginning.eigenpair.vector == PlanePoint(x: 0, y: 1))
    #expect(abs(beginning.growth - 1.2) < 1e-14)
    let remedy = try #require(diagnosis.remedy)
    // 0.9 · 2gᵀg/gᵀHg and 0.9 · 2/λmax, both to two digits.
    #expect(remedy.stepSize == 0.072)
    #expect(remedy.step == 0)
    #expect(remedy.trial.reason?.isConverged == true)
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

  @Test func aPlainDescentGoesAsTheorySays() throws {
    let diagnosis = try diagnosis("(x^2 + y^2)/2", from: [2, 1], stepSize: 0.3, steps: 20)
    guard case .descends(let going) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(going.steps == 20 && going.stepsUp == 0)
    #expect(going.limit == .at(2))
    #expect(abs((going.factor ?? 0) - 0.7) < 1e-12)
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

  // MARK: where it stops

  /// x falls to the saddle of (x² − y²)/2, y is 0 and stays.
  @Test func aSaddleIsReachedOnItsStableManifold() throws {
    let diagnosis = try diagnosis("(x^2 - y^2)/2", from: [-1.5, 0], stepSize: 0.5, steps: 200)
    #expect(diagnosis.findings[0].cause == "saddle")
    #expect(diagnosis.sentences.joined().contains("along y L bends down (λ = −1)"))
  }

  @Test func aMaximumIsLeftByNoStep() throws {
    let diagnosis = try diagnosis("-x^2 - y^2", from: [0, 0], stepSize: 0.1, steps: 1)
    #expect(diagnosis.findings[0].cause == "maximum")
  }

  /// Styblinski and Tang's deepest minimum is at −2.9035 twice, −78.3323.
  @Test func aHigherMinimumKnowsALowerOne() throws {
    let diagnosis = try diagnosis(preset: "styblinski-tang", steps: 2000)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rest.curvature == .bowl)
    let lower = try #require(rest.lower)
    #expect(abs(lower.loss - -78.3323314) < 1e-6)
    #expect(abs(lower.place.x - -2.903534) < 1e-5 && abs(lower.place.y - -2.903534) < 1e-5)
  }

  /// Himmelblau's four minima are equal: none is lower than the one that is found.
  @Test func amongEqualsNoneIsLower() throws {
    let diagnosis = try diagnosis(preset: "himmelblau", steps: 2000)
    #expect(diagnosis.findings[0].cause == "minimum")
  }

  @Test func aPlateauIsNoMinimum() throws {
    let diagnosis = try diagnosis(
      preset: "easom", start: [1, 1], stepSize: 0.2, steps: 500)
    let plateaus = diagnosis.findings.compactMap { finding in
      if case .plateau(let plateau) = finding { plateau } else { nil }
    }
    let plateau = try #require(plateaus.first)
    #expect(abs(plateau.lowest.loss - -1) < 1e-9)
    #expect(abs(plateau.lowest.place.x - 3.14159265) < 1e-6)
    #expect(plateau.gradientNorm < 1e-3)
  }

  @Test func anEdgeOfTheDomainNamesWhatHasNoValue() throws {
    let diagnosis = try diagnosis(
      "x - log(x) + y^2", from: [3, 1], stepSize: 5, steps: 1,
      window: Window(x: 0.1...4, y: -1.5...1.5))
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    // g = (1 − 1/3, 2)
    #expect(abs(exit.place[0] - (3 - 5 * (1 - 1.0 / 3))) < 1e-12)
    #expect(exit.gap == .function(name: "log", argument: exit.place[0]))
    #expect(diagnosis.remedy?.purpose == .staysInside)
    #expect(diagnosis.remedy?.trial.holds == true)
  }

  @Test(arguments: [
    ("x/y + x", [1.0, 0.0], Formula.Gap.divisionByZero),
    ("sqrt(x) + y", [-2.0, 0.0], .function(name: "sqrt", argument: -2)),
    ("log(x*y)", [0.0, 1.0], .function(name: "log", argument: 0)),
    ("(x - 3)^0.5 + y", [1.0, 0.0], .power(base: -2, exponent: 0.5)),
    ("exp(x) + y", [1000.0, 0.0], .overflow),
    ("x^(-2) + y", [0.0, 0.0], .power(base: 0, exponent: -2)),
  ])
  func whatHasNoValueIsFound(text: String, point: Vector, gap: Formula.Gap) throws {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    #expect(formula.gap(at: point) == gap)
    #expect(try !expression(text).loss(at: point).isFinite)
    #expect(formula.gap(at: [4.5, 2]) == nil)
  }

  @Test func aStartWithoutAValueSaysSo() throws {
    let diagnosis = try diagnosis("log(x) + y", from: [-1, 0], stepSize: 0.1, steps: 1)
    #expect(
      diagnosis.findings == [
        .noValueAtStart(.function(name: "log", argument: -1), place: [-1, 0])
      ])
  }

  @Test func whatFallsWithoutEndHasNoMinimum() throws {
    let diagnosis = try diagnosis("(x^2 - y^2)/2", from: [-1.5, 0.001], stepSize: 0.1, steps: 1000)
    guard case .fallsWithoutEnd(let fall) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(fall.eigenpair.value == -1)
    #expect(diagnosis.remedy == nil)
  }

  @Test func aStepTooShortIsNoMinimum() throws {
    let diagnosis = try diagnosis("x + 0*y", from: [1, 1], stepSize: 1e-20, steps: 3)
    #expect(diagnosis.findings == [.stepTooShort(length: 1e-20)])
  }

  // MARK: what no constant ε mends

  /// |x| + 3|y|: at ε = 0.1 a step goes 0.1 across x = 0 and 0.3 across y = 0, and back.
  @Test func aBendIsRattledAcross() throws {
    let diagnosis = try diagnosis(preset: "absolute", steps: 60)
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rattle.crossings == rattle.steps)
    #expect(abs(rattle.slope - 10.0.squareRoot()) < 1e-12)
    #expect(abs(rattle.length - 0.1 * 10.0.squareRoot()) < 1e-12)
    #expect(diagnosis.remedy == nil)
    #expect(diagnosis.sentences.joined().contains("No constant ε comes to rest"))
  }

  @Test func aSmoothZigZagCrossesNoBend() throws {
    let diagnosis = try diagnosis(
      DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.08, steps: 50)
    #expect(!diagnosis.findings.contains { $0.cause == "rattles" })
  }

  /// The sharp minimum near (−1, 0) has λmax = 28.9: at ε = 0.2 it throws the path into the flat one.
  @Test func aSharpMinimumIsLeft() throws {
    let diagnosis = try diagnosis(preset: "sharp-flat", stepSize: 0.2, steps: 3000)
    let unstable = diagnosis.findings.compactMap { finding in
      if case .unstable(let unstable) = finding { unstable } else { nil }
    }
    let found = try #require(unstable.first)
    #expect(found.hasLeft)
    #expect(found.curvature > 28 && found.limit == 10)
    #expect(abs(found.minimum.place.x + 1) < 0.05)
  }

  /// L = x² at ε = 1: x′ = −x for ever.
  @Test func whatFlipsForEverCannotRest() throws {
    let diagnosis = try diagnosis("x^2 + y^2", from: [1, 0], stepSize: 1, steps: 40)
    guard case .unstable(let unstable) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(!unstable.hasLeft)
    #expect(unstable.curvature == 2 && unstable.limit == 2)
    #expect(diagnosis.remedy?.trial.holds == true)
  }

  // MARK: every run

  /// No preset at any ε says a thing that is not a number, or more than five sentences.
  @Test(arguments: Catalog.landscapes.map(\.id))
  func everyRunHasAnAnswer(preset: String) throws {
    for factor in [1e-3, 0.1, 1, 3, 30, 1e4] {
      for steps in [0, 1, 7, 400] {
        let landscape = try #require(Catalog.landscape(named: preset))
        let diagnosis = try diagnosis(
          preset: preset, stepSize: landscape.stepSize * factor, steps: steps)
        #expect((1...5).contains(diagnosis.sentences.count))
        let text = diagnosis.sentences.joined(separator: " ")
        let words = text.split { " (),;:.".contains($0) }
        #expect(!words.contains { ["nan", "inf", "−inf"].contains($0) }, "\(text)")
        if let remedy = diagnosis.remedy { #expect(remedy.trial.holds) }
      }
    }
  }
}
