/// Pages of columns, as few and as low as can be.
enum HelpPages {
  /// A name over lines that stay together, block by block.
  struct Group {
    let head: [HelpLine]
    let blocks: [[HelpLine]]
  }

  /// Lines that stay together, and the name that stands over the first of a column.
  private struct Block {
    let head: [HelpLine]
    let lines: [HelpLine]
    /// Whether a group begins with it, before which a line is free.
    let isFirst: Bool
  }

  /// Fills pages with groups.
  ///
  /// - Parameters:
  ///   - groups: in their order.
  ///   - columns: how many lie side by side on a page.
  ///   - rows: how many there is room for.
  /// - Returns: as few pages as there can be; groups go on in another column, under their name, only where
  ///   that saves one.
  static func filled(with groups: [Group], columns: Int, rows: Int) -> [[[HelpLine]]] {
    let whole = groups.map {
      Block(head: $0.head, lines: Array($0.blocks.joined()), isFirst: true)
    }
    let parts = groups.flatMap { group in
      group.blocks.enumerated().map { Block(head: group.head, lines: $1, isFirst: $0 == 0) }
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
      let column = columns[columns.count - 1]
      let gap: [HelpLine] = block.isFirst && !column.isEmpty ? [.empty] : []
      let lines = gap + (block.isFirst ? block.head : []) + block.lines
      if column.isEmpty || column.count + lines.count <= rows {
        columns[columns.count - 1] = column + lines
      } else {
        columns.append(block.head + block.lines)
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
