package import Screen

/// A stretch of text in one role, at a column of its row.
struct Piece {
  var column: Int
  var text: String
  var role: Role
  var isBold = false

  init(_ column: Int, _ text: String, _ role: Role, bold: Bool = false) {
    self.column = column
    self.text = text
    self.role = role
    isBold = bold
  }
}

extension Look {
  /// Stretches of text one after another, each with its role and whether it is bold.
  func pieces(_ stretches: [(text: String, role: Role, isBold: Bool)], from first: Int = 0)
    -> [Piece]
  {
    var column = first
    return stretches.map { stretch in
      defer { column += text(stretch.text).unicodeScalars.count }
      return Piece(column, stretch.text, stretch.role, bold: stretch.isBold)
    }
  }

  /// A text, or as much of its beginning as fits into so many columns, and that there was more.
  func cut(_ whole: String, columns: Int) -> String {
    guard text(whole).unicodeScalars.count > columns else { return whole }
    let more = text("…")
    let room = columns - more.unicodeScalars.count
    guard room > 0 else { return "" }
    return String(text(whole).unicodeScalars.prefix(room)) + more
  }

  /// As many first words of a text as fit into so many columns; the beginning of one that does not.
  func words(of whole: String, columns: Int) -> String {
    let words = whole.split(separator: " ")
    let counts = (1...max(1, words.count)).reversed()
    let parts = counts.lazy.map { words.prefix($0).joined(separator: " ") }
    return parts.first { text($0).unicodeScalars.count <= columns } ?? cut(whole, columns: columns)
  }

  /// A sentence without its last clauses, as many as do not fit into so many columns.
  package func clauses(of sentence: String, columns: Int) -> String {
    var rest = Substring(sentence)
    while text(String(rest)).unicodeScalars.count > columns, let end = lastClause(of: rest) {
      rest = rest[..<end]
    }
    return text(String(rest)).unicodeScalars.count > columns ? sentence : String(rest)
  }

  /// Where the last clause begins: at a mark before a space, outside of parentheses.
  private func lastClause(of sentence: Substring) -> Substring.Index? {
    var depth = 0
    var last: Substring.Index?
    for (index, next) in zip(sentence.indices, sentence.indices.dropFirst()) {
      switch sentence[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case ",", ";", ":": if depth == 0, sentence[next] == " " { last = index }
      default: break
      }
    }
    return last
  }
}

extension Frame {
  /// Writes pieces into a row of a rectangle; what does not fit is cut off.
  mutating func write(_ pieces: [Piece], row: Int, in area: Rectangle, look: Look) {
    guard row >= 0, row < area.rows else { return }
    for piece in pieces {
      let room = area.columns - piece.column
      guard room > 0 else { continue }
      write(
        piece.text, at: Position(column: area.column + piece.column, row: area.row + row),
        columns: room, role: piece.role, bold: piece.isBold, look: look)
    }
  }
}
