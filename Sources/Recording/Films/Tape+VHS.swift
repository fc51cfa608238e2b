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
    var caption = ""
    for command in commands {
      if case .caption(let text) = command { caption = text }
      if let line = command.vhs(caption: caption) { lines.append(line) }
    }
    return (lines + ["Sleep 2s", "Hide", "Type \"q\"", ""]).joined(separator: "\n")
  }

  private var command: String { ShellText.command("gdviz", openWords) }
}

extension Tape.Command {
  /// What VHS is told for it while a caption is seen; nothing where it has no part in a film.
  fileprivate func vhs(caption: String) -> String? {
    switch self {
    case .size, .open, .resize, .expect: nil
    case .mark(let title): "# \(title)"
    case .caption(let text):
      text.isEmpty ? nil : "# \(text.split(separator: "\n").joined(separator: " / "))"
    case .press(let key, let count):
      key.vhs.map { count == 1 ? $0 : key.repeated($0, count) } ?? "# \(text)"
    case .type(let text): "Type \(text.quotedForVHS)"
    case .wait(let ticks): sleep(ticks)
    case .pause: sleep(TapeLimits.readingTicks(caption: caption))
    case .click, .drag, .wheel: "# \(text)"
    }
  }

  private func sleep(_ ticks: Int) -> String { "Sleep \(ticks * 20)ms" }
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
}
