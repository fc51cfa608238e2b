import Screen
import Testing

@Suite struct FrameTests {
  private let look = Look.fixedProfile

  @Test(arguments: sizes) func writingOutsideIsLost(size: Size) {
    var frame = frame(size.columns, size.rows)
    for row in [-5, -1, 0, size.rows - 1, size.rows, .max] {
      for column in [-1000, -2, 0, size.columns - 2, size.columns, size.columns + 9] {
        frame.write(
          "abcdef", at: Position(column: column, row: row), role: .text, look: look)
      }
    }
    frame.fill(
      Rectangle(column: -3, row: -3, columns: 1000, rows: 1000), role: .background, look: look)
    frame.fill(Rectangle(column: 5, row: 5, columns: -1, rows: -1), role: .bad, look: look)
    #expect(frame.size == size)
    #expect(frame.cells.count == size.columns * size.rows)
  }

  @Test func whatIsCutOffAtTheEdges() {
    var frame = frame(4, 2)
    frame.write("abcdef", at: Position(column: -2, row: 0), role: .text, look: look)
    frame.write("xyz", at: Position(column: 2, row: 1), role: .text, look: look)
    #expect(PlainText.lines(of: frame) == ["cdef", "  xy"])
  }

  @Test func writingKeepsTheGround() {
    var frame = frame(3, 1)
    frame.fill(
      Rectangle(column: 1, row: 0, columns: 1, rows: 1), role: .titleBackground, look: look)
    frame.write("abc", at: Position(column: 0, row: 0), role: .bad, bold: true, look: look)
    #expect(
      frame.cells.map(\.background)
        == [.background, .titleBackground, .background].map { look.color($0) })
    #expect(frame.cells.allSatisfy { $0.foreground == look.color(.bad) && $0.style == .bold })
  }

  @Test func anEscapeSequenceIsWrittenAsAMark() {
    var frame = frame(6, 1)
    frame.write("a\u{1B}[2J", at: Position(column: 0, row: 0), role: .text, look: look)
    #expect(PlainText.lines(of: frame) == ["a\u{FFFD}[2J "])
  }

  @Test func aNegativeSizeIsNone() {
    #expect(frame(-3, 5).cells.isEmpty)
  }

  @Test(arguments: [Look.fixedProfile, monochrome, ascii]) func allOutsideOfASheetRecedes(
    look: Look
  ) {
    var frame = frame(9, 5, look: look)
    for row in 0..<5 {
      frame.write(
        "⣿▀word●x", at: Position(column: 0, row: row), role: .strong, bold: true, look: look)
      for column in 0..<9 { frame[column, row].background = look.fill(tone: 21, shade: 6) }
    }
    let before = frame
    let sheet = Rectangle(column: 3, row: 2, columns: 3, rows: 1)
    frame.recede(outside: sheet, look: look)
    for row in 0..<5 {
      for column in 0..<9 {
        // Title and keys stay, since they are of the sheet as well.
        if row == 0 || row == 4 || sheet.contains(Position(column: column, row: row)) {
          #expect(frame[column, row] == before[column, row])
        } else {
          #expect(
            [look.color(.faint), look.color(.rule)].contains(frame[column, row].foreground))
          #expect(!frame[column, row].style.contains(.bold))
          #expect(frame[column, row].background == look.fill(tone: 7, shade: 3))
        }
      }
    }
  }
}
