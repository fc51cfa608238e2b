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
}
