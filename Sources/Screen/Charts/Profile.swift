/// A small line chart: curves as dots over one axis, with upright marks and one level.
package struct Profile: Sendable {
  package struct Curve: Sendable {
    package var points: [DotPoint]
    package var role: Role
    package var isThick: Bool

    /// - Parameters:
    ///   - points: in data coordinates, y upwards.
    ///   - role: the curve's colour.
    ///   - isThick: two dots instead of one.
    package init(points: [DotPoint], role: Role, isThick: Bool) {
      self.points = points
      self.role = role
      self.isThick = isThick
    }
  }

  package var curves: [Curve]
  /// The largest x; the axis begins at 0.
  package var width: Double
  package var low: Double
  package var high: Double
  /// Where the dashed line across lies.
  package var level: Double
  /// Thin upright marks, by their x.
  package var marks: [Double]
  /// The strong upright mark, by its x, and the height reached there.
  package var current: (x: Double, y: Double)
  /// The sign of the point at which the axis begins, as the map has it.
  package var startMark: String

  package init(
    curves: [Curve], width: Double, low: Double, high: Double, level: Double, marks: [Double],
    current: (x: Double, y: Double), startMark: String = "●"
  ) {
    self.curves = curves
    self.width = width
    self.low = low
    self.high = high
    self.level = level
    self.marks = marks
    self.current = current
    self.startMark = startMark
  }

  package func draw(into frame: inout Frame, area: Rectangle, look: Look) {
    guard area.columns > 1, area.rows > 1, width > 0, high > low, width.isFinite,
      (high - low).isFinite
    else { return }
    let isASCII = look.glyphs == .ascii
    func across(_ x: Double) -> Double { x / width * Double(area.columns * 2 - 1) }
    func down(_ y: Double) -> Double { (high - y) / (high - low) * Double(area.rows * 4 - 1) }
    func put(_ glyph: Unicode.Scalar, _ column: Int, _ row: Int, _ role: Role) {
      guard column >= 0, column < area.columns, row >= 0, row < area.rows else { return }
      frame.put(
        glyph, column: area.column + column, row: area.row + row, color: look.color(role),
        style: look.style(role))
    }
    func mark(_ sign: String, _ column: Int, _ row: Int) {
      guard column >= 0, column < area.columns, row >= 0, row < area.rows else { return }
      frame.write(
        sign, at: Position(column: area.column + column, row: area.row + row), columns: 1,
        role: .strong, bold: true, look: look)
    }
    let levelRow = clampedFloor(down(level) / 4)
    for column in 0..<area.columns { put(isASCII ? "-" : "╌", column, levelRow, .level) }
    for mark in marks where mark < width {
      for row in 0..<area.rows {
        put(isASCII ? ":" : "┊", clampedFloor(across(mark) / 2), row, .faint)
      }
    }
    let currentColumn = clampedFloor(across(min(current.x, width)) / 2)
    for row in 0..<area.rows { put(isASCII ? "|" : "│", currentColumn, row, .strong) }
    for curve in curves {
      let dots = dots(of: curve, columns: area.columns, rows: area.rows, across, down)
      for row in 0..<area.rows {
        for column in 0..<area.columns where dots[column, row] != 0 {
          let glyph: Unicode.Scalar =
            isASCII
            ? (curve.isThick ? "*" : "o") : look.glyph(ofDots: dots[column, row])
          put(glyph, column, row, curve.role)
        }
      }
    }
    mark(startMark, 0, levelRow)
    let currentRow = clampedFloor(down(current.y) / 4, within: 0...(area.rows - 1))
    mark("○", currentColumn, currentRow)
  }

  private func dots(
    of curve: Curve, columns: Int, rows: Int, _ across: (Double) -> Double,
    _ down: (Double) -> Double
  ) -> DotGrid {
    var dots = DotGrid(columns: columns, rows: rows)
    for (first, second) in zip(curve.points, curve.points.dropFirst()) {
      let ends = [first, second].map { DotPoint(x: across($0.x), y: down($0.y)) }
      dots.line(from: ends[0], to: ends[1])
      if curve.isThick {
        dots.line(
          from: DotPoint(x: ends[0].x, y: ends[0].y - 1),
          to: DotPoint(x: ends[1].x, y: ends[1].y - 1))
      }
    }
    return dots
  }
}
