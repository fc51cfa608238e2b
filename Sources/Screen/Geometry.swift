/// How many columns and rows a screen, a frame or a part of it has.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell of a screen; column 0, row 0 is the upper left corner.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The nearest cell on a screen.
  package func clamped(to size: Size) -> Position {
    Position(
      column: min(max(column, 0), max(0, size.columns - 1)),
      row: min(max(row, 0), max(0, size.rows - 1)))
  }
}

/// A block of cells.
package struct Rectangle: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  package var size: Size { Size(columns: columns, rows: rows) }

  package func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < column + columns
      && position.row >= row && position.row < row + rows
  }
}
