import Descent
import Testing

/// What is said of runs that are slow: a small ε is no plateau, and what holds a run up is named.
@Suite struct DiagnosisOfSlownessTests {
  /// Along the ridge y of x² − y⁴ the slope grows by itself.
  @Test func aFloorThatBendsDownIsNoValley() throws {
    let diagnosis = try diagnosis("x^2-y^4", from: [1, 0.01], stepSize: 0.1, steps: 3000)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("on a floor that bends down") && !said.contains("valley"), "\(said)")
  }

  /// Behind the pole at 0 the slope of −1/x fades for ever, though L is higher than at the start.
  @Test func aSlopeThatFadesBehindAPoleIsLeftDownwards() throws {
    let diagnosis = try diagnosis("-1/x+y^2", from: [1, 1], stepSize: 0.1, steps: 3000)
    #expect(diagnosis.findings.contains { $0.cause == "leaves" }, "\(diagnosis.sentences)")
    #expect(!diagnosis.findings.contains { $0.cause == "crawls" })
  }

  private func finding<Value>(
    _ diagnosis: Diagnosis, _ value: (Finding) -> Value?
  ) throws -> Value {
    try #require(diagnosis.findings.lazy.compactMap(value).first, "\(diagnosis.findings)")
  }

  private func short(_ finding: Finding) -> ShortSteps? {
    if case .shortSteps(let short) = finding { short } else { nil }
  }

  /// On these slopes ‖g‖ is 0.4 and more, and 2/λmax a hundred times ε and more.
  @Test(arguments: [
    ("rosenbrock", 1e-5), ("rastrigin", 1e-7), ("styblinski-tang", 1e-6), ("mccormick", 1e-5),
    ("six-hump-camel", 1e-5), ("griewank", 1e-4), ("ackley", 1e-6),
  ])
  func aShortStepIsNoPlateau(preset: String, stepSize: Double) throws {
    let diagnosis = try diagnosis(preset: preset, stepSize: stepSize, steps: 500)
    #expect(!diagnosis.findings.contains { $0.cause == "plateau" }, "\(diagnosis.sentences)")
    let found = try finding(diagnosis, short)
    #expect(found.limit > 100 * found.stepSize)
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.purpose == .isFaster && remedy.stepSize > 10 * stepSize)
    #expect(remedy.trial.reason?.isConverged == true)
    #expect(diagnosis.sentences[0].contains("times as much"))
  }

  /// λmax is 1508 at (−1.2, 1) and less on the way from there.
  @Test func theLimitIsThatOfThePath() throws {
    let diagnosis = try diagnosis(preset: "rosenbrock", stepSize: 1e-5, steps: 300)
    let found = try finding(diagnosis, short)
    // The larger eigenvalue of [[1330, 480], [480, 200]].
    let (middle, half) = (765.0, 565.0)
    let largest = middle + (half * half + 480 * 480).squareRoot()
    #expect(found.place == .path)
    #expect(abs(found.limit * largest - 2) < 1e-9)
    #expect(found.length > 1e-5 && found.length < 1e-4)
  }

  /// Wherever the slope is next to nothing, and not for ε: easom is e⁻¹⁸ high around (1, 1).
  @Test(arguments: [1e-6, 1e-3, 0.2])
  func aPlateauIsOneWithEveryStepSize(stepSize: Double) throws {
    let diagnosis = try diagnosis(preset: "easom", start: [0, 0], stepSize: stepSize, steps: 50)
    let plateau = try finding(diagnosis) { if case .plateau(let one) = $0 { one } else { nil } }
    #expect(plateau.largestStepSize >= 0.2)
    #expect(!diagnosis.sentences.joined().contains("The next step lets"))
  }

  private func exhausted(
    _ text: String, from start: Vector, stepSize: Double, steps: Int, window: Window
  ) throws -> Diagnosis {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let landscape = Landscape(
      id: "test", title: "", formula: formula, window: window, start: start, stepSize: stepSize,
      note: "")
    let objective = Expression(formula)
    var rules = StopRules(for: objective, plane: .identity, window: window)
    rules.maximumSteps = steps
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    while run.status == .running { run.advance(on: objective) }
    #expect(run.status.reason == .exhausted(steps: steps))
    let scale = CurvatureScale(of: objective, plane: .identity, window: window).value
    return Diagnosis(of: run, on: landscape, objective: objective, scale: scale)
  }

  /// λ = 1 and 10⁶: at the best ε a step leaves (κ − 1)/(κ + 1) of the way along x, 1.15 million steps
  /// for a tenth of it.
  @Test func aLongValleyIsTheCauseOfStepsUsedUp() throws {
    let diagnosis = try exhausted(
      "(x^2+1e6*y^2)/2", from: [2, 1], stepSize: 1e-7, steps: 3000,
      window: Window(x: -3...3, y: -2...2))
    #expect(diagnosis.findings.map(\.cause) == ["crawls", "exhausted"])
    let crawl = try finding(diagnosis) { if case .crawls(let crawl) = $0 { crawl } else { nil } }
    #expect(abs(crawl.condition - 1e6) < 1e-3)
    #expect(abs(crawl.bestStepSize - 2 / 1_000_001) < 1e-15)
    #expect(abs(crawl.bestStepsPerTenth / 1_151_292.5 - 1) < 1e-3)
    #expect(diagnosis.sentences.joined().contains("κ = λmax/λmin = 1e6"), "\(diagnosis.sentences)")
  }

  /// λ = 1 and 10 with ε = 0.05: 2/λmax is four times as much, and 100 steps are too few for ε.
  @Test func stepsUsedUpHaveAStepSizeThatNeedsFewer() throws {
    let diagnosis = try exhausted(
      "(x^2+10*y^2)/2", from: [2, 1], stepSize: 0.05, steps: 150,
      window: Window(x: -3...3, y: -2...2))
    #expect(diagnosis.findings.map(\.cause) == ["short_steps", "exhausted"])
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.step == 0 && remedy.trial.reason?.isConverged == true)
    #expect(remedy.trial.steps < 150)
  }

  /// Whatever ends a run for its steps, that is not all that is said.
  @Test(arguments: [
    ("(1-x)^2+100*(y-x^2)^2", [-1.2, 1.0], 1e-4), ("x^4+y^4", [1, 1], 0.1), ("x*y", [1, 2], 1e-4),
    ("(x^2-y^2)/2", [1, 1e-4], 1e-4), ("exp(-x)+y^2", [0, 1], 0.5),
  ])
  func stepsUsedUpAreNeverTheWholeAnswer(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try exhausted(
      text, from: start, stepSize: stepSize, steps: 400, window: Window(x: -2...2, y: -2...2))
    #expect(diagnosis.findings.count > 1 && diagnosis.findings[0].cause != "exhausted")
  }

  /// The floor of y = x² bends, and λ across it is 200 and more.
  @Test func theFloorOfAValleyIsCrawledAlong() throws {
    let diagnosis = try diagnosis(preset: "rosenbrock", stepSize: 5e-4, steps: 3000)
    let crawl = try finding(diagnosis) { if case .crawls(let crawl) = $0 { crawl } else { nil } }
    #expect(crawl.eigenpairs.larger.value > 20 * abs(crawl.eigenpairs.smaller.value))
    #expect(crawl.length < 0.002)
    #expect(diagnosis.sentences.joined().contains("under way"))
  }

  /// Of a quadratic λ is the same everywhere, however small it is beside the other one.
  @Test(arguments: [
    ("1e6*x^2+1e-3*y^2", [1.0, 100.0], 4e-7), ("(x^2+1e9*y^2)/2", [1, 0], 1e-9),
  ])
  func theFloorOfAQuadraticDoesNotBend(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 1000,
      window: Window(x: -200...200, y: -200...200))
    let crawl = try finding(diagnosis) { if case .crawls(let crawl) = $0 { crawl } else { nil } }
    #expect(crawl.isCounted, "\(diagnosis.sentences)")
    #expect(abs(crawl.condition / 1e9 - 1) < 1e-6)
  }

  /// Once λ has faded, 2/λmax is a thousand times ε and more, though it was less than ε at the start.
  @Test(arguments: [
    ("1/x^12-2/x^6+y^2", [0.4, 0.5], 1e-6), ("1/x^4+x+y^2", [0.2, 0.5], 1e-4),
    ("cosh(3*x)+y^2", [8, 0.1], 1e-10),
  ])
  func stepsAreShortWhereTheCurvatureHasFaded(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let diagnosis = try exhausted(
      text, from: start, stepSize: stepSize, steps: 4000, window: Window(x: -3...3, y: -2...2))
    #expect(diagnosis.findings.map(\.cause).contains("short_steps"), "\(diagnosis.sentences)")
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.step == 2000 && remedy.stepSize > 100 * stepSize)
    #expect(remedy.trial.reason?.isConverged == true)
  }

  /// L has all but fallen to its least in thousands of steps with either ε, and with one of them soon.
  @Test(arguments: [
    ("x^4+y^4", [2.0, 2.0], 1e-5), ("(x^2+2*y^2)^2", [2, 1], 1e-5), ("x^6+y^2", [1.5, 1], 1e-6),
    ("1e-4*x^2+y^2", [10, 1], 1e-4), ("1e-6*x^2+y^2", [2, 1], 1e-4),
  ])
  func stepsThatAreShortAreSaidToBe(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 3000, window: Window(x: -12...12, y: -3...3))
    #expect(diagnosis.findings[0].cause == "short_steps", "\(diagnosis.sentences)")
    #expect((diagnosis.remedy?.stepSize ?? 0) > 100 * stepSize)
  }

  /// From (100, 100) no ε above 1.67e-5 holds; from where the run stands one of 0.03 does.
  @Test func aTailIsSlowWithWhatHoldsFromTheStart() throws {
    let diagnosis = try diagnosis("x^4+y^4", from: [100, 100], stepSize: 1e-5, steps: 3000)
    #expect(diagnosis.findings[0].cause == "tail")
    #expect(diagnosis.sentences.joined().contains("that holds from the start"))
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.step == 3000 && remedy.stepSize > 0.01 && remedy.trial.steps < 200)
  }

  /// λmax was hundreds at the start and is 8 here: both directions are crawled along, for ε alone.
  @Test(arguments: [
    ("1/x^2+x^2+y^2", [0.3, 1.0], 1e-3), ("exp(-3*x)+x^2+2*y^2", [-2, 1], 4e-4),
    ("1/x^4+x+y^2", [0.3, 1], 1e-3),
  ])
  func aShortStepIsNoCrawl(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 2000)
    #expect(diagnosis.findings[0].cause == "short_steps", "\(diagnosis.sentences)")
    #expect(!diagnosis.findings.contains { $0.cause == "crawls" })
    #expect(diagnosis.remedy?.trial.reason?.isConverged == true)
  }

  /// Where the first step led onto a plateau, ε is short there and was too long before.
  @Test func theStepThatLedToAFlatterPlaceIsNamed() throws {
    let diagnosis = try diagnosis(
      "(1-exp(-(x-1)))^2+y^2/2", from: [-1, 1], stepSize: 0.1, steps: 2000,
      window: Window(x: -3...9, y: -3...3))
    #expect(diagnosis.findings.map(\.cause) == ["short_steps", "too_long_step"])
  }

  /// The floor bends, and λ along it is all but that of the minimum.
  @Test func theFloorBesideAMinimumHasItsCount() throws {
    let diagnosis = try diagnosis(
      "10*(y-sin(x))^2+x^2/50", from: [6, 1], stepSize: 0.045, steps: 5000,
      window: Window(x: -8...8, y: -3...3))
    let crawl = try finding(diagnosis) { if case .crawls(let crawl) = $0 { crawl } else { nil } }
    #expect(crawl.isCounted)
    #expect(abs(crawl.stepsPerTenth / 2556 - 1) < 0.01)
  }
}
