package import Screen

/// A keystroke demo: what a person did, line by line.
///
/// It is data: it runs nothing, reads nothing and never chooses where anything is written. Its text
/// form is read by `TapeReader` and written by `text`.
package struct Tape: Hashable, Sendable {
  /// A line of the text: a command, a comment, both or nothing.
  package struct Line: Hashable, Sendable {
    package var command: Command?
    /// From its `#` on, with the blanks before it; empty where there is none.
    package var comment: String
    /// In the text, from 1; a failed expectation is reported there.
    package var number: Int

    package init(_ command: Command?, comment: String = "", number: Int) {
      self.command = command
      self.comment = comment
      self.number = number
    }
  }

  package var lines: [Line]

  package init(lines: [Line]) {
    self.lines = lines
  }

  /// The first line of every tape.
  package static let header = "gdviz-tape 1"

  /// The commands in order.
  package var commands: [Command] { lines.compactMap(\.command) }

  /// The screen it begins with.
  package var size: Size? {
    for case .size(let size) in commands { return size }
    return nil
  }

  /// What the program is started with.
  package var openWords: [String] {
    for case .open(let words) in commands { return words }
    return []
  }
}
