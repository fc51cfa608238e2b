/// A pasted text that is coming, between the sequences of mode 2004.
struct Paste {
  /// How much of it is kept.
  private static let limit = 64 * 1024
  private static let controlC: UInt8 = 3
  static let beginning = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end have come.
  private var endCount = 0

  mutating func append(_ byte: UInt8) -> InputProgress {
    // The way out of a text whose end was lost; terminals do not paste a ^C.
    if byte == Paste.controlC { return .broken(rest: [byte]) }
    if byte != Paste.end[endCount] {
      keep(Paste.end[..<endCount])
      endCount = 0
    }
    if byte == Paste.end[endCount] {
      endCount += 1
      return endCount == Paste.end.count ? .finished : .unfinished
    }
    keep([byte])
    return .unfinished
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    if bytes.count + more.count <= Paste.limit { bytes += more }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
