import Screen

/// A line that is typed, with the lines before it to go back to.
package struct Prompt: Hashable, Sendable {
  package var line: EditedLine
  /// How many lines back of the newest; 0 is the line that is being typed.
  private var back = 0
  /// What was being typed when an earlier line took its place.
  private var draft = EditedLine()

  package enum Move: Hashable, Sendable {
    /// Opens the line of a formula, or that of a setting.
    case openFormula, openSetting
    case accept
    /// Earlier or later in the history.
    case recall(back: Int)
    /// Writes out a word that has been begun.
    case complete
  }

  init(_ text: String = "") {
    line = EditedLine(text)
  }

  /// Goes back or forth in a history, the newest of which is last.
  mutating func recall(back change: Int, in history: [String]) {
    let place = min(max(0, back + change), history.count)
    guard place != back else { return }
    if back == 0 { draft = line }
    back = place
    line = place == 0 ? draft : EditedLine(history[history.count - place])
  }

  /// The keys of every such line, beside those that edit it.
  static let bindings =
    [
      Binding(.enter, does: .prompt(.accept), "accept", in: .program),
      Binding(.escape, does: .close, "close", in: .program),
      Binding(.up, does: .prompt(.recall(back: 1)), "the line before", in: .program),
      Binding(.down, does: .prompt(.recall(back: -1)), "the line after", in: .program),
      Binding(.tab, does: .prompt(.complete), "write out the word", in: .program),
      Binding(.control("l"), does: .redraw, "draw again", in: .program),
      Binding(.control("z"), does: .suspend, "suspend", in: .program),
      Binding(.control("c"), does: .quit, "quit", in: .program),
    ] + Keymap.editing

  static let hints = [
    KeyLine.Hint(actions: [.prompt(.accept)], text: "accept"),
    KeyLine.Hint(
      actions: [.prompt(.recall(back: 1)), .prompt(.recall(back: -1))], text: "history"),
    KeyLine.Hint(actions: [.edit(.clear)], text: "clear"),
  ]
}

extension [String] {
  /// Adds a line to a history, unless it is its newest.
  mutating func remember(_ line: String) {
    guard last != line else { return }
    self = (self + [line]).suffix(100)
  }
}
