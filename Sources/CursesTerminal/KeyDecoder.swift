internal import CCurses
import Screen

/// From curses' codes to keys; a paste is gathered into one, and so is an answer of the terminal.
struct KeyDecoder {
  enum Decoded: Equatable {
    case event(Event)
    /// What the terminal answers to a question.
    case report(String)
  }

  /// A text that is coming, and the code that ends it.
  private struct Gathering {
    var text = ""
    let end: Int32
  }

  private var gathering: Gathering?

  /// How much of a paste or a report is kept.
  static let textLimit = 64 * 1024

  /// Whether a text and the code after it begin as answers do: with `0$r` or `1$r`.
  private static func isAnswer(_ text: String, beforeCode code: Int32) -> Bool {
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return false }
    let begin = String((text + String(scalar)).prefix(3))
    return "0$r".hasPrefix(begin) || "1$r".hasPrefix(begin)
  }

  private static let controlC: Int32 = 3

  /// What a code completes, if it does.
  mutating func decoded(_ code: Int32) -> Decoded? {
    if let end = KeyDecoder.ends[code] {
      gathering = Gathering(end: end)
      return nil
    }
    guard let text = gathering?.text, let end = gathering?.end else {
      return KeyDecoder.key(for: code).map { .event(.key($0)) }
    }
    if code == end {
      gathering = nil
      return end == Int32(CURSES_KEY_PASTE_END) ? .event(.paste(text)) : .report(text)
    }
    // The way out of a text whose end was lost; terminals do not paste a ^C.
    if code == KeyDecoder.controlC {
      gathering = nil
      return .event(.key(.control("c")))
    }
    // Alt+P begins like an answer; what cannot go on as one is a key.
    if end == Int32(CURSES_KEY_REPORT_END), !KeyDecoder.isAnswer(text, beforeCode: code) {
      gathering = nil
      return KeyDecoder.key(for: code).map { .event(.key($0)) }
    }
    if text.utf8.count < KeyDecoder.textLimit, let scalar = Unicode.Scalar(UInt32(code)) {
      gathering?.text.unicodeScalars.append(scalar)
    }
    return nil
  }

  /// The codes that begin a text, with those that end it.
  private static let ends: [Int32: Int32] = [
    Int32(CURSES_KEY_PASTE_BEGIN): Int32(CURSES_KEY_PASTE_END),
    Int32(CURSES_KEY_REPORT_BEGIN): Int32(CURSES_KEY_REPORT_END),
  ]

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
