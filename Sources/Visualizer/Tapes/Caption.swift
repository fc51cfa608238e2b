import Screen

extension Frame {
  /// Writes a caption of at most two lines above the key line, in place of what theory says.
  mutating func write(caption: String, in layout: Layout, look: Look) {
    let lines = caption.split(separator: "\n", omittingEmptySubsequences: false)
    guard !caption.isEmpty else { return }
    let rows = max(lines.count, layout.theory?.rows ?? 0)
    let area = Rectangle(
      column: 0, row: size.rows - 1 - rows, columns: size.columns, rows: rows)
    fill(area, role: .background, look: look)
    let inner = Rectangle(
      column: 1, row: area.row, columns: max(0, area.columns - 2), rows: area.rows)
    for (row, line) in lines.enumerated() {
      let piece =
        row == 0 ? Piece(0, String(line), .strong, bold: true) : Piece(0, String(line), .text)
      write([piece], row: row, in: inner, look: look)
    }
  }
}
