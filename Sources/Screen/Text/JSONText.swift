/// Text as a JSON string (RFC 8259 §7).
package enum JSONText {
  /// Appends text in UTF-8 as a string, quotation marks and all.
  package static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated() where escapes[Int(byte)] != nil {
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: escapes[Int(byte)] ?? [])
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// For each byte what stands for it, where that is not itself.
  private static let escapes: [[UInt8]?] = (0...255).map { value in
    switch value {
    case 0x09: return Array("\\t".utf8)
    case 0x0A: return Array("\\n".utf8)
    case 0x0D: return Array("\\r".utf8)
    case 0x22: return Array("\\\"".utf8)
    case 0x5C: return Array("\\\\".utf8)
    case 0..<0x20, 0x7F:
      let digits = String(value, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    default: return nil
    }
  }
}
