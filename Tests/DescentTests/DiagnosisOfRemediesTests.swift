import Descent
import Testing

/// What is offered as better, and whether it is.
@Suite struct DiagnosisOfRemediesTests {
  /// Each run comes to rest by itself, from where an ε that never goes up is slower or leads nowhere.
  @Test(arguments: [
    ("(x+y+abs(x-y))/2+x^2/8", [1.0, 2.0], 0.05, 400),
    ("(tanh(x)*y-1)^2+0.01*(x^2+y^2)", [-0.69, -2.62], 0.24, 100),
    ("(tanh(x)*y-1)^2+0.01*(x^2+y^2)", [-0.21, -3.81], 0.093, 300),
    ("abs(x*y)", [1, 2], 0.1, 2000), ("(exp(x)-2)^2+(x*y-1)^2", [1.03, -2.25], 0.088, 300),
  ])
  func nothingWorseThanTheRunIsOffered(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    guard let remedy = diagnosis.remedy else { return }
    let objective = Expression(try Formula(parsing: text, variables: ["x", "y"]))
    let rules = StopRules(
      for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    var own = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    for _ in 0..<(steps + remedy.trial.steps) { own.advance(on: objective) }
    #expect(
      remedy.trial.reason?.isConverged == true && own.status == .running
        || remedy.trial.loss < own.loss - 1e-6, "\(diagnosis.sentences)")
  }

  /// On the way to the saddle (1.78, 0) steps were short near the pole at 0, and are not any more.
  @Test func longerStepsAreOfferedWhereTheyLeadOutOfTheWindowInTheEnd() throws {
    let diagnosis = try diagnosis(
      "1/(x^2+y^2)+x^2/10", from: [0.5, 0.01], stepSize: 0.01, steps: 100)
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.purpose == .isFaster && remedy.stepSize > 0.1)
    #expect(diagnosis.findings[0].cause == "short_steps")
  }

  /// λmax is 1001.6 at (1, 1): 2/λmax = 0.0019968 bounds every ε that comes to rest there.
  @Test func aStepSizeAboveTheBoundAtTheMinimumIsNotOffered() throws {
    let diagnosis = try diagnosis(preset: "rosenbrock", stepSize: 0.01, steps: 100)
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize < 0.0019968)
  }

  /// y′ = y(1 − 2ε): at ε = 1 it flips for ever.
  @Test func aFlipForEverIsNotOffered() throws {
    let diagnosis = try diagnosis(
      "cos(x) + y^2", from: [2, 1], stepSize: 3.5, steps: 200,
      window: Window(x: -10...10, y: -3...3))
    #expect(diagnosis.findings[0].cause == "diverges")
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize < 1)
    #expect(remedy.trial.reason?.isConverged == true)
  }

  /// A long step leads past the minimum to where L is flat: over that of Morse's potential, into the
  /// dead half of a rectifier.
  @Test(arguments: [
    ("((x+abs(x))/2*y-1)^2", [1.0, 2.0], 0.3),
    ("(1-exp(-(x-2)))^2+y^2/2", [0.5, 1], 2.0),
  ])
  func aStepOverTheMinimumIsMendedByOneThatArrives(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 400, window: Window(x: -1...7, y: -3...3))
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.trial.reason?.isConverged == true && remedy.trial.loss < 1e-4)
  }

  /// The start lies in the valley of a minimum, and ε leads out of it to where L has none.
  @Test(arguments: [
    ("x^3/3-x+y^2", [2.4, 1.0], 1.2, 1.0), ("x^3/3-x+y^2", [0.5, 1], 3, 1),
    ("x^3-3*x+y^2", [2, 1], 0.6, 1), ("x^2+2*y^2+3*x*y^2", [0.3, 0.3], 0.9, 0),
    ("(x^2+y^2)/2+x^3", [0.2, 0.2], 2.2, 0),
  ])
  func aFallPastAMinimumIsMendedByAStepSizeThatArrives(
    text: String, start: Vector, stepSize: Double, minimum: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 2000)
    guard case .fallsWithoutEnd(let fall) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(try abs(#require(fall.missed).place.x - minimum) < 1e-4)
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.trial.reason?.isConverged == true && remedy.step == 0)
    #expect(abs(remedy.trial.point[0] - minimum) < 1e-6)
    #expect(diagnosis.findings.contains { ["too_long_step", "rises"].contains($0.cause) })
    #expect(!diagnosis.sentences.joined().contains("no ε changes"))
  }

  /// One step leads out of the window, and L falls there.
  @Test func whatLeavesPastAMinimumIsOfferedAStepSizeThatArrives() throws {
    let diagnosis = try diagnosis(preset: "cubic-g", stepSize: 0.5, steps: 1)
    #expect(diagnosis.findings[0].cause == "leaves")
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.trial.reason?.isConverged == true)
    #expect(diagnosis.findings.contains { $0.cause == "too_long_step" })
  }

  /// ε = 0.12 jumps across (0, 0), to where L falls without bound, into the other part of the domain,
  /// and goes on down there for ever.
  @Test func aJumpAcrossTheEdgeStaysNotInside() throws {
    let diagnosis = try diagnosis("log(x*y)+x+y", from: [1, 1], stepSize: 0.5, steps: 100)
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(exit.edge?.depth == .unbounded && diagnosis.remedy == nil)
    #expect(diagnosis.vainSearch == nil && diagnosis.excludesConstantStepSizes)
  }

  /// The steps of a descent over tan x hop from pole to pole.
  @Test func hopsOverPolesAreNotOffered() throws {
    let diagnosis = try diagnosis("tan(x)+y^2", from: [0.3, 1], stepSize: 0.5, steps: 500)
    #expect(diagnosis.remedy?.trial.stepsUp ?? 0 == 0, "\(diagnosis.sentences)")
  }

  /// L has no lowest value: all ε below 0.3 that are tried go off, and 0.5 comes to rest by luck.
  @Test func whatWasTriedInVainIsSaid() throws {
    let diagnosis = try diagnosis(
      "x^2*y^2 - x*y + 0.1*x^4 - 0.05*y^3", from: [1.5, 1.2], stepSize: 0.3, steps: 2000)
    #expect(diagnosis.findings[0].cause == "diverges" && diagnosis.remedy == nil)
    let vain = try #require(diagnosis.vainSearch)
    #expect(vain.largest < 0.3 && vain.smallest < vain.largest && vain.count > 1)
    #expect(diagnosis.sentences.last == vain.sentence)
    #expect(vain.sentence.contains("tried from the start") && vain.sentence.contains("none"))
  }

  /// √x is steepest at its edge: dx/dt = −1/(2√x) reaches it, and so does every constant ε.
  @Test(arguments: [([1.0, 1.0], 0.4), ([0.5, 1.0], 0.3)])
  func anEdgeToWhichTheLossFallsHasNoConstantStepSize(start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      "sqrt(x) + y^2", from: start, stepSize: stepSize, steps: 100,
      window: Window(x: 0...3, y: -3...3))
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(exit.edge?.isSteep == true)
    #expect(exit.edge.map { $0.place.x == 0 } == true)
    #expect(diagnosis.remedy == nil)
    #expect(diagnosis.sentences.joined().contains("every constant ε"))
  }

  /// x − log x rises to its edge: the step was too long, and a shorter one stays.
  @Test func anEdgeToWhichTheLossRisesIsNotInTheWay() throws {
    let diagnosis = try diagnosis(
      "x - log(x) + y^2", from: [3, 1], stepSize: 5, steps: 1,
      window: Window(x: 0.1...4, y: -1.5...1.5))
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(exit.edge == nil)
    #expect(exit.step == 0)
  }

  /// 1/x + x from 2: g = 3/4, so ε = 8/3 leads to 0 exactly.
  @Test func aPoleThatIsHitIsADivisionByZero() throws {
    let diagnosis = try diagnosis(
      "1/x + x + y^2", from: [2, 0], stepSize: 8.0 / 3, steps: 1,
      window: Window(x: 0.1...5, y: -2...2))
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(exit.gap == .divisionByZero)
    #expect(exit.place == [0, 0])
    #expect(diagnosis.remedy?.trial.reason?.isConverged == true)
  }

  /// x²y³ and exp(−x² − y²) have no minimum: no ε is faster on the way to one.
  @Test(arguments: [("x^2*y^3", [1.0, 1.0], 0.05), ("exp(-(x^2 + y^2))", [0.01, 0], 0.1)])
  func whereThereIsNoMinimumNothingIsFaster(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 3000)
    #expect(diagnosis.remedy == nil)
  }

  /// Goldstein and Price's lowest loss is 3.
  @Test func aHigherMinimumIsSaidToBeOne() throws {
    let diagnosis = try diagnosis(preset: "goldstein-price", stepSize: 0.01, steps: 100)
    let remedy = try #require(diagnosis.remedy)
    // Its other minima lie at 30, 84 and 840.
    let isHigher = remedy.trial.loss > 29
    #expect(remedy.lowest == (isHigher ? 3 : nil))
    #expect(remedy.sentence.contains("not the lowest") == isHigher)
  }

  /// From the saddle of (x² − y²)/2 a start beside the line leads down.
  @Test func aSaddleIsLeftByAPush() throws {
    let diagnosis = try diagnosis("(x^2 - y^2)/2", from: [-1.5, 0], stepSize: 0.5, steps: 200)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    let push = try #require(rest.push)
    #expect(push.start.x == 0 && push.start.y != 0)
    #expect(push.trial.loss < -1000)
    #expect(diagnosis.sentences.contains { $0.hasPrefix("Start at (0, 0.01)") })
  }

  /// On the line x = y the way of sin x sin y leads from every start and with every ε below 2 to the
  /// saddle at 0.
  @Test func aShorterStepToASaddleIsNotOffered() throws {
    let diagnosis = try diagnosis(
      "sin(x)*sin(y)", from: [1, 1], stepSize: 2.5, steps: 300,
      window: Window(x: -6...6, y: -6...6))
    #expect(diagnosis.findings[0].cause == "unsettled")
    #expect(diagnosis.remedy == nil)
  }

  /// Beside y = 0 the slope of x² y² along x is 2xy², and none on the line itself, where L = 0.
  @Test func besideALineOfMinimaNoSlopeLeadsOn() throws {
    let diagnosis = try diagnosis("x^2*y^2", from: [2, 1], stepSize: 0.6, steps: 20)
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.trial.reason?.isConverged == true && !remedy.trial.stopsOnSlope)
  }

  /// From a start with y = −x every ε keeps to that line, and the lowest place on it is a saddle at 0:
  /// an ε that does not go off leads there, and a start beside the line leads past it.
  @Test func aSaddleIsBetterThanADivergence() throws {
    let diagnosis = try diagnosis(
      "(x*y-1)^2+(x-y)^4", from: [4, -4], stepSize: 0.05, steps: 20,
      window: Window(x: -6...6, y: -6...6))
    #expect(diagnosis.findings[0].cause == "diverges")
    let remedy = try #require(diagnosis.remedy)
    let saddle = try #require(remedy.trial.saddle)
    #expect([saddle.place.x, saddle.place.y].allSatisfy { abs($0) < 1e-6 })
    #expect(remedy.stepSize < 0.05 && remedy.trial.reason?.isConverged == true)
    #expect(remedy.sentence.contains("at a saddle, (0, 0)"), "\(remedy.sentence)")
    let push = try #require(remedy.push)
    #expect(push.start.x + push.start.y != 0 && push.trial.loss < 0.5)
    #expect(!remedy.sentence.contains("(4, −4)"), "\(remedy.sentence)")
  }

  /// (xy − 1)² and (x² + y² − 1)² have a saddle at 0 to which some ε throw these starts; shorter
  /// steps lead to a minimum, where L = 0.
  @Test(arguments: [
    ("(x*y - 1)^2", [3.0, 2.0], 0.2), ("(x^2 + y^2 - 1)^2", [2, 1], 0.3),
  ])
  func aSaddleOnTheWayIsPassedOver(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 200)
    #expect(diagnosis.findings[0].cause == "diverges")
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.trial.reason?.isConverged == true)
    #expect(remedy.trial.loss < 1e-12)
  }

  /// Three data in units that are too large: κ = 73380, and 85,000 steps leave a tenth with the best ε.
  @Test func whatHoldsAndCrawlsIsSaidToCrawl() throws {
    let diagnosis = try diagnosis(
      "((x*50+y-150)^2+(x*80+y-220)^2+(x*120+y-330)^2)/6", from: [0, 0], stepSize: 0.001,
      steps: 1000)
    let remedy = try #require(diagnosis.remedy)
    #expect(
      remedy.sentence.hasSuffix(
        "not tried, and with κ = λmax/λmin = 73380 there every constant ε is slow."),
      "\(remedy.sentence)")
  }
}
