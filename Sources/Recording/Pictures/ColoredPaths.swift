/// Rectangles by colour, neighbours joined; each colour is written once.
struct ColoredPaths {
  private struct Block {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  private var paths: [(color: UInt8, blocks: [Block])] = []

  mutating func add(_ color: UInt8, x: Int, y: Int, width: Int, height: Int) {
    let place = paths.firstIndex { $0.color == color } ?? paths.count
    if place == paths.count { paths.append((color, [])) }
    if let index = paths[place].blocks.lastIndex(where: {
      $0.y == y && $0.height == height && $0.x + $0.width == x
    }) {
      paths[place].blocks[index].width += width
    } else {
      paths[place].blocks.append(Block(x: x, y: y, width: width, height: height))
    }
  }

  func append(to markup: inout Bytes, _ colors: PictureColors) {
    for path in paths {
      markup.append("<path fill=\"")
      markup.append(contentsOf: colors.names[Int(path.color)])
      markup.append("\" d=\"")
      for block in path.blocks {
        markup.append("M")
        markup.append(decimal: block.x)
        markup.append(" ")
        markup.append(decimal: block.y)
        markup.append("h")
        markup.append(decimal: block.width)
        markup.append("v")
        markup.append(decimal: block.height)
        markup.append("h-")
        markup.append(decimal: block.width)
        markup.append("z")
      }
      markup.append("\"/>")
    }
  }
}
