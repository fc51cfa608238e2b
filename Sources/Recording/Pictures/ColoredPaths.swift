import Screen

/// Rectangles by colour, neighbours joined; each colour is written once.
struct ColoredPaths {
  private struct Block {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  private var blocks: [(color: RGB, blocks: [Block])] = []

  mutating func add(_ color: RGB, x: Int, y: Int, width: Int, height: Int) {
    let place = blocks.firstIndex { $0.color == color } ?? blocks.count
    if place == blocks.count { blocks.append((color, [])) }
    if let index = blocks[place].blocks.lastIndex(where: {
      $0.y == y && $0.height == height && $0.x + $0.width == x
    }) {
      blocks[place].blocks[index].width += width
    } else {
      blocks[place].blocks.append(Block(x: x, y: y, width: width, height: height))
    }
  }

  var markup: String {
    blocks.map { entry in
      let path = entry.blocks.map { "M\($0.x) \($0.y)h\($0.width)v\($0.height)h-\($0.width)z" }
      return "<path class=\"\(entry.color.className)\" d=\"\(path.joined())\"/>"
    }.joined()
  }
}

/// Braille dots by colour: lines of no length with round ends.
struct ColoredDots {
  private struct Path {
    let color: RGB
    var text: String
    /// Where the last dot lies.
    var x: Int
    var y: Int
  }

  private var paths: [Path] = []

  /// Where the dots of a braille pattern lie, by bit.
  private static let places = [
    (3, 3), (3, 8), (3, 13), (8, 3), (8, 8), (8, 13), (3, 18), (8, 18),
  ]

  mutating func add(_ color: RGB, _ pattern: UInt8, x: Int) {
    let place = paths.firstIndex { $0.color == color } ?? paths.count
    for (bit, dot) in ColoredDots.places.enumerated() where pattern & (1 << UInt8(bit)) != 0 {
      let (x, y) = (x + dot.0, dot.1)
      if place == paths.count {
        paths.append(Path(color: color, text: "M\(x) \(y)h0", x: x, y: y))
      } else {
        // Steps are shorter than places.
        paths[place].text += "m\(x - paths[place].x) \(y - paths[place].y)h0"
        (paths[place].x, paths[place].y) = (x, y)
      }
    }
  }

  var markup: String {
    paths.map { "<path class=\"l \($0.color.className)\" d=\"\($0.text)\"/>" }.joined()
  }
}

extension RGB {
  /// The name of the colour's class: its six digits after a letter.
  var className: String { "c" + hexadecimal }

  var hexadecimal: String {
    [red, green, blue].map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
