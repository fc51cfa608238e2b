package import Screen

/// Screens as one SVG that needs nothing beside it: a still picture of one, a moving one of several.
///
/// It moves by CSS alone, so that it also does where pages allow no scripts; where animation is unknown
/// or unwanted it rests on its poster. A row is made of pieces that change by themselves, and every
/// picture of a piece is stored once, however often it is shown; pieces that mostly change together
/// are shown as one.
package struct ScreenSVG {
  private let title: String
  private let pieceWidth: Int
  private var ground: RGB?
  private var colors: [PictureColors] = []
  private var size = Size(columns: 0, rows: 0)
  private var shown: Frame?
  private var rows: [RowStrips] = []

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
    return String(decoding: picture.bytes(until: 0, poster: 0), as: UTF8.self)
  }

  /// Shows a frame from a tick of 20 ms on.
  package mutating func show(_ frame: Frame, at tick: Int) {
    let ground = ground ?? frame.commonBackground
    self.ground = ground
    size = Size(
      columns: max(size.columns, frame.size.columns), rows: max(size.rows, frame.size.rows))
    while rows.count < size.rows { rows.append(RowStrips(pieceWidth: pieceWidth)) }
    if shown?.size != frame.size { for row in rows.indices { rows[row].clear(at: tick) } }
    let before = shown.flatMap { $0.size == frame.size && $0.palette == frame.palette ? $0 : nil }
    let colors = colors(of: frame.palette)
    for row in 0..<frame.size.rows where frame.size.columns > 0 {
      let all = 0..<frame.size.columns
      guard let changed = before.map({ frame.columns(ofRow: row, changedSince: $0) }) ?? all else {
        continue
      }
      let markup = RowMarkup(frame: frame, row: row, colors: colors, ground: ground)
      rows[row].show(markup, changed: changed, at: tick)
    }
    shown = frame
  }

  private mutating func colors(of palette: Palette) -> PictureColors {
    if let known = colors.first(where: { $0.palette == palette }) { return known }
    colors.append(PictureColors(palette, number: colors.count))
    return colors[colors.count - 1]
  }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - end: the tick at which it begins anew; a film that never changes does not move.
  ///   - poster: the tick whose picture it rests on.
  /// - Returns: XML in UTF-8, complete with its root.
  package func bytes(until end: Int, poster: Int) -> [UInt8] {
    let (width, height) = (
      size.columns * RowMarkup.cellWidth, size.rows * RowMarkup.cellHeight
    )
    var motion = StripMotion(end: end, poster: poster, width: width)
    var body = Bytes()
    for layer in RowStrips.Layer.allCases { append(layer, &motion, to: &body) }
    var whole = Bytes()
    whole.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" role="img">
      <title>\(title.escapedForXML)</title>
      <style>\(ScreenSVG.style)
      """)
    motion.append(to: &whole)
    let ground = (ground ?? RGB(0, 0, 0)).hexadecimal
    whole.append("</style>\n<rect width=\"\(width)\" height=\"\(height)\" fill=\"#\(ground)\"/>\n")
    whole.append(contentsOf: body)
    whole.append("</svg>\n")
    return whole
  }

  /// A layer's resting pieces row by row, then the moving ones.
  private func append(
    _ layer: RowStrips.Layer, _ motion: inout StripMotion, to body: inout Bytes
  ) {
    var moving: [[StripGroup.Part]] = []
    for (row, pieces) in rows.enumerated() {
      let strips = pieces.strips(layer)
      moving.append(strips.filter(\.moves).map { StripGroup.Part(row: row, strip: $0) })
      let resting = strips.filter { !$0.moves }.flatMap(\.first)
      guard !resting.isEmpty else { continue }
      body.append("<g transform=\"translate(0 \(row * RowMarkup.cellHeight))\">")
      body.append(contentsOf: resting)
      body.append("</g>\n")
    }
    for group in StripGroup.groups(of: moving) { motion.append(group, to: &body) }
  }

  private static let style =
    "path{shape-rendering:crispEdges}"
    + "path.l{fill:none;stroke-width:3.4;stroke-linecap:round;shape-rendering:auto}"
    + "text{font:16.6px 'DejaVu Sans Mono','Menlo','Consolas',monospace;white-space:pre}"
    + ".b,.bd{font-weight:bold}.d,.bd{opacity:.6}"
}

extension Frame {
  /// The background of most cells.
  fileprivate var commonBackground: RGB {
    var counts = [Int](repeating: 0, count: 256)
    for cell in cells { counts[Int(cell.background)] += 1 }
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return palette.entries.indices.contains(most) ? palette.entries[most].rgb : RGB(0, 0, 0)
  }
}
