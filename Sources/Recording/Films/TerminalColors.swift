import Screen

/// The colours of a palette as a terminal is told them (SGR).
struct TerminalColors {
  let palette: Palette
  let foreground: [Bytes]
  let background: [Bytes]
  /// For each colour the first one that looks the same.
  let alike: [UInt8]

  init(_ palette: Palette) {
    self.palette = palette
    foreground = palette.entries.map { TerminalColors.code($0, base: 38, depth: palette.depth) }
    background = palette.entries.map { TerminalColors.code($0, base: 48, depth: palette.depth) }
    var first: [Palette.Entry: UInt8] = [:]
    alike = palette.entries.enumerated().map { index, entry in
      let seen = first[entry] ?? UInt8(index)
      first[entry] = seen
      return seen
    }
  }

  private static func code(_ entry: Palette.Entry, base: Int, depth: ColorDepth) -> Bytes {
    let text =
      switch depth {
      case .trueColor: "\(base);2;\(entry.rgb.red);\(entry.rgb.green);\(entry.rgb.blue)"
      case _ where entry.code < 0: "\(base + 1)"
      case .indexed256, .ansi16, .ansi8: "\(base);5;\(entry.code)"
      case .none: "\(base + 1)"
      }
    return Bytes(text.utf8)
  }
}
