/// Numbers step by step as a curve of dots, over an area in the tones of a map.
package struct SeriesChart {
  package struct Curve {
    /// A number for every step; where one is not finite the curve has a gap.
    package var values: [Double]
    package var role: Role
    package var isThick: Bool
    /// What is written beside it where there is room; nothing, if empty.
    package var name: String

    package init(values: [Double], role: Role, isThick: Bool, name: String = "") {
      self.values = values
      self.role = role
      self.isThick = isThick
      self.name = name
    }
  }

  /// The last one is on top, and the area lies under it.
  package var curves: [Curve]
  /// The curve, by its index, under which the area lies in place of the top one, down to that.
  ///
  /// It is as if there were none where that curve has no number at all.
  package var ceiling: Int?
  /// From 0 to the last step.
  package var across: ChartAxis
  package var up: ChartAxis
  /// The step that is pointed at, with a line where it is not the last one.
  package var cursor: Int
  package var hasCursorLine: Bool
  /// The height in the fill of a number on the axis, which colours the area.
  package var tone: (Double) -> Int

  package init(
    curves: [Curve], ceiling: Int? = nil, across: ChartAxis, up: ChartAxis, cursor: Int,
    hasCursorLine: Bool, tone: @escaping (Double) -> Int
  ) {
    self.curves = curves
    self.ceiling = ceiling
    self.across = across
    self.up = up
    self.cursor = cursor
    self.hasCursorLine = hasCursorLine
    self.tone = tone
  }

  /// The column of a step in a chart so wide.
  package static func column(of step: Double, on axis: ChartAxis, columns: Int) -> Int {
    clampedFloor(
      axis.share(of: step) * Double(columns * 2 - 1) / 2 + 0.25, within: 0...max(0, columns - 1))
  }

  package func draw(into frame: inout Frame, area: Rectangle, look: Look) {
    guard area.columns > 0, area.rows > 0 else { return }
    drawGrid(into: &frame, area: area, look: look)
    let grids = curves.map { dots(of: $0, columns: area.columns, rows: area.rows) }
    if let top = grids.last, look.glyphs != .ascii {
      drawArea(
        under: top, below: ceiling.map { grids[$0] }, into: &frame, area: area, look: look)
    }
    for (index, (curve, dots)) in zip(curves, grids).enumerated() {
      if hasCursorLine, index == curves.count - 1 {
        drawCursor(into: &frame, area: area, look: look)
      }
      draw(dots, of: curve, into: &frame, area: area, look: look)
    }
    if let values = curves.last?.values, values.indices.contains(cursor), values[cursor].isFinite {
      let row = clampedFloor(
        (1 - up.share(of: values[cursor])) * Double(area.rows * 4 - 2) / 4 + 0.25,
        within: 0...(area.rows - 1))
      let column = SeriesChart.column(of: Double(cursor), on: across, columns: area.columns)
      put("●", column, row, .strong, bold: true, into: &frame, area: area, look: look)
    }
    drawNames(beside: grids, into: &frame, area: area, look: look)
  }

  // MARK: the curve

  private func draw(
    _ dots: DotGrid, of curve: Curve, into frame: inout Frame, area: Rectangle, look: Look
  ) {
    for row in 0..<area.rows {
      for column in 0..<area.columns where dots[column, row] != 0 {
        let bits = dots[column, row]
        let glyph =
          look.glyphs == .ascii
          ? (curve.isThick ? "*" : "o")
          : String(
            Character(
              look.depth == .none && curve.isThick ? quadrants(bits) : look.glyph(ofDots: bits)))
        put(glyph, column, row, curve.role, into: &frame, area: area, look: look)
      }
    }
  }

  /// Names curves beside their middle.
  private func drawNames(
    beside grids: [DotGrid], into frame: inout Frame, area: Rectangle, look: Look
  ) {
    var places = LabelPlaces(columns: area.columns, rows: area.rows)
    for grid in grids { places.take(grid) }
    let cursorColumn = SeriesChart.column(of: Double(cursor), on: across, columns: area.columns)
    for row in 0..<area.rows { places.take(column: cursorColumn, row: row) }
    for (index, curve) in curves.enumerated().reversed() where !curve.name.isEmpty {
      var others = DotGrid(columns: area.columns, rows: area.rows)
      for other in grids.indices where other != index { others.formUnion(grids[other]) }
      let middle = area.columns / 2
      let row = (0..<area.rows).first { grids[index][middle, $0] != 0 }
      guard
        let place = places.place(
          length: look.text(curve.name).unicodeScalars.count, beside: grids[index],
          awayFrom: others, near: row.map { (column: middle, row: $0) })
      else { continue }
      put(
        curve.name, place.column, place.row, curve.role, bold: true, into: &frame, area: area,
        look: look)
    }
  }

  /// Writes over what is there; between two colours of the area the upper one lies behind.
  func put(
    _ text: String, _ column: Int, _ row: Int, _ role: Role, bold: Bool = false,
    into frame: inout Frame, area: Rectangle, look: Look
  ) {
    guard column >= 0, column < area.columns, row >= 0, row < area.rows else { return }
    let y = area.row + row
    let length = look.text(text).unicodeScalars.count
    for x in (area.column + column)..<(area.column + min(column + length, area.columns))
    where frame.contains(column: x, row: y) && frame[x, y].glyph == "▀" {
      frame[x, y].background = frame[x, y].foreground
    }
    frame.write(
      text, at: Position(column: area.column + column, row: y), columns: area.columns - column,
      role: role, bold: bold, look: look)
  }
}
