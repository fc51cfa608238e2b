import Screen

/// What is being typed to find a landscape, with its cursor; the end of it where it is long.
struct PickerFilterField {
  let line: EditedLine
  let columns: Int

  func draw(into frame: inout Frame, at place: Position, look: Look) {
    let sign = "/ "
    let room = columns - sign.count
    guard room > 1 else { return }
    let scalars = look.text(line.text + " ").unicodeScalars
    let shown = scalars.suffix(room)
    frame.write(sign, at: place, role: .dim, look: look)
    frame.write(
      String(String.UnicodeScalarView(shown)),
      at: Position(column: place.column + sign.count, row: place.row), role: .strong, bold: true,
      look: look)
    let before = look.text(String(line.text.prefix(line.cursor))).unicodeScalars.count
    let cursor = before - (scalars.count - shown.count)
    guard cursor >= 0 else { return }
    frame.writeChosen(
      String(shown[shown.index(shown.startIndex, offsetBy: cursor)]),
      in: Rectangle(
        column: place.column + sign.count + cursor, row: place.row, columns: 1, rows: 1), look: look
    )
  }
}
