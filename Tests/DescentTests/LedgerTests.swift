import Descent
import Testing

/// What the lemma promises of the steps of a run, and what the rate theorem makes of it.
@Suite struct LedgerTests {
  private func run(
    _ objective: Expression, from start: Vector, stepSize: Double, steps: Int
  ) -> Run {
    var run = Run(
      of: objective, from: start, stepSize: stepSize,
      rules: StopRules(
        for: objective, plane: .identity, window: Window(x: -4...4, y: -4...4)))
    for _ in 0..<steps { run.advance(on: objective) }
    return run
  }

  private func judged(
    _ run: Run, on objective: Expression, smoothness: Double,
    region: Window = Window(x: -9...9, y: -9...9)
  ) -> DescentLedger {
    DescentLedger(
      of: run, on: objective, smoothness: { _ in smoothness },
      isInRegion: { region.x.contains($0.x) && region.y.contains($0.y) }, plane: .identity)
  }

  /// With a constant ε = 1/Λ⁺ the bound is 2Λ⁺(L₀ − L_t)/t (MATH §5), and no gradient is above it.
  @Test(arguments: CurvatureBoundTests.bounded.map(\.id))
  func theBoundHoldsOnEveryPreset(id: String) throws {
    let landscape = try #require(Catalog.landscape(named: id))
    let objective = Expression(landscape.formula)
    var search = CurvatureBoundSearch(
      of: .upward, objective: objective, window: landscape.window, tolerance: 0.01)
    search.advance(boxes: 50_000)
    let smoothness = search.bound.certified
    let run = run(objective, from: landscape.start, stepSize: 1 / smoothness, steps: 300)
    let ledger = judged(run, on: objective, smoothness: smoothness, region: landscape.window)
    let held = ledger.lemmas.prefix { $0.isHeld }.count
    // A certified Λ⁺ is broken by nothing but a way out of the window.
    #expect(held == ledger.lemmas.count || ledger.lemmas[held] == .leftRegion)
    #expect(held > 0 || run.steps.isEmpty)
    let losses = run.losses
    for t in 1..<max(2, held + 1) where t <= held {
      let expected = 2 * smoothness * (losses[0] - losses[t]) / Double(t)
      #expect(abs(ledger.bounds[t - 1] - expected) <= 1e-9 * expected)
      #expect(ledger.smallestGradients[t - 1] <= ledger.bounds[t - 1] * (1 + 1e-9))
    }
  }

  /// On a parabola of curvature 2 the step by ε changes L by −ε(1 − ε)‖g‖², what Λ⁺ = 2 promises.
  @Test func onAParabolaThePromiseIsTheChange() throws {
    let objective = try expression("x^2")
    let run = run(objective, from: [3, 0], stepSize: 0.3, steps: 5)
    let ledger = judged(run, on: objective, smoothness: 2)
    for step in 0..<5 {
      let squared = run.steps[step].gradient.dot(run.steps[step].gradient)
      #expect(abs((ledger.lemmas[step].bound ?? 0) + 0.3 * 0.7 * squared) < 1e-12)
      #expect(abs(ledger.changes[step] - (ledger.lemmas[step].bound ?? 0)) < 1e-12)
    }
    #expect(abs(ledger.progress[4] - 5 * 0.21) < 1e-12)
  }

  @Test func everyWayToBreakAPromiseIsCounted() throws {
    let bowl = try expression("x^2")
    // ε = 1.1 ≥ 2/Λ⁺: silent, and up.
    var tally = judged(
      run(bowl, from: [1, 0], stepSize: 1.1, steps: 4), on: bowl, smoothness: 2
    ).tally(ofFirst: 4)
    #expect((tally.silent, tally.up, tally.held) == (4, 4, 0))
    // Λ⁺ too low: the promise of the first step is already broken.
    tally =
      judged(run(bowl, from: [1, 0], stepSize: 0.9, steps: 4), on: bowl, smoothness: 0.5)
      .tally(ofFirst: 4)
    #expect((tally.broken, tally.up) == (4, 0))
    // From 1 by −0.8 over the region's edge, and back.
    let ledger = judged(
      run(bowl, from: [1, 0], stepSize: 0.9, steps: 4), on: bowl, smoothness: 2,
      region: Window(x: -0.7...1, y: -1...1))
    tally = ledger.tally(ofFirst: 4)
    #expect((tally.left, tally.held) == (2, 2))
    #expect(ledger.bounds.allSatisfy { $0.isNaN })
    #expect(ledger.tally(ofFirst: 2).left == 2)
  }

  @Test func aBoundEndsWhereAPromiseIsMissing() throws {
    let bowl = try expression("x^2")
    var run = run(bowl, from: [1, 0], stepSize: 0.1, steps: 3)
    run.stepSize = 1.05
    run.advance(on: bowl)
    run.stepSize = 0.1
    run.advance(on: bowl)
    let ledger = judged(run, on: bowl, smoothness: 2)
    #expect(ledger.bounds.map { $0.isNaN } == [false, false, false, true, true])
    let tally = ledger.tally(ofFirst: 5)
    #expect((tally.held, tally.silent, tally.up) == (4, 1, 1))
  }

  /// A ledger that goes along with a run, and back with it, says what a new one says.
  @Test func aLedgerGrowsWithItsRun() throws {
    let objective = try expression("(1 - x)^2 + 100*(y - x^2)^2")
    var (run, ledger) = (
      run(objective, from: [-1.2, 1], stepSize: 0.0005, steps: 0), DescentLedger()
    )
    func follow() {
      ledger.judge(
        run, on: objective, smoothness: { $0 < 40 ? 1500 : 5000 }, isInRegion: { $0.x < 0.5 },
        plane: .identity)
    }
    for change in [7, 30, -12, 60, -40, 1, 200] {
      for _ in 0..<max(0, change) { run.advance(on: objective) }
      for _ in 0..<max(0, -change) { run.retreat() }
      ledger.keep(first: run.steps.count)
      follow()
      let whole = DescentLedger(
        of: run, on: objective, smoothness: { $0 < 40 ? 1500 : 5000 },
        isInRegion: { $0.x < 0.5 }, plane: .identity)
      #expect(ledger.lemmas == whole.lemmas && ledger.changes == whole.changes)
      #expect(ledger.smallestGradients == whole.smallestGradients)
      #expect(ledger.progress == whole.progress)
      #expect(ledger.promisedSteps == whole.promisedSteps && ledger.tally == whole.tally)
      #expect(zip(ledger.bounds, whole.bounds).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    }
    #expect(ledger.promisedSteps > 0 && !ledger.isPromised)
  }

  /// Beside an L of 1e6 what a step of length 1e-7 changes is less than a rounding: by exact numbers
  /// ‖g₇‖² = 2e-12 · 0.9¹⁴ is the smallest of eight.
  @Test func roundingDoesNotBreakABound() throws {
    let objective = try expression("1000000 + x^2/2 + y^2/2")
    var rules = StopRules(
      for: objective, plane: .identity, window: Window(x: -4...4, y: -4...4))
    rules.gradientTolerance = 0
    var run = Run(of: objective, from: [1e-6, 1e-6], stepSize: 0.1, rules: rules)
    for _ in 0..<8 { run.advance(on: objective) }
    let ledger = judged(run, on: objective, smoothness: 1)
    #expect(run.steps.count == 8 && ledger.isPromised)
    #expect(abs(ledger.smallestGradients[7] / 4.57535849e-13 - 1) < 1e-8)
    #expect(ledger.bounds[7] >= ledger.smallestGradients[7])
    // L is 1e6 at each of its points, as far as it is rounded: no rate can be read from that.
    #expect(LinearRate(of: run, ledger: ledger, lowest: 1e6) == nil)
  }

  /// Near the higher minimum of the three-hump camel, L = 0.2986, terms of up to 0.5 cancel: by 40 digits
  /// no step goes beyond its promise, by doubles 112 of 400 do.
  @Test func roundingDoesNotBreakACertifiedPromise() throws {
    let landscape = try #require(Catalog.landscape(named: "three-hump-camel"))
    let objective = Expression(landscape.formula)
    let run = run(objective, from: landscape.start, stepSize: 0.02, steps: 400)
    let curvatures = run.steps.indices.map {
      run.stepLine(at: $0, on: objective).curvatureBound(upTo: run.stepSize(at: $0)).upper
    }
    let ledger = DescentLedger(
      of: run, on: objective, smoothness: { max(0, curvatures[$0]) }, plane: .identity)
    #expect(ledger.tally.broken == 0 && ledger.tally.up == 0 && ledger.isPromised)
  }

  /// What a sample missed is known once a step has met it: that step broke its promise, and the rate goes
  /// on by what is known then.
  @Test func aStepIsHeldAgainstWhatWasKnownBeforeIt() throws {
    let objective = try expression("2*(x^2 + y^2)")
    let run = run(objective, from: [1, 2], stepSize: 0.4, steps: 3)
    var ledger = DescentLedger()
    ledger.judge(
      run, on: objective, smoothness: { $0 == 0 ? 1 : 4 }, learnt: { _ in 4 }, plane: .identity)
    #expect(ledger.tally.broken == 1 && ledger.tally.held == 2 && ledger.tally.up == 0)
    #expect(ledger.smoothness == [4, 4, 4] && ledger.isPromised)
    #expect(ledger.bounds == judged(run, on: objective, smoothness: 4).bounds)
  }

  /// Fewer steps are needed than are promised, and the promise is that of the theory.
  @Test func theoryPromisesMoreStepsThanItTakes() throws {
    let objective = try expression("(x^2 + 25*y^2)/2")
    let run = run(objective, from: [-2, 1], stepSize: 0.04, steps: 400)
    let ledger = judged(run, on: objective, smoothness: 25)
    let steps = StepsPromised(
      of: 1e-6, ledger: ledger, run: run, lowest: 0, smoothness: 25)
    let expected = (14.5 / 1e-6 / (0.04 * 0.5)).rounded(.up)
    #expect(abs((steps.promised ?? 0) - expected) <= 1)
    let taken = try #require(steps.taken)
    #expect(taken < 400)
    #expect(run.steps[taken].gradient.norm <= 1e-3)
    #expect(run.steps[taken - 1].gradient.norm > 1e-3)
    // A target that is reached within the run, by promise too.
    let near = StepsPromised(of: 100, ledger: ledger, run: run, lowest: 0, smoothness: 25)
    #expect(near.promised == (14.5 / 100 / 0.02).rounded(.up))
    // ε ≥ 2/Λ⁺ promises nothing for what is to come.
    var longer = run
    longer.stepSize = 0.08
    #expect(
      StepsPromised(of: 1e-6, ledger: ledger, run: longer, lowest: 0, smoothness: 25).promised
        == nil)
  }
}
