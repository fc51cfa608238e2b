import Descent
import Testing

/// Which minimum a run belongs to, left, or stands beside.
@Suite struct DiagnosisOfMinimaTests {
  /// The sharp minimum near (−1, 0) has λmax = 28.9: at ε = 0.2 it throws the path into the flat one.
  @Test func aSharpMinimumIsLeft() throws {
    let diagnosis = try diagnosis(preset: "sharp-flat", stepSize: 0.2, steps: 3000)
    let unstable = diagnosis.findings.compactMap { finding in
      if case .unstable(let unstable) = finding { unstable } else { nil }
    }
    let found = try #require(unstable.first)
    #expect(found.curvature > 28 && found.limit == 10)
    #expect(abs(found.minimum.place.x + 1) < 0.05)
  }

  /// Exactly between two minima the way down leads to the saddle, whatever ε is.
  @Test(arguments: [
    ("(x^2-1)^2+y^2", [0.0, 1.0], 0.3), ("x^4-3*x^2+y^2", [0, 1.4], 0.4),
    ("cos(x)+y^2/2", [0, 1], 2.1), ("x^2-y^2+y^4", [1, 0], 0.6),
    ("(x*y-1)^2", [1, -1], 0.4),
  ])
  func aStartOnARidgeIsInNoValley(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 400)
    #expect(!diagnosis.findings.contains { $0.cause == "unstable" }, "\(diagnosis.sentences)")
  }

  /// x y = 1 is a line of minima: none of them is the one in whose valley a run began.
  @Test(arguments: [([3.0, 0.5], 0.4), ([2, 2], 0.6)])
  func oneOfALineOfMinimaIsNotNamed(start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      "(x*y-1)^2/2", from: start, stepSize: stepSize, steps: 100,
      window: Window(x: -4...4, y: -4...4))
    #expect(diagnosis.findings[0].cause == "line_of_minima")
    #expect(!diagnosis.findings.contains { $0.cause == "unstable" }, "\(diagnosis.sentences)")
  }

  /// −exp(−r²) at ε = 2/λmax: x′ = −x(1 − 2x² + …) shrinks, though 1 − ελ = −1.
  @Test func atTheBoundOfAMinimumTheModelDoesNotDecide() throws {
    let diagnosis = try diagnosis("-exp(-x^2-y^2)", from: [2.5, 2], stepSize: 1, steps: 3000)
    guard case .unstable(let unstable) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(unstable.isAtLimit && unstable.isAhead)
    #expect(diagnosis.sentences[0].contains("λmax = 2 is just 2/ε"))
    #expect(!diagnosis.sentences[0].contains("cannot"))
  }

  /// However shallow the bowl is and far off the run stops, its own minimum is no other one.
  @Test(arguments: [("1e-6*(x^2+y^2)", 1e5), ("1e-3*(x^2+y^2)", 100), ("1e4*(x^2+y^2)", 1e-5)])
  func theMinimumARunStopsBesideIsNotALowerOne(text: String, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: [1.5, 0.5], stepSize: stepSize, steps: 400)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rest.lower == nil)
    #expect(rest.loss > 0 && rest.criticalPlace == PlanePoint(x: 0, y: 0))
  }

  /// x grows from 1e−9 by 1.4 a step: 43 steps later the same ε is at a minimum.
  @Test(arguments: [25, 40, 45])
  func aSaddleThatIsPassedIsNoPlateau(steps: Int) throws {
    let diagnosis = try diagnosis(
      "(x^2-1)^2+y^2", from: [1e-9, 1], stepSize: 0.1, steps: steps)
    guard case .passesSaddle(let passage) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(passage.place == PlanePoint(x: 0, y: 0) && abs(passage.eigenpair.value + 4) < 1e-9)
    #expect(abs(passage.factor - 1.4) < 1e-9)
    let left = try #require(passage.stepsLeft)
    #expect(left > 0 && Double(steps) + left < 70)
  }

  /// H is the same everywhere, and L has no minimum.
  @Test func aQuadraticSaddleIsNamed() throws {
    let diagnosis = try diagnosis("(x^2-y^2)/2", from: [1, 1e-8], stepSize: 0.1, steps: 60)
    #expect(diagnosis.findings[0].cause == "near_saddle", "\(diagnosis.sentences)")
  }

  /// Along the direction whose λ is 0 L is lower on one side at least.
  @Test(arguments: [
    ("-x^4+y^2", [0.0, 1.0]), ("-x^4-y^4", [0, 0]), ("x^4-y^4", [0, 0]), ("x^3+y^2", [0, 1]),
    ("x^2-y^6", [1, 0]),
  ])
  func aDegeneratePointThatIsNoMinimumIsLookedBeside(text: String, start: Vector) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: 0.1, steps: 200)
    let said = diagnosis.sentences.joined()
    #expect(said.contains("L is lower a little farther on"), "\(said)")
  }

  /// Near the maximum at 0 the way down is the one along which −g grows, not the one that is nearest.
  @Test(arguments: [
    ("x^4-2*x^2+y^4-2*y^2+x*y/3", [0.01, 0.02], 0.24),
    ("x^4-2*x^2+y^4-2*y^2+x*y/3", [0.02, 0.01], 0.23),
    ("x^4-2*x^2+y^4-2*y^2+x*y/3", [0.05, 0.02], 0.22),
    ("x^4-2*x^2+y^4-2*y^2-x*y/3", [-0.01, 0.02], 0.24),
  ])
  func noOtherValleyIsSaidToBeTheOneOfTheStart(
    text: String, start: Vector, stepSize: Double
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 2000)
    #expect(!diagnosis.findings.contains { $0.cause == "unstable" }, "\(diagnosis.sentences)")
  }

  // MARK: every run

  /// λmax is 8, 16, 2 and 2 at the minima: ε is 2/λmax there to the last digit, and what w is off by
  /// shrinks by what lies beyond order 2.
  @Test(arguments: [
    ("(x^2-1)^2+y^2", [0.9, 0.2], 0.25), ("(x^2-2)^2+y^2", [1.3, 0.2], 0.125),
    ("x^3/3-x+y^2/2", [1.2, 0.1], 1.0), ("(x*y-1)^2/2+(x-y)^2/2", [1.3, 1.1], 1),
  ])
  func aMinimumIsKnownToTheLastDigits(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 100)
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(!all.contains("cannot") && !all.contains("does not shrink"), "\(all)")
    for case .unstable(let unstable) in diagnosis.findings { #expect(unstable.isAtLimit) }
  }

  /// Where L is 0 but for the digits of the place it is said to be 0, and no less where it is not.
  @Test(arguments: [
    ("(x*y-1)^2/2", [0.3, -0.3], 0.1, "L = 0.5 here and 0 at"),
    ("(x*y-1)^2/2+1e-9", [0.3, -0.3], 0.1, "L = 0.5 here and 1e−9 at"),
  ])
  func aLowestLossOfZeroIsZero(
    text: String, start: Vector, stepSize: Double, words: String
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 400)
    let all = diagnosis.sentences.joined(separator: " ")
    #expect(all.contains(words), "\(all)")
  }
}
