extension Frame {
  /// Makes everything outside of an area recede: all ink faint, the fill at a third of its height
  /// and without shade.
  package mutating func recede(outside area: Rectangle, look: Look) {
    for row in 1..<max(1, size.rows - 1) {
      for column in 0..<size.columns
      where !area.contains(Position(column: column, row: row)) {
        self[column, row] = receded(self[column, row], look: look)
      }
    }
  }

  private func receded(_ cell: Cell, look: Look) -> Cell {
    var cell = cell
    cell.style = look.depth == .none ? look.style(.faint) : []
    let isBlock = (0x2580...0x2593).contains(cell.glyph.value)
    if let tone = look.tone(ofFill: cell.background) {
      cell.background = look.fill(tone: tone / 3, shade: Look.shadeCount / 2)
      if isBlock { cell.glyph = " " }
    }
    let isDots = (0x2800...0x28FF).contains(cell.glyph.value)
    cell.foreground = look.color(isDots || isBlock ? .rule : .faint)
    return cell
  }
}

extension Look {
  /// The height that a colour of the fill stands for; nothing for any other colour.
  func tone(ofFill index: UInt8) -> Int? {
    (0..<Look.toneCount).first { tone in
      (0..<Look.shadeCount).contains { fill(tone: tone, shade: $0) == index }
        && index != color(.background)
    }
  }
}
