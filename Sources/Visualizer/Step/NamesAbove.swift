/// Names in a row, each near its column and apart from the others.
struct NamesAbove {
  private let columns: Int
  private var taken: [Range<Int>] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// Where a name begins; nothing where there is no room for it over its column.
  mutating func place(length: Int, around column: Int) -> Int? {
    guard length <= columns else { return nil }
    let wish = column - length / 2
    // Pushed aside by no more than leaves it over its column.
    let moves = (0...(length / 2)).flatMap { [$0, -$0] }
    for move in moves {
      let start = min(max(0, wish + move), columns - length)
      let range = (start - 1)..<(start + length + 1)
      if !taken.contains(where: { $0.overlaps(range) }) {
        taken.append(start..<(start + length))
        return start
      }
    }
    return nil
  }
}
