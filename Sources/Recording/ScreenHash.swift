package import Screen

/// A short name of everything that a frame shows: glyphs, colours and styles.
///
/// The upper 32 bits of the 64-bit FNV-1a hash (Fowler, Noll and Vo) over its size and, cell by cell,
/// glyph, foreground, background and style, each number with its low byte first.
package enum ScreenHash {
  /// 8 hexadecimal digits.
  package static func text(of frame: Frame) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    func take(_ number: UInt32) {
      for shift in stride(from: 0, to: 32, by: 8) {
        take(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    func take(_ color: RGB) {
      take(color.red)
      take(color.green)
      take(color.blue)
    }
    take(UInt32(frame.size.columns))
    take(UInt32(frame.size.rows))
    for cell in frame.cells {
      take(cell.glyph.value)
      take(frame.palette.entries[Int(cell.foreground)].rgb)
      take(frame.palette.entries[Int(cell.background)].rgb)
      take(cell.style.rawValue)
    }
    let digits = String(hash >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
