import Descent
import Screen
import Testing
import Visualizer

@Suite struct PanelTests {
  private static let widths: [Layout.PanelWidth] = [.wide, .medium, .narrow]

  @Test(arguments: widths) func whatFitsIsWhatTheDesignKeeps(width: Layout.PanelWidth) {
    let all = PanelPart.all(for: width)
    let whole = all.map(\.rows).reduce(0, +)
    #expect(PanelPart.fitting(rows: whole, width: width) == all)
    for rows in 4...whole {
      let parts = PanelPart.fitting(rows: rows, width: width)
      #expect(parts.map(\.rows).reduce(0, +) <= rows, "\(rows) rows")
      for kept: PanelPart in [.loss, .gradient, .stepSize, .trueChange] {
        #expect(parts.contains(kept), "\(kept) in \(rows) rows")
      }
      // With a row less, nothing comes back but the gauge without its names.
      let fewer = PanelPart.fitting(rows: rows - 1, width: width)
      #expect(fewer.allSatisfy { parts.contains($0) || $0 == .gauge(named: false) })
    }
  }

  /// What matters least goes first; L, ‖g‖, ε and whether the step goes up or down stay.
  @Test func partsAreDroppedInOrder() {
    let all = PanelPart.all(for: .wide)
    let first: [PanelPart] = [
      .ledger, .profile, .levelSet, .spectral, .smoothness, .lossChart, .condition, .cauchyLimit,
    ]
    for (index, part) in first.enumerated() {
      let dropped = first[...index]
      let rows = all.filter { !dropped.contains($0) }.map(\.rows).reduce(0, +)
      let parts = PanelPart.fitting(rows: rows, width: .wide)
      #expect(!parts.contains(part))
      #expect(first[(index + 1)...].allSatisfy { parts.contains($0) })
    }
  }

  private func program(_ size: Size, keys: String = "") throws -> Player {
    let formula = try Formula(
      parsing: "(a*x^2 + k*y^2)/2; k = 25; a = 1", variables: ["x", "y"])
    let workbench = Workbench()
    var program = Player(
      State(landscape: Landscape(unnamed: formula), screen: size, using: workbench),
      using: workbench)
    program.type(keys)
    return program
  }

  @Test func constantsAreRows() throws {
    let first = try program(Size(columns: 120, rows: 36)).lines()
    #expect(first.contains { $0.contains("k           25.00     ▸ ( )  n next") })
    #expect(first.contains { $0.contains("a            1.000  ") })
    let second = try program(Size(columns: 120, rows: 36), keys: "n)").lines()
    #expect(second.contains { $0.contains("a            1.100    ▸ ( )  n next") })
    #expect(second.contains { $0.contains("loss           log scale") })
  }

  /// Where there is no room for rows, the chosen one stands in the key line or the title.
  @Test func theChosenConstantIsAlwaysSaid() throws {
    for (columns, rows) in [(200, 60), (120, 36), (110, 20), (80, 24), (69, 20), (40, 12)] {
      let lines = try program(Size(columns: columns, rows: rows), keys: ")").lines()
      #expect(lines.contains { $0.contains("k = 26") }, "\(columns) x \(rows)")
    }
  }

  @Test func manyConstantsAreShownAsManyAtATime() throws {
    let parts = PanelPart.all(for: .wide, constants: 9)
    #expect(parts.contains(.constants(5)))
    #expect(!PanelPart.fitting(rows: 21, width: .narrow, constants: 2).contains(.constants(2)))
  }

  /// (x² + 25y²)/2: one Newton step leads to 0, and what rounding leaves of it is 0 as well.
  @Test func theModelsMinimiserIsZeroButForRounding() throws {
    var program = try player("ravine", stepSize: 0.07)
    for _ in 0..<12 {
      program.type("s")
      #expect(program.number("model_x") == 0 && program.number("model_y") == 0)
      #expect(program.lines().contains { $0.contains("✕ 0, 0") })
    }
  }

  /// The ledger has nothing to list before the first step: the loss chart takes its rows.
  @Test func withoutStepsNoRowsAreKeptForTheLedger() throws {
    let area = Rectangle(column: 0, row: 0, columns: 56, rows: 56)
    func placed(hasSteps: Bool) -> [(part: PanelPart, area: Rectangle)] {
      PanelPart.placed(
        in: area, width: .wide, constants: 0, ofProbe: false, hasSteps: hasSteps)
    }
    let (before, after) = (placed(hasSteps: false), placed(hasSteps: true))
    #expect(after.map(\.part).contains(.ledger) && !before.map(\.part).contains(.ledger))
    let (chart, later) = (try #require(before.last), try #require(after.last))
    #expect(chart.part == .lossChart && later.part == .lossChart)
    #expect(chart.area.rows == later.area.rows + PanelPart.ledger.rows)
    // Nothing else moves.
    #expect(before.dropLast().map(\.area) == after.dropLast(2).map(\.area))
  }

  @Test func aNarrowPanelIs21RowsHigh() {
    #expect(PanelPart.all(for: .narrow).map(\.rows).reduce(0, +) == 21)
  }

  private func panel(_ size: Size, keys: String = "", _ name: String = "ravine", look: Look)
    throws -> [String]
  {
    var program = try player(name, size: size, stepSize: 0.06)
    program.type(keys)
    let area = try #require(Layout(screen: size)?.panel)
    return program.lines(look: look)[area.row..<(area.row + area.rows)].map {
      String($0.dropFirst(area.column).prefix(area.columns))
    }
  }

  /// ε = 0.06 · 2¹⁴ = 983.04 is 12288 times 2/λmax = 0.08; whole digits, set apart from the words.
  @Test func aFarTooLargeStepStaysReadable() throws {
    let keys = String(repeating: "}", count: 14)
    let medium = try panel(Size(columns: 120, rows: 36), keys: keys, look: .fixedProfile)
    for text in ["ε λmax 24576", "2/λmax       0.08000  ε is 12288 ×"] {
      #expect(medium.contains { $0.contains(text) }, "\(text) in \(medium)")
    }
    let narrow = try panel(Size(columns: 80, rows: 24), keys: keys, look: .fixedProfile)
    for text in ["ελ 24576", "2/λmax      0.08000  12288×"] {
      #expect(narrow.contains { $0.contains(text) }, "\(text) in \(narrow)")
    }
  }

  /// What no number can hold is said to be larger than all of them, not left out.
  @Test(arguments: [(120, 36), (80, 24)])
  func aStepBeyondAllNumbersIsOne(columns: Int, rows: Int) throws {
    let program = try player(
      "ravine", size: Size(columns: columns, rows: rows), stepSize: 1.0e308)
    let lines = program.lines()
    #expect(lines.contains { $0.contains("2/λmax") && $0.contains(">1e308") })
    #expect(lines.contains { $0.contains(columns < 100 ? "ελ >1e308" : "ε λmax >1e308") })
    #expect(!lines.contains { $0.contains("grows –") || $0.contains("= –") })
  }

  /// (x² + 25y²)/2 at (−2.5, 1) with ε = 0.06: L = 15.625 (a tie), ‖g‖ = √631.25, H = diag(1, 25).
  @Test func theNumbersOfTheRavine() throws {
    let lines = try panel(Size(columns: 120, rows: 36), look: .fixedProfile)
    for text in [
      "w   x       −2.500    H   1.000       0", "    y        1.000            0   25.00",
      "L(w)        15.62     ✕ 0, 0", "‖g‖         25.12     gᵀHg    15631",
      "curvature             bowl, both λ > 0", "λmax        25.00     ━━━━━━━━━━━━━━━━━",
      "λmin         1.000    ━", "κ           25.00     max |λ| 25.00",
      "step ε       0.06000  ε λmax 1.500 of 2", "2/λmax       0.08000  ε is  0.75 ×",
      "Cauchy       0.04038  ε is  1.49 ×", "2gᵀg/gᵀHg    0.08077  ε is  0.74 ×",
      "order 1    −37.88       −28.14", "order 2     −9.739        0",
      "true        −9.739    ✓ down", "lemma ≤     −9.469    ✓ holds",
    ] {
      #expect(lines.contains { $0.hasPrefix(text) }, "\(text) in\n\(lines.joined(separator: "\n"))")
    }
  }

  /// (0.1x + 0.3y)² + 0.7x: H has one eigenvalue, 0.2, and what rounding leaves of the other is none.
  @Test func anEigenvalueThatCountsAsZeroIsNoNumber() throws {
    let window = Window(x: -3...3, y: -2...2)
    let landscape = Landscape(
      unnamed: try Formula(parsing: "(0.1*x+0.3*y)^2 + 0.7*x", variables: ["x", "y"]),
      window: window, start: [1, 1], stepSize: 0.05)
    let workbench = Workbench()
    let program = Player(
      State(landscape: landscape, screen: Size(columns: 120, rows: 36), using: workbench),
      using: workbench)
    #expect(program.fact("condition") == nil)
    #expect(program.word("model_point") == "none")
    let lines = program.lines()
    #expect(lines.contains { $0.contains("λmin") && $0.contains("counts as 0") })
    #expect(!lines.contains { $0.contains("✕") })
    let level = try player("monkey-saddle", start: [0, 0])
    #expect(level.lines().contains { $0.contains("flat, both λ are 0") })
  }

  /// Rest at a saddle or on a top is not what descent was for.
  @Test func restAtASaddleDoesNotLookLikeSuccess() throws {
    for (formula, words) in [
      ("x^2 - y^2", "! at a saddle"), ("-x^2 - y^2", "! at a maximum"),
      ("x^2 + y^2", "✓ converged"),
    ] {
      var program = try player(formula: formula, start: [0, 0], stepSize: 0.1)
      program.type("s")
      #expect(program.word("status") == "converged")
      #expect(program.lines()[0].contains(words), "\(program.lines()[0])")
    }
  }

  @Test func narrowAndInASCIIItSaysTheSame() throws {
    let narrow = try panel(Size(columns: 80, rows: 24), look: .fixedProfile)
    for text in [
      "H     1.000       0   25.00", "ε           0.06000  ελ 1.50", "descent     0.08077   0.74×",
      "true       −9.739    ✓ down", "lemma ≤    −9.469    ✓ holds",
    ] {
      #expect(
        narrow.contains { $0.hasPrefix(text) }, "\(text) in\n\(narrow.joined(separator: "\n"))")
    }
    let ascii = Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: .ascii)
    let words = try panel(Size(columns: 80, rows: 24), keys: "}", look: ascii)
    #expect(words.contains { $0.contains("eps*l 3.00") })
    #expect(words.contains { $0.hasSuffix("silent: eps >= 2/Lam+") })
    #expect(words.contains { $0.hasPrefix("true") && $0.contains("x up") })
  }

  @Test func limitsThatAreReachedWarn() throws {
    let size = Size(columns: 120, rows: 36)
    let look = Look.fixedProfile
    let area = try #require(Layout(screen: size)?.panel)
    func role(_ stepSize: Double, _ name: String) throws -> UInt8 {
      let program = try player("ravine", size: size, stepSize: stepSize)
      let frame = program.frame(look: look)
      let row = try #require(
        PlainText.lines(of: frame).firstIndex { $0.dropFirst(area.column).hasPrefix(name) })
      return frame[area.column + 33, row].foreground
    }
    #expect(try role(0.079, "2/λmax") == look.color(.dim))
    #expect(try role(0.08, "2/λmax") == look.color(.warn))
    #expect(try role(0.08, "Cauchy") == look.color(.dim))
    #expect(try role(0.09, "2gᵀg/gᵀHg") == look.color(.warn))
  }

  @Test func whereThereIsNoSlopeNothingClaimsThatGIsZero() throws {
    let program = try player(formula: "sqrt(x) + y^2", start: [0, 1], stepSize: 0.1)
    let text = program.lines().joined(separator: "\n")
    #expect(!text.contains("NaN") && !text.contains("nan"))
    let lost = try player(formula: "sqrt(x*y)", start: [0, 0], stepSize: 0.1)
    #expect(lost.state.run.gradient.contains { !$0.isFinite })
    #expect(!lost.lines().joined().contains("g = 0"))
    #expect(!lost.lines().joined().contains("flat"))
  }
}
