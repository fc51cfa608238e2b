import Descent
import Screen
import Testing
import Visualizer

@Suite struct TheoryRowsTests {
  private func rows(
    _ formula: String, at start: Vector, _ stepSize: Double, status: RunStatus? = nil
  ) throws -> TheoryRows {
    let program = try player(formula: formula, start: start, stepSize: stepSize)
    return TheoryRows(
      program.state.reading(using: program.workbench), status: status ?? program.state.run.status)
  }

  /// (x² + 25y²)/2 at (−2.5, 1): gᵀg = 631.25, gᵀHg = 15631.25.
  @Test(arguments: [
    (0.02, "ε λmax = 0.50 < 1: both parts shrink, by 0.50 and 0.98 a step, no flip"),
    (0.04, "ε λmax = 1: the part along λmax is gone in one step"),
    (0.06, "ε λmax = 1.50: the part along λmax flips sides each step, |1 − ε λmax| = 0.50"),
    (0.08, "ε λmax = 2: the part along λmax flips sides for ever"),
    (0.1, "ε λmax = 2.50: along λmax it grows 1.50 × a step; try ε < 2/λmax = 0.0800"),
  ])
  func whatAStepDoesInABowl(stepSize: Double, second: String) throws {
    let rows = try rows("(x^2 + 25*y^2)/2", at: [-2.5, 1], stepSize)
    #expect(
      rows.first == "gᵀHg > 0: the model goes down for ε < 2gᵀg/gᵀHg = 0.0808, most at half of it")
    #expect(rows.second == second)
    #expect(rows.only == rows.first)
  }

  /// Which minima gradient descent stays at is for ε to say, too (MATH §6).
  @Test func aMinimumIsLeftWithALongStep() throws {
    #expect(
      try rows("(x^2 + 25*y^2)/2", at: [0, 0], 0.12).second
        == "both λ > 0, so this is a minimum; ε λmax = 3.00 > 2: GD does not stay")
    #expect(
      try rows("(x^2 + 25*y^2)/2", at: [0, 0], 0.07).second == "both λ > 0, so this is a minimum")
  }

  @Test func alongNegativeCurvatureThereIsNoBestStep() throws {
    let rows = try rows("(x^2 - y^2)/2", at: [0.001, 1], 0.1)
    #expect(rows.first == "gᵀHg ≤ 0: along −g the model goes down for every ε")
    #expect(
      rows.second == "curvature along −g is −1.00: the model has no best step, only L can stop it")
  }

  /// log x has no value at 0.5 − 0.5·2 = −0.5.
  @Test func aStepOutOfTheDomainIsSaidBeforeItIsMade() throws {
    let rows = try rows("log(x) + y^2", at: [0.5, 0.5], 0.5)
    #expect(
      rows.first
        == "at ε = 0.5 the step leaves the domain: L has no value there, whatever the models say")
    #expect(rows.only == rows.first)
  }

  @Test func aSaddleIsLeft() throws {
    let rows = try rows("(x^2 - y^2)/2", at: [1, 0.1], 0.1)
    #expect(rows.first.hasPrefix("gᵀHg > 0: the model goes down for ε < 2gᵀg/gᵀHg = 2.04"))
    #expect(
      rows.second == "λmin < 0: by the model the part along it grows × 1.10 a step, off m's saddle")
  }

  /// (xy − 1)²/2 bends down a little beside its curve of minima, to which a run goes all the same.
  @Test func besideACurveOfMinimaTheModelAloneLeaves() throws {
    let second = try rows("(x*y - 1)^2/2", at: [2.5, 0.41], 0.02).second
    #expect(
      second.contains("by the model the part along it grows × (1 + 2e−4) a step"), "\(second)")
  }

  @Test func aFlatDirectionStands() throws {
    let flat = try rows("x^2/2", at: [1, 0], 0.1).second
    #expect(
      flat
        == "λmin counts as 0: the part along it does not move")
  }

  /// |x|^1.5 has a slope at 0 and no curvature.
  @Test func whereHIsNotFiniteNothingIsSaidOfCurvature() throws {
    let moving = try rows("abs(x)^1.5 + y^2", at: [0, 1], 0.1)
    #expect(moving.first == "gᵀHg is not finite: the model says nothing of a step")
    #expect(moving.second == "H is not finite here: it does not say what kind of point this is")
    let resting = try rows("abs(x)^1.5 + y^2", at: [0, 0], 0.1)
    #expect(resting.second == moving.second)
    var program = try player(formula: "abs(x)^1.5 + y^2", start: [0, 1], stepSize: 0.1)
    for fact in ["curvature", "lambda_max", "epsilon_lambda", "epsilon_descent", "ghg"] {
      #expect(program.fact(fact) == nil, "\(fact)")
    }
    let lines = program.lines()
    #expect(lines.contains { $0.contains("2/λmax       –        H not finite") })
    #expect(lines.contains { $0.contains("Cauchy       –        gᵀHg not finite") })
    program.type("c")
    #expect(program.state.notice?.text == "no Cauchy step: gᵀHg not finite")
  }

  /// Where g has a part along the flat direction, that part does move.
  @Test func aSlopeAlongAFlatDirectionIsNoStandstill() throws {
    let slope = try rows("x^2/2 + y", at: [1, 0], 0.1).second
    #expect(
      slope
        == "λmin counts as 0: along it the model is a straight slope without end")
  }

  @Test(arguments: [
    ("x^2 + y^2", "both λ > 0, so this is a minimum", "at w alone"),
    ("-x^2 - y^2", "both λ < 0, so this is a maximum", "at w alone"),
    (
      "x^2 - y^2", "one λ < 0, so this is a saddle: GD rests here by chance alone",
      "on two lines that cross at w"
    ),
    ("x^2 + y^4", "a λ counts as 0: degenerate, higher terms decide", "on a line through w"),
    ("x^3 + y^3", "a λ counts as 0: degenerate, higher terms decide", "everywhere"),
  ])
  func kindsOfPointsWithoutSlope(formula: String, kind: String, levelSet: String) throws {
    let running = try rows(formula, at: [0, 0], 0.1, status: .running)
    #expect(running.first == "g = 0: no step; m₂ is as high \(levelSet)")
    #expect(running.second == kind)
    let ended = try rows(formula, at: [0, 0], 0.1)
    #expect(ended.first.hasPrefix("converged: ‖g‖ = 0"))
    #expect(ended.first.hasSuffix(", after 0 steps"))
    #expect(ended.second == kind)
  }

  /// Title, panel, facts and the line under the map agree on a point of a circle of minima, where
  /// H beside it has a λ of each sign, and on a kink.
  @Test func restIsSaidAlikeEverywhere() throws {
    var ring = try player(formula: "(x^2 + y^2 - 1)^2", start: [2, 1], stepSize: 0.09)
    ring.type("G")
    ring.wait(ticks: 10)
    #expect(ring.word("curvature") == "flat")
    #expect(ring.word("model_point") == "none")
    let seen = ring.lines().joined(separator: "\n")
    #expect(!seen.contains("saddle"))
    #expect(seen.contains("flat along one λ") && seen.contains("counts as 0"))

    var kink = try player(formula: "abs(x) + abs(y)", start: [1, 0.5], stepSize: 0.25)
    kink.type("G")
    kink.wait(ticks: 10)
    #expect(kink.word("curvature") == nil)
    let text = kink.lines().joined(separator: "\n")
    #expect(!text.contains("saddle"))
    #expect(text.contains("a kink: H says nothing"))
    #expect(text.contains("L has a kink here: H does not say what kind of point this is"))
  }

  /// A step too short to change w says nothing of where w is.
  @Test func aStepTooShortIsNoMinimum() throws {
    let rows = try afterRunning("x^2 + y^2", at: [1, 1], 1e-20)
    #expect(rows.first.contains("no longer changes w"))
    #expect(!rows.second.contains("minimum"))
  }

  /// The start lies in the valley of (1, 0).
  @Test func afterAFallPastAMinimumAStepSizeIsNamed() throws {
    var program = try player(formula: "x^3/3 - x + y^2", start: [2.4, 1], stepSize: 1.2)
    program.type("G")
    program.wait(ticks: 200)
    let reading = program.state.reading(using: program.workbench)
    let rows = program.state.theoryRows(reading, using: program.workbench)
    #expect(rows.only.hasPrefix("ε = 0.6 came to rest when it was tried from the start"))
  }

  private func afterRunning(_ formula: String, at start: Vector, _ stepSize: Double) throws
    -> TheoryRows
  {
    var program = try player(formula: formula, start: start, stepSize: stepSize)
    program.type("G")
    program.wait(ticks: 200)
    #expect(program.state.run.status != .running)
    return TheoryRows(
      program.state.reading(using: program.workbench), status: program.state.run.status)
  }

  @Test func howRunsEnd() throws {
    let converged = try afterRunning("(x^2 + y^2)/2", at: [1, 1], 0.5)
    #expect(converged.first.hasPrefix("converged: ‖g‖ = "))
    #expect(converged.second == "both λ > 0, so this is a minimum")
    #expect(converged.only == converged.second)

    let diverged = try afterRunning("(x^2 + y^2)/2", at: [1, 1], 3)
    #expect(diverged.first.hasPrefix("at t = "))
    #expect(diverged.first.hasSuffix(" w is far off the window and L far above the start"))
    #expect(
      diverged.second
        == "ε λmax = 3.00: along λmax it grows 2.00 × a step; W says why")
    #expect(diverged.only == diverged.second)

    let falls = try afterRunning("(x^2 - y^2)/2", at: [1, 1], 0.5)
    #expect(falls.first.hasSuffix(" w is far off the window and L far below the start"))
    #expect(falls.only.hasPrefix("there is no minimum this way"))

    let left = try afterRunning("x - log(x) + y^2", at: [0.1, 0], 0.5)
    #expect(left.first.hasPrefix("left the domain") || left.first.hasPrefix("converged"))
  }

  /// g = (2e8·x, 2e−8·y): at (0, 1) ‖g‖ is below 1e−8 times that of the start, but g = 0 at y = 0.
  @Test func anEarlyStopIsNoMinimum() throws {
    let rows = try afterRunning("x^2*1e8 + y^2*1e-8", at: [1, 1], 4e-9)
    #expect(rows.first.hasPrefix("converged: ‖g‖ = "))
    #expect(
      rows.second
        == "both λ > 0, but g = 0 is about 1.00 away: it stopped before it came to rest")
    #expect(rows.only == rows.second)
  }

  @Test func onAConstantEveryPointIsCritical() throws {
    #expect(
      try rows("7", at: [1, 1], 0.1).second == "L is constant: every point of the view is critical")
  }

  /// Beside a λmin < 0 the steep part may grow faster: 1 − 0.25·10 = −1.5 against 1 + 0.25.
  @Test func theFastestGrowthIsNamed() throws {
    let rows = try rows("(10*x^2 - y^2)/2", at: [1, 0.1], 0.25)
    #expect(
      rows.second
        == "ε λmax = 2.50: along λmax it grows 1.50 × a step, along λmin < 0 1.25 ×")
    let slow = try self.rows("(10*x^2 - y^2)/2", at: [1, 0.1], 0.15)
    #expect(slow.second.hasPrefix("λmin < 0: by the model the part along it grows"))
  }

  /// What shrinks by next to nothing is not written as × 1.
  @Test func aSlowPartIsWrittenByWhatItLacks() throws {
    let rows = try rows("(10*x^2 + 1e-4*y^2)/2", at: [1, 1], 0.05)
    #expect(
      rows.second
        == "ε λmax = 0.50 < 1: both parts shrink, by 0.50 and (1 − 5e−6) a step, no flip")
  }

  /// Far off, where L is steeper than anywhere in the window, λ says nothing of a good ε.
  @Test func aBlowUpIsNotMeasuredByItsOwnCurvature() throws {
    var program = try player("rosenbrock", stepSize: 0.01)
    program.type("G")
    program.wait(ticks: 200)
    let rows = TheoryRows(
      program.state.reading(using: program.workbench), status: program.state.run.status)
    #expect(rows.only == "b goes back; W says why")
    // The ε that the rows name is the one that W tried, and G converges with it.
    let named = program.state.theoryRows(
      program.state.reading(using: program.workbench), using: program.workbench
    ).second
    let stepSize = try #require(program.number("why_epsilon"))
    #expect(
      named == "ε = \(Numeral.brief(stepSize)) held when it was tried from the start; W says why")
    #expect(program.lines().contains { $0.contains(named) })
    var again = try player("rosenbrock", stepSize: stepSize)
    again.act(.step(count: 2000))
    #expect(again.state.run.loss < again.state.run.losses[0])
  }

  /// At 80 × 24 there is one row, at 120 × 36 there are two of 78 columns.
  @Test func sentencesFitTheirRows() throws {
    for formula in ["(x^2 + 25*y^2)/2", "(x^2 - y^2)/2", "x^2/2", "x^2/2 + y", "x*y", "exp(x)+y^2"]
    {
      for stepSize in [0.02, 0.04, 0.06, 0.08, 0.1] {
        let rows = try rows(formula, at: [-2.5, 1], stepSize)
        for sentence in [rows.first, rows.second, rows.only] {
          #expect(sentence.unicodeScalars.count <= 78, "\(sentence)")
        }
      }
    }
  }

  @Test func whatDoesNotFitLosesItsLastClause() {
    let look = Look.fixedProfile
    let sentence = "left the domain: L has no value at (1, 2), step 3"
    #expect(look.clauses(of: sentence, columns: 60) == sentence)
    #expect(look.clauses(of: sentence, columns: 48) == "left the domain: L has no value at (1, 2)")
    #expect(look.clauses(of: sentence, columns: 40) == "left the domain")
    #expect(look.clauses(of: sentence, columns: 4) == sentence)
  }
}
