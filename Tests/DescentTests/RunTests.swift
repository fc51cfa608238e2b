import Descent
import Testing

@Suite struct RunTests {
  @Test func sentencesRoundToOneDigitBeforeThePoint() {
    #expect(
      StopReason.converged(gradientNorm: 9.996e-9, tolerance: 1e-8).sentence
        == "converged: ‖g‖ = 1e−8 is at most 1e−8")
  }

  private func objective(_ text: String) throws -> Expression {
    Expression(try Formula(parsing: text, variables: ["x", "y"]))
  }

  private func run(
    _ text: String, from start: Vector, stepSize: Double,
    window: Window = Window(x: -3...3, y: -3...3),
    steps: Int
  ) throws -> Run {
    let objective = try objective(text)
    let rules = StopRules(for: objective, plane: .identity, window: window)
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    for _ in 0..<steps { run.advance(on: objective) }
    return run
  }

  // MARK: every stop reason, reached

  @Test func convergesWhereTheGradientIsSmall() throws {
    let run = try run("(x^2 + y^2)/2", from: [2.5, 1.5], stepSize: 0.5, steps: 100)
    guard case .stopped(.converged(let norm, let tolerance)) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(norm <= tolerance)
    #expect(tolerance == 1e-8 * (2.5 * 2.5 + 1.5 * 1.5).squareRoot())
    #expect(run.steps.count == 27)
  }

  @Test func convergesAtOnceAtACriticalPoint() throws {
    let run = try run("(x^2 + y^2)/2", from: [0, 0], stepSize: 0.5, steps: 3)
    #expect(run.steps.isEmpty)
    #expect(run.status.reason?.isConverged == true)
  }

  @Test func stopsWhenAStepNoLongerChangesThePoint() throws {
    let run = try run("x", from: [1, 1], stepSize: 1e-20, steps: 3)
    #expect(run.status == .stopped(.stepTooShort))
    #expect(run.steps.isEmpty)
  }

  @Test func divergesFarOutsideAndFarAbove() throws {
    let run = try run("(x^2 + 25*y^2)/2", from: [-2.5, 1], stepSize: 0.12, steps: 500)
    guard case .stopped(.diverged(let step)) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(step == run.steps.count)
    // 1,000 diagonals of a 6 × 6 window, not before
    let limit = 1000 * 72.0.squareRoot()
    #expect(run.point.map { $0 * $0 }.reduce(0, +).squareRoot() > limit)
    #expect(
      run.points.dropLast().allSatisfy { $0.map { $0 * $0 }.reduce(0, +).squareRoot() <= limit })
  }

  @Test func fallsWithoutEndBesideASaddle() throws {
    let run = try run("(x^2 - y^2)/2", from: [-1.5, 0.001], stepSize: 0.1, steps: 1000)
    guard case .stopped(.fallsWithoutEnd) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(run.loss < 0)
  }

  /// Losses with a minimum, from a start or with a minimum far outside of the window.
  @Test(
    arguments: [
      ("x^2/2 + y^2/2", [1e6, 1], 0.1), ("abs(x) + abs(y)", [1e6, 1], 1e4),
      ("(x - 1e6)^2/2 + y^2", [0, 0], 0.1), ("abs(x - 1e5) + y^2", [0, 0], 100),
      ("abs(x) + 1e-3*(x^2 + y^2)", [1e5, 1], 0.01),
    ] as [(String, Vector, Double)])
  func whatHasAMinimumFarAwayDoesNotFallWithoutEnd(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let run = try run(
      text, from: start, stepSize: stepSize, window: Window(x: -2...2, y: -2...2), steps: 400)
    if case .stopped(.fallsWithoutEnd) = run.status { Issue.record("\(run.status)") }
  }

  /// Slopes that go on, and a start that lies far out on one.
  @Test(
    arguments: [
      ("x", [1, 1], 10), ("y^2 - x", [1, 1], 0.9), ("x^3 - 3*x*y^2", [1, 0.5], 0.1),
      ("-sqrt(1 + x^2) + y^2", [1, 1], 0.9),
      ("(x^2 - y^2)/2", [0, 1e6], 0.1), ("x^2*y^3", [1, -1], 0.05),
    ] as [(String, Vector, Double)])
  func whatGoesOnFallsWithoutEnd(text: String, start: Vector, stepSize: Double) throws {
    let run = try run(text, from: start, stepSize: stepSize, steps: 20_000)
    guard case .stopped(.fallsWithoutEnd(let step)) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(step == run.steps.count)
  }

  @Test func keepsTheLastGoodPointWhenNumbersOverflow() throws {
    let run = try run("x^4 + y^4", from: [2.9, 1], stepSize: 1e200, steps: 10)
    guard case .stopped(.overflow(let step)) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(step == run.steps.count + 1)
    #expect(run.loss.isFinite && run.point.allSatisfy(\.isFinite))
  }

  @Test func keepsTheLastGoodPointWhenTheDomainEnds() throws {
    let run = try run("log(x) + y^2", from: [0.5, 0], stepSize: 0.3, steps: 10)
    guard case .stopped(.leftDomain(let step, let point)) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(step == run.steps.count + 1)
    #expect(point[0] <= 0)
    #expect(run.point[0] > 0)
  }

  @Test func stopsWhereTheSlopeIsInfinite() throws {
    let run = try run("sqrt(x) + y^2", from: [0, 1], stepSize: 0.1, steps: 3)
    #expect(run.status == .stopped(.slopeNotFinite))
    #expect(run.steps.isEmpty)
  }

  @Test func saysSoWhereThereIsNoValueToBeginWith() throws {
    let run = try run("log(x) + y^2", from: [-1, 1], stepSize: 0.1, steps: 3)
    guard case .stopped(.noValueAtStart(let loss)) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(loss.isNaN)
    let beyond = try self.run("x^2 + y^2", from: [1e160, 1], stepSize: 0.1, steps: 3)
    #expect(beyond.status == .stopped(.noValueAtStart(loss: .infinity)))
  }

  @Test func stopsAfterAsManyStepsAsAllowed() throws {
    let objective = try objective("abs(x) + 3*abs(y)")
    var rules = StopRules(for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    rules.maximumSteps = 10
    var run = Run(of: objective, from: [2.3, 1.1], stepSize: 0.1, rules: rules)
    for _ in 0..<20 { run.advance(on: objective) }
    #expect(run.status == .stopped(.exhausted(steps: 10)))
    #expect(run.steps.count == 10)
  }

  // MARK: a run is a value

  @Test(arguments: Catalog.landscapes) func rewindingIsExact(landscape: Landscape) throws {
    let objective = Expression(landscape.formula)
    let rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    var run = Run(of: objective, from: landscape.start, stepSize: landscape.stepSize, rules: rules)
    var before: [Run] = []
    for _ in 0..<30 where run.status == .running {
      before.append(run)
      run.advance(on: objective)
    }
    if run.steps.count < before.count { before.removeLast() }  // the last one only stopped
    for expected in before.reversed() {
      run.retreat()
      #expect(run == expected)
    }
    #expect(run.steps.isEmpty)
    #expect(run.start == landscape.start)
  }

  @Test func theStepSizeOfEachStepIsKept() throws {
    let objective = try objective("(x^2 + y^2)/2")
    let rules = StopRules(for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    var run = Run(of: objective, from: [1, 2], stepSize: 0.5, rules: rules)
    run.advance(on: objective)
    run.stepSize = 0.25
    run.advance(on: objective)
    #expect(run.steps.map(\.stepSize) == [0.5, 0.25])
    #expect(run.points == [[1, 2], [0.5, 1], [0.375, 0.75]])
    #expect(run.losses == [2.5, 0.625, 0.3515625])
    run.retreat()
    #expect(run.point == [0.5, 1])
    #expect(run.stepSize == 0.25)
  }

  @Test func anotherStepSizeLetsAStoppedRunGoOn() throws {
    let objective = try objective("log(x) + y^2")
    let rules = StopRules(for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    var run = Run(of: objective, from: [0.5, 0], stepSize: 0.3, rules: rules)
    run.advance(on: objective)
    #expect(run.status != .running)
    run.stepSize = 0.01
    run.resume()
    run.advance(on: objective)
    #expect(run.steps.count == 1)
  }

  // MARK: sentences

  @Test func everyReasonIsASentence() {
    let sentences: [(StopReason, String)] = [
      (
        .converged(gradientNorm: 2.345e-9, tolerance: 1e-8),
        "converged: ‖g‖ = 2.35e−9 is at most 1e−8"
      ),
      (.converged(gradientNorm: 0, tolerance: 1e-8), "converged: ‖g‖ = 0 is at most 1e−8"),
      (
        .converged(gradientNorm: .leastNonzeroMagnitude, tolerance: 1e-8),
        "converged: ‖g‖ = 0 is at most 1e−8"
      ),
      (
        .converged(gradientNorm: 4.5e-299, tolerance: 123_456),
        "converged: ‖g‖ = 4.5e−299 is at most 1.23e5"
      ),
      (.stepTooShort, "converged: the step no longer changes w"),
      (.overflow(step: 15), "diverged: L is not finite after step 14"),
      (
        .fallsBeyondNumbers(step: 15),
        "L falls without end: it is beyond all numbers after step 14"
      ),
      (
        .diverged(step: 40),
        "diverged: at t = 40 w is far outside of the window and L far above the start"
      ),
      (
        .excursion(step: 6),
        "excursion: at t = 6 w is far outside of the window and L far above the start, but with that ε it comes back"
      ),
      (
        .fallsWithoutEnd(step: 7),
        "L falls without end: at t = 7 w is far outside of the window, L far below the start"
      ),
      (
        .leftDomain(step: 3, at: [-0.1, 12.345]),
        "left the domain: L has no value at (−0.1, 12.3), step 2"
      ),
      (.slopeNotFinite, "no direction: the slope of L is not finite here"),
      (.noValueAtStart(loss: .nan), "L has no value at the start"),
      (.noValueAtStart(loss: .infinity), "L is not finite at the start"),
      (.exhausted(steps: 10), "stopped after 10 steps, as many as allowed"),
    ]
    for (reason, sentence) in sentences { #expect(reason.sentence == sentence) }
  }
}
