import Screen

extension HelpSheet {
  func draw(page index: Int, into frame: inout Frame) {
    let area = area
    frame.fill(area, role: .titleBackground, look: look)
    let inner = Rectangle(
      column: area.column + 2, row: area.row, columns: area.columns - 4, rows: area.rows)
    let index = min(index, pages.count - 1)
    let first = firstRows
    drawHead(page: index, row: first.head, into: &frame, inner)
    let width = HelpSheet.columnWidth(of: inner.columns, columnCount)
    for (column, lines) in pages[index].enumerated() {
      for (row, line) in lines.enumerated() {
        let pieces = pieces(of: line, width: width).map { piece in
          Piece(piece.column + column * width, piece.text, piece.role, bold: piece.isBold)
        }
        frame.write(pieces, row: first.lines + row, in: inner, look: look)
      }
    }
  }

  private func drawHead(page: Int, row: Int, into frame: inout Frame, _ inner: Rectangle) {
    let name = page < keyPageCount ? "keys" : "signs"
    let room = inner.columns - name.count - 2
    let right = words(page: page).first { look.text($0).unicodeScalars.count <= room } ?? ""
    frame.write(
      [
        Piece(0, name, .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: row, in: inner, look: look)
  }

  /// Which page it is and which keys turn and close it, in as many words as there is room for.
  private func words(page: Int) -> [String] {
    guard pageCount > 1 else { return ["esc closes"] }
    let turns = "\(look.keys("← →")) turn, esc closes"
    let number = "\(page + 1) of \(pageCount)"
    return ["page \(number): \(turns)", "\(number): \(turns)", turns, "esc closes"]
  }

  private func pieces(of line: HelpLine, width: Int) -> [Piece] {
    switch line {
    case .empty: return []
    case .title(let text): return [Piece(0, text, .dim, bold: true)]
    case .more(let text, let column): return [Piece(column, text, .faint)]
    case .keys(let keys, let text, let role, let canAct):
      let column = HelpGroup.textColumn(columns: width, look: look)
      return canAct
        ? [Piece(0, keys, role, bold: true), Piece(column, text, .text)]
        : [Piece(0, keys, .faint), Piece(column, text, .faint)]
    }
  }
}
