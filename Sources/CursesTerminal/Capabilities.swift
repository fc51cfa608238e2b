package import Screen

/// What a person asked for on the command line; nothing where it was left open.
package struct TerminalWishes: Hashable, Sendable {
  package var depth: ColorDepth?
  package var glyphs: GlyphSet?
  /// Whether the mouse is the program's; otherwise it selects text, as everywhere.
  package var mouse: Bool

  package init(depth: ColorDepth? = nil, glyphs: GlyphSet? = nil, mouse: Bool = true) {
    self.depth = depth
    self.glyphs = glyphs
    self.mouse = mouse
  }
}

/// How colours and glyphs are chosen: from wishes, the environment and the terminal database.
package enum Capabilities {
  /// The colour depth: a wish goes first, then NO_COLOR, then what the environment promises, then
  /// what the database knows.
  ///
  /// - Parameters:
  ///   - wishes: what was asked for.
  ///   - environment: the variables of the process.
  ///   - databaseColors: how many colours the database gives the terminal.
  /// - Returns: `none` for a terminal of fewer than 8 colours, whatever the environment promises.
  package static func depth(
    wishes: TerminalWishes, environment: [String: String], databaseColors: Int
  ) -> ColorDepth {
    if let depth = wishes.depth { return depth }
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty { return .none }
    guard databaseColors >= 8 else { return .none }
    // Tmux maps 24-bit colours to what the terminal outside of it can show.
    if environment["TMUX"] != nil { return .trueColor }
    if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") { return .trueColor }
    switch databaseColors {
    case 256...: return .indexed256
    case 16...: return .ansi16
    default: return .ansi8
    }
  }

  /// Whether to ask the terminal if it shows 24-bit colours.
  ///
  /// Over ssh the promise of `COLORTERM` is lost, and xterm never makes it. Only the family of xterm
  /// is asked, which answers or stays silent, and not Apple's terminal, which shows the question.
  package static func canAskForTrueColor(
    wishes: TerminalWishes, environment: [String: String], name: String
  ) -> Bool {
    wishes.depth == nil && (environment["NO_COLOR"] ?? "").isEmpty && name.hasPrefix("xterm")
      && environment["TERM_PROGRAM"] != "Apple_Terminal"
  }

  /// Whether a report on the background says that it is the 24-bit colour 1, 2, 3, as was asked for.
  ///
  /// Terminals write `48:2::1:2:3` or `48:2:1:2:3`, or with semicolons; one that shows fewer colours
  /// names the nearest of its own.
  package static func showsTrueColor(report: String) -> Bool {
    guard report.hasPrefix("1$r") else { return false }
    let numbers = report.dropFirst(3).split { ":;m".contains($0) }
    return ["48", "2", "1", "2", "3"].elementsEqual(numbers.suffix(5).map(String.init))
  }

  /// How many colours of its own a terminal must have for a depth.
  static func colorCount(_ depth: ColorDepth) -> Int32 {
    switch depth {
    case .indexed256: 256
    case .ansi16: 16
    case .ansi8: 8
    case .trueColor, .none: 0
    }
  }

  /// The glyphs: a wish goes first, then whether characters are UTF-8.
  package static func glyphs(wishes: TerminalWishes, isUTF8: Bool) -> GlyphSet {
    guard isUTF8 else { return .ascii }
    return wishes.glyphs ?? .braille
  }

  /// The name to look up, where a name of xterm's family is not in the database.
  package static func fallback(for name: String) -> String? {
    name.hasPrefix("xterm") && name != "xterm-256color" ? "xterm-256color" : nil
  }

  /// How many colours a name of xterm's family promises, as `xterm-16color` does; nothing where it
  /// says nothing of them.
  package static func colorCount(promisedBy name: String) -> Int? {
    guard name.hasPrefix("xterm-"), name.hasSuffix("color") else { return nil }
    let number = name.dropFirst("xterm-".count).dropLast("color".count)
    return number.isEmpty ? 8 : Int(number)
  }

  /// Whether the terminal's own description is tmux's or screen's.
  package static func isMultiplexer(_ name: String) -> Bool {
    name.hasPrefix("tmux") || name.hasPrefix("screen")
  }
}
