import Descent
import Testing

/// What grows is measured on the run, and where it began is known.
@Suite struct DiagnosisOfDivergencesTests {
  private func divergence(_ diagnosis: Diagnosis) throws -> Divergence {
    guard case .diverges(let divergence) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      throw Unexpected()
    }
    return divergence
  }

  private struct Unexpected: Error {}

  /// y stays exactly 0, where λ = 60; x grows by 1 − 1.1·2 = −1.2 a step.
  @Test func aPartThatIsZeroDoesNotGrow() throws {
    let diagnosis = try diagnosis("x^2+30*y^2", from: [1, 0], stepSize: 1.1, steps: 2000)
    let divergence = try divergence(diagnosis)
    let growing = try #require(divergence.growing)
    #expect(growing.direction == PlanePoint(x: 1, y: 0))
    #expect(abs(growing.factor - 1.2) < 1e-12 && growing.since == 0)
    let beginning = try #require(divergence.beginning)
    #expect(beginning.step == 0 && beginning.eigenpair.value == 2)
    #expect(abs(beginning.factor + 1.2) < 1e-12)
    let text = diagnosis.sentences.joined()
    #expect(text.contains("along x, by a factor of 1.2") && !text.contains("60"), "\(text)")
  }

  /// Along x, where λ is largest at the start, both stay within bounds; y grows by −5 and by −1.2.
  @Test(arguments: [
    ("x - log(x) + y^2", [0.3, 1.0], 3.0, 5.0), ("log(1+100*x^2) + y^2", [0.01, 1.0], 1.1, 1.2),
  ])
  func aSteepBeginningIsNotWhatGrows(
    text: String, start: Vector, stepSize: Double, factor: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 2000)
    let divergence = try divergence(diagnosis)
    let growing = try #require(divergence.growing)
    #expect(abs(growing.direction.y) > 0.999 && abs(growing.factor - factor) < 1e-6)
    let beginning = try #require(divergence.beginning)
    #expect(abs(beginning.factor + factor) < 1e-6)
    #expect(!diagnosis.sentences.contains { $0.contains("in the valley") && text.contains("100*") })
  }

  /// On a loss with a kink no constant ε comes to rest, but most do not go off.
  @Test func aDivergenceBesideAKinkGetsAnEpsilonThatStays() throws {
    let diagnosis = try diagnosis(
      "((x+2*y-3)^2+(2*x+y-1)^2)/4+0.3*(abs(x)+abs(y))", from: [2, -2], stepSize: 0.6, steps: 300)
    #expect(diagnosis.findings[0].cause == "diverges")
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.stepSize > 0.1 && remedy.trial.loss < 1)
    #expect(
      remedy.sentence.contains("rattle across a kink") && remedy.sentence.contains("--epsilon-from")
    )
  }

  /// cosh(750) is beyond all numbers, log(cosh(750)) = 749.3 is not; x² overflows where x is far away.
  @Test func aPartThatOverflowsNearbyIsNamed() throws {
    let near = try diagnosis(
      "log(cosh(x)) + log(cosh(y))", from: [1, 1], stepSize: 1000, steps: 200)
    let overflow = try #require(try divergence(near).overflow)
    #expect(overflow.part == "cosh(x)" && overflow.place.allSatisfy { $0 < -750 && $0 > -770 })
    let said = try #require(near.sentences.first { $0.contains("numbers cannot hold cosh(x)") })
    // log(cosh(x)) is |x| − log 2 there, of which intervals know half: cosh(x) is above 1.1e308.
    #expect(overflow.lowest > 1418 && overflow.lowest < 2 * 760 && said.contains("1419 or more"))
    #expect(near.sentences[1].hasPrefix("What grows by the model is g: λ = 0.42 in every"))
    let far = try diagnosis("x^2 + y^2", from: [1, 1], stepSize: 1e300, steps: 200)
    #expect(try divergence(far).overflow == nil)
    // L itself is beyond all numbers.
    let large = try diagnosis("exp(x) + exp(-x) + y^2", from: [5, 1], stepSize: 0.1, steps: 200)
    #expect(try divergence(large).overflow == nil)
  }

  /// H is constant, so that the first step is as much too long as any other, however slow it is.
  @Test func aSlowDivergenceBeginsWithItsFirstStep() throws {
    let diagnosis = try diagnosis("x^2+y^2", from: [1, 1], stepSize: 1.001, steps: 2500)
    let divergence = try divergence(diagnosis)
    #expect(divergence.beginning?.step == 0)
    #expect(divergence.beginning?.isEveryDirection == true)
    #expect(diagnosis.sentences[0].contains("ε = 1.001 was too long, 1.001 times"))
  }

  /// At (−1, −4) H = [[32, 14], [14, 2]], λ = 17 ± √421: the larger one makes ε = 0.2 too long; the
  /// other, −3.5, does not.
  @Test func theEigenvalueThatIsNamedMadeTheStepTooLong() throws {
    let diagnosis = try diagnosis("(x*y-1)^2", from: [3, 2], stepSize: 0.2, steps: 200)
    let beginning = try #require(try divergence(diagnosis).beginning)
    #expect(beginning.step == 1)
    #expect(abs(beginning.eigenpair.value - (17 + 421.0.squareRoot())) < 1e-12)
    #expect(beginning.factor < -1)
  }

  /// ε is 1.159 times the limit at (2, 3), where L goes from 18.9 to 25.5, and up from there: what grows
  /// in the end has fallen in that first step.
  @Test func aClimbBeginsWithItsFirstStep() throws {
    let diagnosis = try diagnosis(
      "(sin(x)+y)^2+0.1*x^2*y^2", from: [2, 3], stepSize: 0.8, steps: 100)
    let divergence = try divergence(diagnosis)
    #expect(divergence.growing?.since == 1)
    let beginning = try #require(divergence.beginning)
    #expect(beginning.step == 0 && abs(beginning.timesLimit - 1.159) < 0.001)
  }

  /// Both runs are stopped far out; the next steps, with the same ε, lead back below the start.
  @Test(arguments: [("x^2*sin(3*y)+y^2", [1.0, 1.0], 0.2), ("x^2*sin(y)+y^2", [3, 1], 0.3)])
  func whatComesBackHasNotDiverged(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 3000)
    guard case .excursion(let excursion) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(diagnosis.findings[0].cause == "excursion")
    let objective = try expression(text)
    let rules = StopRules(
      for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    var trace = Trace(of: objective, from: start, stepSize: stepSize, steps: 3000, rules: rules)
    while trace.next() != nil {}
    #expect(trace.reason == .excursion(step: excursion.steps))
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    while run.status == .running { run.advance(on: objective) }
    #expect(run.status.reason == trace.reason && trace.reason?.isDiverged == false)
    var w = start
    for _ in 0..<(excursion.steps + excursion.stepsBack) {
      w = zip(w, objective.gradient(at: w)).map { $0 - stepSize * $1 }
    }
    #expect(objective.loss(at: w) == excursion.lossBack)
    #expect(excursion.lossBack <= objective.loss(at: start))
    #expect(!diagnosis.sentences.joined().contains("diverges"))
  }

  /// The first step jumps across the pole at x = 2; what comes after it is thrown.
  @Test func anExcursionBeginsWithItsFirstJump() throws {
    let diagnosis = try diagnosis(
      "x^2+y^2+1/(x-2)", from: [1.9, 1], stepSize: 0.3, steps: 100)
    #expect(diagnosis.findings[0].cause == "excursion")
    let rise = diagnosis.findings.lazy.compactMap {
      if case .rises(let rise) = $0 { rise } else { nil }
    }.first
    #expect(rise?.step == 0 && rise?.pole?.kind == .pole, "\(diagnosis.sentences)")
    #expect(abs((rise?.pole?.place.x ?? 0) - 2) < 1e-6)
  }

  /// tan has a pole in each stretch of π: the run hops over them for ever.
  @Test func polesThatARunHopsOverAreNamed() throws {
    let diagnosis = try diagnosis("tan(x)+y^2", from: [0.3, 1], stepSize: 0.5, steps: 500)
    guard case .unsettled(let unsettled) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(unsettled.gaps > 0 && diagnosis.sentences.joined().contains("across a pole of L"))
  }

  /// sinh x sinh y goes to −∞ ever faster where x and y have other signs: that is a fall.
  @Test func whatFallsBeyondAllNumbersIsAFall() throws {
    let diagnosis = try diagnosis("sinh(x)*sinh(y)", from: [1, 0.5], stepSize: 0.5, steps: 100)
    guard case .fallsWithoutEnd(let fall) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(fall.isBeyondNumbers && fall.loss < -1000)
  }

  /// L falls in all 49 steps, to −6e99; then sin·cosh and x y³ are infinite both, and their sum no
  /// number.
  @Test func whatFallsToWhereNumbersEndIsAFall() throws {
    let text = "sin(3*x)*cosh(y) + x*y^3"
    let window = Window(x: -2...2, y: -1.5...1.5)
    let diagnosis = try diagnosis(
      text, from: [0.1, 0.2], stepSize: 0.03, steps: 100, window: window)
    #expect(diagnosis.findings[0].cause == "falls", "\(diagnosis.sentences)")
    let objective = try expression(text)
    let rules = StopRules(for: objective, plane: .identity, window: window)
    for goesPastRules in [false, true] {
      var trace = Trace(
        of: objective, from: [0.1, 0.2], stepSizes: StepSizeSchedule(initial: 0.03), steps: 100,
        rules: rules, goesPastRules: goesPastRules)
      while trace.next() != nil {}
      #expect(trace.reason == .fallsBeyondNumbers(step: 50))
    }
  }

  /// 3 / 1.01 is 2.97, not the 2.98 of the unrounded limit; 1.1 / 0.282 is 3.9, not 3.91.
  @Test(arguments: [("tanh(x)^2+y^2", [2.0, 1.0], 3.0), ("sinh(x)^2+sinh(y)^2", [1, 0.5], 1.1)])
  func writtenNumbersMakeATrueEquation(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 100)
    let words = diagnosis.sentences[0].split(separator: " ").map { $0.filter { $0 != "," } }
    func number(after word: String) throws -> Double {
      let index = try #require(words.lastIndex(of: word))
      return try #require(Double(words[index + 1]))
    }
    let times = try #require(words.firstIndex(of: "times").flatMap { Double(words[$0 - 1]) })
    let quotient = stepSize / (try number(after: "="))
    #expect(abs(quotient - times) <= 0.00501, "\(diagnosis.sentences[0])")
  }

  @Test func aStepSizeIsToldFromItsLimit() throws {
    let above = try diagnosis("x^2/2 + y^2/2", from: [1, 1], stepSize: 2.0001, steps: 20)
    #expect(above.sentences[0].contains("ε = 2.0001 was too long, 1.0001 times"))
    let below = try diagnosis("x^2/2 + y^2/2", from: [1, 1], stepSize: 1.9999, steps: 20)
    let text = below.sentences.joined()
    #expect(text.contains("ε = 1.9999 is 0.99995 of 2/λmax") && text.contains("ε λ = 1.9999"))
  }

  /// ε is raised while y is 1e-5: it has grown to what is seen twenty steps later.
  @Test func aRaiseIsTheCauseHoweverLongItTakes() throws {
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    let objective = Expression(landscape.formula)
    let rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    var run = Run(of: objective, from: landscape.start, stepSize: 0.07, rules: rules)
    for step in 0..<500 {
      if step == 30 { run.stepSize = 0.09 }
      run.advance(on: objective)
    }
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    let found = try divergence(
      Diagnosis(of: run, on: landscape, objective: objective, scale: scale))
    #expect(found.beginning?.raised == Divergence.Raise(step: 30, from: 0.07))
  }
}
