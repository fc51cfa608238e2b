import Descent
import Screen
import Testing
import Visualizer

@Suite struct SnapListTests {
  private func values(_ formula: String, at start: Vector) throws -> [Snap.Value] {
    let program = try player(formula: formula, start: start, stepSize: 0.1)
    let reading = program.state.reading(using: program.workbench)
    return Snap.allCases.map { $0.value(in: reading) }
  }

  /// (x² + 25y²)/2 at (−2.5, 1): gᵀg = 631.25, gᵀHg = 15631.25, λ = 1 and 25.
  @Test func theStepSizesOfTheRavine() throws {
    let values = try values("(x^2 + 25*y^2)/2", at: [-2.5, 1]).map(\.number)
    let cauchy = 631.25 / 15631.25
    let expected: [Double] = [0.04, cauchy, 0.04, 2.0 / 26, 0.08, 2 * cauchy]
    #expect(values == expected)
  }

  @Test func whatDoesNotExistSaysWhy() throws {
    let dome: [Snap.Value] = [
      .none(why: "no curvature above 0"), .none(why: "gᵀHg ≤ 0"), .none(why: "λmax ≤ 0"),
      .none(why: "needs both λ > 0"), .none(why: "λmax ≤ 0"), .none(why: "gᵀHg ≤ 0"),
    ]
    #expect(try values("-x^2 - y^2", at: [1, 1]) == dome)
    #expect(try values("x^2 + y^2", at: [0, 0])[1] == .none(why: "g = 0"))
    #expect(try values("x^2 - y^2", at: [1, 1])[3] == .none(why: "needs both λ > 0"))
    #expect(try values("x^2", at: [1, 1])[3] == .none(why: "needs both λ > 0"))
  }

  /// κ = 25: the best constant ε shrinks the worst part by 24/26 a step (MATH §3).
  @Test func theRateOfTheBestConstantStepIsSaid() throws {
    var program = try player("ravine")
    program.type("e4")
    #expect(
      program.lines().contains {
        $0.contains("rate (κ − 1)/(κ + 1) = 0.923; 1/λmax can lead at first")
      })
    program.type("3")
    #expect(program.lines().contains { $0.contains("rate 1 − 1/κ = 0.96 in the long run") })
    // Where an eigenvalue counts as zero there is no κ, and no rate.
    program = try player(formula: "x^2 + 0*y", start: [1, 0], stepSize: 0.1)
    program.type("e4")
    #expect(program.lines().contains { $0.contains("a rate (κ − 1)/(κ + 1) needs both λ > 0") })
    program.type("3")
    #expect(!program.lines().contains { $0.contains("rate 1 − 1/κ") })
  }

  /// With ‖g‖² = 631.25 and Λ⁺ = 25 the lemma promises −631.25/50 at 1/Λ⁺ (MATH §4).
  ///
  /// Half of 2gᵀg/gᵀHg is the Cauchy step, and on the quadratic no ε from 2/λmax on converges (MATH §3).
  @Test func theListSaysWhyEachIsNamed() throws {
    for (digit, remark) in [
      ("1", "sampled: ΔL ≤ −‖g‖²/2Λ⁺ = −12.6"), ("2", "half of 2gᵀg/gᵀHg"),
      ("5", "on the quadratic every smaller ε converges, no other does"),
      ("6", "never below 2/λmax, since gᵀHg ≤ λmax gᵀg"),
    ] {
      var program = try player("ravine")
      program.type("e\(digit)")
      #expect(program.lines().contains { $0.contains("ε to  \(remark)") }, "\(remark)")
    }
  }

  /// What is proved, what is guessed, and along what, stands in the list too.
  @Test func theListSaysFromWhereTheSmoothnessIs() throws {
    var program = try player("ravine")
    for (name, meaning) in [
      ("1/Λ⁺ ≈", "the lemma promises most if Λ⁺ holds"), ("1/Λ⁺ ✓", "the lemma promises most"),
      ("lemma best", "the lemma promises most"),
    ] {
      program.type("e")
      let row = try #require(program.lines().first { $0.contains("▸ 1 \(name) ") })
      #expect(row.contains(meaning), "\(row)")
      program.type("⎋L")
    }
  }

  @Test func enterSetsEpsilonAndCloses() throws {
    var program = try player("ravine")
    program.type("e")
    program.press([.down, .down, .down, .enter])
    #expect(program.number("epsilon") == 2.0 / 26)
    #expect(program.state.overlay == nil)
    program.type("u")
    #expect(program.number("epsilon") == 0.07)
  }

  @Test func digitsAndArrowsChoose() throws {
    var program = try player("ravine")
    program.type("e5")
    #expect(list(program)?.chosen == .eigenvalueLimit)
    #expect(program.text("snap") == "2/λmax")
    program.press([.down, .down])
    #expect(list(program)?.chosen == .smoothness)
    program.press(.up)
    #expect(list(program)?.chosen == .descentLimit)
    program.press(.escape)
    #expect(program.state.overlay == nil)
    #expect(program.number("epsilon") == 0.07)
  }

  private func list(_ program: Player) -> SnapList? {
    if case .snaps(let list) = program.state.overlay { list } else { nil }
  }

  @Test func whatDoesNotExistIsNotSet() throws {
    var program = try player("saddle", start: [0.001, 1], stepSize: 0.1)
    program.type("e2")
    program.press(.enter)
    #expect(program.state.notice?.text == "no Cauchy: gᵀHg ≤ 0")
    #expect(program.state.overlay != nil)
    #expect(program.number("epsilon") == 0.1)
  }

  /// The picture is that of the chosen ε, the run is not.
  @Test func theChoiceIsSeenBeforeItIsTaken() throws {
    var program = try player("ravine")
    program.type("e5")
    #expect(program.lines().contains { $0.contains("step ε       0.08000") })
    #expect(program.number("epsilon") == 0.07)
    program.press(.escape)
    #expect(program.lines().contains { $0.contains("step ε       0.07000") })
  }

  @Test func theListNamesEveryStepSizeAtEverySize() throws {
    for (columns, rows) in [(200, 60), (120, 36), (80, 24), (40, 12)] {
      var program = try player("ravine", size: Size(columns: columns, rows: rows))
      program.type("e")
      let text = program.lines()
      for snap in Snap.allCases {
        #expect(
          text.contains { $0.contains(snap.name.filter { $0 != " " }) },
          "\(snap.name) at \(columns)")
      }
      #expect(text.last?.contains("↑ ↓ choose  enter set ε") == true)
      #expect(text.last?.contains("esc close") == true)
    }
  }
}
