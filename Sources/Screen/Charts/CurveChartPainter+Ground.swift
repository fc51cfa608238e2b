extension CurveChartPainter {
  /// Colours what lies below the ground's curve, faded where it is near to it.
  mutating func paintGround() {
    guard chart.ground.count > 1, look.depth == .trueColor || look.depth == .indexed256 else {
      return
    }
    let halves = area.rows * 2
    let edges = groundEdges(halves: halves)
    let tones = (0..<halves).map { half in
      chart.tone(chart.up.value(at: 1 - (Double(half) + 0.5) / Double(halves)))
    }
    let empty = look.color(.background)
    for column in 0..<area.columns {
      let near = edges[
        max(0, column - Look.fadeCount)...min(area.columns - 1, column + Look.fadeCount)]
      guard edges[column] != nil else { continue }
      func color(_ half: Int) -> UInt8 {
        let distance = clearance(of: half, at: column, among: near)
        guard distance >= 0 else { return empty }
        return distance < Look.fadeCount
          ? look.fade(tone: tones[half], step: distance)
          : look.area(tone: tones[half])
      }
      for row in 0..<area.rows {
        let (upper, lower) = (color(2 * row), color(2 * row + 1))
        let (x, y) = (area.column + column, area.row + row)
        guard frame.contains(column: x, row: y), upper != empty || lower != empty else { continue }
        frame[x, y] = Cell(
          glyph: upper == lower ? " " : "▀", foreground: upper, background: lower)
      }
    }
  }

  /// For each column the first half row below the curve, from the top; nothing where there is no curve.
  private func groundEdges(halves: Int) -> [Int?] {
    let last = chart.ground.count - 1
    return (0..<area.columns).map { column in
      let place = (Double(column) + 0.25) / (Double(area.columns * 2 - 1) / 2) * Double(last)
      let height = chart.ground[clampedFloor(place + 0.5, within: 0...last)]
      guard height.isFinite else { return nil }
      let edge = (chart.dotRow(height, rows: area.rows) / 2).rounded(.down)
      return clampedFloor(edge, within: -4 * Look.fadeCount...halves)
    }
  }

  /// How many halves or columns, whichever is nearer, a half lies off the curve; −1 on it or above.
  private func clearance(of half: Int, at column: Int, among near: ArraySlice<Int?>) -> Int {
    var least = Look.fadeCount
    for other in near.indices {
      guard let edge = near[other] else { continue }
      let below = half - edge - 1
      if other == column, below < 0 { return -1 }
      least = min(least, max(0, below) + abs(other - column))
    }
    return least
  }

  // MARK: the band

  /// A quiet ground between the band's edges, which are lines where they lie apart.
  mutating func paint(_ band: CurveChart.Band) {
    for (first, second) in zip(band.parts, band.parts.dropFirst()) {
      paintGround(from: first, to: second)
    }
    let edges = edges(of: band)
    for row in 0..<area.rows {
      for column in 0..<area.columns where edges[column, row] != 0 {
        let glyph =
          look.glyphs == .ascii
          ? "." : String(Character(look.glyph(ofDots: edges[column, row])))
        frame.write(
          glyph, at: Position(column: area.column + column, row: area.row + row),
          role: band.role, look: look)
      }
    }
  }

  func edges(of band: CurveChart.Band) -> DotGrid {
    var edges = DotGrid(columns: area.columns, rows: area.rows)
    func place(_ x: Double, _ y: Double) -> DotPoint {
      DotPoint(
        x: chart.dotColumn(x, columns: area.columns), y: chart.dotRow(y, rows: area.rows))
    }
    for (first, second) in zip(band.parts, band.parts.dropFirst()) {
      edges.line(from: place(first.x, first.low), to: place(second.x, second.low))
      edges.line(from: place(first.x, first.high), to: place(second.x, second.high))
    }
    return edges
  }

  private mutating func paintGround(
    from first: (x: Double, low: Double, high: Double),
    to second: (x: Double, low: Double, high: Double)
  ) {
    let start = clampedFloor(chart.dotColumn(first.x, columns: area.columns) / 2)
    let end = clampedFloor(chart.dotColumn(second.x, columns: area.columns) / 2)
    for column in max(0, start)..<max(0, start, min(end, area.columns)) {
      // Cells that lie in it wholly: a narrow band is its edges alone.
      let top = clampedFloor(
        (chart.dotRow(min(first.high, second.high), rows: area.rows) / 4).rounded(.up))
      let bottom = clampedFloor(chart.dotRow(max(first.low, second.low), rows: area.rows) / 4) - 1
      for row in max(0, top)..<max(0, top, min(bottom + 1, area.rows)) {
        let (x, y) = (area.column + column, area.row + row)
        guard frame.contains(column: x, row: y) else { continue }
        frame[x, y] = Cell(
          glyph: " ", foreground: look.color(.text), background: look.color(.chosenBackground))
      }
    }
  }
}
