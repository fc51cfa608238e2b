/// A sequence of bytes after an escape, as terminals send it for a key, for the mouse or as an answer.
///
/// This is its grammar alone (ECMA-48, sections 5.4 and 5.6): where a sequence ends is known without
/// knowing what it means, so that one without a meaning here is passed over whole.
struct EscapeSequence {
  private enum Form {
    /// Nothing has come but the escape.
    case escape
    /// A control sequence (CSI): parameters and one final byte.
    case control
    /// A function key of the Linux console: one more byte.
    case console
    /// A report of the mouse in the form before mode 1006: three more bytes.
    case oldMouse
    /// A key of a keypad (SS3): modifiers and one final byte.
    case keypad
    /// A control string (DCS, OSC, SOS, PM, APC), up to ST, or to BEL as xterm has it.
    case string
    /// An escape in a control string, which is the first byte of ST or begins another sequence.
    case stringEscape
  }

  /// How much of a control string is kept.
  private static let limit = 64 * 1024
  static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07

  /// What has come so far, the escape included.
  private(set) var bytes = [EscapeSequence.escape]
  private var form = Form.escape

  /// Whether nothing has come but the escape, which then may be a key.
  var isEscapeAlone: Bool { form == .escape }

  mutating func append(_ byte: UInt8) -> InputProgress {
    let progress = progress(with: byte)
    if bytes.count < EscapeSequence.limit { bytes.append(byte) }
    return progress
  }

  private mutating func progress(with byte: UInt8) -> InputProgress {
    switch form {
    case .escape: afterEscape(byte)
    case .control: inControl(byte)
    case .console: (0x20...0x7E).contains(byte) ? .finished : .broken(rest: [byte])
    case .oldMouse: inOldMouse(byte)
    case .keypad: inKeypad(byte)
    case .string: inString(byte)
    case .stringEscape:
      byte == UInt8(ascii: "\\") ? .finished : .broken(rest: [EscapeSequence.escape, byte])
    }
  }

  private mutating func afterEscape(_ byte: UInt8) -> InputProgress {
    switch byte {
    case UInt8(ascii: "["): form = .control
    case UInt8(ascii: "O"): form = .keypad
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      form = .string
    // The end of a string whose beginning was lost.
    case UInt8(ascii: "\\"): return .finished
    default: return .broken(rest: [byte])
    }
    return .unfinished
  }

  private mutating func inControl(_ byte: UInt8) -> InputProgress {
    switch byte {
    case UInt8(ascii: "M") where parameters.isEmpty: form = .oldMouse
    case UInt8(ascii: "[") where parameters.isEmpty: form = .console
    // An intermediate byte by the standard; rxvt ends a number with it for a key with shift.
    case UInt8(ascii: "$") where isNumber: return .finished
    case 0x20...0x3F: break
    case 0x40...0x7E: return .finished
    default: return .broken(rest: [byte])
    }
    return .unfinished
  }

  /// What has come after `ESC [`.
  private var parameters: ArraySlice<UInt8> { bytes.dropFirst(2) }

  private var isNumber: Bool {
    !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func inOldMouse(_ byte: UInt8) -> InputProgress {
    // Zero stands for a place that is too far away for this form.
    guard byte == 0 || byte >= 0x20 else { return .broken(rest: [byte]) }
    return parameters.count == 3 ? .finished : .unfinished
  }

  private func inKeypad(_ byte: UInt8) -> InputProgress {
    switch byte {
    case 0x30...0x39, UInt8(ascii: ";"): .unfinished
    case 0x20...0x7E: .finished
    default: .broken(rest: [byte])
    }
  }

  private mutating func inString(_ byte: UInt8) -> InputProgress {
    switch byte {
    case EscapeSequence.escape: form = .stringEscape
    case EscapeSequence.bell: return .finished
    // No answer holds a control character: it is a key, and the way out of a string without an end.
    case 0x00..<0x20, 0x7F: return .broken(rest: [byte])
    default: break
    }
    return .unfinished
  }

  /// What a terminal answers in a device control string (DCS); nothing for any other sequence.
  var answer: String? {
    guard bytes.starts(with: [EscapeSequence.escape, UInt8(ascii: "P")]) else { return nil }
    let endCount = bytes.last == EscapeSequence.bell ? 1 : 2
    return String(decoding: bytes.dropFirst(2).dropLast(endCount), as: UTF8.self)
  }
}
