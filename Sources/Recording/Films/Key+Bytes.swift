import Screen

extension Key {
  /// What a terminal sends for it (xterm's).
  var bytes: String {
    switch self {
    case .character(let scalar): String(scalar)
    case .control(let scalar): String(Unicode.Scalar(UInt8(scalar.value & 0x1F)))
    case .space: " "
    case .enter: "\r"
    case .tab: "\t"
    case .shiftTab: "\u{1B}[Z"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}[D"
    case .home: "\u{1B}[H"
    case .end: "\u{1B}[F"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .function(let number): Key.functionBytes(number)
    }
  }

  private static func functionBytes(_ number: Int) -> String {
    let codes = [15, 17, 18, 19, 20, 21, 23, 24]
    switch number {
    case 1...4: return "\u{1B}O" + ["P", "Q", "R", "S"][number - 1]
    case 5...12: return "\u{1B}[\(codes[number - 5])~"
    default: return ""
    }
  }
}
