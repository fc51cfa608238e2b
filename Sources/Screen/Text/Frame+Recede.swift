extension Frame {
  /// Makes everything outside of an area recede: all ink faint, the fill at a third of its height
  /// and without shade.
  package mutating func recede(outside area: Rectangle, look: Look) {
    let tones = look.tonesOfFill
    for row in 1..<max(1, size.rows - 1) {
      for column in 0..<size.columns
      where !area.contains(Position(column: column, row: row)) {
        self[column, row] = receded(self[column, row], tones: tones, look: look)
      }
    }
  }

  private func receded(_ cell: Cell, tones: [UInt8: Int], look: Look) -> Cell {
    var cell = cell
    cell.style = look.depth == .none ? look.style(.faint) : []
    let isBlock = cell.glyph == "▀" && tones[cell.foreground] != nil
    if let tone = tones[cell.background] {
      cell.background = look.fill(tone: tone / 3, shade: Look.shadeCount / 2)
      if isBlock { cell.glyph = " " }
    }
    let isDots =
      (0x2800...0x28FF).contains(cell.glyph.value) || (0x2580...0x259F).contains(cell.glyph.value)
    cell.foreground = look.color(isDots || isBlock ? .rule : .faint)
    return cell
  }
}

extension Look {
  /// The height that each colour of the fill stands for, the lowest where there are several.
  package var tonesOfFill: [UInt8: Int] {
    var tones: [UInt8: Int] = [:]
    for tone in (0..<Look.toneCount).reversed() {
      for shade in 0..<Look.shadeCount { tones[fill(tone: tone, shade: shade)] = tone }
    }
    tones[color(.background)] = nil
    return tones
  }
}
