import Descent
import Testing

/// Runs that neither settle nor go off.
@Suite struct DiagnosisOfUnrestTests {
  private static let wells = "x^4/4 - x^2/2 + y^2/2"

  private func unsettled(_ diagnosis: Diagnosis) throws -> Unsettled {
    guard case .unsettled(let unsettled) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      throw Unexpected()
    }
    return unsettled
  }

  private struct Unexpected: Error {}

  /// L = x² at ε = 1: x′ = −x for ever.
  @Test func whatFlipsForEverIsACycle() throws {
    let diagnosis = try diagnosis("x^2 + y^2", from: [1, 0], stepSize: 1, steps: 40)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.cycle?.places.map(\.x).sorted() == [-1, 1])
    #expect(unsettled.unstable.map(\.eigenpairs.larger.value) == [2] && unsettled.limit == 2)
    #expect(!diagnosis.sentences.joined().contains("went down"))
    #expect(diagnosis.remedy?.trial.reason?.isConverged == true)
  }

  /// Where no minimum tells why it does not settle, a step upwards does.
  @Test func whatNoMinimumExplainsAStepUpwardsDoes() throws {
    let diagnosis = try diagnosis(
      "(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2", from: [-2, 1.5], stepSize: 0.01,
      steps: 2000, window: Window(x: -4.5...4.5, y: -4.5...4.5))
    #expect(try unsettled(diagnosis).isUnexplained)
    guard case .rises(let rise) = diagnosis.findings[1] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rise.change > 0 && rise.step >= 1000)
  }

  /// Adding and subtracting a′ = b and b′ = a for x′ = (1 + ε)x − εx³ gives ab = 1/ε and
  /// (a + b)² = 1 + 3/ε.
  @Test(arguments: [1.05, 1.2])
  func aCycleOfTwoIsNamed(stepSize: Double) throws {
    let diagnosis = try diagnosis(
      DiagnosisOfUnrestTests.wells, from: [1.2, 0.5], stepSize: stepSize, steps: 3000,
      window: Window(x: -2...2, y: -2...2))
    let unsettled = try unsettled(diagnosis)
    let cycle = try #require(unsettled.cycle)
    #expect(cycle.places.count == 2)
    let (sum, product) = (
      cycle.places[0].x + cycle.places[1].x, cycle.places[0].x * cycle.places[1].x
    )
    #expect(abs(product - 1 / stepSize) < 1e-9)
    #expect(abs(sum * sum - (1 + 3 / stepSize)) < 1e-9)
    #expect(!diagnosis.findings.contains { $0.cause == "zig_zags" })
    #expect(diagnosis.sentences[0].contains("jumps between"))
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize < 1)
  }

  /// ε = 1.6 is chaos between two wells of λmax = 2; whichever step is the last, the cause is that.
  @Test func theCauseDoesNotHangOnTheLastStep() throws {
    var seen: Set<String> = []
    for steps in 2000..<2006 {
      let diagnosis = try diagnosis(
        DiagnosisOfUnrestTests.wells, from: [1.2, 0.5], stepSize: 1.6, steps: steps,
        window: Window(x: -2...2, y: -2...2))
      let unsettled = try unsettled(diagnosis)
      #expect(unsettled.cycle == nil)
      #expect(unsettled.unstable.count == 2)
      #expect(unsettled.unstable.allSatisfy { abs($0.eigenpairs.larger.value - 2) < 1e-6 })
      seen.insert(diagnosis.sentences[1])
    }
    #expect(seen.count == 1)
  }

  /// cos x has λ = 1 at its minima, y²/20 a tenth: 2/λmax is 2, and below it every run settles.
  @Test(arguments: [7, 5.02, 5.1])
  func wellsOutsideOfTheWindowCountToo(stepSize: Double) throws {
    let diagnosis = try diagnosis(
      "cos(x) + y^2/20", from: [2, 1], stepSize: stepSize, steps: 3000,
      window: Window(x: -10...10, y: -5...5))
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.unstable.count == unsettled.minima.count && !unsettled.minima.isEmpty)
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize < 2)
    #expect(remedy.trial.reason?.isConverged == true)
  }

  /// The cycle of x′ = x − 2εx/(1 + x²) is ±√(ε − 1); L differs there by rounding alone.
  @Test func roundingIsLevel() throws {
    let diagnosis = try diagnosis(
      "log(1 + x^2) + y^2/10", from: [2, 1], stepSize: 1.8, steps: 3001,
      window: Window(x: -4...4, y: -5...5))
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.cycle.map { abs(abs($0.places[0].x) - 0.8.squareRoot()) < 1e-9 } == true)
    #expect(!diagnosis.findings.contains { $0.cause == "rises" })
  }

  /// The cycle of |x|^1.5 is a = −a + 1.5 ε √a, so a = (0.75 ε)², for every ε.
  @Test func aCuspHasNoConstantStepSize() throws {
    let diagnosis = try diagnosis("abs(x)^1.5 + y^2", from: [1, 1], stepSize: 0.1, steps: 2000)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.cycle.map { abs(abs($0.places[0].x) - 0.075 * 0.075) < 1e-12 } == true)
    #expect(diagnosis.remedy == nil)
    #expect(diagnosis.sentences.joined().contains("λmax is infinite"))
  }

  /// With ε = 0.001 the cycle is 5.6e-7 from 0, where λmax = 0.75/√a is still below 2/ε: that is no
  /// reason to settle.
  @Test func aCuspIsNoMinimumHoweverNearItIs() throws {
    let diagnosis = try diagnosis(
      "abs(x)^1.5 + 10*y^2", from: [1, 1], stepSize: 0.001, steps: 100_000)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.isAboutCusp && unsettled.cusp == PlanePoint(x: 0, y: 0))
    let text = diagnosis.sentences.joined()
    #expect(text.contains("λmax is infinite") && !text.contains("would settle"))
    // 2a = 2(0.75 ε)²
    #expect(unsettled.cycle.map { abs($0.size / 1.125e-6 - 1) < 1e-6 } == true)
    #expect(text.contains("to and fro at (0, 0) for ever, by 1.1"), "\(text)")
    #expect(diagnosis.remedy == nil)
  }

  /// x jumps between ±(0.75 ε)², where λmax is 0.75/√|x| and ελ = 1, while y still falls: what
  /// holds it up is no crawl, and no ε = 2/(λmin + λmax) is the best.
  @Test(arguments: [(0.001, 3000), (0.0003, 8000)])
  func aCuspIsKnownWhileTheRestStillFalls(stepSize: Double, steps: Int) throws {
    let diagnosis = try diagnosis(
      "abs(x)^1.5 + y^2", from: [1, 1], stepSize: stepSize, steps: steps)
    guard case .straddles(let straddle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(straddle.place == PlanePoint(x: 0, y: straddle.place.y))
    #expect(abs(straddle.length / (2 * 0.5625 * stepSize * stepSize) - 1) < 1e-3)
    #expect(diagnosis.excludesConstantStepSizes && diagnosis.remedy == nil)
  }

  /// H has a bound across x = 1, 100, though a sample of the step may miss where it is large.
  @Test func aSteepSmoothBendIsNoKink() throws {
    let diagnosis = try diagnosis(
      "sqrt((x-1)^2+0.0001)+y^2", from: [2, 1], stepSize: 0.1, steps: 2000)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.unstable.map { abs($0.eigenpairs.larger.value - 100) < 1e-6 } == [true])
    #expect(diagnosis.remedy?.trial.reason?.isConverged == true)
  }

  /// |x|³ has H = 6|x|, which fades at 0; along y ε λ = 2 flips sides for ever.
  @Test func aFadingCurvatureIsNoCusp() throws {
    let diagnosis = try diagnosis("abs(x)^3 + y^2", from: [0.01, 1], stepSize: 1, steps: 400)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.cusp == nil)
    #expect(!diagnosis.sentences.joined().contains("infinite"))
  }

  /// x′ = x − ε/cos² x goes left by ε at least; a jump before the last rounds does not make them one.
  @Test func aWayOnAfterAJumpIsNoCycle() throws {
    let diagnosis = try diagnosis(
      "tan(x)+y^2", from: [0.3, 1], stepSize: 0.05, steps: 800,
      window: Window(x: -3...3, y: -3...3))
    #expect(!diagnosis.sentences.joined().contains("for ever"), "\(diagnosis.sentences)")
  }

  @Test func aSlowDescentIsNoUnrest() throws {
    for (text, stepSize) in [("1 + x^2 + y^2", 0.99), ("1 + x^2/1000 + y^2", 0.1)] {
      for steps in [20, 200, 900] {
        let diagnosis = try diagnosis(text, from: [1, 1], stepSize: stepSize, steps: steps)
        #expect(!diagnosis.findings.contains { $0.cause == "unsettled" }, "\(text) \(steps)")
      }
    }
  }

  /// softplus(−5x) has no minimum: far out its slope is little beside that of y, and goes on.
  @Test func aSlopeThatFadesIsNoMinimum() throws {
    let diagnosis = try diagnosis(
      "log(1+exp(-5*x))+y^2/2", from: [-3, 1], stepSize: 2, steps: 200)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.minima.isEmpty)
    #expect(abs(unsettled.middle.x - 7) < 1e-4 && unsettled.middle.y == 0)
    #expect(diagnosis.sentences[1].contains("2/λmax = 2 there"), "\(diagnosis.sentences)")
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize > 1 && remedy.stepSize < 2)
    #expect(remedy.trial.stopsOnSlope && remedy.sentence.contains("slope that leads on"))
  }

  /// Beside λ = 2e12 the slope 2y is nothing, and yet the minimum is at y = 0.
  @Test func aMinimumIsFollowedToWhereItIs() throws {
    let diagnosis = try diagnosis("1e12*x^2+y^2", from: [1, 1], stepSize: 1e-12, steps: 200)
    let unsettled = try unsettled(diagnosis)
    #expect(unsettled.minima.map(\.place) == [PlanePoint(x: 0, y: 0)])
    #expect(unsettled.unstable.count == 1)
  }

  /// ελ = 2 along y, where each step is twice as far as w is off, while x goes on by itself.
  @Test(arguments: [
    ("exp(-x)+2*y^2", [3.0, 1.0], 0.45), ("-x+2*y^2", [0, 1], 0.47),
    ("1e-4*x^2+2*y^2", [1, 1], 0.45),
  ])
  func whatFlipsIsNamedBeforeWhatFades(text: String, start: Vector, better: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: 0.5, steps: 60)
    guard case .flips(let flip) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(flip.direction.y > 1 - 1e-6 && flip.curvature == 4 && flip.steps == 30)
    #expect(abs(flip.length - 2) < 1e-6)
    #expect(!diagnosis.findings.contains { $0.cause == "zig_zags" })
    #expect(diagnosis.remedy?.stepSize == better)
  }

  /// ελ = 1.99 shrinks by a hundredth a step, which is no flip for ever.
  @Test func whatShrinksIsNoFlip() throws {
    let diagnosis = try diagnosis("exp(-x)+1.99*y^2", from: [3, 1], stepSize: 0.5, steps: 60)
    #expect(!diagnosis.findings.contains { $0.cause == "flips" })
  }

  /// At (0, 0), on the kink x = y, H is 2 in every direction by what |x − y| has there.
  @Test func aPlaceOnAKinkIsNoMinimumThatWouldHold() throws {
    let diagnosis = try diagnosis(
      "abs(x-y)+x^2+y^2", from: [1, -1], stepSize: 0.3, steps: 2000)
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(!all.contains("would settle") && all.contains("bend"), "\(all)")
    // ε = 0.15 lands on (0, 0) from (−3/14, 3/14), and from nowhere beside it.
    #expect(diagnosis.remedy == nil)
  }

  @Test func aLineOfMinimaIsNotCounted() throws {
    let diagnosis = try diagnosis("(x^2+y^2-1)^2", from: [0.1, 0.2], stepSize: 0.3, steps: 1000)
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(all.contains("on a line of minima") && all.contains("2/λmax = 0.25"), "\(all)")
  }

  /// λmax has no bound at 0, along one weight or along both, and has none to be named.
  @Test(arguments: [
    ("abs(x)^1.1+abs(y)^1.1", [1.0, 0.7], 0.1), ("(x^2)^0.6+(y^2)^0.8", [1, 0.3], 0.1),
    ("abs(x)^1.9+y^2", [1, 1], 0.3), ("abs(x-1)^1.4+3*abs(y)^1.6", [0.3, 1], 0.05),
    ("(x^2+y^2)^0.6", [1, 1], 0.1),
  ])
  func aCuspOfBothWeightsIsOne(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 4000)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("λmax is infinite") && !said.contains("2/λmax ="), "\(said)")
    #expect(diagnosis.remedy == nil && diagnosis.excludesConstantStepSizes)
  }

  /// The slope jumps by as much whatever L does beside the kink: nothing lies in an order beyond.
  @Test(arguments: [
    ("2*abs(x)+x^2+y^2", [1.07, -1.6], 0.75, 2.0), ("2*abs(x)+x^2+y^2", [1.07, -1.6], 0.5, 2),
    ("3*abs(x)+x^2+y^2", [1, 1], 0.1, 3), ("3*abs(x)+x^2+y^2", [1, 1], 0.09, 3),
    ("exp(abs(x))+y^2", [1, 1], 0.1, 1),
  ])
  func aKinkIsOneHoweverMuchBendsBesideIt(
    text: String, start: Vector, stepSize: Double, slope: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 1000)
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(zip(rattle.slopes, [-slope, slope]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(abs(abs(rattle.direction.x) - 1) < 1e-6 && diagnosis.excludesConstantStepSizes)
  }

  /// One step across 0 from 1.07 with ε = 0.75.
  @Test func aStepUpAcrossAKinkIsNoneOfHigherOrders() throws {
    let diagnosis = try diagnosis(
      "2*abs(x)+x^2+y^2", from: [1.07, -1.6], stepSize: 0.75, steps: 1)
    guard case .rises(let rise) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(rise.cause == .bend)
  }

  /// Across x = y the path rattles, and along it L still falls.
  @Test(arguments: [
    ("abs(x-y)+(x+y)^2/4", [0.8, 0.54], 0.003, 300),
    ("abs(x-y)+(x+y)^2/4", [-1.45, -0.53], 0.05, 30),
    ("abs(x)+y^2/50", [0.3, 2], 0.02, 200),
  ])
  func whatRattlesWhileItFallsDoesNotSettleEither(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    guard case .rattles(let rattle) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(rattle.fall != nil || text == "abs(x)+y^2/50")
    #expect(diagnosis.remedy == nil)
  }

  /// The kinks of |x y| fade on the way to 0, where the run comes to rest.
  @Test func whatFadesWithTheLossIsNoRattle() throws {
    let diagnosis = try diagnosis("abs(x*y)", from: [1, 2], stepSize: 0.1, steps: 2000)
    #expect(!diagnosis.findings.contains { $0.cause == "rattles" }, "\(diagnosis.sentences)")
  }
}
