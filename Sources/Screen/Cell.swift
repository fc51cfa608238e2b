/// How a glyph is set, beside its colours.
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Style(rawValue: 1)
  package static let dim = Style(rawValue: 2)
  package static let reverse = Style(rawValue: 4)
}

/// One cell of a screen: a glyph one column wide, and indices into the palette of its frame.
package struct Cell: Hashable, Sendable {
  package var glyph: Unicode.Scalar
  package var foreground: UInt8
  package var background: UInt8
  package var style: Style

  package init(
    glyph: Unicode.Scalar = " ", foreground: UInt8, background: UInt8, style: Style = []
  ) {
    self.glyph = glyph
    self.foreground = foreground
    self.background = background
    self.style = style
  }

  /// All of it in one number: equal for equal cells alone.
  package var packed: UInt64 {
    UInt64(glyph.value) << 24 | UInt64(foreground) << 16 | UInt64(background) << 8
      | UInt64(style.rawValue)
  }
}
