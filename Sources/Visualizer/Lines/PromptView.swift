import Screen

/// A line that is typed, over the rows above the key line: its label, its text with the cursor, and
/// under it what is to be said of it.
struct PromptView {
  let label: String
  let line: EditedLine
  let message: Message
  let look: Look

  /// What stands under the line; with a column, in characters from 1, under that place of the text.
  struct Message {
    var text: String
    var column: Int?
    var role: Role

    init(text: String, column: Int? = nil, role: Role) {
      self.text = text
      self.column = column
      self.role = role
    }
  }

  /// More rows than this would leave too little of a small screen.
  private static let messageLimit = 4

  func draw(into frame: inout Frame) {
    let inner = frame.size.columns - 2
    let text = shown(columns: inner - labelWidth)
    let below = below(columns: inner, under: text)
    let area = area(on: frame.size)
    frame.fill(area, role: .titleBackground, look: look)
    let place = Rectangle(column: 1, row: area.row, columns: inner, rows: area.rows)
    frame.write(
      [
        Piece(0, label, .dim), Piece(labelWidth, String(text.scalars), .strong),
      ] + text.marks.map { Piece(labelWidth + $0.column, $0.text, .faint) },
      row: 0, in: place, look: look)
    for (row, pieces) in below.enumerated() {
      frame.write(pieces, row: row + 1, in: place, look: look)
    }
    drawCursor(at: Position(column: 1 + labelWidth + text.cursor, row: area.row), into: &frame)
  }

  /// Where it lies: over the rows above the keys.
  func area(on screen: Size) -> Rectangle {
    let inner = screen.columns - 2
    let below = below(columns: inner, under: shown(columns: inner - labelWidth))
    let rows = 1 + max(1, below.count)
    return Rectangle(
      column: 0, row: screen.rows - 1 - rows, columns: screen.columns, rows: rows)
  }

  private var labelWidth: Int { look.text(label).unicodeScalars.count + 1 }

  private func drawCursor(at place: Position, into frame: inout Frame) {
    guard frame.contains(column: place.column, row: place.row) else { return }
    frame[place.column, place.row].foreground = look.color(.strong)
    frame[place.column, place.row].style = .reverse
  }

  // MARK: the text

  /// The part of the text that has room, in columns.
  private struct Shown {
    var scalars: String.UnicodeScalarView
    var cursor: Int
    /// How many columns of the whole text stand before it.
    var offset: Int
    /// Signs where more of the text lies beyond an end.
    var marks: [(column: Int, text: String)]
  }

  private func shown(columns: Int) -> Shown {
    let columns = max(1, columns)
    let scalars = line.text.flatMap(scalars)
    let cursor = column(ofCharacter: line.cursor)
    // The cursor needs a column behind the last character.
    let length = scalars.count + 1
    let offset = max(0, min(cursor - columns * 3 / 4, length - columns))
    let part = scalars.dropFirst(offset).prefix(columns)
    var marks: [(column: Int, text: String)] = []
    if offset > 0 { marks.append((0, "…")) }
    if offset + columns < length { marks.append((columns - 1, "…")) }
    return Shown(
      scalars: String.UnicodeScalarView(part), cursor: cursor - offset, offset: offset,
      marks: marks.filter { $0.column != cursor - offset })
  }

  /// A character as it is shown: an unknown one is made visible, one of several scalars takes several
  /// columns.
  private func scalars(of character: Character) -> [Unicode.Scalar] {
    Array(look.text(String(character)).unicodeScalars)
  }

  /// How many columns the characters before one take.
  private func column(ofCharacter offset: Int) -> Int {
    line.text.prefix(offset).reduce(0) { $0 + scalars(of: $1).count }
  }

  // MARK: the message

  private func below(columns: Int, under text: Shown) -> [[Piece]] {
    Array(messageRows(columns: columns, under: text).prefix(PromptView.messageLimit))
  }

  private func messageRows(columns: Int, under text: Shown) -> [[Piece]] {
    let words = message.text
    guard let place = message.column else { return rows(of: words, columns: columns) }
    let column = labelWidth + column(ofCharacter: place - 1) - text.offset
    let sign = column < labelWidth ? "◀" : column >= columns ? "▶" : "▲"
    let at = min(max(column, labelWidth), columns - 1)
    let length = look.text(words).unicodeScalars.count
    let mark = Piece(at, sign, message.role)
    if at + 2 + length <= columns { return [[mark, Piece(at + 2, words, message.role)]] }
    if length + 1 <= at { return [[Piece(at - 1 - length, words, message.role), mark]] }
    return [[mark]] + rows(of: words, columns: columns)
  }

  private func rows(of sentence: String, columns: Int) -> [[Piece]] {
    look.wrapped(sentence, columns: columns).map { [Piece(0, $0, message.role)] }
  }
}
