/// The one gate through which text reaches a screen or a file: what could steer a terminal, change
/// the direction of reading or take no room is made visible.
package enum DisplayText {
  /// Stands for a character that cannot be shown.
  package static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The text, one scalar a column.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : replacement }))
  }

  /// Whether a scalar takes exactly one column and does nothing else.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 }
    if value < 0xA0 { return false }
    if isOwn(value) { return true }
    if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isEmojiPresentation {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default:
      return !isWide(value) && !joins(value)
    }
  }

  /// What most of a screen consists of is not looked up: box drawings, blocks, braille, Greek letters,
  /// arrows, exponents and indices, and the signs of mathematics.
  private static func isOwn(_ value: UInt32) -> Bool {
    switch value {
    case 0xB2, 0xB3, 0xB7, 0x3A3...0x3C9, 0x2016, 0x2074...0x208E, 0x2190...0x22FF,
      0x2500...0x259F, 0x2800...0x28FF:
      true
    default: false
    }
  }

  /// Vowels and final consonants of Hangul, which take no room of their own.
  private static func joins(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  /// Scalars that terminals draw in two columns (Unicode's East Asian wide blocks); those of them
  /// that are emoji are known by their property.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
      0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F320,
      0x1F32D...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
