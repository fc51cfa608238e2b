/// What is wrong with the text of a tape, and where.
package struct TapeError: Error, Hashable, Sendable {
  /// From 1.
  package let line: Int
  /// In characters from 1.
  package let column: Int
  /// What was found, what was expected, and a hint where one helps.
  package let explanation: String

  package init(line: Int, column: Int, _ explanation: String) {
    self.line = line
    self.column = column
    self.explanation = explanation
  }

  package var sentence: String { "line \(line), column \(column): \(explanation)" }
}
