/// A character of more than one byte of UTF-8 that is coming.
struct PartialCharacter {
  private let count: Int
  private var bytes: [UInt8]

  /// Nothing where no such character begins with the byte.
  init?(_ first: UInt8) {
    switch first {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: return nil
    }
    bytes = [first]
  }

  mutating func append(_ byte: UInt8) -> InputProgress {
    guard (0x80...0xBF).contains(byte) else { return .broken(rest: [byte]) }
    bytes.append(byte)
    return bytes.count == count ? .finished : .unfinished
  }

  /// The character; nothing for bytes that stand for none.
  var scalar: Unicode.Scalar? {
    String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }
}
