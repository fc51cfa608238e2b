/// Draws a chart of curves, layer by layer from the bottom.
struct CurveChartPainter {
  let chart: CurveChart
  let area: Rectangle
  let look: Look
  var frame: Frame

  private var isASCII: Bool { look.glyphs == .ascii }

  mutating func paint() {
    let grids = chart.curves.map(dots)
    if !isASCII { paintGround() }
    if let band = chart.band { paint(band) }
    paintMarks()
    paintLevel()
    for (curve, grid) in zip(chart.curves, grids) { paint(grid, of: curve) }
    for sign in chart.signs { paint(sign) }
    paintLabels(beside: grids)
  }

  // MARK: lines

  private mutating func paintMarks() {
    for mark in chart.marks {
      guard let column = chart.column(of: mark, columns: area.columns) else { continue }
      for row in 0..<area.rows { put(isASCII ? ":" : "┊", column, row, .faint) }
    }
    guard let current = chart.current,
      let column = chart.column(of: current, columns: area.columns)
    else { return }
    for row in 0..<area.rows { put(isASCII ? "|" : "│", column, row, .strong) }
  }

  private mutating func paintLevel() {
    guard let level = chart.level, let row = chart.row(of: level, rows: area.rows) else { return }
    for column in 0..<area.columns { put(isASCII ? "-" : "╌", column, row, .level) }
  }

  private mutating func paint(_ sign: CurveChart.Sign) {
    guard let column = chart.column(of: sign.point.x, columns: area.columns) else { return }
    let row = chart.row(of: sign.point.y, rows: area.rows)
    guard let row else {
      // What lies off the chart is pointed at.
      let isAbove = sign.point.y > chart.up.high
      return put(isAbove ? "▲" : "▼", column, isAbove ? 0 : area.rows - 1, sign.role, bold: true)
    }
    put(sign.glyph, column, row, sign.role, bold: true)
  }

  // MARK: curves

  private func dots(of curve: CurveChart.Curve) -> DotGrid {
    var dots = DotGrid(columns: area.columns, rows: area.rows)
    let points = curve.points.map { point in
      DotPoint(
        x: chart.dotColumn(point.x, columns: area.columns),
        y: chart.dotRow(point.y, rows: area.rows))
    }
    for (first, second) in zip(points, points.dropFirst()) {
      dots.line(from: first, to: second)
      guard curve.isThick else { continue }
      let isSteep = abs(second.y - first.y) > abs(second.x - first.x)
      let beside = DotPoint(x: isSteep ? 1 : 0, y: isSteep ? 0 : 1)
      dots.line(from: first + beside, to: second + beside)
    }
    return dots
  }

  private mutating func paint(_ dots: DotGrid, of curve: CurveChart.Curve) {
    for row in 0..<area.rows {
      for column in 0..<area.columns where dots[column, row] != 0 {
        let bits = dots[column, row]
        let glyph: String
        if isASCII {
          glyph = curve.sign
        } else {
          let isSolid = look.depth == .none && curve.isThick
          glyph = String(Character(isSolid ? quadrants(bits) : look.glyph(ofDots: bits)))
        }
        put(glyph, column, row, curve.role)
      }
    }
  }

  // MARK: labels

  private mutating func paintLabels(beside grids: [DotGrid]) {
    var places = LabelPlaces(columns: area.columns, rows: area.rows)
    for grid in grids { places.take(grid) }
    for column in chart.marks.compactMap({ chart.column(of: $0, columns: area.columns) }) {
      places.avoid(column: column)
    }
    let current = chart.current.flatMap { chart.column(of: $0, columns: area.columns) }
    if let current {
      for row in 0..<area.rows { places.take(column: current, row: row) }
    }
    if let row = chart.level.flatMap({ chart.row(of: $0, rows: area.rows) }) {
      for column in 0..<area.columns { places.take(column: column, row: row) }
    }
    nameCurrent(&places)
    // The curves on top are the ones that matter most.
    for index in chart.curves.indices.reversed() {
      let curve = chart.curves[index]
      var others = DotGrid(columns: area.columns, rows: area.rows)
      for other in grids.indices where other != index { others.formUnion(grids[other]) }
      for label in curve.labels {
        let length = look.text(label).unicodeScalars.count
        let wish = curve.labelPlace.map { place in
          (
            column: clampedFloor(chart.dotColumn(place.x, columns: area.columns) / 2),
            row: clampedFloor(chart.dotRow(place.y, rows: area.rows) / 4)
          )
        }
        guard
          let place = places.place(
            length: length, beside: grids[index], awayFrom: others, near: wish)
        else { continue }
        put(label, place.column, place.row, curve.role, bold: true)
        break
      }
    }
    if let band = chart.band { name(band, awayFrom: grids, &places) }
  }

  /// Beside the band's end, where that is not the end of a curve.
  private mutating func name(
    _ band: CurveChart.Band, awayFrom grids: [DotGrid], _ places: inout LabelPlaces
  ) {
    let edges = edges(of: band)
    places.take(edges)
    var others = DotGrid(columns: area.columns, rows: area.rows)
    for grid in grids { others.formUnion(grid) }
    for label in band.labels {
      let length = look.text(label).unicodeScalars.count
      guard
        let place = places.place(length: length, beside: edges, awayFrom: others, near: nil)
      else { continue }
      return put(label, place.column, place.row, band.role, bold: true)
    }
  }

  /// Beside the strong line, as high as there is room.
  private mutating func nameCurrent(_ places: inout LabelPlaces) {
    let name = chart.currentName
    let length = look.text(name).unicodeScalars.count
    guard length > 0, let current = chart.current,
      let column = chart.column(of: current, columns: area.columns),
      let place = places.place(length: length, besideColumn: column)
    else { return }
    put(name, place.column, place.row, .strong, bold: true)
  }

  // MARK: cells

  /// Writes over what is there; between two colours of the area the upper one lies behind.
  private mutating func put(
    _ text: String, _ column: Int, _ row: Int, _ role: Role, bold: Bool = false
  ) {
    guard column >= 0, row >= 0, row < area.rows else { return }
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
