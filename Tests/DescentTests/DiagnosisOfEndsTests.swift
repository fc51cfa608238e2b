import Descent
import Testing

/// Why a run ended where it did, or cannot end.
@Suite struct DiagnosisOfEndsTests {
  /// The slope is small beside the 2e24 of the start alone.
  @Test func aSlopeThatIsSmallBesideTheStartIsSaidToBe() throws {
    let diagnosis = try diagnosis(
      "(x*1e12)^2+y^2", from: [2, 0], stepSize: 4.9e-25, steps: 20)
    #expect(diagnosis.findings[0].cause == "minimum")
    #expect(diagnosis.sentences[0].contains("of the start's"), "\(diagnosis.sentences)")
  }

  /// Both λ at (37.5, 0), 4e−40 and 5e−33, are less than rounding makes of 1 − 1/(1 + e⁻ˣ) there, and all
  /// of the window is as level.
  @Test(arguments: [45.0, 50]) func curvatureThatIsRoundingCountsAsNone(stepSize: Double) throws {
    let terms = [(-2, 0), (-1, 0), (1, 1), (2, 1)]
      .map { "(1/(1+exp(-(\($0.0)*x+y)))-\($0.1))^2" }
    let diagnosis = try diagnosis(
      "(\(terms.joined(separator: "+")))/2", from: [0, 0], stepSize: stepSize, steps: 10,
      window: Window(x: -200...200, y: -200...200))
    #expect(diagnosis.sentences[0].contains("both λ count as 0"), "\(diagnosis.sentences)")
  }

  /// x⁶ is so flat at 0 that its minimum is found 0.002 beside it; x²y² + x² has a line of them.
  @Test(arguments: ["x^6+y^2", "x^2*y^2+x^2"]) func aFlatMinimumIsPlacedRoughly(text: String) throws
  {
    let diagnosis = try diagnosis(
      text, from: [0.9, 0.7], stepSize: 0.1, steps: 1000, window: Window(x: -2...2, y: -2...2),
      tolerance: 0.01)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("a minimum near (") && !said.contains("the minimum ("), "\(said)")
  }

  /// (0, 0) is what it nears, and no lower minimum elsewhere.
  @Test(arguments: [("cosh(x)+y^4", [1.0, 1]), ("exp(x)-2*x+y^4", [0.9, 0.7])])
  func whatAnEarlyStopIsNearIsNoOtherMinimum(text: String, start: Vector) throws {
    let diagnosis = try diagnosis(
      text, from: start, stepSize: 0.1, steps: 1000, window: Window(x: -2...2, y: -2...2),
      tolerance: 0.01)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(!said.contains("not the lowest"), "\(said)")
  }

  /// x falls to the saddle of (x² − y²)/2, y is 0 and stays.
  @Test func aSaddleIsReachedOnItsStableManifold() throws {
    let diagnosis = try diagnosis("(x^2 - y^2)/2", from: [-1.5, 0], stepSize: 0.5, steps: 200)
    #expect(diagnosis.findings[0].cause == "saddle")
    #expect(diagnosis.sentences.joined().contains("along y L bends down (λ = −1)"))
  }

  /// exp(10x) has no minimum, and y is 0.001 where the start's slope of 2.2e5 ends the run.
  @Test func aSlopeThatHasFadedIsNoLineOfMinima() throws {
    let far = try diagnosis("exp(10*x)+y^2", from: [1, 1], stepSize: 0.01, steps: 400)
    #expect(far.findings[0].cause == "stopped_early")
    #expect(!far.sentences.joined().contains("line of minima"), "\(far.sentences)")
    // From −1.5 y comes to rest, and λ along x counts as 0 beside those of the window.
    let slow = try diagnosis("exp(10*x)+y^2", from: [-1.5, 1], stepSize: 0.3, steps: 400)
    #expect(!slow.sentences.joined().contains("line of minima"), "\(slow.sentences)")
  }

  @Test func theLowestLossIsNotWhatRoundingLeftOfIt() throws {
    let diagnosis = try diagnosis(preset: "overparam", steps: 100)
    #expect(diagnosis.findings[0].cause == "line_of_minima")
    let words = diagnosis.sentences.joined(separator: " ")
    #expect(words.contains("all but the 0 below which L cannot come"), "\(words)")
  }

  /// A line of minima far outside of the window is one as far as it is followed.
  @Test func aLineOfMinimaFarAwayIsOne() throws {
    let diagnosis = try diagnosis(
      "(x + y - 100)^2", from: [0, 1], stepSize: 0.2, steps: 100,
      window: Window(x: -2...2, y: -2...2))
    #expect(diagnosis.findings[0].cause == "line_of_minima", "\(diagnosis.sentences)")
  }

  /// λ = −2 at (0, 1): H leaves the other direction open, but no minimum bends down.
  @Test(arguments: ["-x^2", "cos(x)"])
  func aDirectionThatBendsDownIsNoMinimum(text: String) throws {
    let diagnosis = try diagnosis(text, from: [0, 1], stepSize: 0.3, steps: 100)
    let words = diagnosis.sentences.joined(separator: " ")
    #expect(words.contains("which is no minimum") && words.contains("along x L bends down"))
    #expect(!words.contains("does not tell"), "\(words)")
  }

  /// Order 2 and L disagree about the way.
  @Test func anOutlookSaysWhichWayTheModelGoes() throws {
    let diagnosis = try diagnosis("(x*y - 1)^2/2", from: [2, 1.5], stepSize: 0.3, steps: 0)
    let words = diagnosis.sentences.joined(separator: " ")
    #expect(words.contains("goes down, by 1.78; order 2 says up, by 1.69"), "\(words)")
  }

  /// It came to rest after 30 steps; with half of ε it would not in 20,000.
  @Test func noRemedyForARunThatDidBetter() throws {
    let diagnosis = try diagnosis(
      "x^2*y^2/2 + 0.001*x^2", from: [2, 3], stepSize: 0.3, steps: 500)
    #expect(diagnosis.remedy?.trial.reason != nil || diagnosis.remedy == nil)
  }

  /// L = −1 at the minima (0, ±√2), far below the saddle at 0.
  @Test func aSaddleIsNoPlateau() throws {
    let diagnosis = try diagnosis("x^2 - y^2 + y^4/4", from: [1, 0], stepSize: 0.1, steps: 500)
    #expect(diagnosis.findings[0].cause == "saddle")
    #expect(!diagnosis.findings.contains { $0.cause == "plateau" })
  }

  @Test func aMaximumIsLeftByNoStep() throws {
    let diagnosis = try diagnosis("-x^2 - y^2", from: [0, 0], stepSize: 0.1, steps: 1)
    #expect(diagnosis.findings[0].cause == "maximum")
  }

  /// Styblinski and Tang's deepest minimum is at −2.9035 twice, −78.3323.
  @Test func aHigherMinimumKnowsALowerOne() throws {
    let diagnosis = try diagnosis(preset: "styblinski-tang", steps: 2000)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(rest.curvature == .bowl)
    let lower = try #require(rest.lower)
    #expect(abs(lower.loss - -78.3323314) < 1e-6)
    #expect(abs(lower.place.x - -2.903534) < 1e-5 && abs(lower.place.y - -2.903534) < 1e-5)
  }

  /// Himmelblau's four minima are equal: none is lower than the one that is found.
  @Test func amongEqualsNoneIsLower() throws {
    let diagnosis = try diagnosis(preset: "himmelblau", steps: 2000)
    #expect(diagnosis.findings[0].cause == "minimum")
  }

  @Test func aPlateauIsNoMinimum() throws {
    let diagnosis = try diagnosis(
      preset: "easom", start: [1, 1], stepSize: 0.2, steps: 500)
    let plateaus = diagnosis.findings.compactMap { finding in
      if case .plateau(let plateau) = finding { plateau } else { nil }
    }
    let plateau = try #require(plateaus.first)
    #expect(abs(plateau.lowest.loss - -1) < 1e-9)
    #expect(abs(plateau.lowest.place.x - 3.14159265) < 1e-6)
    #expect(plateau.gradientNorm < 1e-3)
  }

  @Test func anEdgeOfTheDomainNamesWhatHasNoValue() throws {
    let diagnosis = try diagnosis(
      "x - log(x) + y^2", from: [3, 1], stepSize: 5, steps: 1,
      window: Window(x: 0.1...4, y: -1.5...1.5))
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    // g = (1 − 1/3, 2)
    #expect(abs(exit.place[0] - (3 - 5 * (1 - 1.0 / 3))) < 1e-12)
    #expect(exit.gap == .function(name: "log", argument: exit.place[0]))
    #expect(diagnosis.remedy?.purpose == .staysInside)
    #expect(diagnosis.remedy?.trial.holds == true)
  }

  /// The roots and arcs have a value at the edge, the logarithm and the pole have none.
  @Test(arguments: [
    ("sqrt(x)+y^2", [1.0, 1.0], 0.1, true), ("acos(x)+y^2", [0.5, 0.5], 0.2, true),
    ("asin(x)^2 + acos(y)^2", [0.5, 0.5], 0.2, true),
    ("sqrt(1-x^2-y^2)", [0.5, 0.2], 0.1, true), ("log(x)+y^2", [1.0, 1.0], 0.1, false),
    ("log(1-x)+y^2", [0.5, 1.0], 0.1, false),
  ])
  func anEdgeWithAValueMayBeAMinimum(
    text: String, start: Vector, stepSize: Double, hasValue: Bool
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 200)
    guard case .leftDomain(let exit) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    let edge = try #require(exit.edge)
    let value: Double? =
      switch edge.depth {
      case .level(let loss), .atMost(let loss): loss
      case .unbounded, .unknown: nil
      }
    if hasValue {
      let expected = try expression(text).loss(at: [edge.place.x, edge.place.y])
      #expect(abs(try #require(value) - expected) < 1e-4 || expected.isNaN)
      // L is 0 on this edge, to which no sample comes.
      let isZero = text == "sqrt(1-x^2-y^2)"
      #expect(!isZero || diagnosis.sentences.joined().contains(" or less"))
    } else {
      #expect(edge.depth == .unbounded)
    }
    let said = diagnosis.sentences.joined()
    #expect(said.contains("every constant ε crosses"))
    #expect(said.contains("no minimum this way") != hasValue, "\(said)")
  }

  @Test(arguments: [
    ("x/y + x", [1.0, 0.0], Formula.Gap.divisionByZero),
    ("sqrt(x) + y", [-2.0, 0.0], .function(name: "sqrt", argument: -2)),
    ("log(x*y)", [0.0, 1.0], .function(name: "log", argument: 0)),
    ("(x - 3)^0.5 + y", [1.0, 0.0], .power(base: -2, exponent: 0.5)),
    ("exp(x) + y", [1000.0, 0.0], .overflow(part: "exp(x)")),
    ("x^(-2) + y", [0.0, 0.0], .power(base: 0, exponent: -2)),
  ])
  func whatHasNoValueIsFound(text: String, point: Vector, gap: Formula.Gap) throws {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    #expect(formula.gap(at: point) == gap)
    #expect(try !expression(text).loss(at: point).isFinite)
    #expect(formula.gap(at: [4.5, 2]) == nil)
  }

  @Test func aStartWithoutAValueSaysSo() throws {
    let diagnosis = try diagnosis("log(x) + y", from: [-1, 0], stepSize: 0.1, steps: 1)
    #expect(
      diagnosis.findings == [
        .noValueAtStart(.function(name: "log", argument: -1), place: [-1, 0])
      ])
  }

  @Test func whatFallsWithoutEndHasNoMinimum() throws {
    let diagnosis = try diagnosis("(x^2 - y^2)/2", from: [-1.5, 0.001], stepSize: 0.1, steps: 1000)
    guard case .fallsWithoutEnd(let fall) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.findings)")
      return
    }
    #expect(fall.eigenpair.value == -1)
    #expect(diagnosis.remedy == nil)
  }

  @Test func aStepTooShortIsNoMinimum() throws {
    let diagnosis = try diagnosis("x + 0*y", from: [1, 1], stepSize: 1e-20, steps: 3)
    #expect(diagnosis.findings == [.stepTooShort(length: 1e-20)])
  }

  /// ‖g‖ = 6e−12 stops it before its first step, and the one minimum lies ahead.
  @Test func whatStopsBeforeItsMinimumIsNotSentElsewhere() throws {
    let diagnosis = try diagnosis("1e-12*(x^2+3*y^2)", from: [1, 1], stepSize: 0.1, steps: 10)
    let said = diagnosis.sentences.joined()
    #expect(said.contains("(--tolerance)") && said.contains("leads on to"), "\(said)")
    #expect(!said.contains("leads here"))
  }

  /// From (1.9, 1) the first step jumps up across the pole at x = 2.
  @Test(arguments: [
    ("x^2+y^2+1/(x-2)", [1.9, 1.0], 0.02), ("-exp(-(x^2+y^2))", [0.5, 0.5], 9),
  ])
  func whatWentUpWasNotLedDown(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 1000)
    #expect(!diagnosis.sentences.joined().contains("the way down from this start"))
  }

  // MARK: what no constant ε mends

  /// No preset at any ε says a thing that is not a number, or more than five sentences.
  @Test(arguments: Catalog.landscapes.map(\.id))
  func everyRunHasAnAnswer(preset: String) throws {
    for factor in [1e-3, 0.1, 1, 3, 30, 1e4] {
      for steps in [0, 1, 7, 400] {
        let landscape = try #require(Catalog.landscape(named: preset))
        let diagnosis = try diagnosis(
          preset: preset, stepSize: landscape.stepSize * factor, steps: steps)
        #expect((1...5).contains(diagnosis.sentences.count))
        let text = diagnosis.sentences.joined(separator: " ")
        let words = text.split { " (),;:.".contains($0) }
        #expect(!words.contains { ["nan", "inf", "−inf"].contains($0) }, "\(text)")
        if let remedy = diagnosis.remedy { #expect(remedy.trial.holds) }
      }
    }
  }

  /// λ has no more digits than it takes for 1 − ελ, which has three: 1 + 0.05 · 1.753e6 = 8.77e4.
  @Test func aLargeFactorHasThreeDigits() throws {
    let said = try diagnosis(preset: "monkey-saddle", stepSize: 0.05, steps: 100).sentences.joined()
    #expect(said.contains("λ = −1.753e6)") && said.contains("1 − ελ = 8.77e4:"), "\(said)")
  }

  // MARK: what a tolerance ends

  /// A slope that leads on is one, however small it is.
  @Test(arguments: [
    ("tanh(x)^2+y^2", [20.0, 1.0], 0.5), ("tanh(2*x)^2+y^2/2", [9, 1], 0.5),
    ("(1/(1+exp(-x))-0.9)^2+(1/(1+exp(-y))-0.2)^2", [40, 0], 1),
  ])
  func aSlopeIsNotDeniedOnAPlateau(text: String, start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: 3000)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("plateau") && !said.contains("Without a slope"), "\(said)")
    #expect(!said.contains("whatever ε is"), "\(said)")
  }
}
