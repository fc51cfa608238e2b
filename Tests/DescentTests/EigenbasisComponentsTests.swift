import Descent
import Testing

@Suite struct EigenbasisComponentsTests {
  private static let window = Window(x: -3...3, y: -3...3)

  private func run(
    _ text: String, from start: Vector, stepSize: Double, steps: Int
  ) throws -> (run: Run, objective: Descent.Expression) {
    let objective = try expression(text)
    let rules = StopRules(
      for: objective, plane: .identity, window: EigenbasisComponentsTests.window)
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    for _ in 0..<steps { run.advance(on: objective) }
    return (run, objective)
  }

  private func basis(
    of run: Run, on objective: Descent.Expression
  ) throws -> EigenbasisComponents {
    let window = EigenbasisComponentsTests.window
    var ahead = run
    while ahead.status == .running, ahead.steps.count < run.steps.count + 10_000 {
      ahead.advance(on: objective)
    }
    return try EigenbasisComponents(
      of: run, followedTo: ahead, on: objective, window: window,
      scale: CurvatureScale(of: objective, plane: .identity, window: window).value)
  }

  /// On a quadratic every step multiplies every part by exactly its 1 − ελ.
  @Test(arguments: [
    ("(x^2 + 25*y^2)/2", 0.07), ("(x^2 + 25*y^2)/2", 0.088), ("(x^2 - y^2)/2", 0.1),
    ("(x - 1)^2 + 3*(y + 0.5)^2 + x*y", 0.2), ("0.26*(x^2 + y^2) - 0.48*x*y", 0.5),
    ("-x^2 - 2*y^2", 0.1),
  ])
  func quadraticsKeepTheirFactors(text: String, stepSize: Double) throws {
    let (run, objective) = try run(text, from: [-2.5, 1], stepSize: stepSize, steps: 30)
    let basis = try basis(of: run, on: objective)
    #expect(basis.source != .model)
    for step in 0..<30 {
      let parts = basis.parts(of: run, at: step)
      for (part, pair) in [
        (parts.smaller, basis.eigenpairs.smaller), (parts.larger, basis.eigenpairs.larger),
      ] {
        #expect(part.predicted == 1 - stepSize * pair.value)
        if let factor = part.factor { #expect(abs(factor - part.predicted) < 2e-3) }
        if let factor = part.factor, abs(part.component) > 1e-6 {
          #expect(abs(factor - part.predicted) < 1e-8, "\(text) at \(step)")
        }
      }
    }
    #expect(basis.parts(of: run, at: 0).smaller.factor != nil)
    #expect(basis.agreement(of: run).goodFrom == 0)
  }

  /// x*, y* of the tilted quadratic from its normal equations: 2(x − 1) + y = 0 and
  /// 6(y + 0.5) + x = 0.
  @Test func theCriticalPointIsThatOfTheNormalEquations() throws {
    let (run, objective) = try run(
      "(x - 1)^2 + 3*(y + 0.5)^2 + x*y", from: [-2.5, 1], stepSize: 0.2, steps: 3)
    let place = try basis(of: run, on: objective).place
    #expect(abs(place.x - 15.0 / 11) < 1e-12)
    #expect(abs(place.y - -8.0 / 11) < 1e-12)
  }

  @Test func componentsAddUpToTheWay() throws {
    let (run, objective) = try run(
      "(1 - x)^2 + 10*(y - x^2)^2", from: [-1, 1], stepSize: 0.01, steps: 50)
    let basis = try basis(of: run, on: objective)
    for step in [0, 7, 50] {
      let parts = basis.parts(of: run, at: step)
      let point = step < 50 ? run.steps[step].point : run.point
      let (u, v) = (basis.eigenpairs.smaller.vector, basis.eigenpairs.larger.vector)
      let (a, b) = (parts.smaller.component, parts.larger.component)
      #expect(abs(basis.place.x + a * u.x + b * v.x - point[0]) < 1e-12)
      #expect(abs(basis.place.y + a * u.y + b * v.y - point[1]) < 1e-12)
    }
    #expect(basis.parts(of: run, at: 50).larger.factor == nil)
  }

  /// Far from the minimum of a quartic valley the prediction is wrong, near it is right.
  @Test func farFromTheQuadraticPredictionAndTruthPart() throws {
    let (run, objective) = try run(
      "(1 - x)^2 + 10*(y - x^2)^2", from: [-1, 1], stepSize: 0.01, steps: 3000)
    let agreement = try basis(of: run, on: objective).agreement(of: run)
    #expect(agreement.largest > 0.01)
    let good = try #require(agreement.goodFrom)
    #expect(good > 10 && good < 3000)
  }

  /// The minimum is (1, 1), and 500 steps down the valley Newton's method alone does not find it.
  @Test func theCriticalPointIsTheOneThatTheRunLeadsTo() throws {
    let (run, objective) = try run(
      "(1 - x)^2 + 100*(y - x^2)^2", from: [-1.2, 1], stepSize: 0.001, steps: 500)
    let basis = try basis(of: run, on: objective)
    guard case .destination(let steps) = basis.source else {
      Issue.record("\(basis.source)")
      return
    }
    #expect(steps > 1000 && basis.curvature == .bowl)
    #expect(abs(basis.place.x - 1) < 1e-9 && abs(basis.place.y - 1) < 1e-9)
    // Up to step 200 that part grows, which 1 − ελ < 1 says of none.
    for step in [10, 50, 200] {
      let part = basis.parts(of: run, at: step).smaller
      let factor = try #require(part.factor)
      #expect(part.predicted < 1 && factor > 1 && part.verdict == .off)
    }
  }

  /// Near a saddle that the run will leave again, the parts are those beside the saddle.
  @Test func nearACriticalPointItIsThatPoint() throws {
    let text = "x^2 + y^4/4 - y^2/2"
    let (run, objective) = try run(text, from: [1, 1e-6], stepSize: 0.1, steps: 30)
    let basis = try basis(of: run, on: objective)
    #expect(basis.source == .end && basis.curvature == .saddle)
    #expect(abs(basis.place.x) < 1e-12 && abs(basis.place.y) < 1e-12)
    let (start, _) = try self.run(text, from: [1, 0.5], stepSize: 0.1, steps: 0)
    #expect(abs(try self.basis(of: start, on: objective).place.y - 1) < 1e-12)
  }

  /// Beside L's bend along x, the part along y is soon what x makes of it: y ≈ x²·c with a c from
  /// ε, which falls by 0.9² a step, not by the 1 − ελ = 0.1 of y.
  @Test func aPartThatIsNothingBesideTheOtherIsNotAsPredicted() throws {
    let (run, objective) = try run(
      "x^2/2 + 9*y^2/2 + x^2*y/10", from: [1, 1], stepSize: 0.1, steps: 60)
    let basis = try basis(of: run, on: objective)
    #expect(abs(basis.place.x) < 1e-12 && abs(basis.place.y) < 1e-12)
    for step in 30..<60 {
      let parts = basis.parts(of: run, at: step)
      #expect(parts.smaller.verdict == .asPredicted)
      #expect(abs(try #require(parts.larger.factor) - 0.81) < 0.01)
      #expect(parts.larger.verdict == .tooSmall)
    }
    #expect(basis.parts(of: run, at: 0).larger.verdict == .off)
    #expect(basis.parts(of: run, at: 60).larger.verdict == nil)
    let agreement = basis.agreement(of: run)
    #expect(agreement.isLargerOutweighed && !agreement.isSmallerOutweighed)
  }

  @Test func whatHasNoBasisSaysWhy() throws {
    func absence(_ text: String, _ start: Vector) throws -> EigenbasisComponents.Absence? {
      let (run, objective) = try run(text, from: start, stepSize: 0.1, steps: 20)
      do {
        _ = try basis(of: run, on: objective)
        return nil
      } catch let absence as EigenbasisComponents.Absence {
        return absence
      }
    }
    #expect(try absence("x + y", [1, 1]) == .noPoint)
    #expect(try absence("(0.1*x + 0.3*y)^2 + x", [1, 1]) == .noPoint)
  }

  /// Least squares with more weights than equations: a line of minimizers, of which w* is the nearest,
  /// and a part along it that stays for ever (MATH §1).
  @Test(arguments: [
    ("x^2", [1.0, 1.0], [0.0, 1.0]), ("(x + y - 1)^2/2", [2, 1], [1, 0]),
    ("(3*x - 4*y)^2/2 + 1", [1, 2], [1.6, 1.2]), ("-x^2", [0.5, 1], [0, 1]),
  ])
  func onALineOfMinimizersThePartAlongItStays(
    text: String, start: Vector, nearest: Vector
  ) throws {
    let (run, objective) = try run(text, from: start, stepSize: 0.01, steps: 12)
    let basis = try basis(of: run, on: objective)
    #expect(basis.isQuadratic && basis.curvature == .flat && basis.source != .model)
    #expect(abs(basis.place.x - nearest[0]) < 1e-12 && abs(basis.place.y - nearest[1]) < 1e-12)
    for step in 0..<12 {
      let parts = basis.parts(of: run, at: step)
      let (flat, steep) =
        basis.signs.smaller == 0 ? (parts.smaller, parts.larger) : (parts.larger, parts.smaller)
      #expect(flat.predicted == 1 && abs(flat.component) < 1e-12 && flat.verdict == .asPredicted)
      #expect(steep.verdict == .asPredicted)
      #expect(abs(try #require(steep.factor) - steep.predicted) < 1e-10)
    }
    #expect(basis.agreement(of: run).largest < 1e-12)
  }

  /// H of a quadratic is the same everywhere: a λ that is proved not to be 0 is none, however small.
  @Test(arguments: [
    ("(x^2 + 1e-9*y^2)/2", 0.5), ("x^2*1e7 + y^2*1e-5", 4e-8), ("x^2*1e8 + y^2*1e-8", 4e-9),
  ])
  func aSmallEigenvalueOfAQuadraticIsNotZero(text: String, stepSize: Double) throws {
    let (run, objective) = try run(text, from: [1, 1], stepSize: stepSize, steps: 5)
    let basis = try basis(of: run, on: objective)
    #expect(basis.isQuadratic && basis.curvature == .bowl && !basis.signs.hasZero)
    #expect(basis.source == .end && basis.place == PlanePoint(x: 0, y: 0), "\(basis.place)")
    #expect(basis.parts(of: run, at: 0).smaller.component.magnitude == 1)
  }

  /// Along a curve of minima a part of 1e−16 is rounding: without a factor nothing goes as predicted.
  @Test func whatIsLostInRoundingIsTooSmallToTell() throws {
    let (run, objective) = try run(
      "(x^2 + y^2 - 1)^2", from: [1.3, 0.9], stepSize: 0.05, steps: 30)
    let basis = try basis(of: run, on: objective)
    let parts = (0..<30).map { basis.parts(of: run, at: $0).smaller }
    #expect(parts.contains { $0.factor == nil })
    #expect(parts.allSatisfy { $0.factor != nil || $0.verdict == .tooSmall })
  }

  /// On a curve of minima w* is the one that the run leads to: the steep part goes as predicted there,
  /// and along the curve 1 − ελ = 1 is so to first order alone.
  @Test func besideACurveOfMinimaTheSteepPartGoesAsPredicted() throws {
    let (run, objective) = try run("(x*y - 1)^2/2", from: [2.6, -0.5], stepSize: 0.1, steps: 10)
    let basis = try basis(of: run, on: objective)
    var ahead = run
    while ahead.status == .running { ahead.advance(on: objective) }
    #expect(!basis.isQuadratic && basis.signs.smaller == 0 && basis.signs.larger == 1)
    #expect(abs(basis.place.x - ahead.point[0]) < 1e-7)
    #expect(abs(basis.place.x * basis.place.y - 1) < 1e-12)
    let parts = basis.parts(of: run, at: 8)
    #expect(parts.smaller.predicted == 1 && parts.smaller.verdict == .tooSmall)
    #expect(parts.larger.verdict == .asPredicted)
    #expect(basis.parts(of: run, at: 0).smaller.verdict == .off)
  }

  /// Without a point with g = 0 the model at w has one: exp(x) + y² is level at x − 1 by it.
  @Test func theModelStandsInWhereNoPointIsNear() throws {
    let (run, objective) = try run("exp(x) + y^2", from: [1, 1], stepSize: 0.1, steps: 1)
    let basis = try basis(of: run, on: objective)
    #expect(basis.source == .model)
    #expect(abs(basis.place.x - (run.point[0] - 1)) < 1e-12)
  }
}
