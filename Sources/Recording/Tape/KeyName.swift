package import Screen

/// Keys as a tape writes them.
package enum KeyName {
  private static let named: [(name: String, key: Key)] =
    [
      ("space", .space), ("enter", .enter), ("tab", .tab), ("shift+tab", .shiftTab),
      ("escape", .escape), ("backspace", .backspace), ("delete", .delete), ("up", .up),
      ("down", .down), ("left", .left), ("right", .right), ("pageup", .pageUp),
      ("pagedown", .pageDown), ("home", .home), ("end", .end),
    ] + (1...12).map { ("f\($0)", .function($0)) }

  /// What Ctrl with a letter is to a terminal, where it is no key of its own.
  private static let taken: [Unicode.Scalar: String] = [
    "c": "ctrl+c ends the program", "h": "ctrl+h is backspace", "i": "ctrl+i is tab",
    "j": "ctrl+j is enter", "m": "ctrl+m is enter", "z": "ctrl+z suspends the program",
  ]

  package static func name(of key: Key) -> String {
    if let entry = named.first(where: { $0.key == key }) { return entry.name }
    return switch key {
    case .character(let scalar): String(scalar)
    case .control(let scalar): "ctrl+\(scalar)"
    default: "\(key)"
    }
  }

  /// Whether a tape can press a key.
  package static func canBeWritten(_ key: Key) -> Bool {
    if case .control(let scalar) = key { return taken[scalar] == nil }
    return true
  }

  /// A key, or why the word is none.
  package enum Reading {
    case key(Key)
    case refused(String)
  }

  /// Names win over characters: `up` is the arrow.
  package static func reading(of word: String) -> Reading {
    if let entry = named.first(where: { $0.name == word }) { return .key(entry.key) }
    if let letter = word.dropping("ctrl+") {
      guard letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first,
        ("a"..."z").contains(scalar)
      else { return .refused("expected ctrl+ with a letter from a to z, found '\(word)'") }
      return taken[scalar].map { .refused($0) } ?? .key(.control(scalar))
    }
    let scalars = word.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first, DisplayText.isPlain(scalar) {
      return .key(.character(scalar))
    }
    if let entry = named.first(where: { $0.name == word.lowercased() }) {
      return .refused("'\(word)' is no key; keys are written small, '\(entry.name)'")
    }
    return .refused(
      "'\(word)' is no key: expected one printable character, ctrl+ with a letter, or one of "
        + "space enter tab shift+tab escape backspace delete up down left right pageup pagedown "
        + "home end f1 … f12")
  }
}

extension String {
  func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
