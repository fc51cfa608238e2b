/// Numbers step by step as a curve of dots, over an area in the tones of a map.
package struct SeriesChart {
  package struct Curve {
    /// A number for every step; where one is not finite the curve has a gap.
    package var values: [Double]
    package var role: Role
    package var isThick: Bool

    package init(values: [Double], role: Role, isThick: Bool) {
      self.values = values
      self.role = role
      self.isThick = isThick
    }
  }

  /// The last one is on top, and the area lies under it.
  package var curves: [Curve]
  /// From 0 to the last step.
  package var across: ChartAxis
  package var up: ChartAxis
  /// The step that is pointed at, with a line where it is not the last one.
  package var cursor: Int
  package var hasCursorLine: Bool
  /// The height in the fill of a number on the axis, which colours the area.
  package var tone: (Double) -> Int

  package init(
    curves: [Curve], across: ChartAxis, up: ChartAxis, cursor: Int, hasCursorLine: Bool,
    tone: @escaping (Double) -> Int
  ) {
    self.curves = curves
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
      drawArea(under: top, into: &frame, area: area, look: look)
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
  }

  // MARK: behind the curve

  private func drawGrid(into frame: inout Frame, area: Rectangle, look: Look) {
    for tick in across.ticks(room: area.columns / 9) where tick > across.low {
      let column = SeriesChart.column(of: tick, on: across, columns: area.columns)
      for row in 0..<area.rows {
        put(
          look.glyphs == .ascii ? ":" : "┊", column, row, .rule, into: &frame, area: area,
          look: look)
      }
    }
  }

  private func drawCursor(into frame: inout Frame, area: Rectangle, look: Look) {
    let column = SeriesChart.column(of: Double(cursor), on: across, columns: area.columns)
    for row in 0..<area.rows {
      put(
        look.glyphs == .ascii ? "|" : "│", column, row, .strong, into: &frame, area: area,
        look: look)
    }
  }

  /// Fills each column from below the curve down, faded where it is near to it.
  private func drawArea(
    under dots: DotGrid, into frame: inout Frame, area: Rectangle, look: Look
  ) {
    let halves = area.rows * 2
    let tones = (0..<halves).map { half in
      tone(up.value(at: 1 - (Double(half) + 0.5) / Double(halves)))
    }
    for column in 0..<area.columns {
      guard let edge = lowestDot(of: dots, column: column) else { continue }
      func color(_ half: Int) -> UInt8 {
        // Two dots are half a cell; the first half below the curve is left free.
        let distance = half - edge / 2 - 1
        guard distance >= 0 else { return look.color(.background) }
        return distance < Look.fadeCount
          ? look.fade(tone: tones[half], step: distance)
          : look.fill(tone: tones[half], shade: Look.shadeCount / 2)
      }
      for row in (edge / 4)..<area.rows {
        let (upper, lower) = (color(2 * row), color(2 * row + 1))
        let (x, y) = (area.column + column, area.row + row)
        guard frame.contains(column: x, row: y), upper != lower || upper != look.color(.background)
        else { continue }
        frame[x, y] = Cell(
          glyph: upper == lower ? " " : "▀", foreground: upper, background: lower)
      }
    }
  }

  private func lowestDot(of dots: DotGrid, column: Int) -> Int? {
    (0..<(dots.rows * 4)).last { row in
      dots.isSet(2 * column, row) || dots.isSet(2 * column + 1, row)
    }
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
        let (x, y) = (area.column + column, area.row + row)
        guard frame.contains(column: x, row: y) else { continue }
        // Between two colours of the area the upper one is behind the curve.
        if frame[x, y].glyph == "▀" { frame[x, y].background = frame[x, y].foreground }
        put(glyph, column, row, curve.role, into: &frame, area: area, look: look)
      }
    }
  }

  private func dots(of curve: Curve, columns: Int, rows: Int) -> DotGrid {
    var dots = DotGrid(columns: columns, rows: rows)
    let height = Double(rows * 4 - (curve.isThick ? 2 : 1))
    for part in outline(of: curve.values, columns: columns) {
      let points = part.map { DotPoint(x: $0.x, y: (1 - $0.y) * height) }
      for (first, second) in zip(points, points.dropFirst() + points.suffix(1)) {
        dots.line(from: first, to: second)
        if curve.isThick {
          dots.line(
            from: DotPoint(x: first.x, y: first.y + 1), to: DotPoint(x: second.x, y: second.y + 1))
        }
      }
    }
    return dots
  }

  /// The curve in parts without gaps, at most four points a column of dots: where it enters, its
  /// lowest, its highest and where it leaves, so that a long run costs no more than a short one.
  private func outline(of values: [Double], columns: Int) -> [[DotPoint]] {
    let last = Double(columns * 2 - 1)
    var parts: [[DotPoint]] = [[]]
    var first = 0
    for column in 0..<(columns * 2) {
      let end =
        column == columns * 2 - 1
        ? values.count
        : clampedFloor(
          across.value(at: (Double(column) + 0.5) / last).rounded(.up),
          within: first...max(first, values.count))
      let slice = values[first..<min(max(first, end), values.count)]
      first = slice.endIndex
      for value in extremes(of: slice) {
        guard value.isFinite else {
          parts.append([])
          continue
        }
        // A step that has a column of its own stands where it is, not in the middle of the column.
        let x =
          slice.count == 1 ? across.share(of: Double(slice.startIndex)) * last : Double(column)
        parts[parts.count - 1].append(DotPoint(x: x + 0.5, y: up.share(of: value)))
      }
    }
    return parts
  }

  private func extremes(of slice: ArraySlice<Double>) -> [Double] {
    guard slice.count > 1, let first = slice.first, let last = slice.last else {
      return Array(slice)
    }
    var (lowest, highest) = (first, first)
    var isFinite = true
    for value in slice {
      lowest = min(lowest, value)
      highest = max(highest, value)
      isFinite = isFinite && value.isFinite
    }
    return isFinite ? [first, lowest, highest, last] : Array(slice)
  }

  private func put(
    _ glyph: String, _ column: Int, _ row: Int, _ role: Role, bold: Bool = false,
    into frame: inout Frame, area: Rectangle, look: Look
  ) {
    guard column >= 0, column < area.columns, row >= 0, row < area.rows else { return }
    frame.write(
      glyph, at: Position(column: area.column + column, row: area.row + row), role: role,
      bold: bold, look: look)
  }
}
