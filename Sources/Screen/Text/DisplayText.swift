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
    // The blocks that are drawn with: letters of Europe, punctuation, arrows, mathematics, boxes,
    // blocks, shapes, dingbats, braille.
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default:
      return !isWide(value)
    }
  }

  /// Scalars that terminals draw in two columns (Unicode's East Asian wide and emoji blocks).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x231A...0x231B, 0x23E9...0x23F3, 0x25FD...0x25FE,
      0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE,
      0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705,
      0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0,
      0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E,
      0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
