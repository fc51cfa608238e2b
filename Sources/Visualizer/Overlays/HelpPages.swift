/// Pages of columns, as few and as low as can be.
enum HelpPages {
  /// Lines that stay together.
  private struct Block {
    let lines: [HelpLine]
    /// Whether a group begins with it, before which a line is free.
    let isFirst: Bool
  }

  /// Fills pages with groups.
  ///
  /// - Parameters:
  ///   - groups: of each the lines that stay together.
  ///   - columns: how many lie side by side on a page.
  ///   - rows: how many there is room for.
  /// - Returns: as few pages as there can be; groups go on in another column only where that saves one.
  static func filled(
    with groups: [[[HelpLine]]], columns: Int, rows: Int
  ) -> [[[HelpLine]]] {
    let whole = groups.map { Block(lines: Array($0.joined()), isFirst: true) }
    let parts = groups.flatMap { group in
      group.enumerated().map { Block(lines: $1, isFirst: $0 == 0) }
    }
    let (few, many) = (
      pages(of: parts, columns: columns, rows: rows), pages(of: whole, columns: columns, rows: rows)
    )
    let isWholeSeen = many.joined().allSatisfy { $0.count <= rows }
    return isWholeSeen && many.count <= few.count ? many : few
  }

  /// As few pages as rows allow, with no more rows than these need.
  private static func pages(of blocks: [Block], columns: Int, rows: Int) -> [[[HelpLine]]] {
    let fewest = self.columns(of: blocks, rows: rows).chunks(of: columns).count
    let choices = (1...rows).lazy.map { self.columns(of: blocks, rows: $0).chunks(of: columns) }
    return choices.first { $0.count <= fewest } ?? []
  }

  /// Columns of whole blocks, as high as said unless a block is higher.
  private static func columns(of blocks: [Block], rows: Int) -> [[HelpLine]] {
    var columns: [[HelpLine]] = [[]]
    for block in blocks {
      var column = columns[columns.count - 1]
      let gap: [HelpLine] = block.isFirst && !column.isEmpty ? [.empty] : []
      if !column.isEmpty, column.count + gap.count + block.lines.count > rows {
        columns.append(block.lines)
      } else {
        column += gap + block.lines
        columns[columns.count - 1] = column
      }
    }
    return columns
  }
}

extension Array {
  /// The elements in order, so many at a time.
  func chunks(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
