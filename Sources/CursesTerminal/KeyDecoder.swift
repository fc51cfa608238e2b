internal import CCurses
import Screen

/// From curses' codes to events; a paste is gathered into one.
struct KeyDecoder {
  /// What has been pasted so far, while a paste is coming.
  private var pasted: String?

  /// How much of a paste is kept.
  static let pasteLimit = 64 * 1024

  /// The event that a code completes, if it does.
  mutating func event(for code: Int32) -> Event? {
    if code == Int32(CURSES_KEY_PASTE_BEGIN) {
      pasted = ""
      return nil
    }
    if let text = pasted {
      if code == Int32(CURSES_KEY_PASTE_END) {
        pasted = nil
        return .paste(text)
      }
      if text.utf8.count < KeyDecoder.pasteLimit, let scalar = Unicode.Scalar(UInt32(code)) {
        pasted?.unicodeScalars.append(scalar)
      }
      return nil
    }
    return KeyDecoder.key(for: code).map { .key($0) }
  }

  /// The key of a code; nothing for one that has no meaning here.
  static func key(for code: Int32) -> Key? {
    if let special = special[code] { return special }
    let firstFunction = Int32(CURSES_KEY_F0)
    if (firstFunction + 1...firstFunction + 12).contains(code) {
      return .function(Int(code - firstFunction))
    }
    switch code {
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x1B: return .escape
    case 0x20: return .space
    case 0x01...0x1A: return Unicode.Scalar(UInt32(code + 0x60)).map { .control($0) }
    case 0x21..<0x110000:
      return Unicode.Scalar(UInt32(code)).flatMap { DisplayText.isPlain($0) ? .character($0) : nil }
    default: return nil
    }
  }

  private static let special: [Int32: Key] = [
    Int32(CURSES_KEY_UP): .up, Int32(CURSES_KEY_DOWN): .down,
    Int32(CURSES_KEY_LEFT): .left, Int32(CURSES_KEY_RIGHT): .right,
    Int32(CURSES_KEY_HOME): .home, Int32(CURSES_KEY_END): .end,
    Int32(CURSES_KEY_PAGE_UP): .pageUp, Int32(CURSES_KEY_PAGE_DOWN): .pageDown,
    Int32(CURSES_KEY_DELETE): .delete, Int32(CURSES_KEY_BACKSPACE): .backspace,
    Int32(CURSES_KEY_SHIFT_TAB): .shiftTab, Int32(CURSES_KEY_ENTER): .enter,
  ]
}
