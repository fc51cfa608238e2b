/// The lines of a file that describe one landscape.
struct LandscapeBlock {
  /// What a line says, and where.
  struct Entry {
    var value: Substring
    var line: Int
    /// Where the value stands, in characters from 1.
    var column: Int

    func error(_ sentence: String, after characters: Int = 0) -> LandscapeFileError {
      LandscapeFileError(sentence, line: line, column: column + characters)
    }
  }

  /// Its first line.
  let line: Int
  private(set) var entries: [LandscapeFile.Key: Entry] = [:]

  init(line: Int) {
    self.line = line
  }

  mutating func add(
    _ text: Substring, number: Int, limits: LandscapeFile.Limits
  ) throws(LandscapeFileError) {
    let indent = text.prefix { $0.isWhitespace }.count
    let sides = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = LandscapeFile.Key.allCases.map(\.rawValue).joined(separator: ", ")
    guard sides.count == 2 else {
      throw LandscapeFileError(
        "expected key: value, with a key of \(names)", line: number, column: indent + 1)
    }
    guard let key = LandscapeFile.Key(rawValue: String(sides[0].trimmed)) else {
      throw LandscapeFileError(
        "'\(sides[0].trimmed)' is no key, there are \(names)", line: number, column: indent + 1)
    }
    guard entries[key] == nil else {
      throw LandscapeFileError(
        "\(key.rawValue) is given twice; a blank line ends a landscape", line: number,
        column: indent + 1)
    }
    let entry = Entry(
      value: sides[1].trimmed, line: number,
      column: sides[0].count + 2 + sides[1].prefix { $0.isWhitespace }.count)
    guard !entry.value.isEmpty else {
      throw entry.error("nothing stands behind \(key.rawValue)")
    }
    if [.id, .title, .note].contains(key), entry.value.count > limits.words {
      throw entry.error("too long: \(entry.value.count) characters, at most \(limits.words)")
    }
    entries[key] = entry
  }

  func landscape() throws(LandscapeFileError) -> ListedLandscape {
    let id = try id()
    return ListedLandscape(
      id: id, title: entries[.title].map { String($0.value) } ?? id, formula: try formula(),
      note: entries[.note].map { String($0.value) } ?? "",
      window: try value(of: .window, WrittenNumbers.window),
      start: try value(of: .start, WrittenNumbers.point),
      stepSize: try value(of: .epsilon, WrittenNumbers.stepSize))
  }

  private func required(_ key: LandscapeFile.Key) throws(LandscapeFileError) -> Entry {
    guard let entry = entries[key] else {
      throw LandscapeFileError(
        "this landscape has no \(key.rawValue): a line '\(key.rawValue): …' is missing", line: line)
    }
    return entry
  }

  private func id() throws(LandscapeFileError) -> String {
    let entry = try required(.id)
    let isName =
      entry.value.utf8.first?.isLetter == true
      && entry.value.utf8.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
    guard isName else {
      throw entry.error(
        "'\(entry.value)' cannot be a name: letters, digits, - and _, a letter first")
    }
    return String(entry.value)
  }

  private func formula() throws(LandscapeFileError) -> Formula {
    let entry = try required(.formula)
    do {
      return try Formula(parsing: String(entry.value), variables: Landscape.variables)
    } catch {
      throw entry.error(error.explanation, after: (error.column ?? 1) - 1)
    }
  }

  /// The numbers of a line; nothing where there is none.
  private func value<Value>(
    of key: LandscapeFile.Key, _ read: (String) throws(WrittenNumbersError) -> Value
  ) throws(LandscapeFileError) -> Value? {
    guard let entry = entries[key] else { return nil }
    do {
      return try read(String(entry.value))
    } catch {
      throw entry.error(error.sentence, after: error.offset)
    }
  }
}
