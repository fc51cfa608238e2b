import Descent
import Randomness
import Testing

/// The ball in which the kernel certifies exponential convergence, and what runs do in it.
@Suite struct PolyakLojasiewiczBallTests {
  private func ball(_ text: String, around point: Vector) throws -> PolyakLojasiewiczBall {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    return try PolyakLojasiewiczBall(
      of: try #require(Residuals(of: formula)), Expression(formula), around: point)
  }

  /// Why there is none.
  private func absence(
    _ text: String, _ point: Vector
  ) throws -> PolyakLojasiewiczBall.Absence? {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let residuals = try #require(Residuals(of: formula))
    let found = Result { () throws(PolyakLojasiewiczBall.Absence) in
      try PolyakLojasiewiczBall(of: residuals, Expression(formula), around: point)
    }
    guard case .failure(let absence) = found else { return nil }
    return absence
  }

  /// NumPy: R = √(8L/μ(R)) iterated 500 times, μ and β over a polar grid of 400 × 1441 points of the disk.
  @Test(arguments: [
    ("(x*y - 1)^2/2", [2.0, 0.6], 0.21336825, 3.51447438, 5.62822830),
    ("(x*y - 1)^2/2", [-1.2, -0.9], 0.11557110, 1.91664414, 2.85768646),
    ("(sin(x)*cos(y) + x*y - 1)^2/2", [1.0, 0.4], 0.32281467, 1.17613823, 1.58387910),
    ("(x^2 + y^2 - 1)^2/2", [0.9, 0.5], 0.06201225, 3.74461817, 5.14921897),
  ])
  func theSmallestBall(
    text: String, point: Vector, radius: Double, strength: Double, smoothness: Double
  ) throws {
    let ball = try ball(text, around: point)
    #expect(ball.radius >= radius * (1 - 1e-6) && ball.radius <= radius * 1.06)
    #expect(ball.strength <= strength * (1 + 1e-6) && ball.strength >= strength * 0.9)
    #expect(ball.smoothness >= smoothness * (1 - 1e-3) && ball.smoothness <= smoothness * 1.08)
    #expect(ball.radius >= (8 * ball.height / ball.strength).squareRoot())
  }

  /// H is 18 and 2 along the diagonals in Booth's function, 5 in both directions in the other one: 1/β
  /// itself is allowed, though β is bounded from above.
  @Test(arguments: [
    ("(x + 2*y - 7)^2 + (2*x + y - 5)^2", 1.0 / 18), ("((x + 2*y - 3)^2 + (2*x - y - 1)^2)/2", 0.2),
  ])
  func theLongestStepIsAllowed(text: String, stepSize: Double) throws {
    let ball = try ball(text, around: [-1, 2])
    #expect(ball.allows(stepSize) && !ball.allows(1.0001 * stepSize))
  }

  /// F = w has K = 1 everywhere: R = √(8L), and H = 1.
  @Test func leastSquaresHaveABallEverywhere() throws {
    let ball = try ball("(x^2 + y^2)/2", around: [3, 4])
    #expect(abs(ball.strength - 1) < 1e-12 && ball.strength <= 1)
    #expect(abs(ball.smoothness - 1) < 1e-12 && ball.smoothness >= 1)
    #expect(abs(ball.radius - 10) < 1e-9)
    #expect(ball.allows(0.999) && !ball.allows(1.001))
  }

  @Test func whereThereIsNone() throws {
    #expect(try absence("(x^2 + y^2 + (x - y)^2)/2", [1, 1]) == .underParameterized)
    #expect(try absence("(x*y - 1)^2/2", [0, 0]) == .singular)
    #expect(try absence("x^2 + (x + 1)^2", [1, 1]) == .singular)
    #expect(try absence("log(x)^2", [-1, 1]) == .notFinite)
    // K = x² + y² is 0 at a distance of 2.65, and so far the path may be.
    guard case .singularWithin(let radius)? = try absence("(x*y - 1)^2/2", [2.6, -0.5]) else {
      Issue.record("no reason")
      return
    }
    #expect(radius > 1.7 && radius.isFinite)
    // |x| bends at 0, so that H has no bound there.
    guard case .unbounded? = try absence("(abs(x) + 2*x - 0.3)^2/2", [0.05, 0]) else {
      Issue.record("no reason")
      return
    }
  }

  /// What is certified is not contradicted by any point of the ball, and every run with ε ≤ 1/β from its
  /// centre stays in it and is under (1 − εμ)ᵗ.
  @Test func randomSumsOfSquares() throws {
    var random = Seeded(state: 21)
    var found = [0, 0]
    for index in 0..<240 {
      let count = index % 2 + 1
      let point = (0..<2).map { _ in Double.random(in: -2...2, using: &random) }
      let terms = try (0..<count).map { _ in
        let zero = Double.random(in: -0.05...0.05, using: &random)
        let root = try RandomResidual.text(nearly: zero, at: point, using: &random)
        return "\(Double(Int.random(in: 1...24, using: &random)) / 8)*(\(root))^2"
      }
      let text = terms.joined(separator: " + ")
      let formula = try Formula(parsing: text, variables: ["x", "y"])
      guard let residuals = Residuals(of: formula), residuals.count <= 2,
        let ball = try? PolyakLojasiewiczBall(
          of: residuals, Expression(formula), around: point)
      else { continue }
      found[residuals.count - 1] += 1
      check(ball, of: residuals, Expression(formula), text, using: &random)
    }
    #expect(found[0] > 40 && found[1] > 20, "\(found)")
  }

  private func check(
    _ ball: PolyakLojasiewiczBall, of residuals: Residuals, _ objective: Descent.Expression,
    _ text: String, using random: inout Seeded
  ) {
    for _ in 0..<60 {
      let angle = Double.random(in: 0...(2 * .pi), using: &random)
      let distance = ball.radius * Double.random(in: 0...1, using: &random).squareRoot()
      let point = [
        ball.center.x + distance * angle.cosine(), ball.center.y + distance * angle.sine(),
      ]
      let kernel = TangentKernel(of: residuals, at: point)
      #expect(kernel.smallestEigenvalue >= ball.strength * (1 - 1e-9), "\(text)")
      let model = LocalModel(of: objective, at: point, along: .axes)
      #expect(model.spectralRadius <= ball.smoothness * (1 + 1e-9), "\(text)")
    }
    for share in [1, 0.3] {
      let stepSize = share * (1 - 1e-12) / ball.smoothness
      #expect(ball.allows(stepSize))
      var (point, bound) = ([ball.center.x, ball.center.y], ball.height)
      for _ in 0..<40 {
        point = zip(point, objective.gradient(at: point)).map { $0 - stepSize * $1 }
        bound *= ball.factor(of: stepSize)
        let away = [point[0] - ball.center.x, point[1] - ball.center.y].norm
        #expect(away <= ball.radius * (1 + 1e-12) + 1e-13, "\(text)")
        let height = TangentKernel(of: residuals, at: point).height
        #expect(height <= bound * (1 + 1e-9) + 1e-26, "\(text)")
      }
    }
  }
}

/// The linear rate of a ball.
@Suite struct BallRateTests {
  private let formula: Formula
  private let objective: Descent.Expression
  private let residuals: Residuals

  init() throws {
    formula = try Formula(parsing: "(x*y - 1)^2/2", variables: ["x", "y"])
    objective = Expression(formula)
    residuals = try #require(Residuals(of: formula))
  }

  private func run(from start: Vector, stepSize: Double, steps: Int) -> Run {
    let window = Window(x: -3...3, y: -3...3)
    var run = Run(
      of: objective, from: start, stepSize: stepSize,
      rules: StopRules(for: objective, plane: .identity, window: window))
    for _ in 0..<steps { run.advance(on: objective) }
    return run
  }

  private func linearRate(of run: Run, asking: (Int) -> Void = { _ in }) -> LinearRate? {
    LinearRate(of: run, lowest: 0) { step in
      asking(step)
      let point = step < run.steps.count ? run.steps[step].point : run.point
      return try? PolyakLojasiewiczBall(of: residuals, objective, around: point)
    }
  }

  @Test func fromTheStart() throws {
    let run = run(from: [2, 0.6], stepSize: 0.15, steps: 30)
    let rate = try #require(linearRate(of: run))
    guard case .ball(let ball) = rate.ground else {
      Issue.record("no ball")
      return
    }
    #expect(rate.first == 0 && rate.strength == ball.strength)
    #expect(rate.bounds.count == run.losses.count)
    for (index, (bound, loss)) in zip(rate.bounds, run.losses).enumerated() {
      #expect(loss <= bound)
      let expected = 0.02 * (1 - 0.15 * ball.strength).power(index)
      #expect(abs(bound / expected - 1) < 1e-9 || bound < 1e-14)
    }
  }

  /// From far away the first point with a ball is found by halving, with few questions, and the same one
  /// that asking everywhere finds.
  @Test func fromAPointOfThePath() throws {
    let run = run(from: [2.6, -0.5], stepSize: 0.1, steps: 40)
    var asked = 0
    let rate = try #require(linearRate(of: run) { _ in asked += 1 })
    #expect(asked <= 8)
    let first = run.points.firstIndex { point in
      let ball = try? PolyakLojasiewiczBall(of: residuals, objective, around: point)
      return ball?.allows(0.1) ?? false
    }
    #expect(rate.first == first && rate.first > 0)
    for (bound, loss) in zip(rate.bounds, run.losses.dropFirst(rate.first)) {
      #expect(loss <= bound)
    }
  }

  /// The theorem is for ε ≤ 1/β alone.
  @Test func tooLongSteps() throws {
    #expect(linearRate(of: run(from: [2, 0.6], stepSize: 0.3, steps: 20)) == nil)
    // Where ε was too long for a while, the ball begins after it.
    var run = run(from: [2, 0.6], stepSize: 0.4, steps: 3)
    run.stepSize = 0.1
    for _ in 0..<20 { run.advance(on: objective) }
    let rate = try #require(linearRate(of: run))
    #expect(rate.first >= 3)
    #expect(rate.bounds.count == run.losses.count - rate.first)
  }

  /// ‖g‖² ≤ 2β(L − c) ≤ 2β(1 − εμ)ᵗ L₀: the promise is that number of steps, and it is kept.
  @Test func stepsArePromised() throws {
    var run = run(from: [2, 0.6], stepSize: 0.15, steps: 2)
    let rate = try #require(linearRate(of: run))
    let ledger = DescentLedger(
      of: run, on: objective, smoothness: { _ in .infinity }, plane: .identity)
    func promised(_ target: Double) -> StepsPromised {
      StepsPromised(
        of: target, ledger: ledger, run: run, lowest: 0, smoothness: .infinity,
        linear: (rate, .identity))
    }
    let steps = promised(1e-12)
    #expect(steps.isByLinearRate)
    let promise = try #require(steps.promised)
    guard case .ball(let ball) = rate.ground else {
      Issue.record("\(rate.ground)")
      return
    }
    // 0.04 β rᵗ ≤ 1e-12 with r = 1 − 0.15 μ.
    var (bound, expected) = (0.04 * ball.smoothness, 0.0)
    while bound > 1e-12 { (bound, expected) = (bound * (1 - 0.15 * ball.strength), expected + 1) }
    #expect(abs(promise - expected) <= 1)
    for _ in 0..<Int(promise) { run.advance(on: objective) }
    #expect(run.gradient.dot(run.gradient) <= 1e-12)
    // A longer ε for what is to come promises nothing.
    run.stepSize = 0.3
    #expect(promised(1e-30).promised == nil)
  }

  /// While a run goes on few new balls are looked for: once one is found, none at all, and before only
  /// around some of its points.
  @Test(arguments: [([2.6, -0.5], 0.1), ([2.0, 0.6], 0.3)])
  func aGrowingRunAsksFewNewQuestions(start: Vector, stepSize: Double) throws {
    let whole = run(from: start, stepSize: stepSize, steps: 2000)
    var growing = run(from: start, stepSize: stepSize, steps: 0)
    var asked: [Int: PolyakLojasiewiczBall?] = [:]
    while growing.status == .running, growing.steps.count < 2000 {
      growing.advance(on: objective)
      let rate = LinearRate(of: growing, lowest: 0) { step in
        if let known = asked[step] { return known }
        let point = step < growing.steps.count ? growing.steps[step].point : growing.point
        let ball = try? PolyakLojasiewiczBall(of: residuals, objective, around: point)
        asked[step] = ball
        return ball
      }
      _ = rate
    }
    #expect(asked.count < 260, "\(asked.count) of \(whole.steps.count)")
  }
}
