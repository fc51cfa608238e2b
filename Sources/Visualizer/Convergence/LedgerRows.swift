/// Which steps of a run a ledger of so many rows lists: its history at logarithmic distances, the step
/// that is looked at with its neighbours, and the last ones.
enum LedgerRows {
  /// Leading digits of the steps listed in each decade, fewer where rows are short.
  private static let digits = [[1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1], []]

  /// - Parameters:
  ///   - count: how many steps there are.
  ///   - cursor: the step that is looked at; nothing while that is the end of the run.
  ///   - rows: how many there is room for.
  /// - Returns: the steps in order, none twice.
  static func steps(of count: Int, around cursor: Int?, rows: Int) -> [Int] {
    guard count > rows else { return Array(0..<count) }
    guard rows > 0 else { return [] }
    let near = (cursor.map { [$0, $0 - 1, $0 + 1] } ?? []) + [count - 1, count - 2, 0]
    let kept = near.filter { (0..<count).contains($0) }
    let history =
      digits.map { Set(kept + decades(of: $0, below: count)) }.first { $0.count <= rows }
    var steps = history ?? []
    // What room is left, the latest ones have.
    for step in kept + (0..<count).reversed().prefix(rows) where steps.count < rows {
      steps.insert(step)
    }
    return steps.sorted()
  }

  /// The listed step before or after one; that one itself where there is none.
  static func step(of count: Int, beside step: Int, _ direction: Int) -> Int {
    let listed = Set([0, count - 1, count] + decades(of: digits[0], below: count)).sorted()
    return (direction < 0 ? listed.last { $0 < step } : listed.first { $0 > step }) ?? step
  }

  private static func decades(of digits: [Int], below count: Int) -> [Int] {
    var steps: [Int] = []
    var decade = 1
    while decade < count {
      steps += digits.map { $0 * decade }.filter { $0 < count }
      decade *= 10
    }
    return steps
  }
}
