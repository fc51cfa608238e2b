import Screen
import Testing
import Visualizer

@Suite struct StateLineTests {
  @Test func theSheetShowsTheCommandAndAsksForTheClipboard() throws {
    var program = try player("ravine")
    let effects = program.type("ssy")
    let command = "gdviz ravine --at 2 --show defaults"
    #expect(program.lines().contains { $0.contains(command) })
    #expect(effects == [.copy(command)])
    program.act(.stateLine(.sent(true)))
    #expect(
      program.lines().contains {
        $0.contains("✓ Sent to the terminal's clipboard; without one select it with")
      }
    )
    program.act(.stateLine(.sent(false)))
    #expect(program.lines().contains { $0.contains("Not sent to a clipboard") })
    program.press(.escape)
    #expect(program.state.overlay == nil)
  }

  /// Rows end in a backslash, so that what is selected with the mouse is one command.
  @Test(arguments: [(120, 36), (80, 24), (40, 12)]) func rowsGoOnAsAShellTakesThem(
    columns: Int, rows: Int
  ) throws {
    var program = try player("rosenbrock", size: Size(columns: columns, rows: rows))
    program.type("s}s}s{{s[s[s[sk>y")
    guard case .stateLine(let sheet) = program.state.overlay else { throw Missing() }
    let width = columns - 4
    let lines = sheet.rows(columns: width)
    let joined = lines.map { $0.hasSuffix(" \\") ? String($0.dropLast(2)) : $0 }
    #expect(joined.joined(separator: " ") == sheet.command)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= width })
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
    for line in lines {
      let presses = (0..<20).first { _ in
        let isSeen = program.lines().contains { $0.contains(line) }
        if !isSeen { program.press(.down) }
        return isSeen
      }
      #expect(presses != nil, "\(line)")
    }
  }

  /// An argument that is wider than a row goes on in the next one.
  @Test func aLongFormulaLosesNothing() throws {
    let formula = (1...40).map { "x^\($0)" }.joined(separator: " + ")
    var program = try player(formula: formula, start: [0, 0], stepSize: 0.1)
    program.type("y")
    guard case .stateLine(let sheet) = program.state.overlay else { throw Missing() }
    let blank = { (text: String) in text.filter { $0 != " " && $0 != "\\" } }
    #expect(blank(sheet.rows(columns: 36).joined()) == blank(sheet.command))
  }

  @Test(arguments: GlyphSet.allCases) func itsHeadIsNotCrowded(glyphs: GlyphSet) throws {
    var program = try player("rosenbrock", size: Size(columns: 40, rows: 12))
    program.type("s}s}s{{s[s[s[sk>y")
    let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: glyphs)
    let head = try #require(program.lines(look: look).first { $0.contains("this, as a command") })
    #expect(head.contains("this, as a command  ") && head.contains("esc closes"))
  }

  @Test func itIsNoChangeThatUndoWouldTakeBack() throws {
    var program = try player("ravine")
    program.type("y")
    program.press(.escape)
    let before = program.state.run
    program.type("su")
    #expect(program.state.run == before)
  }

  private struct Missing: Error {}
}
