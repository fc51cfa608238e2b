/// Text as bytes of UTF-8, for films: it grows by much in little pieces, where strings are slow.
typealias Bytes = [UInt8]

extension Bytes {
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(scalar.value))
    } else {
      append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
    }
  }

  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    if magnitude >= 10 { append(decimal: Int(magnitude / 10)) }
    append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }

  /// The text as a JSON string, quotation marks and all (RFC 8259 §7).
  mutating func append(json text: Bytes) {
    append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated() where Bytes.escapes[Int(byte)] != nil {
      append(contentsOf: text[start..<index])
      append(contentsOf: Bytes.escapes[Int(byte)] ?? [])
      start = index + 1
    }
    append(contentsOf: text[start...])
    append(UInt8(ascii: "\""))
  }

  /// For each byte what stands for it in a JSON string, where that is not itself.
  private static let escapes: [Bytes?] = (0...255).map { value in
    switch value {
    case 0x09: return Bytes("\\t".utf8)
    case 0x0A: return Bytes("\\n".utf8)
    case 0x0D: return Bytes("\\r".utf8)
    case 0x22: return Bytes("\\\"".utf8)
    case 0x5C: return Bytes("\\\\".utf8)
    case 0..<0x20, 0x7F:
      let digits = String(value, radix: 16)
      return Bytes(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    default: return nil
    }
  }
}
