import Screen

/// What a terminal reports of its mouse: xterm's numbers of a button, a column and a row from 1.
struct MouseReport {
  var button: Int
  var column: Int
  var row: Int
  var isRelease: Bool

  /// Shift, alt and ctrl, which make no difference here.
  private static let modifiers = 4 | 8 | 16
  private static let motion = 32

  /// From a sequence in the form of mode 1006 (SGR) or in that of terminals without it; nothing for any
  /// other sequence.
  init?(_ sequence: [UInt8]) {
    if sequence.starts(with: "\u{1B}[<".utf8), let end = sequence.last,
      [UInt8(ascii: "M"), UInt8(ascii: "m")].contains(end)
    {
      let text = String(decoding: sequence.dropFirst(3).dropLast(), as: UTF8.self)
      self.init(text, isRelease: end == UInt8(ascii: "m"))
    } else if sequence.starts(with: "\u{1B}[M".utf8) {
      self.init(oldForm: sequence.dropFirst(3))
    } else {
      return nil
    }
  }

  /// From three numbers between semicolons.
  private init?(_ text: String, isRelease: Bool) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count <= 5 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    (button, column, row) = (numbers[0], numbers[1], numbers[2])
    self.isRelease = isRelease
  }

  /// From three bytes, each 32 above its number.
  private init?(oldForm bytes: ArraySlice<UInt8>) {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3 else { return nil }
    (button, column, row) = (numbers[0], numbers[1], numbers[2])
    // It does not say which button was released.
    isRelease = button & ~MouseReport.modifiers == 3
    if isRelease { button = 0 }
  }

  /// The event, if it is one of the left button or of the wheel.
  var event: MouseEvent? {
    guard let kind, column > 0, row > 0 else { return nil }
    return MouseEvent(kind, at: Position(column: column - 1, row: row - 1))
  }

  private var kind: MouseEvent.Kind? {
    switch button & ~MouseReport.modifiers {
    case 0: isRelease ? .release : .press
    case MouseReport.motion: .drag
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
