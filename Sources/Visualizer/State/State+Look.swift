import Screen

extension State {
  /// How it looks on its terminal.
  var look: Look { Look(theme: theme, colorMap: colorMap, depth: colorDepth, glyphs: glyphs) }

  /// The next theme; a palette that is the theme's own gives way to that of the next.
  mutating func nextTheme() {
    let hasOwnColorMap = colorMap == theme.ownColorMap
    theme = theme.next
    if hasOwnColorMap { colorMap = theme.ownColorMap }
    say("theme \(theme.rawValue)" + (hasPalette ? ", palette \(colorMap.rawValue)" : ""))
  }

  mutating func nextColorMap() {
    colorMap = colorMap.next
    say("palette \(colorMap.rawValue)")
  }

  /// Whether the fill has the palette's colours: where they are fewer the terminal has its own.
  var hasPalette: Bool { colorDepth == .trueColor }
}
