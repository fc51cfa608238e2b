import Screen

extension Tape {
  /// A script that VHS turns into a GIF or a film by running the program in a terminal of its own.
  ///
  /// Keys that VHS cannot press, the mouse and expectations are left out as comments; Home, End and
  /// function keys only have the meaning of other keys.
  package var vhs: String {
    var lines = [
      "# Made by gdviz render; VHS runs it.", "Output demo.gif", "Require gdviz",
      "Set TypingSpeed 0ms", "Hide", "Type \(command.quotedForVHS)", "Enter", "Sleep 1s", "Show",
    ]
    lines += self.lines.compactMap(\.command).compactMap(\.vhs)
    return (lines + ["Sleep 2s", "Hide", "Type q", ""]).joined(separator: "\n")
  }

  private var command: String {
    (["gdviz"] + openWords.map(\.quotedForShell)).joined(separator: " ")
  }
}

extension Tape.Command {
  fileprivate var vhs: String? {
    switch self {
    case .size, .open, .resize, .expect: nil
    case .mark(let title): "# \(title)"
    case .caption(let text):
      text.isEmpty ? nil : "# \(text.split(separator: "\n").joined(separator: " / "))"
    case .press(let key, let count):
      key.vhs.map { count == 1 ? $0 : key.repeated($0, count) } ?? "# \(text)"
    case .type(let text): "Type \(text.quotedForVHS)"
    case .wait(let ticks): "Sleep \(ticks * 20)ms"
    case .pause: "Sleep 3s"
    case .click, .drag, .wheel: "# \(text)"
    }
  }
}

extension Key {
  /// The command that presses it.
  fileprivate var vhs: String? {
    switch self {
    case .character(let scalar): "Type \(String(scalar).quotedForVHS)"
    // Written large: small ones are read as units of time.
    case .control(let scalar): "Ctrl+\(String(scalar).uppercased())"
    case .space: "Space"
    case .enter: "Enter"
    case .tab: "Tab"
    case .shiftTab: "Shift+Tab"
    case .escape: "Escape"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .home, .end, .function: nil
    }
  }

  /// The command so many times: keys of a name take a count, others are written again.
  fileprivate func repeated(_ command: String, _ count: Int) -> String {
    switch self {
    case .character, .control, .shiftTab:
      Array(repeating: command, count: count).joined(separator: "\n")
    default: "\(command) \(count)"
    }
  }
}

extension String {
  /// In quotation marks of one of the three kinds, as VHS has no escapes; a text with all three is
  /// typed in parts.
  fileprivate var quotedForVHS: String {
    for mark: Character in ["\"", "'", "`"] where !contains(mark) { return "\(mark)\(self)\(mark)" }
    return map { $0 == "\"" ? "'\"'" : "\"\($0)\"" }.joined(separator: "\nType ")
  }

  fileprivate var quotedForShell: String {
    let isSafe =
      !isEmpty
      && allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "_@%+=:,./-".contains($0))
      }
    return isSafe
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
