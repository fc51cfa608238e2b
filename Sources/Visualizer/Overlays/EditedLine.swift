/// A line of text that is being typed, with a cursor.
package struct EditedLine: Hashable, Sendable {
  package enum Edit: Hashable, Sendable {
    case insert(String)
    case backspace, delete, clear
    case left, right, home, end
  }

  package private(set) var text: String
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  /// A line takes no more than this, in characters.
  package static let limit = 4096

  /// A line whose cursor stands at its end.
  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  package mutating func apply(_ edit: Edit) {
    switch edit {
    case .insert(let new): insert(new)
    case .backspace where cursor > 0:
      text.remove(at: index(cursor - 1))
      cursor -= 1
    case .delete where cursor < text.count: text.remove(at: index(cursor))
    case .clear: self = EditedLine()
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    case .backspace, .delete: break
    }
  }

  /// Puts the cursor behind so many characters.
  mutating func moveCursor(to offset: Int) { cursor = min(max(0, offset), text.count) }

  /// Whether there is room for a text.
  package func takes(_ new: String) -> Bool { text.count + new.count <= EditedLine.limit }

  private mutating func insert(_ new: String) {
    // A combining character joins the one before it, so the cursor goes by what the line has grown.
    let before = text.count
    guard takes(new) else { return }
    text.insert(contentsOf: new, at: index(cursor))
    cursor += text.count - before
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset)
  }
}
