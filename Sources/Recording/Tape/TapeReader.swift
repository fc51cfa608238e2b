import Screen

extension Tape {
  /// Reads a tape; everything that can be checked before it runs is checked.
  ///
  /// - Parameters:
  ///   - text: one command a line, LF or CRLF; a byte order mark is skipped.
  ///   - kindOfFact: how the value of a fact is read; nothing for a name that is none.
  /// - Throws: `TapeError` with the first place that is wrong.
  package init(
    parsing text: String, kindOfFact: @escaping (String) -> Tape.Expectation.Kind?
  ) throws(TapeError) {
    guard text.utf8.count <= TapeLimits.bytes else {
      throw TapeError(line: 1, column: 1, "the tape is larger than 1 MiB")
    }
    var lines = text.linesOfTape
    guard let first = lines.first, first == Tape.header else {
      throw TapeError(
        line: 1, column: 1, "expected '\(Tape.header)' as the first line, found '\(text.beginning)'"
      )
    }
    lines.removeFirst()
    // The last line's end begins no further one.
    if lines.last?.isEmpty == true { lines.removeLast() }
    var reader = TapeReader(commands: TapeCommandReader(kindOfFact: kindOfFact))
    var parsed: [Line] = []
    for (index, line) in lines.enumerated() {
      parsed.append(try reader.line(line, number: index + 2))
    }
    try reader.finish(lineCount: lines.count + 1)
    self.init(lines: parsed)
  }
}

/// Reads the lines of a tape in order and knows what has been said before.
private struct TapeReader {
  let commands: TapeCommandReader
  private var size: Size?
  private var isOpen = false
  private var marks: [String: Int] = [:]
  private var caption = ""
  private var commandCount = 0
  private var ticks = 0

  init(commands: TapeCommandReader) {
    self.commands = commands
  }

  mutating func line(
    _ text: String, number: Int
  ) throws(TapeError) -> Tape.Line {
    if let column = text.columnOfControlCharacter {
      throw TapeError(line: number, column: column, "a control character stands in the line")
    }
    var words = TapeWords(text, line: number)
    guard let first = try words.next() else {
      return Tape.Line(nil, comment: try words.comment(), number: number)
    }
    guard !first.isQuoted, let word = Tape.Command.Word(rawValue: first.text) else {
      throw words.error(unknown(first.text), at: first.column)
    }
    let command = try commands.command(word, &words)
    let comment = try words.comment()
    try accept(command, TapeError(line: number, column: first.column, ""))
    return Tape.Line(command, comment: comment, number: number)
  }

  private func unknown(_ word: String) -> String {
    let all = Tape.Command.Word.allCases.map(\.rawValue)
    return "'\(word)' is no command; there are \(all.joined(separator: " "))"
  }

  /// What has a place in the order of things: `size` and `open` once and first, marks unique,
  /// everything within the limits.
  private mutating func accept(
    _ command: Tape.Command, _ place: TapeError
  ) throws(TapeError) {
    func refuse(_ explanation: String) -> TapeError {
      TapeError(line: place.line, column: place.column, explanation)
    }
    commandCount += 1
    guard commandCount <= TapeLimits.commands else {
      throw refuse("a tape has at most \(TapeLimits.commands) commands")
    }
    switch command {
    case .size(let new):
      guard size == nil else { throw refuse("the size was said before; later it is 'resize'") }
      size = new
      return
    case .open:
      guard size != nil else { throw refuse("'size' comes before 'open'") }
      guard !isOpen else { throw refuse("'open' was said before") }
      isOpen = true
      return
    default:
      guard size != nil else { throw refuse("'size' comes first, as in: size 100x30") }
      guard isOpen else { throw refuse("'open' comes before it, as in: open rosenbrock") }
    }
    switch command {
    case .mark(let title):
      if let line = marks[title] {
        throw refuse("the mark \"\(title)\" stands in line \(line) already")
      }
      marks[title] = place.line
    case .caption(let text): caption = text
    case .wait(let more): ticks += more
    case .pause: ticks += TapeLimits.readingTicks(caption: caption)
    case .resize(let new): size = new
    case .click(let position), .wheel(let position, _, _): try check(position, refuse)
    case .drag(let from, let to):
      try check(from, refuse)
      try check(to, refuse)
    default: break
    }
    guard ticks <= TapeLimits.ticks else { throw refuse("the tape is longer than one hour") }
  }

  private func check(
    _ position: Position, _ refuse: (String) -> TapeError
  ) throws(TapeError) {
    guard let size, position.column < size.columns, position.row < size.rows else {
      let (columns, rows) = (size?.columns ?? 0, size?.rows ?? 0)
      throw refuse(
        "column \(position.column), row \(position.row) is outside of the screen of "
          + "\(columns)x\(rows), which counts from 0")
    }
  }

  func finish(lineCount: Int) throws(TapeError) {
    let missing = size == nil ? "size" : isOpen ? nil : "open"
    if let missing {
      throw TapeError(line: lineCount, column: 1, "the tape ends without '\(missing)'")
    }
  }
}

extension String {
  /// The lines without their ends, a byte order mark skipped.
  fileprivate var linesOfTape: [String] {
    var scalars = unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }

  /// Where a character stands that is no text; a tab is a blank.
  fileprivate var columnOfControlCharacter: Int? {
    let isControl: (Character) -> Bool = { character in
      character.unicodeScalars.contains {
        $0.value != 0x09 && !DisplayText.isPlain($0) && $0.value < 0xA0
      }
    }
    return firstIndex(where: isControl).map { distance(from: startIndex, to: $0) + 1 }
  }

  /// The first few characters of the first line, fit to be shown.
  fileprivate var beginning: String {
    DisplayText.visible(String(prefix { !$0.isNewline }.prefix(20)))
  }
}
