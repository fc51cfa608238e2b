/// Which characters pictures are made of.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Blocks, braille, box drawing and mathematical letters.
  case unicode
  case ascii
}
