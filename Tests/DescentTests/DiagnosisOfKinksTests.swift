import Descent
import Testing

/// Runs across and onto places where the slope jumps, and what is none.
@Suite struct DiagnosisOfKinksTests {
  /// |x| + 3|y|: at ε = 0.1 a step goes 0.1 across x = 0 and 0.3 across y = 0, and back.
  @Test func aBendIsRattledAcross() throws {
    let diagnosis = try diagnosis(preset: "absolute", steps: 60)
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rattle.crossings == rattle.steps)
    let slope = 10.0.squareRoot()
    #expect(abs(rattle.slopes[0] + slope) < 1e-12 && abs(rattle.slopes[1] - slope) < 1e-12)
    #expect(abs(rattle.length - 0.1 * 10.0.squareRoot()) < 1e-12)
    #expect(diagnosis.remedy == nil)
    #expect(diagnosis.sentences.joined().contains("No constant ε comes to rest, but for the few"))
  }

  /// From (1, 1.5) a step with ε = 0.5 leads to (0.5, 0), and one more to (0, 0).
  @Test func aFewStepSizesLandOnTheBend() throws {
    let landscape = try #require(Catalog.landscape(named: "absolute"))
    let objective = Expression(landscape.formula)
    let rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    var run = Run(of: objective, from: [1, 1.5], stepSize: 0.5, rules: rules)
    while run.status == .running { run.advance(on: objective) }
    #expect(run.status.reason?.isConverged == true && run.point == [0, 0])
    #expect(run.steps.count == 2)
  }

  @Test func aSmoothZigZagCrossesNoBend() throws {
    let diagnosis = try diagnosis(
      DiagnosisTests.ravine, from: [-2.5, 1], stepSize: 0.08, steps: 50)
    #expect(!diagnosis.findings.contains { $0.cause == "rattles" })
  }

  /// Of 1 − 1/(1 + e⁻ˣ) fewer and fewer digits are left on the way out.
  @Test(arguments: [
    ("(1/(1+exp(-2*x+y))-1)^2+(1/(1+exp(x+y)))^2", [20.0, 0.0]),
    ("(1/(1+exp(-2*x+y))-1)^2+(1/(1+exp(x+y)))^2", [25, 1]),
    ("(1/(1+exp(-x))-1)^2+(1/(1+exp(-y))-1)^2", [22.5, 22.5]),
    ("(tanh(x)-1)^2+(tanh(y)-1)^2", [12, 12]),
  ])
  func roundingIsNoKink(text: String, start: Vector) throws {
    for half in [3.0, 40] {
      let diagnosis = try diagnosis(
        text, from: start, stepSize: 1, steps: 10,
        window: Window(x: -half...half, y: -half...half))
      #expect(!diagnosis.sentences.joined().contains("kink"), "\(diagnosis.sentences)")
    }
  }

  /// A kink that is hit is one, whatever rounding may make of the slope on it.
  @Test(arguments: [("abs(x)+y^2", 0.5), ("3*abs(x-y)+x^2+y^2", 0.25)])
  func aKinkThatIsHitIsOne(text: String, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: [0, 0], stepSize: stepSize, steps: 10)
    #expect(diagnosis.findings[0].cause == "kink", "\(diagnosis.sentences)")
  }

  /// Along the kink y = −5 w goes on to x = 4; along x = y to (0, 0).
  @Test(arguments: [
    ("abs(x-4)/5+abs(y+5)+x^2/50", [0.0, 0.0], 0.1, 300),
    ("abs(x-y)+(x+y)^2/4", [-1.45, -0.53], 0.05, 30),
  ])
  func aFallAlongAKinkIsSaid(text: String, start: Vector, stepSize: Double, steps: Int) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: steps, window: Window(x: -8...8, y: -8...8))
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    let fall = try #require(rattle.fall, "\(diagnosis.sentences)")
    #expect(fall.after < 0.95 * fall.before)
    #expect(diagnosis.sentences.joined().contains("L falls meanwhile"))
  }

  /// From 1.0003 the first 1000 steps lead down to the kink x = 0, where L alternates, 3e-4 and 7e-4.
  @Test func theWayToAKinkIsNoFallAlongIt() throws {
    let diagnosis = try diagnosis("abs(x)+y^2", from: [1.0003, 0], stepSize: 0.001, steps: 1100)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("L stays between 3e−4 and 7e−4"), "\(said)")
  }

  /// Along y the slope jumps from −1 to 1, whatever x² adds to the step.
  @Test func whatBendsBesideAKinkIsNoPartOfItsJump() throws {
    let diagnosis = try diagnosis("abs(y)+0.5*x^2", from: [3, 0.04], stepSize: 0.1, steps: 20)
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(abs(rattle.direction.y) > 1 - 1e-12)
    #expect(abs(rattle.slopes[0] + 1) < 1e-12 && abs(rattle.slopes[1] - 1) < 1e-12)
  }

  /// Where the kink x y = 1 is lowest, at (1, 1), w moves on along it by ever less, and L does not fall.
  @Test func whatHasFallenStays() throws {
    let diagnosis = try diagnosis(
      "abs(x*y-1)+(x-y)^2", from: [2, 0.3], stepSize: 0.02, steps: 1000)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("L stays between") && diagnosis.findings[0].cause == "rattles", "\(said)")
  }

  /// To x = 0 the slope is 0.21 from the right and 0.79 from the left, so that two steps in five cross.
  @Test func unevenSlopesRattleToo() throws {
    let diagnosis = try diagnosis(
      "abs(x)/2+exp(-x-y)+y^2/9", from: [1, 0], stepSize: 0.2, steps: 500,
      window: Window(x: -1e5...1e5, y: -1e5...1e5))
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(2 * rattle.crossings < rattle.steps && rattle.fall == nil)
  }

  /// Each step crosses x = 0, and H of |x y| is the same on both sides but for its sign.
  @Test func aZigZagAcrossAKinkIsNotOfChangingCurvature() throws {
    let diagnosis = try diagnosis("abs(x*y)", from: [1, 2], stepSize: 0.1, steps: 100)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("zig-zags") && said.contains("cross a kink of L"), "\(said)")
    #expect(!said.contains("H changes"))
  }
}
