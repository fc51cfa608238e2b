import Screen

/// Where the sheet lies.
extension CriticalSheet {
  /// Half the map's height always leaves a corner that hides no mark.
  ///
  /// - Parameters:
  ///   - columns: how wide it is.
  ///   - rows: how high it is as a whole.
  ///   - map: the map.
  ///   - mark: the cell of the chosen point's mark, where there is one.
  ///   - here: the cell of w, where it is on the map.
  /// - Returns: a corner of the map in which it hides neither the chosen point's mark nor w, at its whole
  ///   height if there is one; the mark counts more.
  static func area(
    columns: Int, rows: Int, in map: Rectangle, mark: Position?, here: Position?
  ) -> Rectangle {
    let areas = [map.rows, map.rows / 2].flatMap { most in
      corners(of: map, columns: columns, rows: min(rows, most))
    }
    return areas.first { !$0.hides(mark) && !$0.hides(here) }
      ?? areas.first { !$0.hides(mark) } ?? areas[0]
  }

  /// On the right and on the left, above and then below.
  private static func corners(of map: Rectangle, columns: Int, rows: Int) -> [Rectangle] {
    [map.row, map.row + map.rows - rows].flatMap { row in
      [map.column + map.columns - columns, map.column].map { column in
        Rectangle(column: column, row: row, columns: columns, rows: rows)
      }
    }
  }
}

extension Rectangle {
  /// Whether a mark at a cell, with the brackets on both sides of it, is not seen as a whole.
  fileprivate func hides(_ cell: Position?) -> Bool {
    guard let cell else { return false }
    return (-1...1).contains { contains(Position(column: cell.column + $0, row: cell.row)) }
  }
}
