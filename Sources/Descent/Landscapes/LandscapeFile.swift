/// Landscapes of one's own, as a plain text.
///
/// Blocks of `key: value` lines, blank lines between them; a line that begins with `#` is a comment.
/// A block needs an `id` and a `formula`; `title`, `window`, `start`, `epsilon` and `note` are found
/// or left empty where they are not given.
///
///     id: my-valley
///     title: My valley
///     formula: (x^2 + k*y^2)/2; k = 25
///     window: -3, 3, -1.5, 1.5
///     start: -2.5, 1
///     epsilon: 0.07
///     note: What there is to see.
public struct LandscapeFile: Hashable, Sendable {
  /// What a line of a block says.
  enum Key: String, CaseIterable {
    case id, title, formula, window, start, epsilon, note
  }

  /// How large a file may be.
  public struct Limits: Hashable, Sendable {
    /// Of the text, in UTF-8.
    public var bytes = 1 << 20
    public var landscapes = 500
    /// Of an id, a title or a note, in characters.
    public var words = 400

    public init() {}
  }

  public let landscapes: [ListedLandscape]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: the file's.
  ///   - taken: the names of landscapes that are known already, and how each is called in an error.
  ///   - limits: how large the file may be.
  /// - Throws: what is wrong, in which line and column.
  public init(
    parsing text: String, taken: [String: String] = [:], limits: Limits = Limits()
  ) throws(LandscapeFileError) {
    guard text.utf8.count <= limits.bytes else {
      throw LandscapeFileError(
        "the file is too long: \(text.utf8.count) bytes, at most \(limits.bytes)", line: 1)
    }
    var taken = taken
    var landscapes: [ListedLandscape] = []
    for block in try LandscapeFile.blocks(of: text, limits: limits) {
      guard landscapes.count < limits.landscapes else {
        throw LandscapeFileError(
          "too many landscapes, at most \(limits.landscapes)", line: block.line)
      }
      let landscape = try block.landscape()
      if let owner = taken[landscape.id], let entry = block.entries[.id] {
        throw entry.error("the name '\(landscape.id)' is taken by \(owner)")
      }
      taken[landscape.id] = "the one of line \(block.line)"
      landscapes.append(landscape)
    }
    self.landscapes = landscapes
  }

  private static func blocks(
    of text: String, limits: Limits
  ) throws(LandscapeFileError) -> [LandscapeBlock] {
    var blocks: [LandscapeBlock] = []
    var block: LandscapeBlock?
    // A byte order mark says nothing of a landscape.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let words = line.trimmed
      if words.first == "#" { continue }
      guard !words.isEmpty else {
        if let whole = block { blocks.append(whole) }
        block = nil
        continue
      }
      var open = block ?? LandscapeBlock(line: index + 1)
      try open.add(line, number: index + 1, limits: limits)
      block = open
    }
    if let last = block { blocks.append(last) }
    return blocks
  }
}

/// What is wrong with a file of landscapes, and where.
public struct LandscapeFileError: Error, Hashable, Sendable {
  /// What was found and what was expected.
  public let sentence: String
  /// From 1.
  public let line: Int
  /// Counted in characters from 1.
  public let column: Int

  public init(_ sentence: String, line: Int, column: Int = 1) {
    self.sentence = sentence
    self.line = line
    self.column = column
  }
}
