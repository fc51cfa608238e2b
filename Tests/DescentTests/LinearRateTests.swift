import Descent
import Randomness
import Testing

/// Certified convex regions, lower bounds of the loss, and the linear rates that follow.
@Suite struct LinearRateTests {
  private func convexRegion(of landscape: Landscape, near place: PlanePoint) -> ConvexRegion? {
    let objective = Expression(landscape.formula)
    return ConvexRegion(
      of: objective, plane: .identity, near: place, within: landscape.window,
      scale: CurvatureScale(of: objective, plane: .identity, window: landscape.window).value)
  }

  private func run(
    _ objective: Expression, from start: Vector, stepSize: Double, steps: Int
  ) -> Run {
    var run = Run(
      of: objective, from: start, stepSize: stepSize,
      rules: StopRules(for: objective, plane: .identity, window: Window(x: -4...4, y: -4...4)))
    for _ in 0..<steps { run.advance(on: objective) }
    return run
  }

  @Test func aQuadraticIsConvexEverywhere() throws {
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    let region = try #require(convexRegion(of: landscape, near: PlanePoint(x: -1, y: 0.5)))
    #expect(region.minimum == PlanePoint(x: 0, y: 0))
    #expect(abs(region.strength - 1) < 1e-12 && region.strength <= 1)
    #expect(abs(region.smoothness - 25) < 1e-12 && region.smoothness >= 25)
    #expect(region.window.x.contains(1) && region.window.y.contains(0.5))
  }

  /// Nowhere in a region is H less curved or more than it says.
  @Test func noPointOfARegionContradictsIt() throws {
    var random = Seeded(state: 3)
    var found = 0
    for landscape in Catalog.landscapes {
      let objective = Expression(landscape.formula)
      for _ in 0..<6 {
        let place = PlanePoint(
          x: .random(in: landscape.window.x, using: &random),
          y: .random(in: landscape.window.y, using: &random))
        guard let region = convexRegion(of: landscape, near: place) else { continue }
        found += 1
        for _ in 0..<300 {
          let point = [
            Double.random(in: region.window.x, using: &random),
            Double.random(in: region.window.y, using: &random),
          ]
          let jet = objective.jet(at: point, along: .axes)
          let pairs = SymmetricMatrix2(xx: 2 * jet.xx, xy: jet.xy, yy: 2 * jet.yy).eigenpairs()
          #expect(pairs.smaller.value >= region.strength * (1 - 1e-9))
          #expect(pairs.larger.value <= region.smoothness * (1 + 1e-9))
          #expect(jet.value >= region.lowest - 1e-9 * max(1, abs(region.lowest)))
        }
      }
    }
    #expect(found > 20)
  }

  /// cosh has its smallest curvature, 1, at 0; the decay 0.05(x² + y²) alone bends by 0.1.
  @Test(arguments: [
    ("exp(x) + exp(-x) + y^2", 2.0), ("cosh(x) + y^2/2", 1),
    ("log(1+exp(-x)) + log(1+exp(x-y)) + log(1+exp(y)) + 0.5*(x^2+y^2)", 1),
    ("log(1+exp(-x)) + log(1+exp(-2*x+y)) + 0.05*(x^2+y^2)", 0.1),
  ])
  func itsStrengthIsNotFarBelowWhatIsThere(formula: String, least: Double) throws {
    let region = try #require(
      ConvexRegion(
        of: try expression(formula), plane: .identity, near: PlanePoint(x: 0.5, y: 0.2),
        within: Window(x: -3...3, y: -3...3), scale: 1))
    #expect(region.strength >= 0.5 * least, "\(region.strength)")
  }

  @Test func thereIsNoneAwayFromAMinimum() throws {
    let saddle = try #require(Catalog.landscape(named: "himmelblau"))
    // The maximum of Himmelblau's function.
    #expect(convexRegion(of: saddle, near: PlanePoint(x: -0.27, y: -0.92)) == nil)
    let flat = try #require(Catalog.landscape(named: "overparam"))
    #expect(convexRegion(of: flat, near: PlanePoint(x: 1, y: 1)) == nil)
  }

  /// On x² the bound is the loss: 1 − 4ε(1 − ε) = (1 − 2ε)².
  @Test func onAParabolaTheRateIsExact() throws {
    let objective = try expression("x^2 + y^2")
    let run = run(objective, from: [2, 1], stepSize: 0.1, steps: 30)
    let region = try #require(
      ConvexRegion(
        of: objective, plane: .identity, near: PlanePoint(x: 1, y: 1),
        within: Window(x: -3...3, y: -3...3), scale: 2))
    let rate = try #require(LinearRate(of: run, in: region, plane: .identity))
    #expect(rate.first == 0)
    for (bound, loss) in zip(rate.bounds, run.losses) { #expect(abs(bound / loss - 1) < 1e-9) }
  }

  /// The bound is never beaten by the run, from the step on at which it comes into the region.
  @Test(arguments: [
    ("himmelblau", [0.5, -0.4], 0.005), ("rosenbrock", [0.9, 0.79], 0.0008),
    ("beale", [2.5, 0.4], 0.01),
    ("six-hump-camel", [0.6, -0.4], 0.01),
  ])
  func theRateHoldsInItsRegion(name: String, start: Vector, stepSize: Double) throws {
    let landscape = try #require(Catalog.landscape(named: name))
    let objective = Expression(landscape.formula)
    let run = run(objective, from: start, stepSize: stepSize, steps: 30_000)
    let end = PlanePoint(x: run.point[0], y: run.point[1])
    let region = try #require(convexRegion(of: landscape, near: end))
    let rate = try #require(LinearRate(of: run, in: region, plane: .identity))
    let losses = run.losses
    #expect(rate.bounds.count == losses.count - rate.first)
    for (index, bound) in rate.bounds.enumerated() {
      #expect(losses[rate.first + index] - rate.lowest <= bound * (1 + 1e-9) + 1e-12)
    }
    #expect((rate.bounds.last ?? 1) < rate.bounds[0])
  }

  /// xy = 1 has no convex region, but the inequality of Polyak and Łojasiewicz along the path.
  @Test func withoutConvexityThePathSuffices() throws {
    let objective = try expression("(x*y - 1)^2/2")
    let run = run(objective, from: [2, 1.5], stepSize: 0.05, steps: 100)
    let ledger = DescentLedger(of: run, on: objective, smoothness: { _ in 8 }, plane: .identity)
    let rate = try #require(
      LinearRate(of: run, ledger: ledger, lowest: 0))
    #expect(rate.ground == .polyakLojasiewicz)
    // ½‖g‖² = ½(x² + y²)(xy − 1)² ≥ μ L with μ = min(x² + y²) (MATH §7)
    let kernel = run.points.map { $0[0] * $0[0] + $0[1] * $0[1] }.min() ?? 0
    #expect(abs(rate.strength / kernel - 1) < 1e-6)
    for (bound, loss) in zip(rate.bounds, run.losses) { #expect(loss <= bound * (1 + 1e-9)) }
    // From a step without a promise on there is no bound, while the inequality holds all the same.
    let silent = DescentLedger(of: run, on: objective, smoothness: { _ in 100 }, plane: .identity)
    let alone = try #require(
      LinearRate(of: run, ledger: silent, lowest: 0))
    #expect(alone.strength == rate.strength)
    #expect(alone.bounds.count == 1 && alone.bound(at: 1) == nil)
  }

  /// A μ of the path is nowhere above the quotient at w, as w is one of its points.
  @Test func theInequalityHoldsAtWToo() throws {
    let objective = try expression("(x*y - 1)^2/2")
    // K = x² + y² falls from 4.36 to 2 along the path.
    var run = run(objective, from: [2, 0.6], stepSize: 0.05, steps: 0)
    for _ in 0..<30 {
      run.advance(on: objective)
      let ledger = DescentLedger(of: run, on: objective, smoothness: { _ in 8 }, plane: .identity)
      let rate = try #require(
        LinearRate(of: run, ledger: ledger, lowest: 0))
      let here = try #require(
        LinearRate.quotient(
          gradientSquared: run.gradient.dot(run.gradient), loss: run.loss, lowest: 0))
      #expect(rate.strength <= here * (1 + 1e-12))
    }
    #expect(LinearRate.quotient(gradientSquared: 1, loss: 1, lowest: 1) == nil)
    #expect(LinearRate.quotient(gradientSquared: 1, loss: 1, lowest: 1 - 1e-15) == nil)
    #expect(LinearRate.quotient(gradientSquared: 1, loss: 1, lowest: 0.5) == 1)
  }

  @Test(arguments: Catalog.landscapes.map(\.id)) func noLossIsBelowItsBound(id: String) throws {
    let landscape = try #require(Catalog.landscape(named: id))
    let objective = Expression(landscape.formula)
    let bound = LossBound(of: objective, plane: .identity, window: landscape.window)
    #expect(bound.certified <= bound.met)
    if let known = landscape.knownMinimum {
      #expect(bound.certified <= known + 1e-9 * max(1, abs(known)))
    }
    #expect(bound.certified > -.infinity)
    var random = Seeded(state: 5)
    for _ in 0..<2000 {
      let loss = objective.loss(at: [
        .random(in: landscape.window.x, using: &random),
        .random(in: landscape.window.y, using: &random),
      ])
      #expect(!(loss < bound.certified))
    }
  }
}
