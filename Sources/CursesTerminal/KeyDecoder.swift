internal import CCurses
import Screen

/// From curses' codes to keys; a paste is gathered into one, and so is an answer of the terminal.
struct KeyDecoder {
  enum Decoded: Equatable {
    case event(Event)
    /// What the terminal answers to a question.
    case report(String)
  }

  /// A text that is coming.
  private struct Gathering {
    enum Kind {
      case paste, report, mouse, oldMouse
    }

    let kind: Kind
    var text = ""
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
    if let kind = KeyDecoder.beginnings[code] {
      // What is pasted is no report, whatever it looks like.
      if gathering?.kind != .paste || kind == .paste { gathering = Gathering(kind: kind) }
      return nil
    }
    guard let gathering else { return KeyDecoder.key(for: code).map { .event(.key($0)) } }
    // The way out of a text whose end was lost; terminals do not paste a ^C.
    if code == KeyDecoder.controlC {
      self.gathering = nil
      return .event(.key(.control("c")))
    }
    if KeyDecoder.ends[gathering.kind]?.contains(code) == true {
      self.gathering = nil
      return KeyDecoder.decoded(gathering, end: code)
    }
    guard KeyDecoder.canGoOn(gathering, with: code) else {
      self.gathering = nil
      return KeyDecoder.key(for: code).map { .event(.key($0)) }
    }
    if gathering.text.utf8.count < KeyDecoder.textLimit, let scalar = Unicode.Scalar(UInt32(code)) {
      self.gathering?.text.unicodeScalars.append(scalar)
    }
    return gathering.kind == .oldMouse ? oldMouseEvent() : nil
  }

  /// What a text says that has come to its end.
  private static func decoded(_ gathering: Gathering, end: Int32) -> Decoded? {
    switch gathering.kind {
    case .paste: return .event(.paste(gathering.text))
    case .report: return .report(gathering.text)
    case .mouse, .oldMouse:
      let report = MouseReport(gathering.text, isRelease: end == KeyDecoder.mouseRelease)
      return (report?.event).map { .event(.mouse($0)) }
    }
  }

  /// The event of a report in the old form, which ends with its third character.
  private mutating func oldMouseEvent() -> Decoded? {
    guard let text = gathering?.text, text.unicodeScalars.count == 3 else { return nil }
    gathering = nil
    return (MouseReport(oldForm: text)?.event).map { .event(.mouse($0)) }
  }

  /// Whether a code can belong to a text; if not, it is a key.
  ///
  /// Alt+P begins like an answer, and the end of a report may be lost.
  private static func canGoOn(_ gathering: Gathering, with code: Int32) -> Bool {
    switch gathering.kind {
    case .paste: true
    case .report: isAnswer(gathering.text, beforeCode: code)
    case .mouse: (0x30...0x39).contains(code) || code == 0x3B
    case .oldMouse: (0x20..<0x110000).contains(code)
    }
  }

  private static let mousePress = Int32(UInt8(ascii: "M"))
  private static let mouseRelease = Int32(UInt8(ascii: "m"))

  private static let beginnings: [Int32: Gathering.Kind] = [
    Int32(CURSES_KEY_PASTE_BEGIN): .paste, Int32(CURSES_KEY_REPORT_BEGIN): .report,
    Int32(CURSES_KEY_MOUSE_BEGIN): .mouse, Int32(CURSES_KEY_OLD_MOUSE_BEGIN): .oldMouse,
  ]

  private static let ends: [Gathering.Kind: [Int32]] = [
    .paste: [Int32(CURSES_KEY_PASTE_END)], .report: [Int32(CURSES_KEY_REPORT_END)],
    .mouse: [mousePress, mouseRelease],
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
