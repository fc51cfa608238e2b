extension Frame {
  /// Writes the chosen line of a list over an area's first row: on a ground of its own, reversed
  /// where there is no colour.
  package mutating func writeChosen(_ text: String, in area: Rectangle, look: Look) {
    fill(area, role: .chosenBackground, look: look)
    let ground = look.depth == .none ? look.style(.chosenBackground) : []
    write(
      text, at: Position(column: area.column, row: area.row), columns: area.columns,
      color: look.color(.strong), style: look.style(.strong, bold: true).union(ground), look: look)
  }
}
