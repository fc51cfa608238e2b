import Descent
import Testing

/// What is offered as better, and whether it is.
@Suite struct DiagnosisOfRemediesTests {
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
}
