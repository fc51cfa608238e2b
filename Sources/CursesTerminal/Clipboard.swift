/// Texts for the terminal's clipboard (OSC 52), which a terminal takes or ignores without a word.
package enum Clipboard {
  /// More than this many bytes some terminals cut off.
  private static let limit = 74_994

  /// The sequence that puts a text there; nothing where the terminal would show it or is known not to
  /// have a clipboard.
  package static func sequence(for text: String, terminal: String) -> String? {
    let isWithout = ["linux", "dumb", "cons25", "vt"].contains { terminal.hasPrefix($0) }
    guard !isWithout, text.utf8.count <= limit else { return nil }
    return "\u{1B}]52;c;\(base64(text.utf8))\u{7}"
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// RFC 4648.
  package static func base64(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = (0..<3).reduce(UInt32(0)) { number, index in
        number << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      for index in 0..<4 {
        text.append(
          index <= group.count ? digits[Int(number >> UInt32(18 - 6 * index)) & 63] : "=")
      }
    }
    return text
  }
}
