import Descent
import Randomness
import Testing

/// What the lemma promises of each step, with the curvature of its own segment.
@Suite struct StepPromiseTests {
  private func promise(
    _ text: String, from point: Vector, upTo end: Double, pieces: Int = 256
  ) throws -> StepPromise {
    let objective = try expression(text)
    return StepPromise(
      of: StepLine(downhillFrom: point, on: objective), upTo: end, pieces: pieces)
  }

  /// On a quadratic there is one Λ⁺ for all of them, gᵀHg/gᵀg, and most is promised at its inverse.
  @Test func onAQuadraticItIsTheModel() throws {
    let promise = try promise("(x^2 + 25*y^2)/2", from: [-2, 1], upTo: 0.1)
    let quotient = (4 + 25.0 * 625) / 629
    #expect(abs((promise.best ?? 0) * quotient - 1) < 1e-9)
    for stepSize in [0.01, 0.03, 0.06, 0.1] {
      let change = -stepSize * (1 - quotient * stepSize / 2) * 629
      #expect(abs((promise.change(at: stepSize) ?? 0) - change) < 1e-9)
    }
  }

  /// L = e^−x + x from 1: φ″/gᵀg = e^(εg − 1) with g = 1 − 1/e, largest at the end of each step.
  ///
  /// In 30 digits (Python's decimal): most is promised at 1.0504964…, and nothing from 1.7727696… on.
  @Test func whereCurvatureGrowsEachStepHasItsOwn() throws {
    let promise = try promise("exp(-x) + x + 0*y", from: [1, 0], upTo: 3, pieces: 2000)
    #expect(abs((promise.best ?? 0) - 1.05049644820023) < 2e-3)
    #expect((promise.change(at: 1.765) ?? 1) < 0)
    #expect((promise.change(at: 1.773) ?? -1) > 0)
    let step = StepSmoothness(
      of: StepLine(
        of: try expression("exp(-x) + x + 0*y"), from: [1, 0], along: [-0.6321205588285577, 0]),
      stepSize: 0.1)
    #expect(abs((step.choice.value ?? 0) - 1.05049644820023) < 0.02)
    #expect(abs((step.limit.value ?? 0) - 1.77276960077269) < 2e-3)
  }

  /// |x| from 1: the bend lies at ε = 1, and behind it nothing is promised.
  @Test func itEndsAtABend() throws {
    let promise = try promise("abs(x) + 0*y", from: [1, 0], upTo: 2)
    #expect(promise.end > 0.98 && promise.end < 1)
    #expect(promise.curvature(upTo: 0.5) == 0 && promise.change(at: 0.5) == -0.5)
    #expect(promise.curvature(upTo: 1.5) == nil && promise.change(at: -0.1) == nil)
    for end in [0, -1, Double.infinity, .nan] {
      #expect(try self.promise("abs(x) + 0*y", from: [1, 0], upTo: end).best == nil)
    }
  }

  /// No step changes L by more than it promises, and none below the best is promised more.
  @Test(arguments: Catalog.landscapes) func noStepBreaksIt(landscape: Landscape) throws {
    var random = Seeded(state: 11)
    let objective = Expression(landscape.formula)
    var promises = 0
    for _ in 0..<5 {
      let point = [
        Double.random(in: landscape.window.x, using: &random),
        Double.random(in: landscape.window.y, using: &random),
      ]
      let gradient = objective.gradient(at: point)
      let line = StepLine(downhillFrom: point, on: objective)
      let promise = StepPromise(of: line, upTo: 10 * landscape.stepSize)
      let loss = objective.loss(at: point)
      for index in 1...50 {
        let stepSize = promise.end * Double(index) / 50
        guard let change = promise.change(at: stepSize) else { continue }
        promises += 1
        let next = objective.loss(at: zip(point, gradient).map { $0 - stepSize * $1 })
        // Where terms cancel, as in Matyas', the sum is less exact than its own last digit.
        let widths = [0, stepSize].map { line.roundedLoss(at: $0).width }
        let rounding = widths[0] + widths[1] + 8 * abs(change).ulp
        #expect(next - loss <= change + rounding, "\(landscape.id) at \(point), \(stepSize)")
        if let best = promise.best.flatMap(promise.change) {
          #expect(best <= change + rounding, "\(landscape.id) at \(point), \(stepSize)")
        }
      }
    }
    #expect(promises >= 100)
  }
}

@Suite struct StepOutcomeTests {
  private func outcome(_ text: String, from point: Vector, _ stepSize: Double) throws -> StepOutcome
  {
    let objective = try expression(text)
    let line = StepLine(downhillFrom: point, on: objective)
    return StepOutcome(
      change: line.loss(at: stepSize) - line.loss(at: 0),
      before: line.roundedLoss(at: 0), after: line.roundedLoss(at: stepSize))
  }

  /// At ε = 2gᵀg/gᵀHg of a quadratic L is what it was, whatever rounding makes of it.
  @Test(arguments: [
    "(x^2 + y^2)/2", "(x^2 + 25*y^2)/2", "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
    "0.26*(x^2 + y^2) - 0.48*x*y",
  ])
  func aQuadraticIsLevelAtItsLimit(formula: String) throws {
    var random = Seeded(state: 5)
    for _ in 0..<50 {
      let point = [
        Double.random(in: -3...3, using: &random), Double.random(in: -3...3, using: &random),
      ]
      let limit = try #require(
        LocalModel(of: try expression(formula), at: point, along: .axes).limits.descent.value)
      #expect(try outcome(formula, from: point, limit) == .level, "\(point)")
      #expect(try outcome(formula, from: point, limit * (1 - 1e-9)) == .down, "\(point)")
      #expect(try outcome(formula, from: point, limit * (1 + 1e-9)) == .up, "\(point)")
    }
  }

  @Test func smallStepsAreToldApartWhereTheyCanBe() throws {
    #expect(try outcome("x^2 + y^2", from: [1e-9, 0], 1e-3) == .down)
    #expect(try outcome("1 + x^2 + y^2", from: [1e-9, 0], 1e-3) == .level)
    #expect(try outcome("x^2 + y^2", from: [1, 1], 0) == .level)
    #expect(try outcome("-x^4", from: [1, 0], 1e-3) == .down)
  }

  /// A coefficient that is 0 at w is not 0 for ever: |x| has none there, and bends.
  @Test(arguments: [
    ("(x^2 + 25*y^2)/2", 2, true), ("(x + 2*y - 7)^2 + (2*x + y - 5)^2", 2, true),
    ("x^2 + 3*x", 1, false), ("abs(x) + y^2", 2, false), ("x^4 + y^2", 2, false),
    ("x^4 + y^2", 4, true), ("2*x - y + 7", 1, true), ("x^2*exp(0*y)", 2, true),
  ])
  func onlyPolynomialsAreCalledSo(formula: String, order: Int, isOne: Bool) throws {
    #expect(
      StepLine(of: try expression(formula), from: [1, 0.5], along: [-1, -0.5])
        .isPolynomial(ofOrder: order, upTo: 1.5) == isOne)
  }
}
