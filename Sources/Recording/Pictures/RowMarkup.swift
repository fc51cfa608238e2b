import Screen

/// One row of a frame as pieces of SVG, each of which can change without the others.
///
/// Blocks and braille are shapes, so that no font can tear a line; everything else is text. Coordinates
/// are those of the row, whose upper left corner is 0, 0.
struct RowMarkup {
  /// Of a cell, in pixels.
  static let cellWidth = 10
  static let cellHeight = 20

  let frame: Frame
  let row: Int
  let colors: PictureColors
  /// The picture's own ground, which needs no shape.
  let ground: RGB

  /// Cells and their palette as numbers; pieces of equal ones look alike.
  func cells(_ columns: Range<Int>) -> [UInt64] {
    var cells: [UInt64] = [UInt64(colors.number)]
    cells.reserveCapacity(columns.count + 1)
    for column in columns { cells.append(frame[column, row].packed) }
    return cells
  }

  /// Backgrounds and half blocks.
  func ground(_ columns: Range<Int>) -> Bytes {
    var shapes = ColoredPaths()
    for column in columns {
      let ink = colors.ink(of: frame[column, row])
      let x = column * RowMarkup.cellWidth
      func add(_ color: UInt8, y: Int, height: Int) {
        guard !colors.isGround(color, ground) else { return }
        shapes.add(color, x: x, y: y, width: RowMarkup.cellWidth, height: height)
      }
      if isHalfBlock(column), ink.foreground != ink.background {
        add(ink.foreground, y: 0, height: RowMarkup.cellHeight / 2)
        add(ink.background, y: RowMarkup.cellHeight / 2, height: RowMarkup.cellHeight / 2)
      } else {
        add(ink.background, y: 0, height: RowMarkup.cellHeight)
      }
    }
    var markup = Bytes()
    shapes.append(to: &markup, colors)
    return markup
  }

  /// Braille and blocks but for those that are ground.
  func shapes(_ columns: Range<Int>) -> Bytes {
    var dots = ColoredDots()
    var blocks = ColoredPaths()
    for column in columns {
      let cell = frame[column, row]
      let x = column * RowMarkup.cellWidth
      if let pattern = Glyphs.braille(cell.glyph) {
        dots.add(colors.ink(of: cell).foreground, pattern, x: x)
      } else if !isHalfBlock(column), let parts = Glyphs.blocks(cell.glyph) {
        let color = colors.ink(of: cell).foreground
        for part in parts {
          blocks.add(color, x: x + part.x, y: part.y, width: part.width, height: part.height)
        }
      }
    }
    var markup = Bytes()
    dots.append(to: &markup, colors)
    blocks.append(to: &markup, colors)
    return markup
  }

  private func isHalfBlock(_ column: Int) -> Bool { frame[column, row].glyph == "▀" }
}
