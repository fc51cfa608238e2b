import Descent
import Screen

extension Preferences {
  /// What is wrong with a text, and in which line, from 1.
  package struct Malformed: Error, Equatable {
    package let line: Int
    package let sentence: String
  }

  /// Reads lines of `name = value`; empty ones and those that begin with # say nothing.
  package init(parsing text: String) throws(Malformed) {
    self.init()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = line.trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let equals = line.firstIndex(of: "=") else {
        throw Malformed(line: index + 1, sentence: "expected name = value")
      }
      let name = String(line[..<equals].trimmed)
      let value = String(line[line.index(after: equals)...].trimmed)
      guard let isRead = read(name, value) else {
        throw Malformed(line: index + 1, sentence: "'\(name)' is no setting")
      }
      guard isRead else {
        throw Malformed(line: index + 1, sentence: "\(name) cannot be '\(value)'")
      }
    }
  }

  /// Takes a value; nothing where the name is unknown.
  private mutating func read(_ name: String, _ value: String) -> Bool? {
    switch name {
    case "theme": Preferences.set(&theme, value)
    case "palette": Preferences.set(&colorMap, value)
    case "glyphs": Preferences.set(&glyphs, value)
    case "path": Preferences.set(&path, value)
    case "contours": Preferences.set(&contours, value)
    case "fill": Preferences.set(&fill, value)
    case "recent": add(value, to: \.recentLandscapes)
    case "formula": add(value, to: \.formulas)
    default: nil
    }
  }

  /// A setting that stands in the file once for each of its values.
  private mutating func add(_ value: String, to list: WritableKeyPath<Preferences, [String]>)
    -> Bool
  {
    self[keyPath: list].append(value)
    return !value.isEmpty
  }

  private static func set<Value: RawRepresentable>(_ field: inout Value?, _ text: String) -> Bool
  where Value.RawValue == String {
    field = Value(rawValue: text)
    return field != nil
  }

  /// The text that reads back to these.
  package var text: String {
    let entries: [(String, String?)] =
      [
        ("theme", theme?.rawValue), ("palette", colorMap?.rawValue), ("glyphs", glyphs?.rawValue),
        ("path", path?.rawValue), ("contours", contours?.rawValue), ("fill", fill?.rawValue),
      ] + recentLandscapes.map { ("recent", $0) } + formulas.map { ("formula", $0) }
    let lines = entries.compactMap { name, value in value.map { "\(name) = \($0)\n" } }
    return
      "# What was chosen in gdviz, which writes this file; options on a command line go first.\n"
      + lines.joined()
  }
}
