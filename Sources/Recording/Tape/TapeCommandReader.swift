import Screen

/// Reads what stands after a command's word.
struct TapeCommandReader {
  let kindOfFact: (String) -> Tape.Expectation.Kind?

  func command(
    _ word: Tape.Command.Word, _ words: inout TapeWords
  ) throws(TapeError) -> Tape.Command {
    switch word {
    case .size: .size(try size(&words))
    case .resize: .resize(try size(&words))
    case .open: .open(try allWords(&words))
    case .mark: .mark(try title(&words))
    case .caption: .caption(try caption(&words))
    case .press: try press(&words)
    case .type: .type(try typed(&words))
    case .wait: .wait(ticks: try time(&words))
    case .pause: .pause
    case .click: .click(try position(&words))
    case .drag: .drag(from: try position(&words), to: try position(&words))
    case .wheel: try wheel(&words)
    case .expect: .expect(try expectation(&words))
    }
  }

  private func required(
    _ what: String, _ words: inout TapeWords
  ) throws(TapeError) -> TapeWords.Word {
    guard let word = try words.next() else { throw words.error("expected \(what)") }
    return word
  }

  private func allWords(_ words: inout TapeWords) throws(TapeError) -> [String] {
    var all: [String] = []
    while let word = try words.next() {
      guard !word.text.contains("\n") else {
        throw words.error("\\n is for captions", at: word.column)
      }
      all.append(word.text)
    }
    return all
  }

  private func size(_ words: inout TapeWords) throws(TapeError) -> Size {
    let word = try required("a size as 100x30", &words)
    let parts = word.text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = whole(parts[0]), let rows = whole(parts[1]) else {
      throw words.error("expected a size as 100x30, found '\(word.text)'", at: word.column)
    }
    let size = Size(columns: columns, rows: rows)
    guard TapeLimits.allows(size) else {
      throw words.error(
        "a screen has 1x1 to \(TapeLimits.columns.upperBound)x\(TapeLimits.rows.upperBound) "
          + "cells, not \(word.text)", at: word.column)
    }
    return size
  }

  private func string(
    _ what: String, _ words: inout TapeWords
  ) throws(TapeError) -> TapeWords.Word {
    let word = try required(what, &words)
    guard word.isQuoted else {
      throw words.error("expected \(what), found '\(word.text)'", at: word.column)
    }
    return word
  }

  private func title(_ words: inout TapeWords) throws(TapeError) -> String {
    let word = try string("a title in quotation marks", &words)
    guard !word.text.isEmpty else { throw words.error("a mark has a title", at: word.column) }
    guard !word.text.contains("\n") else {
      throw words.error("a mark's title is one line", at: word.column)
    }
    return word.text
  }

  private func caption(_ words: inout TapeWords) throws(TapeError) -> String {
    let word = try string("a text in quotation marks", &words)
    guard word.text.count(where: { $0 == "\n" }) < 2 else {
      throw words.error("a caption has at most two lines", at: word.column)
    }
    return word.text
  }

  private func press(_ words: inout TapeWords) throws(TapeError) -> Tape.Command {
    guard let word = words.literal() else { throw words.error("expected a key") }
    switch KeyName.reading(of: word.text) {
    case .refused(let why): throw words.error(why, at: word.column)
    case .key(let key):
      let isQuotedSpace = word.text == "\"" && words.column == word.column + 2
      do {
        return .press(key, count: try count(&words))
      } catch {
        throw isQuotedSpace ? words.error("write 'press space'", at: word.column) : error
      }
    }
  }

  /// How many times; once where nothing is said.
  private func count(_ words: inout TapeWords) throws(TapeError) -> Int {
    guard let word = try words.next() else { return 1 }
    guard !word.isQuoted, let count = whole(word.text[...]), TapeLimits.count.contains(count) else {
      throw words.error("expected a count from 1 to 9999, found '\(word.text)'", at: word.column)
    }
    return count
  }

  private func typed(_ words: inout TapeWords) throws(TapeError) -> String {
    let word = try string("characters in quotation marks", &words)
    guard !word.text.isEmpty else { throw words.error("expected characters", at: word.column) }
    guard word.text.unicodeScalars.allSatisfy(DisplayText.isPlain) else {
      throw words.error(
        "only printable characters can be typed; other keys are pressed", at: word.column)
    }
    return word.text
  }

  private func time(_ words: inout TapeWords) throws(TapeError) -> Int {
    let word = try required("a time as 0.5s, 40ms or 25 (ticks of 20 ms)", &words)
    switch TapeTime.reading(of: word.text) {
    case .ticks(let ticks): return ticks
    case .refused(let why): throw words.error(why, at: word.column)
    }
  }

  private func position(_ words: inout TapeWords) throws(TapeError) -> Position {
    Position(column: try coordinate("column", &words), row: try coordinate("row", &words))
  }

  private func coordinate(
    _ name: String, _ words: inout TapeWords
  ) throws(TapeError) -> Int {
    let word = try required("a \(name), counted from 0", &words)
    guard !word.isQuoted, let number = whole(word.text[...]) else {
      throw words.error(
        "expected a \(name), counted from 0, found '\(word.text)'", at: word.column)
    }
    return number
  }

  private func wheel(_ words: inout TapeWords) throws(TapeError) -> Tape.Command {
    let place = try position(&words)
    let word = try required("up or down", &words)
    guard let direction = Tape.Command.WheelDirection(rawValue: word.text) else {
      throw words.error("expected up or down, found '\(word.text)'", at: word.column)
    }
    return .wheel(place, direction, count: try count(&words))
  }

  private func whole(_ text: Substring) -> Int? {
    text.count <= 9 && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }
}
