import Screen

extension HelpSheet {
  func draw(page index: Int, into frame: inout Frame) {
    let area = area
    frame.fill(area, role: .titleBackground, look: look)
    let inner = Rectangle(
      column: area.column + 2, row: area.row, columns: area.columns - 4, rows: area.rows)
    let index = min(index, pages.count - 1)
    let page = pages[index]
    let place = rows(of: page)
    drawHead(page: index, row: place.head, into: &frame, inner)
    let width = min((inner.columns + columnCount) / columnCount, inner.columns)
    for (column, lines) in page.columns.enumerated() {
      for (row, line) in lines.enumerated() {
        let pieces = pieces(of: line, on: page, width: width).map { piece in
          Piece(piece.column + column * width, piece.text, piece.role, bold: piece.isBold)
        }
        frame.write(pieces, row: place.lines + row, in: inner, look: look)
      }
    }
    for (row, note) in page.notes.enumerated() {
      frame.write([Piece(0, note, .dim)], row: place.notes + row, in: inner, look: look)
    }
  }

  private func drawHead(page: Int, row: Int, into frame: inout Frame, _ inner: Rectangle) {
    let right = pageCount > 1 ? "page \(page + 1) of \(pageCount), esc closes" : "esc closes"
    frame.write(
      [
        Piece(0, "keys", .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: row, in: inner, look: look)
  }

  private func pieces(of line: Line, on page: Page, width: Int) -> [Piece] {
    switch line {
    case .empty: return []
    case .title(let text): return [Piece(0, text, .dim, bold: true)]
    case .keys(let labels, let text, let role, let obstacle):
      let keys = look.keys(labels)
      let column = max(width < 42 ? 10 : 11, look.text(keys).unicodeScalars.count + 1)
      let mark = obstacle.flatMap(page.reasons.firstIndex).map(HelpSheet.mark) ?? ""
      let room = width - column - 1 - look.text(mark).unicodeScalars.count
      let words = look.clauses(of: text, columns: room) + mark
      guard obstacle == nil else {
        return [Piece(0, keys, .faint), Piece(column, words, .faint)]
      }
      return [Piece(0, keys, role, bold: true), Piece(column, words, .text)]
    }
  }
}
