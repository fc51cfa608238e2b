import Descent
import Testing

/// A fit of x e^(−yt) at t = 0 … 3.
private let exponentials =
  "((x-1)^2+(x*exp(-y)-0.6)^2+(x*exp(-2*y)-0.4)^2+(x*exp(-3*y)-0.2)^2)/2"

/// Which of several step sizes is offered, and that the run keeps what is promised.
@Suite struct ChoiceOfRemediesTests {
  /// What is promised is what the run does from there, counted by its own rules.
  @Test(arguments: [
    ("1/x^2 + x^2 + y^2", [2.0, 1.0], 1.0, 40), ("x^2/(y^2 + 0.01) + y^2", [0.5, 1], 0.1, 300),
    ("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", [0, 0], 0.03, 60),
    ("-log(x) - log(1 - x) + y^2", [0.05, 0.2], 0.05, 5),
  ])
  func theRunKeepsThePromise(text: String, start: Vector, stepSize: Double, steps: Int) throws {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let landscape = Landscape(
      id: "test", title: "", formula: formula, window: Window(x: -3...3, y: -3...3), start: start,
      stepSize: stepSize, note: "")
    let objective = Expression(formula)
    var run = Run(
      of: objective, from: start, stepSize: stepSize,
      rules: StopRules(for: objective, plane: .identity, window: landscape.window))
    for _ in 0..<steps { run.advance(on: objective) }
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    let diagnosis = Diagnosis(of: run, on: landscape, objective: objective, scale: scale)
    let remedy = try #require(diagnosis.remedy)
    while run.steps.count > remedy.step { run.retreat() }
    run.stepSize = remedy.stepSize
    run.resume()
    while run.status == .running { run.advance(on: objective) }
    #expect(run.status.reason == remedy.trial.reason)
    #expect(run.steps.count - remedy.step == remedy.trial.steps)
    #expect(run.loss == remedy.trial.loss)
  }

  /// Beyond the pole L is below 0 for good, lower than at the minimum (0, 0) that was missed, and has no
  /// minimum there.
  @Test(arguments: [
    ("1/(1-x^2-y^2)", [0.5, 0.8], 0.05), ("1/(1-x^2-2*y^2)", [0.5, 0.4], 0.2),
  ])
  func aMinimumThatWasMissedIsOfferedHoweverLowTheRunIs(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 2000, window: Window(x: -2...2, y: -2...2))
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(abs(remedy.trial.loss - 1) < 1e-9, "\(remedy)")
  }

  /// At (0.05, 0.2) λmax = 401: step 0 is ten times the limit, and the point it leads to is a poor
  /// start beside the first.
  @Test func theStartIsGoneBackToWhereThatIsSooner() throws {
    let diagnosis = try diagnosis(
      "-log(x) - log(1 - x) + y^2", from: [0.05, 0.2], stepSize: 0.05, steps: 5)
    #expect(diagnosis.findings.map(\.cause) == ["left_domain", "rises"])
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.step == 0 && remedy.stepSize == 0.025 && remedy.trial.steps == 284)
  }

  /// Where a run rattles, a tenth of ε from the step that is named on has steps left to show itself.
  @Test func aTenthOfTheStepSizeRattlesATenth() throws {
    let objective = try expression("abs(x) + abs(y)")
    var landscape = try #require(Catalog.landscape(named: "absolute"))
    landscape = Landscape(
      id: "test", title: "",
      formula: try Formula(parsing: "abs(x) + abs(y)", variables: ["x", "y"]),
      window: landscape.window, start: [1.03, 0.5], stepSize: 0.1, note: "")
    var rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    rules.maximumSteps = 200
    var run = Run(of: objective, from: landscape.start, stepSize: 0.1, rules: rules)
    while run.status == .running { run.advance(on: objective) }
    let diagnosis = Diagnosis(of: run, on: landscape, objective: objective, scale: 0)
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(diagnosis.excludesConstantStepSizes)
    #expect(rattle.smallerFrom < 200)
    var again = Run(of: objective, from: landscape.start, stepSize: 0.1, rules: rules)
    while again.status == .running {
      if again.steps.count == rattle.smallerFrom { again.stepSize = 0.01 }
      again.advance(on: objective)
    }
    #expect(rattle.lowest > 0.05 && again.loss < 0.02)
  }

  /// What is offered to a run that has come to rest ends lower, or as low with clearly fewer steps.
  @Test(arguments: [
    ("x^2+y^2-0.5*exp(-1000*((x-1)^2+y^2))", [1.02, 0.0], 0.01), ("x+1/x+y^2", [0.2, 1], 0.5),
  ])
  func nothingWorseIsOfferedToARunAtRest(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 3000)
    #expect(diagnosis.remedy == nil, "\(diagnosis.sentences)")
  }

  /// At ε = 0.3 its steps leave the valley of a higher minimum for that of the lowest.
  @Test(arguments: [0.25, 0.3]) func theLowestMinimumIsNotLeft(stepSize: Double) throws {
    let diagnosis = try diagnosis(preset: "three-hump-camel", stepSize: stepSize, steps: 500)
    #expect(diagnosis.remedy == nil, "\(diagnosis.sentences)")
  }

  /// From where the run has come to the next minimum is sooner, and higher, than the one of the start.
  @Test func theLowestIsBetterThanTheSoonest() throws {
    let diagnosis = try diagnosis(
      "1+(x^2+y^2)/4000-cos(x)*cos(y/sqrt(2))", from: [7.5, -6], stepSize: 50, steps: 3000,
      window: Window(x: -10...10, y: -10...10))
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.trial.loss < 0.1, "\(remedy.sentence)")
  }

  /// The last step upwards leaves it three steps: the start leaves it all.
  @Test func whereARiseLeavesNoStepsTheStartDoes() throws {
    var landscape = try #require(Catalog.landscape(named: "griewank"))
    landscape.stepSize = 50
    let objective = Expression(landscape.formula)
    var rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    rules.maximumSteps = 20_000
    var run = Run(of: objective, from: landscape.start, stepSize: 50, rules: rules)
    while run.status == .running { run.advance(on: objective) }
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    let diagnosis = Diagnosis(of: run, on: landscape, objective: objective, scale: scale)
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.step == 0 && remedy.trial.reason?.isConverged == true)
  }

  /// g = 2e-12 x is below 1e-8 from x = 5000 on.
  @Test func whatStopsEarlyIsNotSaidToConverge() throws {
    let diagnosis = try diagnosis(
      "1e-12*(x^2+3*y^2)", from: [1e6, 1e6], stepSize: 1e13, steps: 100,
      window: Window(x: -2e6...2e6, y: -2e6...2e6))
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.trial.stopsEarly)
    #expect(remedy.sentence.contains("before it comes to rest"), "\(remedy.sentence)")
  }

  /// A run under way that has come low is not spoilt by one that stays high: down another valley, or in
  /// steps so small that a kink is not reached yet.
  @Test(arguments: [
    ("(exp(x)-2)^2+(x*y-1)^2", [1.03, -2.25], 0.088, 300), ("abs(x*y)", [1, 2], 0.1, 2000),
    ("abs(x*y)+abs(x)*y^2", [1, 1.5], 0.1, 1000), ("abs(x-y)+(x+y)^2/4", [0.8, 0.54], 0.003, 300),
    ("abs(x-2*y)+(2*x+y)^2/9", [1, 0.2], 0.01, 200), ("exp(2*abs(y))+x^2", [0.5, 1], 0.05, 800),
  ])
  func nothingWorseIsOfferedToARunUnderWay(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let objective = try expression(text)
    let rules = StopRules(
      for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    for _ in 0..<steps { run.advance(on: objective) }
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    if let remedy = diagnosis.remedy {
      #expect(remedy.trial.loss <= run.loss, "\(diagnosis.sentences)")
    }
  }

  /// The largest step sizes lead on to a plateau, and take no steps from the smaller ones that arrive.
  ///
  /// Beside L at the corners of the window what is gained is next to nothing.
  @Test(
    arguments: [
      (exponentials, [0, 0], 1), (exponentials, [0, 0], 1.2), (exponentials, [0, 0], 1.5),
      (exponentials, [0, 0], 2), ("(x*exp(-y)-0.5)^2+(x*exp(-2*y)-0.1)^2", [2.39, 2], 10),
      ("(x*exp(-y^2)-0.5)^2+(y-x)^2/20", [1.97, -0.55], 6.6),
    ] as [(String, Vector, Double)])
  func aPlateauTakesNoStepsFromWhatArrives(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 2000)
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.trial.reason?.isConverged == true && remedy.trial.loss < 0.002)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.ranges(of: "valley of the minimum").count <= 1, "\(said)")
  }

  /// From a cycle of two, half of ε lands on the kink between its places; from elsewhere it does not.
  @Test(arguments: [
    ("2*abs(x)+x^2+y^2", [1.07, -1.6], 0.7), ("2*abs(x)+x^2+y^2", [1.07, -1.6], 0.5),
    ("abs(y-1)+3*(y-1)^2+x^2/2", [0.5, 2], 0.25), ("3*abs(x)+x^2+y^2", [1, 1], 0.1),
    ("exp(abs(x))+y^2", [1, 1], 0.1),
  ])
  func aHitByChanceIsNotOffered(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 1000)
    #expect(diagnosis.remedy == nil, "\(diagnosis.sentences)")
  }

  /// Below 2/λmax of what bends beside a kink there is nothing to settle on, but w stays.
  @Test(arguments: [
    ("2*abs(x)+x^2+y^2", [2.15, -2.26], 1.1), ("abs(x)+2*x^2+y^2/2", [1.3, 1], 0.6),
  ])
  func whatRattlesIsNotSaidToSettle(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 300)
    #expect(diagnosis.findings[0].cause == "diverges")
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.trial.rattles && remedy.trial.loss < remedy.trial.startLoss)
    #expect(remedy.sentence.contains("w comes to rattle across a kink of L"))
  }

  /// The largest loss of the window is that beside the pole.
  @Test(arguments: ["1/x^2+x+y^2-y", "x+y^2"])
  func whatFallsForEverDoesNotHold(text: String) throws {
    let diagnosis = try diagnosis(text, from: [-2.38, 2.25], stepSize: 1.1, steps: 30)
    #expect(diagnosis.remedy == nil, "\(diagnosis.sentences)")
  }
}
