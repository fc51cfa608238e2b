/// Glyphs that are shapes rather than letters, in pixels of a cell of 10 × 20.
enum Glyphs {
  struct Part: Equatable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  /// The eight dots of a braille glyph as bits, from U+2800 on; nothing for other glyphs.
  static func braille(_ glyph: Unicode.Scalar) -> UInt8? {
    (0x2801...0x28FF).contains(glyph.value) ? UInt8(glyph.value - 0x2800) : nil
  }

  /// Whether a glyph is drawn as a shape; an empty braille glyph is drawn as nothing.
  static func isShape(_ glyph: Unicode.Scalar) -> Bool {
    glyph.value == 0x2800 || braille(glyph) != nil || blocks(glyph) != nil
  }

  /// The rectangles of a block element (U+2580 to U+259F); nothing for other glyphs and shades.
  static func blocks(_ glyph: Unicode.Scalar) -> [Part]? {
    switch glyph.value {
    case 0x2580: [Part(x: 0, y: 0, width: 10, height: 10)]
    // Eighths of the height, from the bottom; all of them are even or rounded to a half pixel above.
    case 0x2581...0x2588: [lower(eighths: Int(glyph.value) - 0x2580)]
    // Eighths of the width, from the left.
    case 0x2589...0x258F: [left(eighths: 0x2590 - Int(glyph.value))]
    case 0x2590: [Part(x: 5, y: 0, width: 5, height: 20)]
    case 0x2594: [Part(x: 0, y: 0, width: 10, height: 2)]
    case 0x2595: [Part(x: 9, y: 0, width: 1, height: 20)]
    case 0x2596...0x259F: quadrants(glyph)
    default: nil
    }
  }

  private static func lower(eighths: Int) -> Part {
    let height = (eighths * 20 + 4) / 8
    return Part(x: 0, y: 20 - height, width: 10, height: height)
  }

  private static func left(eighths: Int) -> Part {
    Part(x: 0, y: 0, width: (eighths * 10 + 4) / 8, height: 20)
  }

  /// Upper left, upper right, lower left, lower right as bits 1, 2, 4, 8 of U+2596 to U+259F.
  private static let quadrantBits: [UInt8] = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  private static func quadrants(_ glyph: Unicode.Scalar) -> [Part] {
    let bits = quadrantBits[Int(glyph.value) - 0x2596]
    return (0..<4).filter { bits & (1 << UInt8($0)) != 0 }.map {
      Part(x: $0 % 2 * 5, y: $0 / 2 * 10, width: 5, height: 10)
    }
  }
}
