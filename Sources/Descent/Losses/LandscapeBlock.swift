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

  func landscape() throws(LandscapeFileError) -> Landscape {
    let id = try id()
    let formula = try formula()
    let window = try window() ?? Window(x: -3...3, y: -3...3)
    let start = try entries[.start].map { entry throws(LandscapeFileError) in
      try numbers(in: entry, count: 2, form: "x, y")
    }
    let stepSize = try stepSize()
    var landscape =
      if let start, let stepSize {
        Landscape(
          id: id, title: id, formula: formula, window: window, start: start, stepSize: stepSize,
          note: "")
      } else {
        Landscape(unnamed: formula, window: window)
      }
    landscape.id = id
    landscape.title = entries[.title].map { String($0.value) } ?? id
    landscape.note = entries[.note].map { String($0.value) } ?? ""
    if let start { landscape.start = start }
    if let stepSize { landscape.stepSize = stepSize }
    return landscape
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
      return try Formula(parsing: String(entry.value), variables: ["x", "y"])
    } catch {
      throw entry.error(error.explanation, after: (error.column ?? 1) - 1)
    }
  }

  private func window() throws(LandscapeFileError) -> Window? {
    guard let entry = entries[.window] else { return nil }
    let n = try numbers(in: entry, count: 4, form: "x0, x1, y0, y1")
    guard n[0] < n[1], n[2] < n[3] else {
      throw entry.error("x0, x1, y0, y1 must grow, x0 < x1 and y0 < y1")
    }
    guard (n[1] - n[0]).isFinite, (n[3] - n[2]).isFinite else {
      throw entry.error("too large, its width is not finite")
    }
    return Window(x: n[0]...n[1], y: n[2]...n[3])
  }

  private func stepSize() throws(LandscapeFileError) -> Double? {
    guard let entry = entries[.epsilon] else { return nil }
    let number = try numbers(in: entry, count: 1, form: "a number")[0]
    guard number > 0 else { throw entry.error("the step size must be above 0") }
    return number
  }

  private func numbers(
    in entry: Entry, count: Int, form: String
  ) throws(LandscapeFileError) -> [Double] {
    let parts = entry.value.split(separator: ",", omittingEmptySubsequences: false)
    var offset = 0
    var numbers: [Double] = []
    for part in parts {
      guard let number = FormulaParts.decimalNumber(part.trimmed), number.isFinite else {
        let blanks = part.prefix { $0.isWhitespace }.count
        throw entry.error("expected \(form), finite numbers", after: offset + blanks)
      }
      numbers.append(number)
      offset += part.count + 1
    }
    guard numbers.count == count else { throw entry.error("expected \(form), finite numbers") }
    return numbers
  }
}
