extension Frame {
  /// Writes text over what is there and keeps the background, reversed or not; what does not fit into
  /// the frame, or into so many columns, is lost.
  ///
  /// The text passes the gate of `DisplayText` and is put into the glyph set.
  package mutating func write(
    _ text: String, at position: Position, columns: Int = .max, role: Role, bold: Bool = false,
    look: Look
  ) {
    let style = bold ? look.style(role).union(.bold) : look.style(role)
    write(
      text, at: position, columns: columns, color: look.color(role), style: style, look: look)
  }

  /// The same in a colour of the palette.
  mutating func write(
    _ text: String, at position: Position, columns: Int = .max, color: UInt8, style: Style,
    look: Look
  ) {
    guard position.row >= 0, position.row < size.rows else { return }
    for (index, scalar) in look.text(text).unicodeScalars.enumerated() {
      guard index < columns else { return }
      let column = position.column + index
      if contains(column: column, row: position.row) {
        var cell = self[column, position.row]
        cell.glyph = scalar
        cell.foreground = color
        cell.style = style.union(cell.style.intersection(.reverse))
        self[column, position.row] = cell
      }
    }
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
