/// Paints a map's layers from the bottom to the top, and keeps which cells are taken.
struct MapPainter {
  let picture: MapPicture
  var frame: Frame
  let place: Position
  let look: Look
  /// The cells that labels must keep away from.
  var isTaken: [Bool]

  init(picture: MapPicture, frame: Frame, place: Position, look: Look) {
    self.picture = picture
    self.frame = frame
    self.place = place
    self.look = look
    isTaken = Array(repeating: false, count: picture.columns * picture.rows)
  }

  var columns: Int { picture.columns }
  var rows: Int { picture.rows }
  var isASCII: Bool { look.glyphs == .ascii }
  var isMonochrome: Bool { look.depth == .none }
  /// Among the digits of ASCII no colour says how high the ground is.
  var isFilled: Bool { picture.fill != .off && !isASCII }
  /// A quarter of a cell is as wide as two dots.
  var hasWideDots: Bool { look.glyphs == .blocks }

  mutating func paint() {
    guard columns > 0, rows > 0 else { return }
    let curves = paintLevels()
    let path = pathByAge()
    let axisLabels = paintAxes(along: path.map(\.dots))
    paintPaths(path)
    paintArrow()
    takeMarks()
    if picture.hasLabels {
      labelArrow()
      label(axisLabels)
      label(curves)
    }
    if picture.contours == .values { labelContours() }
    paintTicks()
    paintMarks()
    paintNotices()
  }

  // MARK: cells

  /// Changes a cell of the map; one outside of it is lost.
  mutating func change(_ column: Int, _ row: Int, _ change: (inout Cell) -> Void) {
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    let (x, y) = (place.column + column, place.row + row)
    guard frame.contains(column: x, row: y) else { return }
    var cell = frame[x, y]
    change(&cell)
    frame[x, y] = cell
  }

  /// The colour of the fill behind a whole cell.
  func ground(_ column: Int, _ row: Int) -> UInt8 {
    guard isFilled, let middle = picture.relief.middle(column, row) else {
      return look.color(.background)
    }
    return look.fill(tone: middle.tone, shade: shade(middle.shade))
  }

  func shade(_ shade: Int) -> Int { picture.fill == .bands ? Look.shadeCount / 2 : shade }

  /// The height of a cell, for the colours of lines and text in the fill.
  func tone(_ column: Int, _ row: Int) -> Int {
    picture.relief.middle(column, row)?.tone ?? Look.toneCount / 2
  }

  mutating func put(
    _ glyph: Unicode.Scalar, _ column: Int, _ row: Int, color: UInt8, style: Style
  ) {
    let background =
      column >= 0 && column < columns && row >= 0 && row < rows
      ? ground(column, row) : 0
    change(column, row) {
      $0 = Cell(glyph: glyph, foreground: color, background: background, style: style)
    }
  }

  mutating func put(_ text: String, _ column: Int, _ row: Int, role: Role, bold: Bool = false) {
    let style = look.style(role, bold: bold)
    for (index, scalar) in look.text(text).unicodeScalars.enumerated() {
      put(scalar, column + index, row, color: look.color(role), style: style)
    }
  }

  mutating func take(_ dots: DotGrid) {
    dots.forEachCell { column, row, _ in take(column: column, row: row) }
  }

  mutating func take(column: Int, row: Int) {
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    isTaken[row * columns + column] = true
  }

  /// Paints dots in a role: braille, or one glyph a cell where there are no dots.
  mutating func paint(
    _ dots: DotGrid, role: Role, bold: Bool = false, ascii: Unicode.Scalar,
    monochrome: ((UInt8) -> Unicode.Scalar)? = nil
  ) {
    let color = look.color(role)
    let style = look.style(role, bold: bold)
    dots.forEachCell { column, row, bits in
      let glyph =
        isASCII
        ? ascii
        : isMonochrome ? monochrome?(bits) ?? look.glyph(ofDots: bits) : look.glyph(ofDots: bits)
      put(glyph, column, row, color: color, style: style)
    }
  }
}

extension Look {
  /// The glyph with these dots of a cell, as near as the glyph set has it.
  func glyph(ofDots bits: UInt8) -> Unicode.Scalar {
    glyphs == .blocks ? quadrants(bits) : Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
  }
}

extension Look {
  /// The glyph of a contour in a cell: without braille a thin line that runs as its dots do, since
  /// quarters of the cell would make the quietest of all lines the broadest.
  func contourGlyph(ofDots bits: UInt8) -> Unicode.Scalar {
    guard glyphs == .blocks else { return glyph(ofDots: bits) }
    guard let left = meanRow(of: bits, among: [0, 1, 2, 6]),
      let right = meanRow(of: bits, among: [3, 4, 5, 7])
    else { return bits.nonzeroBitCount > 1 ? "│" : "·" }
    return abs(left - right) < 1 ? "─" : left < right ? "╲" : "╱"
  }

  /// In which row the dots of a column stand on average, the bits of the rows given; nothing where
  /// there is none.
  private func meanRow(of bits: UInt8, among column: [Int]) -> Double? {
    let rows = column.indices.filter { bits >> column[$0] & 1 == 1 }
    return rows.isEmpty ? nil : Double(rows.reduce(0, +)) / Double(rows.count)
  }
}

/// By their quarters: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
private let quadrantGlyphs = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)

/// The glyph whose quarters hold these dots of a cell.
package func quadrants(_ bits: UInt8) -> Unicode.Scalar {
  var quarters = 0
  if bits & 0b0000_0011 != 0 { quarters |= 1 }
  if bits & 0b0001_1000 != 0 { quarters |= 2 }
  if bits & 0b0100_0100 != 0 { quarters |= 4 }
  if bits & 0b1010_0000 != 0 { quarters |= 8 }
  return quadrantGlyphs[quarters]
}
