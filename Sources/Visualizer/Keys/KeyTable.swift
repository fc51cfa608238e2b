package import Screen

/// The keymap as lines of text: `gdviz keys`, the README's table and the help sheet say the same.
package enum KeyTable {
  /// A line of the table: keys that stand together, and what they do.
  package struct Line: Hashable, Sendable {
    package let group: Binding.Group
    package let keys: String
    package let text: String

    /// The bindings that share the line.
    var bindings: [Binding] {
      Keymap.listed.filter { $0.group == group && $0.text == text }
    }
  }

  /// The lines in the order of the groups; neighbours with the same words share one.
  package static let lines: [Line] = Binding.Group.allCases.flatMap { group in
    group == .mouse ? mouse : merged(Keymap.listed.filter { $0.group == group })
  }

  /// The same, and the keys while a tape is played.
  private static let all = lines + merged(Keymap.replay)

  /// What the mouse does, told as keys are.
  private static let mouse = [
    ("click", "set the probe; twice: start"), ("drag", "move the view, the probe, ε"),
    ("wheel", "zoom at the pointer"), ("shift", "select text, as a rule"),
  ].map { Line(group: .mouse, keys: $0, text: $1) }

  private static func merged(_ bindings: [Binding]) -> [Line] {
    var lines: [Line] = []
    for binding in bindings {
      let keys = binding.keys.first.map(\.label) ?? ""
      if let last = lines.last, last.text == binding.text {
        lines[lines.count - 1] = Line(
          group: last.group, keys: last.keys + " " + keys, text: last.text)
      } else {
        lines.append(Line(group: binding.group, keys: keys, text: binding.text))
      }
    }
    return lines.map { Line(group: $0.group, keys: short($0.keys), text: $0.text) }
  }

  /// Digits that follow one another by the first and the last of them.
  private static func short(_ keys: String) -> String {
    let labels = keys.split(separator: " ")
    let digits = labels.compactMap { Int($0) }
    guard digits.count > 2, digits.count == labels.count, let first = digits.first,
      let last = digits.last, digits == Array(first...max(first, last))
    else { return keys }
    return "\(first)…\(last)"
  }

  package static var plain: [String] {
    let width = all.map(\.keys.count).max() ?? 0
    return Binding.Group.allCases.flatMap { group in
      let members = all.filter { $0.group == group }
      return [group.rawValue] + members.map { plain($0, keyWidth: width) }
    }
  }

  private static func plain(_ line: Line, keyWidth: Int) -> String {
    let gap = String(repeating: " ", count: keyWidth - line.keys.count + 2)
    return "  \(line.keys)\(gap)\(line.text)"
  }

  package static var markdown: [String] {
    ["| key | action |", "|---|---|"]
      + Binding.Group.allCases.flatMap { group in
        ["| **\(group.rawValue)** | |"] + all.filter { $0.group == group }.map(markdown)
      }
  }

  private static func markdown(_ line: Line) -> String {
    let keys = line.keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
    return "| \(keys) | \(line.text.replacingBars) |"
  }
}

extension Key {
  /// The key as it is written for people.
  package var label: String {
    switch self {
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "ctrl+\(Character(scalar))"
    case .function(let number): "F\(number)"
    case .left: "←"
    case .right: "→"
    case .up: "↑"
    case .down: "↓"
    case .escape: "esc"
    case .shiftTab: "shift+tab"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    default: "\(self)"
    }
  }
}

extension Look {
  /// Labels of keys; in ASCII arrows by their names, since `<`, `>`, `^` and `v` are keys or could be, all
  /// four of them by one.
  package func keys(_ labels: String) -> String {
    guard glyphs == .ascii else { return labels }
    if labels == "← → ↑ ↓" { return "arrows" }
    let names: [Substring: Substring] = ["←": "left", "→": "right", "↑": "up", "↓": "down"]
    return labels.split(separator: " ").map { names[$0] ?? $0 }.joined(separator: " ")
  }
}

extension String {
  /// A bar would end the cell of a Markdown table.
  fileprivate var replacingBars: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
