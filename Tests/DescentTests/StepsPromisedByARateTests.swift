import Descent
import Testing

/// What a certified convex region promises beyond the sum.
@Suite struct StepsPromisedByARateTests {
  /// H = diag(1, 25), ε = 1/25: L falls by 0.96 a step at least, so that ‖g‖² ≤ 50 · 14.5 · 0.96ᵗ.
  @Test func aConvexRegionPromisesFarFewerSteps() throws {
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    let objective = Expression(landscape.formula)
    let region = try #require(
      ConvexRegion(
        of: objective, plane: .identity, near: PlanePoint(x: -1, y: 0.5),
        within: Window(x: -9...9, y: -9...9),
        scale: CurvatureScale(of: objective, plane: .identity, window: landscape.window).value))
    var run = Run(
      of: objective, from: [-2, 1], stepSize: 0.04,
      rules: StopRules(for: objective, plane: .identity, window: landscape.window))
    for _ in 0..<300 { run.advance(on: objective) }
    let ledger = DescentLedger(
      of: run, on: objective, smoothness: { _ in 25 }, plane: .identity)
    let rate = try #require(LinearRate(of: run, in: region, plane: .identity))
    func steps(_ target: Double, _ run: Run, linear: LinearRate?) -> StepsPromised {
      StepsPromised(
        of: target, ledger: ledger, run: run, lowest: 0, smoothness: 25,
        linear: linear.map { ($0, .identity) })
    }
    // 725 · 0.96ᵗ ≤ 1e-16 from t = 1063.8 on, ≤ 1e-3 from 330.6.
    #expect(steps(1e-16, run, linear: rate).promised == 1064)
    #expect(steps(1e-16, run, linear: rate).isByLinearRate)
    #expect(!steps(1e-16, run, linear: nil).isByLinearRate)
    #expect(steps(1e-3, run, linear: rate).promised == 331)
    // Within the run, and never before it is true of it.
    let near = steps(0.1, run, linear: rate)
    let (promised, taken) = (try #require(near.promised), try #require(near.taken))
    #expect(promised < 300 && Double(taken) <= promised)
    // ε ≥ 2/Λ⁺ promises nothing of what is to come.
    var longer = run
    longer.stepSize = 0.08
    #expect(steps(1e-16, longer, linear: rate).promised == nil)
  }
}
