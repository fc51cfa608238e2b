import Descent
import Screen
import Testing
import Visualizer

@Suite struct FormulaLineTests {
  private func line(_ program: Player) -> FormulaLine? {
    if case .formula(let line) = program.state.overlay { line } else { nil }
  }

  @Test func itOpensWithThePresentFormula() throws {
    var program = try player("ravine")
    program.type("F")
    #expect(program.text("line") == "(x^2 + 25*y^2)/2")
    #expect(program.lines().contains { $0.contains("L(x, y) = (x^2 + 25*y^2)/2") })
  }

  /// What is drawn while typing is what is opened by enter.
  @Test func theLossIsDrawnWhileItIsTyped() throws {
    var program = try player("ravine")
    program.type("F\u{15}x^2 + 3*y^2")
    let typed = program.lines()
    #expect(program.text("formula") == "(x^2 + 25*y^2)/2")
    #expect(typed[0].contains("x² + 3y²"))
    program.type("\r")
    #expect(program.state.overlay == nil)
    #expect(program.text("formula") == "x^2 + 3*y^2")
    #expect(program.word("landscape") == "formula")
    let accepted = program.lines()
    #expect(accepted.prefix(30) == typed.prefix(30))
  }

  @Test func acceptingIsOneStepOfUndo() throws {
    var program = try player("ravine")
    program.type("SF\u{15}x^2 + 3*y^2\r")
    #expect(program.integer("step") == 0)
    program.type("u")
    #expect(program.word("landscape") == "ravine")
    #expect(program.integer("step") == 10)
  }

  @Test func escapeRestoresWhatWasBefore() throws {
    var program = try player("ravine")
    program.type("S")
    let before = program.state
    program.type("F\u{15}x^2 + 3*y^2\u{1B}")
    #expect(program.state == before)
  }

  /// The run waits while a formula is typed, and goes on after.
  @Test func aRunThatPlaysWaits() throws {
    var program = try player("ravine")
    program.type(" ")
    program.wait(ticks: 50)
    let step = program.integer("step")
    program.type("F")
    program.wait(ticks: 50)
    #expect(program.integer("step") == step)
    program.type("\u{1B}")
    #expect(program.word("status") == "playing")
    program.wait(ticks: 50)
    #expect(program.integer("step") ?? 0 > step ?? 0)
  }

  @Test func anErrorStandsUnderItsColumnAndThePictureStays() throws {
    var program = try player("ravine")
    program.type("F\u{15}x^2 + 3*y^2")
    let valid = program.lines()
    program.type(" + q*y + 1")
    let lines = program.lines()
    #expect(lines.prefix(20) == valid.prefix(20))
    let row = try #require(lines.firstIndex { $0.contains("L(x, y) = x^2 + 3*y^2 + q*y") })
    #expect(lines[row + 1].contains("'q' is not known"))
    let place = try #require(lines[row].firstIndex(of: "q"))
    let sign = try #require(lines[row + 1].firstIndex(of: "▲"))
    #expect(
      lines[row].distance(from: lines[row].startIndex, to: place)
        == lines[row + 1].distance(from: lines[row + 1].startIndex, to: sign))
  }

  @Test func enterOnAnErrorGoesToIt() throws {
    var program = try player("ravine")
    program.type("F\u{15}x^2 + q*y\r")
    #expect(line(program)?.prompt.line.cursor == 6)
    program.type("\u{15}\r")
    #expect(line(program) != nil)
    #expect(program.word("landscape") == "ravine")
  }

  @Test func whatWasTypedBeforeComesBack() throws {
    var program = try player("ravine")
    for text in ["x^2", "y^2 + x^2", "x^4 + y^2"] { program.type("F\u{15}\(text)\r") }
    program.type("F\u{15}draft")
    var seen: [String?] = []
    for key in [Key.up, .up, .up, .up, .down, .down, .down] {
      program.press(key)
      seen.append(program.text("line"))
    }
    #expect(
      seen == [
        "x^4 + y^2", "y^2 + x^2", "x^2", "x^2", "y^2 + x^2", "x^4 + y^2", "draft",
      ])
  }

  @Test func pastingWorks() throws {
    var program = try player("ravine")
    program.type("F\u{15}")
    program.paste("(x^2 +\n k*y^2)/2; k = 25\n")
    program.type("\r")
    #expect(program.text("formula") == "(x^2 +  k*y^2)/2; k = 25")
    #expect(program.word("constant") == "k")
    program.type(")")
    #expect(program.number("constant_value") == 26)
  }

  @Test func lettersAreTypedAndCommandNothing() throws {
    var program = try player("ravine")
    let effects = program.type("F\u{15}qspF?e ")
    #expect(program.text("line") == "qspF?e ")
    #expect(effects.isEmpty)
  }

  /// The cursor is always in sight, on a cell that shows it.
  @Test(arguments: [(120, 36), (80, 24), (40, 12)])
  func theCursorIsInSight(columns: Int, rows: Int) throws {
    var program = try player("goldstein-price", size: Size(columns: columns, rows: rows))
    program.type("F")
    for key in [Key.end, .left, .home] + Array(repeating: .right, count: 60) + [.end] {
      program.press(key)
      let frame = program.frame(look: .fixedProfile)
      let reversed = frame.cells.indices.filter { frame.cells[$0].style.contains(.reverse) }
      #expect(reversed.count == 1)
      let typed = try #require(program.state.overlay?.line)
      let glyph = frame.cells[reversed.first ?? 0].glyph
      let under = typed.text.dropFirst(typed.cursor).first ?? " "
      #expect(Character(glyph) == under)
    }
  }

  @Test func textThatCannotBeShownIsMadeVisible() throws {
    var program = try player("ravine")
    program.type("F\u{15}")
    program.paste("x^2 + 日e\u{301}\u{7}y")
    for (columns, rows) in [(120, 36), (40, 12)] {
      program.act(.resize(Size(columns: columns, rows: rows)))
      let frame = program.frame(look: .fixedProfile)
      #expect(frame.cells.allSatisfy { DisplayText.isPlain($0.glyph) })
    }
  }
}
