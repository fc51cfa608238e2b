import Screen

/// The words of a tape's line, read from the left.
struct TapeWords {
  struct Word: Equatable {
    var text: String
    /// In characters from 1.
    var column: Int
    var isQuoted: Bool
  }

  let line: Int
  private let characters: [Character]
  private var at = 0

  init(_ text: String, line: Int) {
    characters = Array(text)
    self.line = line
  }

  /// Where the next word begins, or the line's end.
  var column: Int {
    var next = self
    next.skipBlanks()
    return next.at + 1
  }

  func error(_ explanation: String, at column: Int? = nil) -> TapeError {
    TapeError(line: line, column: column ?? self.column, explanation)
  }

  /// The next word; nothing before a comment or at the line's end.
  mutating func next() throws(TapeError) -> Word? {
    let start = at
    skipBlanks()
    guard at < characters.count, characters[at] != "#" else {
      // The blanks before a comment belong to it.
      at = start
      return nil
    }
    let column = at + 1
    if characters[at] == "\"" {
      let text = try string()
      guard at == characters.count || Self.isBlank(characters[at]) else {
        throw error("expected a blank after the string", at: at + 1)
      }
      return Word(text: text, column: column, isQuoted: true)
    }
    let end = characters[at...].firstIndex { Self.isBlank($0) || $0 == "\"" } ?? characters.count
    if end < characters.count, characters[end] == "\"" {
      throw error("a quotation mark stands inside a word: quote all of it", at: end + 1)
    }
    let text = String(characters[at..<end])
    at = end
    return Word(text: text, column: column, isQuoted: false)
  }

  /// All between blanks, read before strings and comments are looked for.
  mutating func literal() -> Word? {
    skipBlanks()
    guard at < characters.count else { return nil }
    let start = at
    at = characters[at...].firstIndex(where: Self.isBlank) ?? characters.count
    return Word(text: String(characters[start..<at]), column: start + 1, isQuoted: false)
  }

  /// What is left of the line: a comment with the blanks before it, or nothing.
  mutating func comment() throws(TapeError) -> String {
    let start = at
    skipBlanks()
    guard at < characters.count else { return "" }
    guard characters[at] == "#" else {
      throw error("expected the line's end, found '\(String(characters[at...].prefix(20)))'")
    }
    guard at == 0 || at > start else {
      throw error("expected a blank before '#'")
    }
    let end = characters.lastIndex { !Self.isBlank($0) } ?? start
    return String(characters[start...end])
  }

  private mutating func string() throws(TapeError) -> String {
    let start = at
    var text = ""
    at += 1
    while at < characters.count {
      let character = characters[at]
      at += 1
      switch character {
      case "\"": return text
      case "\\": text.append(try escaped())
      default: text.append(character)
      }
    }
    throw error("the string is not closed on its line", at: start + 1)
  }

  private mutating func escaped() throws(TapeError) -> Character {
    guard at < characters.count else {
      throw error("the string is not closed on its line", at: at)
    }
    defer { at += 1 }
    switch characters[at] {
    case "\"": return "\""
    case "\\": return "\\"
    case "n": return "\n"
    default:
      throw error("'\\\(characters[at])' means nothing, expected \\\" \\\\ or \\n", at: at)
    }
  }

  private mutating func skipBlanks() {
    while at < characters.count, Self.isBlank(characters[at]) { at += 1 }
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }
}
