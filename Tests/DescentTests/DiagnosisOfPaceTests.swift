import Descent
import Testing

/// How a descent goes that comes lower, and that nothing is said of it that does not hold.
@Suite struct DiagnosisOfPaceTests {
  /// Without curvature there is no valley whose floor it could be on.
  @Test func nothingCrawlsWithoutCurvature() throws {
    let diagnosis = try diagnosis("1e-3*x", from: [0.3629, 1], stepSize: 0.0024, steps: 1000)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(!said.contains("crawls") && !said.contains("∞"), "\(said)")
  }

  private func finding<Value>(
    _ diagnosis: Diagnosis, _ value: (Finding) -> Value?
  ) throws -> Value {
    try #require(diagnosis.findings.lazy.compactMap(value).first, "\(diagnosis.findings)")
  }

  /// Where g = 3x² is 1e-8 λ = 6x is not 0 yet, and L is lower for every x < 0.
  @Test func anInflectionIsNoMinimum() throws {
    let diagnosis = try diagnosis("x^3 + y^2", from: [1, 1], stepSize: 0.1, steps: 40_000)
    let rest = try finding(diagnosis) { if case .rests(let rest) = $0 { rest } else { nil } }
    #expect(rest.curvature == .flat)
    #expect(rest.isLowerBeyond)
    #expect(diagnosis.findings[0].cause == "degenerate")
  }

  /// x⁴ falls like a power of t: no count of steps to a tenth, no ε of thousands.
  @Test(arguments: ["x^4 + y^2", "x^4 + y^4"])
  func aDegenerateMinimumHasATail(text: String) throws {
    let diagnosis = try diagnosis(text, from: [1, 1], stepSize: 0.1, steps: 3000)
    let tail = try finding(diagnosis) { if case .tail(let tail) = $0 { tail } else { nil } }
    #expect(abs(tail.order - 4) < 1e-6)
    #expect(tail.place == PlanePoint(x: 0, y: 0))
    #expect(tail.isMinimum)
    #expect(diagnosis.remedy == nil)
    #expect(!diagnosis.sentences.joined().contains("factor of 10"))
  }

  /// At (0, 0) L is lower beyond on one side: x³ from the right only nears it.
  @Test func aCubicTailIsNoMinimum() throws {
    let diagnosis = try diagnosis("x^3 + y^2", from: [1, 1], stepSize: 0.1, steps: 3000)
    let tail = try finding(diagnosis) { if case .tail(let tail) = $0 { tail } else { nil } }
    #expect(abs(tail.order - 3) < 1e-6 && !tail.isMinimum)
  }

  /// After 500 steps x is still 0.258, more than a tenth of the way, and the power 4 is seen all along.
  @Test func aTailIsSeenOnTheFloorOfAValley() throws {
    let diagnosis = try diagnosis("x^4/4+50*y^2", from: [2, 1], stepSize: 0.015, steps: 500)
    let tail = try finding(diagnosis) { if case .tail(let tail) = $0 { tail } else { nil } }
    #expect(abs(tail.order - 4) < 1e-6 && tail.place == PlanePoint(x: 0, y: 0))
  }

  /// log(1 + e^−xy) fades like e^−2s² along x = y: three derivatives look like a high power there.
  @Test func anEndlessSlopeIsNoPower() throws {
    let diagnosis = try diagnosis("log(1+exp(-x*y))", from: [1, 1], stepSize: 1, steps: 500)
    #expect(!diagnosis.findings.contains { $0.cause == "tail" }, "\(diagnosis.sentences)")
  }

  /// 19,913 steps were still to come; the rate of the first fifty says 1580.
  @Test func aValleyIsNotExtrapolated() throws {
    let diagnosis = try diagnosis(preset: "rosenbrock", steps: 50)
    #expect(!diagnosis.sentences.joined().contains("more to rest"))
    #expect(diagnosis.sentences.joined().contains("under way"))
    let step = try finding(diagnosis) { if case .tooLongStep(let step) = $0 { step } else { nil } }
    // gᵀg/gᵀHg at (−1.2, 1) by hand: g = (−215.6, −88), H = [[1330, 480], [480, 200]].
    let (squares, curvature) = (
      215.6 * 215.6 + 88.0 * 88, 1330 * 215.6 * 215.6 + 2 * 480 * 215.6 * 88 + 200 * 88.0 * 88
    )
    #expect(step.step == 0)
    #expect(abs(step.limit - 2 * squares / curvature) < 1e-12)
    #expect(step.change < 0 && step.predicted > 0)
  }

  /// The run converges after 148,172 steps: what a step falls now tells nothing of that.
  @Test func aPlateauIsNotExtrapolated() throws {
    let diagnosis = try diagnosis(
      "1 - exp(-(x^2 + y^2))", from: [3, 2.5], stepSize: 0.5, steps: 3000,
      window: Window(x: -4...4, y: -4...4))
    let plateau = try finding(diagnosis) { if case .plateau(let one) = $0 { one } else { nil } }
    #expect((plateau.growth?.factor ?? 0) > 1)
    #expect(!diagnosis.sentences.joined().contains("would take"))
  }

  @Test(arguments: [
    ("1/(x - 1)^2 + y^2", [2.0, 1.0], 0.1), ("exp(-x) + y^2", [0.0, 1.0], 0.5),
  ])
  func whereThereIsNoMinimumThereIsNoCrawl(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: stepSize, steps: 5000, window: Window(x: -5...5, y: -5...5))
    #expect(diagnosis.findings[0].cause == "leaves")
    #expect(diagnosis.remedy == nil)
    #expect(!diagnosis.sentences.joined().contains("κ"))
  }

  /// g = 2 log(x)/x and H = 2(1 − log x)/x² at 0.05 with y = 1: the first step is 479 times too long,
  /// lands at 36 and is the only one that goes up.
  @Test func whatWentUpOnceIsNamedWithItsCause() throws {
    let diagnosis = try diagnosis(
      "log(x)^2 + y^2", from: [0.05, 1], stepSize: 0.3, steps: 1000,
      window: Window(x: 0.01...5, y: -3...3))
    #expect(diagnosis.findings[0].cause == "minimum")
    let rise = try finding(diagnosis) { if case .rises(let rise) = $0 { rise } else { nil } }
    #expect(rise.step == 0 && rise.stepsUp == 1)
    #expect(abs((rise.limit.value ?? 0) * 479 - 0.3) < 1e-3)
    #expect(rise.placeOutside.map { abs($0.x - 36) < 0.1 } == true)
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.step == 0 && remedy.trial.stepsUp == 0)
  }

  /// gᵀg/gᵀHg after a step from (2, 1) with ε = 0.4: w = (0.4, −1.4), g = (0.8, −8.4).
  @Test func aNextStepThatIsTooLongIsSaid() throws {
    let diagnosis = try diagnosis("x^2 + 3*y^2", from: [2, 1], stepSize: 0.4, steps: 1)
    let going = try finding(diagnosis) { if case .descends(let going) = $0 { going } else { nil } }
    let limit = 2 * (0.64 + 70.56) / (2 * 0.64 + 6 * 70.56)
    #expect(abs((going.nextLimit ?? 0) - limit) < 1e-12)
    #expect((diagnosis.remedy?.stepSize ?? 1) < limit)
  }

  /// λmax = 100: at the end ε = 0.0195 is 0.975 of 2/λmax, though g lies along λ = 1.
  @Test func atTheEndTheBoundIsThatOfTheSteepestDirection() throws {
    let diagnosis = try diagnosis("(x^2 + 100*y^2)/2", from: [2, 1], stepSize: 0.0195, steps: 2000)
    #expect(diagnosis.sentences.joined().contains("0.975 of 2/λmax"))
  }

  /// At the minimum of x² + y² ε = 5 is above 2/λmax = 1.
  @Test func aStartOnAMinimumKnowsThatItWouldNotHold() throws {
    let diagnosis = try diagnosis("x^2 + y^2", from: [0, 0], stepSize: 5, steps: 1)
    let rest = try finding(diagnosis) { if case .rests(let rest) = $0 { rest } else { nil } }
    #expect(rest.isUnstable)
    #expect(diagnosis.sentences.count == 2)
    #expect(!diagnosis.sentences.joined().contains("of 0 steps"))
  }

  /// Both λ are 2: no direction grows more than another.
  @Test func aRoundBowlDivergesInEveryDirection() throws {
    let diagnosis = try diagnosis("x^2 + y^2", from: [1, 1], stepSize: 1.1, steps: 200)
    #expect(diagnosis.sentences.joined().contains("in every direction"))
    #expect(!diagnosis.sentences.joined().contains("along y"))
  }

  /// λmax is 1001.6 at (1, 1): with ε = 0.002 the way leads there, and cannot end there.
  @Test func aMinimumAheadThatIsUnstableIsSaid() throws {
    let diagnosis = try diagnosis(preset: "rosenbrock", stepSize: 0.002, steps: 2000)
    let unstable = try finding(diagnosis) { if case .unstable(let one) = $0 { one } else { nil } }
    #expect(unstable.isAhead)
    #expect(abs(unstable.curvature - 1001.6) < 0.1)
    #expect(!diagnosis.findings.contains { $0.cause == "crawls" })
    #expect((diagnosis.remedy?.stepSize ?? 1) < 2 / 1001.6)
  }

  /// At ε = 1 y′ = −y: it flips in each step, however long the step along x is.
  @Test func whatIsSmallBesideTheOtherPartIsNotSaidToStay() throws {
    let diagnosis = try diagnosis("1/x^2 + x^2 + y^2", from: [2, 1], stepSize: 1, steps: 3000)
    let flip = try finding(diagnosis) { if case .flips(let flip) = $0 { flip } else { nil } }
    #expect(flip.direction.x > 0.99)
    let text = diagnosis.sentences.joined()
    #expect(!text.contains("no flip") && !text.contains("to be seen to flip"), "\(text)")
  }

  /// Rosenbrock's valley is crossed in the first twelve of twenty steps, and followed since.
  @Test func aZigZagThatIsOverIsNotNamed() throws {
    let diagnosis = try diagnosis(preset: "rosenbrock", stepSize: 0.0015, steps: 20)
    #expect(!diagnosis.findings.contains { $0.cause == "zig_zags" }, "\(diagnosis.sentences)")
    let early = try DescentTests.diagnosis(preset: "rosenbrock", stepSize: 0.0015, steps: 8)
    #expect(early.findings.contains { $0.cause == "zig_zags" }, "\(early.sentences)")
  }

  /// x² + y² with ε = 0.9999 leaves |1 − 2ε| = 0.9998 a step: near 1 each digit counts.
  @Test func whatIsNearlyOneIsNotSaidToBeOne() throws {
    let diagnosis = try diagnosis("x^2 + y^2", from: [1, 0.5], stepSize: 0.9999, steps: 100)
    let text = diagnosis.sentences.joined()
    #expect(text.contains("0.9999 of 2/λmax"))
    #expect(text.contains("−(1 − 2e−4)"))
  }

  /// y′ = (1 − 0.09·25) y = −1.25 y: what is 1e-9 of it grows, though ‖g‖ falls by 0.91 a step yet.
  @Test(arguments: [1e-9, 1e-12])
  func whatCannotComeToRestHasNoStepsLeft(part: Double) throws {
    let diagnosis = try diagnosis(
      DiagnosisTests.ravine, from: [3, part], stepSize: 0.09, steps: 30)
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(all.contains("cannot come to rest"), "\(all)")
    #expect(!all.contains("more to rest"), "\(all)")
  }

  /// What is 0 stays 0: along y = 0 the same ε does come to rest.
  @Test func aPartThatIsZeroKeepsNothingFromRest() throws {
    let diagnosis = try diagnosis(DiagnosisTests.ravine, from: [3, 0], stepSize: 0.09, steps: 50)
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(!all.contains("cannot"), "\(all)")
    #expect(all.contains("about 146 steps more to rest"), "\(all)")
    #expect(diagnosis.remedy == nil)
  }

  /// λx = 2x is 4.8 at first and below λy = 2 after the first step; 1 − ελx is below 0 since a later one,
  /// from which on turns are counted.
  @Test func aZigZagFollowsItsDirectionNotTheOrderOfEigenvalues() throws {
    let zigZag = try finding(
      try diagnosis("x^3/3-x+y^2", from: [2.4, 1], stepSize: 0.7, steps: 100)
    ) { if case .zigZags(let zigZag) = $0 { zigZag } else { nil } }
    let along = [zigZag.smaller, zigZag.larger]
    let y = try #require(along.first { abs($0.eigenpair.vector.y) > 0.9 })
    let x = try #require(along.first { abs($0.eigenpair.vector.x) > 0.9 })
    // Every step multiplies y by −0.4, and those that are counted turn x back as well.
    #expect(y.flips == y.seen && x.flips == x.seen && zigZag.pairs < 29)
  }

  /// Both λ are 3 at (π, π): every direction is an eigenvector there, and each part turns back.
  @Test func whereEigenvaluesAreEqualDirectionsAreKept() throws {
    let zigZag = try finding(try diagnosis(preset: "easom", stepSize: 0.6, steps: 200)) {
      if case .zigZags(let zigZag) = $0 { zigZag } else { nil }
    }
    #expect(zigZag.smaller.flips == zigZag.smaller.seen)
    #expect(zigZag.larger.flips == zigZag.larger.seen)
  }

  /// Where ‖g‖ is all but 0, λ along x y = 1 is what is left of it.
  @Test func alongALineOfMinimaLambdaCountsAsZero() throws {
    let diagnosis = try diagnosis(
      "(x*y-1)^2/2", from: [3, 2], stepSize: 0.3, steps: 100, window: Window(x: -4...4, y: -4...4))
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(all.contains("where λ counts as 0"), "\(all)")
  }
}
