/// Braille dots by colour: lines of no length with round ends.
struct ColoredDots {
  private struct Path {
    let color: UInt8
    var text: Bytes
    /// Where the last dot lies.
    var x: Int
    var y: Int
  }

  private var paths: [Path] = []

  /// Where the dots of a braille pattern lie, by bit.
  private static let places = [
    (3, 3), (3, 8), (3, 13), (8, 3), (8, 8), (8, 13), (3, 18), (8, 18),
  ]

  mutating func add(_ color: UInt8, _ pattern: UInt8, x: Int) {
    let place = paths.firstIndex { $0.color == color } ?? paths.count
    for (bit, dot) in ColoredDots.places.enumerated() where pattern & (1 << UInt8(bit)) != 0 {
      let (x, y) = (x + dot.0, dot.1)
      if place == paths.count {
        paths.append(Path(color: color, text: [], x: 0, y: 0))
        paths[place].text.append("M")
      } else {
        // Steps are shorter than places.
        paths[place].text.append("m")
      }
      paths[place].text.append(decimal: x - paths[place].x)
      paths[place].text.append(" ")
      paths[place].text.append(decimal: y - paths[place].y)
      paths[place].text.append("h0")
      (paths[place].x, paths[place].y) = (x, y)
    }
  }

  func append(to markup: inout Bytes, _ colors: PictureColors) {
    for path in paths {
      markup.append("<path class=\"l\" stroke=\"")
      markup.append(contentsOf: colors.names[Int(path.color)])
      markup.append("\" d=\"")
      markup.append(contentsOf: path.text)
      markup.append("\"/>")
    }
  }
}
