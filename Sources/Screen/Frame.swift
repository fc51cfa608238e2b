/// A whole screen as a value: what every sink (terminal, text, film) shows.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row from the top, each from the left.
  package private(set) var cells: [Cell]
  package let palette: Palette

  package init(size: Size, filledWith cell: Cell, palette: Palette) {
    let size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.size = size
    self.palette = palette
    cells = Array(repeating: cell, count: size.columns * size.rows)
  }

  package func contains(column: Int, row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// The columns of a row from the first cell to the last that is not as in another frame of this
  /// size; nothing where all are.
  package func columns(ofRow row: Int, changedSince other: Frame) -> Range<Int>? {
    let range = (row * size.columns)..<((row + 1) * size.columns)
    guard let first = range.first(where: { cells[$0] != other.cells[$0] }),
      let last = range.last(where: { cells[$0] != other.cells[$0] })
    else { return nil }
    return (first - range.lowerBound)..<(last + 1 - range.lowerBound)
  }

  /// Puts the cells of another frame over what is there; what does not fit is lost.
  mutating func put(_ other: Frame, at place: Position) {
    let first = max(0, -place.column)
    let end = min(other.size.columns, size.columns - place.column)
    guard first < end else { return }
    for row in 0..<other.size.rows where place.row + row >= 0 && place.row + row < size.rows {
      let from = row * other.size.columns
      let to = (place.row + row) * size.columns + place.column
      cells.replaceSubrange(
        (to + first)..<(to + end), with: other.cells[(from + first)..<(from + end)])
    }
  }

  /// The cell at a place; what is written outside of the frame is lost.
  ///
  /// Reading outside of the frame is a programmer's error.
  package subscript(column: Int, row: Int) -> Cell {
    get {
      precondition(contains(column: column, row: row), "no such cell")
      return cells[row * size.columns + column]
    }
    set {
      guard contains(column: column, row: row) else { return }
      cells[row * size.columns + column] = newValue
    }
  }

  /// Puts another frame of the same palette over a part of this one.
  package mutating func draw(_ frame: Frame, at corner: Position) {
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        self[corner.column + column, corner.row + row] = frame[column, row]
      }
    }
  }
}
