import Screen

/// One row of a frame as pieces of SVG, each of which can change without the others.
///
/// Blocks and braille are shapes, so that no font can tear a line; everything else is text. Coordinates
/// are those of the row, whose upper left corner is 0, 0.
struct RowMarkup {
  /// What a piece is, from the bottom up, and the column where it begins.
  struct Place: Hashable, Comparable {
    enum Layer: Int {
      case ground, shapes, text
    }

    let layer: Layer
    let column: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.layer.rawValue, a.column) < (b.layer.rawValue, b.column)
    }
  }

  /// Of a cell, in pixels.
  static let cellWidth = 10
  static let cellHeight = 20

  private let frame: Frame
  private let row: Int

  init(of frame: Frame, row: Int) {
    self.frame = frame
    self.row = row
  }

  /// The pieces that are not empty.
  ///
  /// - Parameters:
  ///   - ground: the picture's own ground, which needs no shape.
  ///   - columns: how many cells share a piece of ground or of shapes.
  /// - Returns: markup by place.
  func pieces(on ground: RGB, columns: Int) -> [Place: String] {
    var pieces: [Place: String] = [:]
    for first in stride(from: 0, to: frame.size.columns, by: columns) {
      let range = first..<min(first + columns, frame.size.columns)
      let (bottom, shapes) = (self.ground(range, on: ground), shapes(range))
      if !bottom.isEmpty { pieces[Place(layer: .ground, column: first)] = bottom }
      if !shapes.isEmpty { pieces[Place(layer: .shapes, column: first)] = shapes }
    }
    for run in textRuns.runs {
      pieces[Place(layer: .text, column: run.column)] = run.markup
    }
    return pieces
  }

  /// Backgrounds and half blocks.
  private func ground(_ columns: Range<Int>, on ground: RGB) -> String {
    var shapes = ColoredPaths()
    for column in columns {
      let ink = Ink(of: frame[column, row], in: frame.palette)
      let x = column * RowMarkup.cellWidth
      func add(_ color: RGB, y: Int, height: Int) {
        guard color != ground else { return }
        shapes.add(color, x: x, y: y, width: RowMarkup.cellWidth, height: height)
      }
      if ink.isHalfBlock, ink.foreground != ink.background {
        add(ink.foreground, y: 0, height: RowMarkup.cellHeight / 2)
        add(ink.background, y: RowMarkup.cellHeight / 2, height: RowMarkup.cellHeight / 2)
      } else {
        add(ink.background, y: 0, height: RowMarkup.cellHeight)
      }
    }
    return shapes.markup
  }

  /// Braille and blocks but for those that are ground.
  private func shapes(_ columns: Range<Int>) -> String {
    var dots = ColoredDots()
    var blocks = ColoredPaths()
    for column in columns {
      let cell = frame[column, row]
      let ink = Ink(of: cell, in: frame.palette)
      let x = column * RowMarkup.cellWidth
      if let pattern = Glyphs.braille(cell.glyph) {
        dots.add(ink.foreground, pattern, x: x)
      } else if !ink.isHalfBlock, let parts = Glyphs.blocks(cell.glyph) {
        for part in parts {
          blocks.add(
            ink.foreground, x: x + part.x, y: part.y, width: part.width, height: part.height)
        }
      }
    }
    return dots.markup + blocks.markup
  }

  private var textRuns: TextRuns {
    var texts = TextRuns()
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      guard cell.glyph != " ", !Glyphs.isShape(cell.glyph) else { continue }
      let ink = Ink(of: cell, in: frame.palette)
      texts.add(cell.glyph, column: column, color: ink.foreground, style: cell.style)
    }
    return texts
  }
}

/// What a cell is drawn with.
private struct Ink {
  let foreground: RGB
  let background: RGB
  let isHalfBlock: Bool

  init(of cell: Cell, in palette: Palette) {
    let (front, back) = (
      palette.entries[Int(cell.foreground)].rgb, palette.entries[Int(cell.background)].rgb
    )
    let isReverse = cell.style.contains(.reverse)
    foreground = isReverse ? back : front
    background = isReverse ? front : back
    isHalfBlock = cell.glyph == "▀"
  }
}
