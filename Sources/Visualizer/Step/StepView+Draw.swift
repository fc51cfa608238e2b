import Descent
import Screen

extension StepView {
  /// Which rows hold what.
  fileprivate struct Rows {
    var names: Int?
    var plot: Rectangle
    var strip: Int?
    var ticks: Int
    var gauge: Rectangle?
  }

  fileprivate var rows: Rows {
    let margin = margin
    let hasStrip = area.rows >= 10
    let hasGauge = area.rows >= 16
    // Blank rows above the gauge and below it.
    let isLoose = area.rows >= 26
    let below = (hasStrip ? 1 : 0) + 1 + (hasGauge ? 3 : 0) + (isLoose ? 2 : 0)
    let plot = Rectangle(
      column: area.column + margin, row: area.row + 1, columns: area.columns - margin,
      rows: area.rows - 1 - below)
    let end = plot.row + plot.rows
    return Rows(
      names: area.row, plot: plot, strip: hasStrip ? end : nil, ticks: end + (hasStrip ? 1 : 0),
      gauge: hasGauge
        ? Rectangle(
          column: plot.column, row: area.row + area.rows - (isLoose ? 4 : 3),
          columns: plot.columns, rows: 3) : nil)
  }

  /// How far to the right the chart begins.
  private var margin: Int {
    let texts = heights.map(Ticks.text) + [levelText]
    return (texts.map(width).max() ?? 0) + 2
  }

  private var levelText: String { Numeral.text(reading.model.loss) }

  private var heights: [Double] {
    let ticks = up.ticks(room: max(2, area.rows / 5))
    // Where the numbers need more digits than there is room for, only L(w) is named.
    return ticks.contains { width(Ticks.text($0)) > 8 } ? [] : ticks
  }

  private func width(_ text: String) -> Int { look.text(text).unicodeScalars.count }

  /// The ε at a cell of the chart.
  func stepSize(at cell: Position) -> Double {
    let plot = rows.plot
    return chart.value(atColumn: cell.column - plot.column, of: plot.columns)
  }

  /// Whether a cell lies in the chart or in the rows of its ε.
  func contains(_ cell: Position) -> Bool {
    let plot = rows.plot
    return cell.column >= plot.column && cell.column < plot.column + plot.columns
      && cell.row >= area.row && cell.row <= rows.ticks
  }

  /// The gauge under the chart and where it lies.
  var gauge: (gauge: Gauge, area: Rectangle)? {
    guard let area = rows.gauge else { return nil }
    let marks = limits.map { Gauge.Mark(name: $0.name, value: $0.value) }
    return (
      Gauge(
        marks: marks, descent: reading.limits.descent.value, safe: reading.guaranteedEnd,
        edge: curve.edge, tick: nil, value: reading.stepSize, ends: state.pointer.gaugeEnds), area
    )
  }

  // MARK: drawing

  func draw(into frame: inout Frame) {
    let rows = rows
    guard hasCurve else { return drawNothing(into: &frame) }
    chart.draw(into: &frame, area: rows.plot, look: look)
    drawHeights(into: &frame, plot: rows.plot)
    if let row = rows.names { drawNames(into: &frame, row: row, plot: rows.plot) }
    if let row = rows.strip {
      StepStrip(of: curve, plot: rows.plot, look: look).draw(into: &frame, row: row)
    }
    drawSteps(into: &frame, row: rows.ticks, plot: rows.plot)
    drawGauge(into: &frame)
  }

  private func drawNothing(into frame: inout Frame) {
    let sentence =
      reading.hasValue
      ? "\(reading.noStep): no step, no curve along it" : "L has no value here: no step, no curve"
    let text = look.clauses(of: sentence, columns: area.columns - 4)
    write(
      [Piece(max(1, (area.columns - width(text)) / 2), text, .dim)], area.row + area.rows / 2,
      into: &frame)
  }

  private func write(_ pieces: [Piece], _ row: Int, into frame: inout Frame) {
    frame.write(pieces, row: row - area.row, in: area, look: look)
  }

  /// Losses beside the chart, that of w among them.
  private func drawHeights(into frame: inout Frame, plot: Rectangle) {
    let margin = plot.column - area.column
    let chart = chart
    func draw(_ text: String, row: Int, _ role: Role, bold: Bool = false) {
      write(
        [Piece(margin - 1 - width(text), text, role, bold: bold)], plot.row + row, into: &frame)
    }
    let levelRow = chart.row(of: reading.model.loss, rows: plot.rows)
    // One that reads as L(w) does would be taken for it.
    for height in heights where Ticks.text(height) != levelText {
      guard let row = chart.row(of: height, rows: plot.rows), row != levelRow else { continue }
      draw(Ticks.text(height), row: row, .faint)
    }
    if let levelRow { draw(levelText, row: levelRow, .level, bold: true) }
  }

  /// The names of the marks above them, and what lies beyond the chart at its end.
  private func drawNames(into frame: inout Frame, row: Int, plot: Rectangle) {
    write([Piece(1, "L", .dim, bold: true)], row, into: &frame)
    var names = NamesAbove(columns: plot.columns)
    var pieces: [Piece] = []
    func add(_ mark: Mark, at column: Int) {
      guard let start = names.place(length: width(mark.name), around: column) else { return }
      pieces.append(
        Piece(
          plot.column - area.column + start, mark.name, mark.role, bold: mark.role == .strong))
    }
    if reading.stepSize > curve.end {
      add(Mark(name: "ε ▸", value: 0, role: .strong), at: plot.columns - 1)
    }
    if let descent = reading.limits.descent.value, descent > curve.end {
      add(Mark(name: "2gᵀg/gᵀHg ▸", value: 0, role: .model), at: plot.columns - 1)
    }
    for mark in marks {
      if let column = chart.column(of: mark.value, columns: plot.columns) { add(mark, at: column) }
    }
    write(pieces, row, into: &frame)
  }

  private func drawSteps(into frame: inout Frame, row: Int, plot: Rectangle) {
    let margin = plot.column - area.column
    var pieces = [Piece(area.columns - 1 - width("ε"), "ε", .dim, bold: true)]
    var used = -1
    let axis = chart.across
    for tick in axis.ticks(room: max(1, plot.columns / 9)) {
      guard let column = chart.column(of: tick, columns: plot.columns) else { continue }
      let text = Ticks.text(tick)
      let start = max(0, column - width(text) / 2)
      guard start > used, start + width(text) < plot.columns - 2 - width("ε") else { continue }
      pieces.append(Piece(margin + start, text, .faint))
      used = start + width(text)
    }
    write(pieces, row, into: &frame)
  }

  /// The gauge, and beside its ε in which regime that is.
  private func drawGauge(into frame: inout Frame) {
    guard let (gauge, place) = gauge else { return }
    write([Piece(1, "ε", .strong, bold: true)], place.row + 1, into: &frame)
    gauge.draw(into: &frame, area: place, named: true, look: look)
    frame.write(StepRegime(reading), beside: gauge, row: 2, in: place, look: look)
  }
}
