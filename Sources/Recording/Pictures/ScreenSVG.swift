package import Screen

/// Screens as one SVG that needs nothing beside it: a still picture of one, a moving one of several.
///
/// It moves by CSS alone, so that it also does where pages allow no scripts; where animation is unknown
/// or unwanted it rests on its poster. A row is made of pieces that change by themselves, and every
/// picture of a piece is stored once, however often it is shown.
package struct ScreenSVG {
  private let title: String
  private let pieceWidth: Int
  private var ground: RGB?
  private var size = Size(columns: 0, rows: 0)
  private var shown: Frame?
  private var rows: [[RowMarkup.Place: Strip]] = []
  private var colors: Set<RGB> = []

  /// How many cells of a moving row change together.
  private static let movingPieceWidth = 10

  /// A film.
  ///
  /// - Parameter title: what the picture is called.
  package init(title: String) {
    self.init(title: title, pieceWidth: ScreenSVG.movingPieceWidth)
  }

  private init(title: String, pieceWidth: Int) {
    self.title = title
    self.pieceWidth = pieceWidth
  }

  /// A still picture of a frame.
  package static func picture(of frame: Frame, title: String) -> String {
    var picture = ScreenSVG(title: title, pieceWidth: max(1, frame.size.columns))
    picture.show(frame, at: 0)
    return picture.text(until: 0, poster: 0)
  }

  /// Shows a frame from a tick of 20 ms on.
  package mutating func show(_ frame: Frame, at tick: Int) {
    let ground = ground ?? frame.commonBackground
    self.ground = ground
    size = Size(
      columns: max(size.columns, frame.size.columns), rows: max(size.rows, frame.size.rows))
    while rows.count < size.rows { rows.append([:]) }
    for row in 0..<size.rows where row >= frame.size.rows || !frame.hasRow(row, of: shown) {
      let pieces =
        row < frame.size.rows
        ? RowMarkup(of: frame, row: row).pieces(on: ground, columns: pieceWidth) : [:]
      for place in rows[row].keys where pieces[place] == nil {
        rows[row][place]?.show("", at: tick)
      }
      for (place, picture) in pieces {
        if rows[row][place]?.show(picture, at: tick) == nil {
          rows[row][place] = Strip(picture, from: tick)
        }
      }
      if row < frame.size.rows { note(colorsIn: frame, row: row) }
    }
    shown = frame
  }

  private mutating func note(colorsIn frame: Frame, row: Int) {
    var used: Set<UInt8> = []
    for column in 0..<frame.size.columns {
      used.insert(frame[column, row].foreground)
      used.insert(frame[column, row].background)
    }
    for index in used { colors.insert(frame.palette.entries[Int(index)].rgb) }
  }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - end: the tick at which it begins anew; a film that never changes does not move.
  ///   - poster: the tick whose picture it rests on.
  /// - Returns: XML, complete with its root.
  package func text(until end: Int, poster: Int) -> String {
    let (width, height) = (
      size.columns * RowMarkup.cellWidth, size.rows * RowMarkup.cellHeight
    )
    var motion = StripMotion(end: end, poster: poster, width: width)
    let body = rows.enumerated().map { motion.markup(of: $1, row: $0) }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" role="img">
      <title>\(title.escapedForXML)</title>
      <style>\(style)\(motion.style)</style>
      <rect width="\(width)" height="\(height)" fill="#\((ground ?? RGB(0, 0, 0)).hexadecimal)"/>
      \(body)</svg>

      """
  }

  private var style: String {
    let classes = colors.sorted { $0.hexadecimal < $1.hexadecimal }
      .map { ".\($0.className){color:#\($0.hexadecimal)}" }
    return
      "path,text{fill:currentColor}path{shape-rendering:crispEdges}"
      + "path.l{fill:none;stroke:currentColor;stroke-width:3.4;stroke-linecap:round;"
      + "shape-rendering:auto}"
      + "text{font:16.6px 'DejaVu Sans Mono','Menlo','Consolas',monospace;white-space:pre}"
      + ".b{font-weight:bold}.d{opacity:.6}" + classes.joined()
  }
}

extension Frame {
  /// The background of most cells.
  fileprivate var commonBackground: RGB {
    var counts = [Int](repeating: 0, count: 256)
    for cell in cells { counts[Int(cell.background)] += 1 }
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return palette.entries.indices.contains(most) ? palette.entries[most].rgb : RGB(0, 0, 0)
  }

  /// Whether a row is as it was in another frame.
  fileprivate func hasRow(_ row: Int, of other: Frame?) -> Bool {
    guard let other, other.size == size, other.palette == palette else { return false }
    let cells = row * size.columns..<(row + 1) * size.columns
    return self.cells[cells] == other.cells[cells]
  }
}
