import Descent
import Screen
import Testing
import Visualizer

@Suite struct LemmaTests {
  /// A needle far narrower than the distance of the samples: its curvature is met, not sampled.
  private func needle() throws -> Player {
    try player(
      formula: "x^2 + y^2 - exp(-4000*((x - 0.513)^2 + (y - 0.527)^2))", start: [0.6, 0.616],
      stepSize: 0.1)
  }

  @Test func smoothnessIsSampledOverTheView() throws {
    let program = try player(formula: "x^4 + y^2", start: [1, 1], stepSize: 0.01)
    let view = try #require(program.state.visibleWindow)
    // λmax = 12x², largest at the edge of the view, which is sampled.
    let largest = 12 * max(view.x.upperBound, -view.x.lowerBound) * view.x.upperBound
    #expect(abs((program.number("smoothness") ?? 0) / largest - 1) < 1e-9)
  }

  @Test func aLargerCurvatureMetTakesItsPlace() throws {
    var program = try needle()
    let sampled = program.number("smoothness") ?? 0
    #expect(sampled < 1000)
    program.type("s")
    let met = program.number("smoothness") ?? 0
    #expect(met > sampled)
    #expect(program.state.curvaturesMet.largest == met)
    let path = program.state.run.points
    let objective = Expression(program.state.landscape.formula)
    #expect(
      objective.largestCurvature(from: path[0], to: path[1], along: .axes) == met)
    // Another view begins anew.
    program.type("+")
    #expect(program.state.curvaturesMet.largest == 0)
    #expect((program.number("smoothness") ?? 9e9) < met)
  }

  /// The step ends in a needle that no sample met, and goes up, though by the sample it had to go down.
  ///
  /// Its promise was broken. After a rewind what was met is known before the same step: ε ≥ 2/Λ⁺.
  @Test func aStepIsHeldAgainstWhatWasKnownBeforeIt() throws {
    var program = try player(
      formula: "x^2/2 + y^2/2 + 1.5*exp(-40000*((x-0.233)^2+(y-0.017)^2))", start: [1.5, 0.11],
      stepSize: 0.8446)
    #expect(program.word("lemma") == "low")
    program.type("s")
    #expect(program.integer("ledger_broken") == 1 && program.integer("ledger_silent") == 0)
    program.type("bs")
    #expect(program.integer("ledger_broken") == 0 && program.integer("ledger_silent") == 1)
  }

  /// The curvature at w itself, 400 · e^(−0.18) + 1 = 335.1, is met by the step that begins there, though
  /// it is lower all along the step.
  @Test func aStepMeetsTheCurvatureThatItBeginsWith() throws {
    var program = try player(
      formula: "-exp(-200*((x-0.5)^2+(y-0.3)^2))+(x^2+y^2)/2", start: [0.5, 0.33], stepSize: 0.05)
    program.type("-----")
    #expect(program.number("smoothness") ?? 0 < 300)
    let curvature = program.number("lambda_max") ?? 0
    program.type("s")
    #expect(abs(curvature / 335.1 - 1) < 1e-3 && program.number("smoothness") ?? 0 >= curvature)
  }

  @Test func whatIsMetIsKnownFromTheNextStepOn() {
    var met = MetCurvatures()
    for (step, value) in [5.0, 3, 9, 9, 12].enumerated() { met.meet(value, onStep: step) }
    #expect((0...5).map { met.largest(before: $0) } == [0, 5, 5, 9, 9, 12])
    // Rewound to t = 2: all of it is known there.
    met.meet(1, onStep: 2)
    #expect((0...3).map { met.largest(before: $0) } == [0, 5, 12, 12])
    // In another run all of it is known from the start on.
    met.meet(20, onStep: 0)
    #expect((0...1).map { met.largest(before: $0) } == [12, 20])
    #expect(met.largest == 20)
  }

  /// At a kink the slope jumps: no Λ⁺ bounds that, whatever the samples beside it are.
  @Test(arguments: ["abs(x) + 3*abs(y)", "x^2/2 + abs(y)"])
  func aKinkThatIsMetHasNoCurvatureToTake(formula: String) throws {
    var program = try player(formula: formula, start: [1, 0.15], stepSize: 0.1)
    #expect(program.number("smoothness") ?? .infinity < 100)
    program.type("SS")
    #expect(program.number("smoothness") == .infinity && program.word("lemma") == "silent")
    #expect(program.lines().contains { $0.contains("∞: a kink was met") })
    #expect(program.lines().contains { $0.contains("Λ⁺ = ∞ at a kink") })
    #expect(!program.lines().contains { $0.contains("no limit in view") })
    #expect(program.word("regime") != "sampled")
    // Another view begins anew.
    program.type("+")
    #expect(program.number("smoothness") ?? .infinity < 100)
  }

  /// A bend that is only narrow has a curvature.
  @Test(arguments: ["sqrt(x^2 + 1e-8) + y^2", "x^4 + y^2", "(x^2 + 25*y^2)/2"])
  func aNarrowBendIsNoKink(formula: String) throws {
    var program = try player(formula: formula, start: [1, 0.15], stepSize: 0.06)
    program.type("SSS")
    #expect(program.number("smoothness") ?? .infinity < .infinity)
  }

  @Test func whatItSaysOfAStep() throws {
    var program = try player("ravine", stepSize: 0.06)
    #expect(program.word("lemma") == "holds")
    program.type("}")
    #expect(program.word("lemma") == "silent")
    program = try player("bowl", start: [100, 0], stepSize: 0.1)
    #expect(program.word("lemma") == "left")
    program = try player("bowl", start: [0, 0], stepSize: 0.1)
    #expect(program.word("lemma") == "none")
  }

  /// w′ lies in the view, where L has no value.
  @Test func leavingTheDomainIsNotLeavingTheView() throws {
    let program = try player(formula: "log(x) + log(y)", start: [0.5, 0.5], stepSize: 0.5)
    #expect(program.word("lemma") == "no_value")
    #expect(program.lines().contains { $0.contains("! L has no value") })
    #expect(!program.lines().contains { $0.contains("left the view") })
  }

  /// A bump between the samples, on which the step lands.
  @Test func aSampleTooLowIsSaidToBe() throws {
    let program = try player(
      formula: "x^2 + y^2 + 5*exp(-4000*((x - 0.48)^2 + (y - 0.4928)^2))", start: [0.6, 0.616],
      stepSize: 0.1)
    #expect(program.word("lemma") == "low")
    #expect(program.lines().contains { $0.contains("! sampled Λ⁺ low") })
    #expect(program.lines().contains { $0.contains("✗ up") })
  }

  @Test func theBoundIsThatOfTheTheory() throws {
    for stepSize in [0.01, 0.03, 0.05, 0.079] {
      let program = try player("ravine", stepSize: stepSize)
      let reading = program.state.reading(using: program.workbench)
      guard case .holds(let bound) = reading.lemma else {
        Issue.record("no bound at \(stepSize)")
        continue
      }
      // −ε(1 − Λε/2)‖g‖² with Λ = 25 and ‖g‖² = 631.25
      #expect(abs(bound + stepSize * (1 - 12.5 * stepSize) * 631.25) < 1e-9)
    }
  }
}
