import Screen
import Testing

@Suite struct PlainTextTests {
  private let look = Look.fixedProfile

  @Test func glyphsAndStylesCellByCell() {
    var frame = Frame(
      size: Size(columns: 6, rows: 2), filledWith: look.blank, palette: look.palette)
    frame.write("ab", at: Position(column: 1, row: 0), role: .text, look: look)
    frame.write("c", at: Position(column: 3, row: 0), role: .text, bold: true, look: look)
    let styles: [Style] = [[], .bold, .dim, .reverse, [.dim, .bold], [.reverse, .bold]]
    for (column, style) in styles.enumerated() {
      frame[column, 1] = Cell(glyph: "x", foreground: 3, background: 0, style: style)
    }
    #expect(PlainText.lines(of: frame) == [" abc  ", "xxxxxx"])
    #expect(PlainText.styles(of: frame) == ["...b..", ".bdrDR"])
  }

  @Test func nothingOfNothing() {
    let frame = Frame(
      size: Size(columns: 0, rows: 0), filledWith: look.blank, palette: look.palette)
    #expect(PlainText.lines(of: frame).isEmpty)
    #expect(PlainText.styles(of: frame).isEmpty)
  }
}
