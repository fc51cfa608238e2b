import Recording
import Screen

/// A frame of white on black from rows of text.
func frame(_ rows: String..., style: Style = []) -> Frame {
  let columns = rows.map(\.unicodeScalars.count).max() ?? 0
  let palette = Palette(
    depth: .trueColor,
    entries: [
      Palette.Entry(rgb: RGB(0, 0, 0), code: 0), Palette.Entry(rgb: RGB(255, 255, 255), code: 15),
    ])
  var frame = Frame(
    size: Size(columns: columns, rows: rows.count), filledWith: Cell(foreground: 1, background: 0),
    palette: palette)
  for (row, text) in rows.enumerated() {
    for (column, glyph) in text.unicodeScalars.enumerated() {
      frame[column, row] = Cell(glyph: glyph, foreground: 1, background: 0, style: style)
    }
  }
  return frame
}
