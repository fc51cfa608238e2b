/// Which characters pictures are made of.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Lines of braille dots; blocks, box drawing and mathematical letters.
  case braille
  /// The same for fonts that lack braille: quarters of a cell in its place, contours as thin lines.
  case blocks
  case ascii
}
