/// Which cells of a picture are taken, and where labels of its curves find room.
struct LabelPlaces {
  private let columns: Int
  private let rows: Int
  private var isTaken: [Bool]
  /// Columns whose marks a label hides only where it has no other place.
  private var avoided: Set<Int> = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    isTaken = Array(repeating: false, count: columns * rows)
  }

  mutating func take(column: Int, row: Int) {
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    isTaken[row * columns + column] = true
  }

  mutating func avoid(column: Int) { avoided.insert(column) }

  mutating func take(_ dots: DotGrid) {
    dots.forEachCell { column, row, _ in isTaken[row * columns + column] = true }
  }

  /// Whether a label and a cell at either side of it would lie on nothing.
  private func isFree(_ column: Int, _ row: Int, _ length: Int) -> Bool {
    guard length > 0, row >= 0, row < rows, column >= 0, column + length <= columns else {
      return false
    }
    let cells =
      (row * columns + max(0, column - 1))...(row * columns + min(columns - 1, column + length))
    return !isTaken[cells].contains(true)
  }

  /// Finds the free place beside a curve that is nearest to a wished one, or to the curve's end, and
  /// takes it.
  ///
  /// - Parameters:
  ///   - length: of the label.
  ///   - dots: the curve.
  ///   - others: curves that the label must not be taken for the name of: none of them is as near.
  ///   - wish: a cell; the curve's end, its rightmost cell, if nothing.
  /// - Returns: where the label begins; nothing where it has no room.
  mutating func place(
    length: Int, beside dots: DotGrid, awayFrom others: DotGrid, near wish: (column: Int, row: Int)?
  ) -> (column: Int, row: Int)? {
    let wish = wish ?? end(of: dots)
    var best: (score: Int, column: Int, row: Int)?
    dots.forEachCell { column, row, _ in
      let places = [
        (column + 2, row), (column - length - 1, row), (column - length / 2, row - 1),
        (column - length / 2, row + 1),
      ]
      for (start, line) in places {
        // A cell is about twice as high as it is wide.
        let hides = avoided.contains { $0 >= start && $0 < start + length }
        let score =
          abs(start + length / 2 - wish.column) + 2 * abs(line - wish.row) + (hides ? columns : 0)
        guard best.map({ score < $0.score }) ?? true, isFree(start, line, length),
          !isNear(others, start, line, length)
        else { continue }
        best = (score, start, line)
      }
    }
    guard let best else { return nil }
    for column in best.column..<(best.column + length) { take(column: column, row: best.row) }
    return (best.column, best.row)
  }

  /// The highest free place beside an upright line, right of it or left; it is taken then.
  mutating func place(length: Int, besideColumn column: Int) -> (column: Int, row: Int)? {
    for row in 0..<rows {
      for start in [column + 2, column - length - 1] where isFree(start, row, length) {
        for cell in start..<(start + length) { take(column: cell, row: row) }
        return (start, row)
      }
    }
    return nil
  }

  private func end(of dots: DotGrid) -> (column: Int, row: Int) {
    var end = (column: 0, row: 0)
    dots.forEachCell { column, row, _ in
      if column >= end.column { end = (column, row) }
    }
    return end
  }

  /// Whether another curve passes within two cells beside a label, or in the row above or below it.
  private func isNear(_ others: DotGrid, _ start: Int, _ row: Int, _ length: Int) -> Bool {
    let beside = max(0, start - 2)...min(columns - 1, start + length + 1)
    let over = max(0, start)...min(columns - 1, start + length - 1)
    return beside.contains { others[$0, row] != 0 }
      || [row - 1, row + 1].contains { line in
        line >= 0 && line < rows && over.contains { others[$0, line] != 0 }
      }
  }
}
