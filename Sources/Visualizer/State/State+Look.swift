import Screen

extension State {
  /// The next theme; a palette that is the theme's own gives way to that of the next.
  mutating func nextTheme() {
    let hasOwnColorMap = colorMap == theme.ownColorMap
    theme = theme.next
    if hasOwnColorMap { colorMap = theme.ownColorMap }
    say("theme \(theme.rawValue), palette \(colorMap.rawValue)")
  }

  mutating func nextColorMap() {
    colorMap = colorMap.next
    say("palette \(colorMap.rawValue)")
  }
}
