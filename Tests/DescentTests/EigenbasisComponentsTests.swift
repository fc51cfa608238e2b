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
    return try EigenbasisComponents(
      of: run, on: objective, window: window,
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
    #expect(basis.source == .end || basis.source == .start)
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
    guard case .singular(let smaller, let larger)? = try absence("(x*y - 1)^2/2", [2.6, -0.5])
    else {
      Issue.record("not singular")
      return
    }
    #expect(abs(smaller) < 1e-6 && larger > 1)
  }

  /// Without a point with g = 0 the model at w has one: exp(x) + y² is level at x − 1 by it.
  @Test func theModelStandsInWhereNoPointIsNear() throws {
    let (run, objective) = try run("exp(x) + y^2", from: [1, 1], stepSize: 0.1, steps: 1)
    let basis = try basis(of: run, on: objective)
    #expect(basis.source == .model)
    #expect(abs(basis.place.x - (run.point[0] - 1)) < 1e-12)
  }
}
