extension Frame {
  /// Writes text over what is there and keeps the background, reversed or not; what does not fit into
  /// the frame, or into so many columns, is lost.
  ///
  /// The text passes the gate of `DisplayText` and is put into the glyph set.
  package mutating func write(
    _ text: String, at position: Position, columns: Int = .max, role: Role, bold: Bool = false,
    look: Look
  ) {
    write(
      text, at: position, columns: columns, color: look.color(role),
      style: look.style(role, bold: bold), look: look)
  }

  /// The same in a colour of the palette.
  mutating func write(
    _ text: String, at position: Position, columns: Int = .max, color: UInt8, style: Style,
    look: Look
  ) {
    guard position.row >= 0, position.row < size.rows else { return }
    for (index, scalar) in look.text(text).unicodeScalars.enumerated() {
      guard index < columns else { return }
      put(scalar, column: position.column + index, row: position.row, color: color, style: style)
    }
  }

  /// Puts a glyph of the look's own over what is there and keeps the background, reversed or not; one
  /// outside of the frame is lost.
  mutating func put(
    _ glyph: Unicode.Scalar, column: Int, row: Int, color: UInt8, style: Style
  ) {
    guard contains(column: column, row: row) else { return }
    var cell = self[column, row]
    cell.glyph = glyph
    cell.foreground = color
    cell.style = style.union(cell.style.intersection(.reverse))
    self[column, row] = cell
  }

  /// Empties a part of the frame in a role's colour.
  package mutating func fill(_ area: Rectangle, role: Role, look: Look) {
    let cell = Cell(
      glyph: " ", foreground: look.color(.text), background: look.color(role),
      style: look.depth == .none ? look.style(role) : [])
    for row in max(0, area.row)..<max(0, area.row, min(area.row + area.rows, size.rows)) {
      for column in max(
        0, area.column)..<max(
          0, area.column, min(area.column + area.columns, size.columns))
      {
        self[column, row] = cell
      }
    }
  }
}
