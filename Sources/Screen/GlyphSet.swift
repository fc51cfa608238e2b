/// Which characters pictures are made of.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Lines of braille dots; blocks, box drawing and mathematical letters.
  case braille
  /// The same with quarters of a cell in the place of braille, for fonts that lack it.
  case blocks
  case ascii
}
