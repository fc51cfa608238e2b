/// What lies behind the curves.
extension SeriesChart {
  func drawGrid(into frame: inout Frame, area: Rectangle, look: Look) {
    for tick in across.ticks(room: area.columns / 9) where tick > across.low {
      let column = SeriesChart.column(of: tick, on: across, columns: area.columns)
      for row in 0..<area.rows {
        put(
          look.glyphs == .ascii ? ":" : "┊", column, row, .rule, into: &frame, area: area,
          look: look)
      }
    }
  }

  func drawCursor(into frame: inout Frame, area: Rectangle, look: Look) {
    let column = SeriesChart.column(of: Double(cursor), on: across, columns: area.columns)
    for row in 0..<area.rows {
      put(
        look.glyphs == .ascii ? "|" : "│", column, row, .strong, into: &frame, area: area,
        look: look)
    }
  }

  /// Fills each column from below an edge down, faded where it is near to it: the curve on top, down to
  /// the axis, or another one, down to that.
  func drawArea(
    under top: DotGrid, below ceiling: DotGrid?, into frame: inout Frame, area: Rectangle,
    look: Look
  ) {
    let halves = area.rows * 2
    let tones = (0..<halves).map { half in
      tone(up.value(at: 1 - (Double(half) + 0.5) / Double(halves)))
    }
    let bound = ceiling.flatMap { $0.cells.contains { $0 != 0 } ? $0 : nil }
    for column in 0..<area.columns {
      guard let edge = dotRows(of: bound ?? top, column: column)?.upperBound else { continue }
      let end = bound == nil ? nil : dotRows(of: top, column: column)?.lowerBound
      func color(_ half: Int) -> UInt8 {
        // Two dots are half a cell; the first half below the curve is left free.
        let distance = half - edge / 2 - 1
        guard distance >= 0, 2 * half + 1 < end ?? .max else { return look.color(.background) }
        return distance < Look.fadeCount
          ? look.fade(tone: tones[half], step: distance)
          : look.area(tone: tones[half])
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

  /// The rows of dots from a curve's highest to its lowest in a column of cells.
  private func dotRows(of dots: DotGrid, column: Int) -> ClosedRange<Int>? {
    let rows = (0..<(dots.rows * 4)).filter { row in
      dots.isSet(2 * column, row) || dots.isSet(2 * column + 1, row)
    }
    guard let first = rows.first, let last = rows.last else { return nil }
    return first...last
  }
}
