import Descent
import Screen

/// L along the step against ε, where the map was: the true curve, its models, and the limits of ε.
struct StepView {
  let state: State
  let reading: Reading
  let curve: StepCurve
  let look: Look
  let area: Rectangle
  private let relief: Relief?
  /// What the highest order that is drawn guarantees; nothing where none is.
  let guarantee: StepGuarantee?

  /// - Parameters:
  ///   - state: what is shown.
  ///   - reading: at the point the step is made from.
  ///   - curve: L along the step.
  ///   - guarantee: of the highest order that is drawn.
  ///   - relief: that of the map, whose tones the area under the curve has.
  ///   - layout: of this view.
  ///   - look: in which it is drawn.
  init(
    of state: State, _ reading: Reading, _ curve: StepCurve, guarantee: StepGuarantee?,
    relief: Relief?, layout: Layout, look: Look
  ) {
    self.guarantee = guarantee
    self.state = state
    self.reading = reading
    self.curve = curve
    self.relief = relief
    self.look = look
    area = layout.map
  }

  /// Whether there is a curve at all.
  var hasCurve: Bool {
    reading.hasValue && reading.hasStep && reading.model.gradientSquared.isFinite
  }

  // MARK: the chart

  private var up: ChartAxis { StepHeights(of: curve).axis }

  private var chart: CurveChart {
    var chart = CurveChart(across: ChartAxis(.linear, from: 0, to: curve.end), up: up)
    chart.ground = curve.samples
    chart.tone = { relief?.tone(of: $0) ?? 0 }
    chart.marks = marks.map(\.value)
    chart.current = reading.stepSize
    chart.currentName = "ε"
    chart.level = reading.model.loss
    chart.band = band
    chart.curves = lemma + orders + [truth]
    chart.signs = signs
    return chart
  }

  private var truth: CurveChart.Curve {
    var points = curve.samples.enumerated().map { index, loss in
      DotPoint(x: curve.stepSize(ofSample: index), y: loss)
    }
    if let edge = curve.edge, let index = points.firstIndex(where: { !$0.y.isFinite }) {
      points.insert(DotPoint(x: edge, y: curve.loss(at: edge)), at: index)
    }
    let known = points.filter(\.y.isFinite)
    var lowest = known.min { $0.y < $1.y }
    // Where it falls to its end there is room in its middle.
    if lowest?.x == known.last?.x { lowest = known[known.count / 2] }
    return CurveChart.Curve(
      points: points, role: .strong, isThick: true, labels: ["true L(w − εg)", "true L", "L"],
      labelPlace: lowest.map { DotPoint(x: $0.x, y: $0.y + (up.high - up.low) / 10) })
  }

  /// The polynomials, the higher ones below the lower ones.
  private var orders: [CurveChart.Curve] {
    state.shown.stepOrders.shown.reversed().compactMap { order in
      guard curve.predicted(order: order, at: 0) != nil else { return nil }
      let points = steps.map { step in
        DotPoint(x: step, y: curve.predicted(order: order, at: step) ?? .nan)
      }
      return CurveChart.Curve(
        points: points, role: StepView.role(ofOrder: order), isThick: order == 2,
        sign: "\(order)",
        labels: ["order \(order)", "\(order)"])
    }
  }

  /// L(w) − ε(1 − Λ⁺ε/2)‖g‖²: no higher than this up to 2/Λ⁺ and beyond, as long as Λ⁺ holds.
  private var lemma: [CurveChart.Curve] {
    let smoothness = reading.smoothness.value
    guard state.shown.lemma, smoothness.isFinite else { return [] }
    let square = reading.model.gradientSquared
    let points = steps.map { step in
      DotPoint(x: step, y: reading.model.loss - step * (1 - smoothness * step / 2) * square)
    }
    return [
      CurveChart.Curve(points: points, role: .good, isThick: false, sign: "~", labels: ["lemma"])
    ]
  }

  private var band: CurveChart.Band? {
    guard let guarantee, guarantee.certifiedEnd > 0 else { return nil }
    let parts = steps.prefix { $0 <= guarantee.certifiedEnd }.map { step in
      let band = guarantee.band(at: step)
      return (x: step, low: band.lower, high: band.upper)
    }
    return CurveChart.Band(parts: parts.filter { $0.low.isFinite && $0.high.isFinite })
  }

  private var steps: [Double] {
    let count = area.columns * 2
    return (0...count).map { curve.end * (Double($0) / Double(count)) }
  }

  private var signs: [CurveChart.Sign] {
    let start = CurveChart.Sign(
      "●", at: DotPoint(x: 0, y: reading.model.loss), role: .strong)
    guard let change = reading.change else { return [start] }
    let next = DotPoint(x: reading.stepSize, y: reading.model.loss + change)
    let predicted = curve.predicted(order: 2, at: reading.stepSize).map {
      CurveChart.Sign("•", at: DotPoint(x: reading.stepSize, y: $0), role: .model)
    }
    let isShown = state.shown.stepOrders.contains(2)
    return (isShown ? [predicted].compactMap(\.self) : [])
      + [start, CurveChart.Sign("○", at: next, role: .strong)]
  }

  static func role(ofOrder order: Int) -> Role {
    switch order {
    case 1: .dim
    case 2: .model
    case 3: .order3
    default: .pathOld
    }
  }

  // MARK: marks

  struct Mark {
    var name: String
    var value: Double
    var role: Role
  }

  /// The limits, the most telling first.
  var limits: [Mark] {
    let named: [(String, StepSizeLimit, Role)] = [
      ("2/Λ⁺", reading.smoothnessLimit, .good), ("2gᵀg/gᵀHg", reading.limits.descent, .model),
      ("Cauchy", reading.limits.cauchy, .dim),
      ("2/λmax", reading.limits.largestEigenvalue, .dim),
    ]
    let marks = named.compactMap { name, limit, role in
      limit.value.map { Mark(name: name, value: $0, role: role) }
    }
    return (curve.edge.map { [Mark(name: "domain ends", value: $0, role: .bad)] } ?? []) + marks
  }

  private var marks: [Mark] { limits.filter { $0.value <= curve.end } }

  // MARK: places

  /// Which rows hold what.
  private struct Rows {
    var names: Int?
    var plot: Rectangle
    var strip: Int?
    var ticks: Int
    var gauge: Rectangle?
  }

  private var rows: Rows {
    let margin = margin
    let hasStrip = area.rows >= 10
    let hasGauge = area.rows >= 16
    let isLoose = area.rows >= 26
    let below = (hasStrip ? 1 : 0) + 1 + (hasGauge ? 3 : 0) + (isLoose ? 1 : 0)
    let plot = Rectangle(
      column: area.column + margin, row: area.row + 1, columns: area.columns - margin,
      rows: area.rows - 1 - below)
    let end = plot.row + plot.rows
    return Rows(
      names: area.row, plot: plot, strip: hasStrip ? end : nil, ticks: end + (hasStrip ? 1 : 0),
      gauge: hasGauge
        ? Rectangle(
          column: plot.column, row: area.row + area.rows - 3, columns: plot.columns, rows: 3) : nil)
  }

  /// How far to the right the chart begins.
  private var margin: Int {
    let texts = heights.map { up.text($0) } + [levelText]
    return (texts.map(width).max() ?? 0) + 2
  }

  private var levelText: String { Numeral.text(reading.model.loss) }

  private var heights: [Double] {
    let ticks = up.ticks(room: max(2, area.rows / 5))
    // Where the numbers need more digits than there is room for, only L(w) is named.
    return ticks.contains { width(up.text($0)) > 8 } ? [] : ticks
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
    let marks = limits.filter { $0.role != .bad }.map {
      Gauge.Mark(name: $0.name, value: $0.value)
    }
    return (
      Gauge(
        marks: marks, descent: reading.limits.descent.value, safe: reading.smoothnessLimit.value,
        tick: nil, value: reading.stepSize, ends: state.pointer.gaugeEnds), area
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
    for height in heights {
      guard let row = chart.row(of: height, rows: plot.rows), row != levelRow else { continue }
      draw(up.text(height), row: row, .faint)
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
      let text = axis.text(tick)
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
    let regime = StepRegime(reading)
    // Where there is more room beside the ε of the gauge; none, if that is too little.
    let isLeft = gauge.share * 2 > 1
    let reach = (isLeft ? gauge.share : 1 - gauge.share) * Double(place.columns)
    guard Double(width(regime.short) + 2 + width("ε")) < reach else { return }
    let column = isLeft ? 0 : place.columns - width(regime.short)
    frame.write(
      [Piece(column, regime.short, regime.role)], row: 2, in: place, look: look)
  }
}

/// Names in a row, each near its column and apart from the others.
struct NamesAbove {
  private let columns: Int
  private var taken: [Range<Int>] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// Where a name begins; nothing where there is no room for it over its column.
  mutating func place(length: Int, around column: Int) -> Int? {
    guard length <= columns else { return nil }
    let wish = column - length / 2
    // Pushed aside by no more than leaves it over its column.
    let moves = (0...(length / 2)).flatMap { [$0, -$0] }
    for move in moves {
      let start = min(max(0, wish + move), columns - length)
      let range = (start - 1)..<(start + length + 1)
      if !taken.contains(where: { $0.overlaps(range) }) {
        taken.append(start..<(start + length))
        return start
      }
    }
    return nil
  }
}
