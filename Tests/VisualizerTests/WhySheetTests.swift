import Descent
import Screen
import Testing
import Visualizer

@Suite struct WhySheetTests {
  private static let sizes = [(200, 60), (120, 36), (80, 24), (40, 12)]

  /// Someone whose run blew up: a formula, an ε, one key for the cause and one for an ε that works.
  @Test func aRunThatBlewUpIsMended() throws {
    var program = try player(
      formula: "(x^2 + k*y^2)/2; k = 25", start: [-2.5, 1], stepSize: 0.12)
    program.type("G")
    program.wait(ticks: 5)
    #expect(program.word("status") == "diverged")
    let broken = program.state.run
    program.type("W")
    #expect(program.word("why_cause") == "diverges")
    #expect(program.text("why")?.contains("λ = 25 along it") == true)
    let stepSize = try #require(program.number("why_epsilon"))
    program.press(.enter)
    #expect(program.state.overlay == nil)
    #expect(program.integer("step") == 0)
    #expect(program.number("epsilon") == stepSize)
    #expect(program.text("notice")?.contains("back at the start") == true)
    program.type("G")
    program.wait(ticks: 5)
    #expect(program.word("status") == "converged")
    // Both the run with the new ε and its setting are taken back.
    program.type("uu")
    #expect(program.state.run == broken)
  }

  /// A run that has made all steps that are allowed: the ε that is offered can be played.
  @Test(arguments: [120, 400])
  func aRunWithoutStepsLeftIsMendedFromItsStart(maximum: Int) throws {
    let formula = try Formula(
      parsing: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", variables: ["x", "y"])
    let window = Window(x: -5...5, y: -5...5)
    let workbench = Workbench()
    var program = Player(
      State(
        landscape: Landscape(unnamed: formula, window: window), start: [0, 0], stepSize: 0.03,
        window: window, screen: Size(columns: 120, rows: 36),
        rules: { $0.maximumSteps = maximum }, using: workbench), using: workbench)
    program.type("G")
    program.wait(ticks: 20)
    #expect(program.word("status") == "exhausted")
    program.type("W")
    #expect(program.word("why_cause") == "unsettled")
    #expect(program.integer("why_from") == 0)
    #expect(program.text("why")?.contains("tried from the start") == true)
    program.press(.enter)
    #expect(program.text("notice")?.contains("back at the start: space plays") == true)
    #expect(program.word("status") == "paused" && program.integer("step") == 0)
    program.type(" ")
    program.wait(ticks: 100)
    #expect(program.integer("step") ?? 0 > 0)
    program.type("G")
    program.wait(ticks: 20)
    #expect(program.word("status") == "converged")
    #expect(program.integer("step") == 48)
  }

  @Test func whatRattlesIsOfferedNoConstantStepSize() throws {
    var program = try player("absolute")
    program.type("SSSSSSW")
    let lines = program.lines()
    #expect(lines.contains { $0.contains("no constant ε settles but by chance") })
    #expect(!lines.contains { $0.contains("there is no ε to take") })
  }

  @Test func openingItPausesAndChangesNothing() throws {
    var program = try player("ravine")
    program.type(" ")
    program.wait(ticks: 20)
    let run = program.state.run
    program.type("W")
    program.wait(ticks: 50)
    #expect(program.state.run == run)
    #expect(program.word("status") == "paused")
    program.press(.escape)
    #expect(program.state.overlay == nil)
    program.type("WW")
    #expect(program.state.overlay == nil)
  }

  @Test func withoutARemedyEnterSaysSo() throws {
    var program = try player("bowl", stepSize: 1)
    program.type("SW")
    #expect(program.fact("why_epsilon") == nil)
    program.press(.enter)
    #expect(program.state.overlay != nil)
    #expect(program.text("notice") == "no ε to take: none was found that would do better")
  }

  @Test func anEarlierStepIsAskedAbout() throws {
    var program = try player("himmelblau", stepSize: 0.02)
    program.type("SS⇤←←←W")
    #expect(program.lines().contains { $0.contains("why, step 17 of 20") })
  }

  /// At every size each word of the answer can be read, page by page where it is long.
  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func theAnswerIsWhole(size: (columns: Int, rows: Int), glyphs: GlyphSet) throws {
    var program = try player(
      "ravine", size: Size(columns: size.columns, rows: size.rows), stepSize: 0.088)
    program.type("G")
    program.wait(ticks: 5)
    program.type("W")
    let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: glyphs)
    var rows = program.lines(look: look)
    #expect(rows.contains { $0.contains("enter ") && $0.contains("0.072, back at the start") })
    for _ in 0..<40 {
      program.press(.down)
      rows += program.lines(look: look)
    }
    let seen = rows.joined(separator: " ")
    let answer = try #require(program.text("why"))
    for word in look.text(answer).split(separator: " ") {
      #expect(seen.contains(word), "\(word) at \(size)")
    }
    for line in rows { #expect(line.unicodeScalars.count == size.columns) }
  }

  /// On a common screen nothing has to be scrolled, for the longest answers too.
  @Test(arguments: [
    ("rosenbrock", 0.01), ("goldstein-price", 0.01), ("styblinski-tang", 0.01), ("levy", 0.5),
    ("absolute", 0.1),
  ])
  func theAnswerFitsACommonScreen(preset: String, stepSize: Double) throws {
    var program = try player(preset, size: Size(columns: 80, rows: 24), stepSize: stepSize)
    program.type("SSSSSSW")
    let seen = program.lines().joined(separator: " ")
    for word in try #require(program.text("why")).split(separator: " ") {
      #expect(seen.contains(word), "\(word)")
    }
  }

  /// "1 − ελ = −14.4" is not broken at any width.
  @Test(arguments: [80, 76, 70, 66, 60])
  func anEquationStaysInOneRow(columns: Int) throws {
    var program = try player(
      "himmelblau", size: Size(columns: columns, rows: 36), stepSize: 0.1)
    program.type("G")
    program.wait(ticks: 5)
    program.type("W")
    let answer = try #require(program.text("why"))
    let equation = try #require(answer.firstMatch(of: /1 − ελ = [−0-9.]*[0-9]/)).output
    #expect(program.lines().contains { $0.contains(equation) }, "\(answer)")
  }

  /// Keys that do nothing are not named.
  @Test func scrollingIsNamedWhereThereIsMore() throws {
    for (rows, scrolls) in [(36, false), (12, true)] {
      var program = try player("ravine", size: Size(columns: 80, rows: rows), stepSize: 0.088)
      program.type("G")
      program.wait(ticks: 5)
      program.type("W")
      #expect(program.lines().last?.contains("scroll") == scrolls)
    }
  }

  @Test func theKeysOfADivergedRunNameIt() throws {
    for (columns, rows) in WhySheetTests.sizes {
      var program = try player(
        "ravine", size: Size(columns: columns, rows: rows), stepSize: 0.088)
      program.type("G")
      program.wait(ticks: 5)
      #expect(program.lines().last?.contains("W why") == true, "at \(columns)")
    }
  }
}
