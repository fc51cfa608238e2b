import Screen

/// The colours of a palette as pictures write them.
struct PictureColors {
  let palette: Palette
  /// Tells it apart from other palettes of the film.
  let number: Int
  /// `#rrggbb`.
  let names: [Bytes]
  /// For each colour the first one that looks the same.
  private let alike: [UInt8]

  init(_ palette: Palette, number: Int) {
    self.palette = palette
    self.number = number
    names = palette.entries.map { Bytes("#\($0.rgb.hexadecimal)".utf8) }
    var first: [RGB: UInt8] = [:]
    alike = palette.entries.enumerated().map { index, entry in
      let seen = first[entry.rgb] ?? UInt8(index)
      first[entry.rgb] = seen
      return seen
    }
  }

  /// What a cell is drawn with.
  func ink(of cell: Cell) -> Ink {
    let (front, back) = (alike[Int(cell.foreground)], alike[Int(cell.background)])
    return cell.style.contains(.reverse)
      ? Ink(foreground: back, background: front) : Ink(foreground: front, background: back)
  }

  /// Whether a colour is a picture's own ground.
  func isGround(_ color: UInt8, _ ground: RGB) -> Bool {
    palette.entries[Int(color)].rgb == ground
  }

  struct Ink {
    let foreground: UInt8
    let background: UInt8
  }
}

extension RGB {
  /// Its six digits.
  var hexadecimal: String {
    [red, green, blue].map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
