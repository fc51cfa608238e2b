import Descent
import Screen

/// Loss and gradient over the steps, one chart above the other, where the map was.
struct ConvergenceView {
  private let state: State
  private let look: Look
  private let area: Rectangle
  private let runs: [Progress]
  let base: LossBase
  let promises: Promises
  /// Nothing while what theory allows is not shown.
  let rates: Rates?
  private let sharpness: SharpnessStrip
  let edge: EdgeOfStability

  /// - Parameters:
  ///   - state: what is shown.
  ///   - promises: what theory promised the run.
  ///   - rates: how fast it says that it converges; nothing where that is not shown.
  ///   - sharpness: ε λmax of each step.
  ///   - edge: what the run shows of the edge of stability.
  ///   - layout: of this view.
  ///   - look: in which the charts are drawn.
  init(
    of state: State, promises: Promises, rates: Rates?, sharpness: SharpnessStrip,
    edge: EdgeOfStability, layout: Layout, look: Look
  ) {
    self.state = state
    self.promises = promises
    self.rates = rates
    self.sharpness = sharpness
    self.edge = edge
    self.look = look
    area = layout.map
    // The run with the focus is the last, so that it lies on top.
    runs = [state.comparedBranch?.whole, state.run].compactMap(\.self).map(Progress.init)
    base = LossBase(of: runs, known: state.landscape.knownMinimum, rates: rates)
  }

  var progress: Progress { runs[runs.count - 1] }

  /// How fast the loss falls to what it is counted from; nothing where that is the lowest loss so far.
  func pace(upTo step: Int) -> Pace? {
    base.kind == .met
      ? nil : Pace(of: base.heights(progress.losses), upTo: step, axes: state.axes)
  }

  private var isLogarithmic: Bool { state.axes != .linear }

  /// A chart with what stands around it.
  private struct Part {
    var name: String
    var role: Role
    var title: String
    /// What theory has in it, whether or not there is room for its name beside its curve.
    var theory = ""
    var chart: SeriesChart
  }

  private var parts: [Part] { [lossPart, gradientPart] }

  private var lossPart: Part {
    let name = isLogarithmic ? base.name : "L"
    let losses = runs.map { isLogarithmic ? Array(base.heights($0.losses)) : $0.losses }
    let linear = linearBounds
    return Part(
      name: name, role: .strong, title: isLogarithmic ? base.title : "loss",
      theory: linear.isEmpty ? "" : "its linear rate",
      chart: chart(
        of: losses, named: name, role: .strong, up: state.axes.up(for: losses + [linear]),
        beside: SeriesChart.Curve(
          values: linear, role: .good, isThick: false, name: "linear rate")))
  }

  private var gradientPart: Part {
    let name = "min ‖g‖²"
    let least = runs.map(\.leastSquares)
    // What is promised after t steps stands at t.
    let bounds = state.shown.lemma ? [.nan] + promises.ledger.bounds : []
    let axis = state.axes.up(for: least + [bounds] + (isLogarithmic ? [] : [[0]]))
    var part = Part(
      name: name, role: .gradient,
      title: "smallest squared gradient so far",
      theory: bounds.contains(where: \.isFinite) ? "what theory allows" : "",
      chart: chart(
        of: least, named: name, role: .gradient, up: axis,
        beside: SeriesChart.Curve(values: bounds, role: .good, isThick: false, name: "bound")))
    // What lies between both is the room that theory leaves.
    part.chart.ceiling = 0
    return part
  }

  /// The bound of the linear rate on what the upper chart shows, where it holds.
  private var linearBounds: [Double] {
    guard let linear = rates?.linear, linear.bounds.count > 1 else { return [] }
    let zero = isLogarithmic ? linear.lowest - base.value : linear.lowest
    var bounds = [Double](repeating: .nan, count: linear.first)
    bounds.reserveCapacity(linear.first + linear.bounds.count)
    for bound in linear.bounds { bounds.append(bound + zero) }
    return bounds
  }

  /// The runs' numbers over the steps, the one with the focus on top, named in the chart where no title
  /// does it, and what theory says of it below.
  private func chart(
    of values: [[Double]], named name: String, role: Role, up: ChartAxis,
    beside theory: SeriesChart.Curve
  ) -> SeriesChart {
    SeriesChart(
      curves: [theory]
        + values.enumerated().map { index, values in
          let hasFocus = index == runs.count - 1
          return SeriesChart.Curve(
            values: values, role: hasFocus ? role : .pathOldest, isThick: hasFocus,
            name: hasFocus && !hasTitles ? name : "")
        },
      across: across, up: up, cursor: state.shownStep, hasCursorLine: state.inspected != nil,
      tone: up.tone)
  }

  private var across: ChartAxis { state.axes.across(to: runs.map(\.lastStep).max() ?? 0) }

  // MARK: drawing

  private var hasTitles: Bool { area.rows >= 14 }

  private var hasSharpness: Bool { area.rows >= 24 }

  /// Of both charts together.
  private var rows: Int { area.rows - 1 - (hasTitles ? 2 : 0) - (hasSharpness ? 2 : 0) }

  private func ticks(beside parts: [Part], rows: Int) -> [[(text: String, row: Int)]] {
    zip(parts, [(rows + 1) / 2, rows / 2]).map { labels(up: $0.chart.up, rows: $1) }
  }

  /// How far to the right the charts begin.
  private func margin(_ ticks: [[(text: String, row: Int)]]) -> Int {
    (ticks.joined().map { width($0.text) }.max() ?? 0) + 2
  }

  /// The step whose place on the charts is nearest to a cell; nothing for a cell beside them.
  func step(at cell: Position) -> Int? {
    let margin = self.margin(ticks(beside: parts, rows: rows))
    let column = cell.column - area.column - margin
    guard area.contains(cell), column >= 0 else { return nil }
    return min(step(atColumn: column, of: area.columns - margin), progress.lastStep)
  }

  /// The step whose place is nearest to a column of the charts.
  private func step(atColumn column: Int, of columns: Int) -> Int {
    let share = min(1, (Double(column) + 0.25) / (Double(columns * 2 - 1) / 2))
    return Int(across.value(at: share) + 0.5)
  }

  func draw(into frame: inout Frame) {
    let rows = rows
    let parts = parts
    let ticks = self.ticks(beside: parts, rows: rows)
    let margin = self.margin(ticks)
    var row = area.row
    for (index, part) in parts.enumerated() {
      let height = index == 0 ? (rows + 1) / 2 : rows / 2
      if hasTitles {
        write(title(of: part), row, into: &frame)
        row += 1
      }
      let plot = Rectangle(
        column: area.column + margin, row: row, columns: area.columns - margin, rows: height)
      part.chart.draw(into: &frame, area: plot, look: look)
      for label in ticks[index] {
        write(
          [Piece(margin - 1 - width(label.text), label.text, .faint)], row + label.row, into: &frame
        )
      }
      row += height
    }
    if hasSharpness {
      drawSharpness(from: margin, row: row, into: &frame)
      row += 2
    }
    write(steps(margin: margin), row, into: &frame)
    if progress.lastStep == 0 {
      let why = state.run.status.reason?.sentence ?? "no step yet: space plays, s steps"
      let text = look.clauses(of: why, columns: area.columns - margin - 3)
      write([Piece(margin + 3, text, .dim)], area.row + (hasTitles ? 2 : 1), into: &frame)
    }
  }

  /// What a chart shows; the part of theory in the colour of its curve, where there is room.
  private func title(of part: Part) -> [Piece] {
    let first = width(part.name) + 3
    let name = Piece(1, part.name, part.role, bold: true)
    let lead = part.title + ", and "
    guard !part.theory.isEmpty, first + width(lead + part.theory) <= area.columns else {
      let text = look.clauses(of: part.title, columns: area.columns - first)
      return [name, Piece(first, text, .dim)]
    }
    return [name, Piece(first, lead, .dim), Piece(first + width(lead), part.theory, .good)]
  }

  private func drawSharpness(from margin: Int, row: Int, into frame: inout Frame) {
    let (name, last) = ("ε λmax", progress.lastStep)
    let title = look.clauses(
      of: sharpness.title(at: state.shownStep, edge), columns: area.columns - width(name) - 3)
    write(
      [Piece(1, name, .eigen, bold: true), Piece(width(name) + 3, title, .dim)], row, into: &frame)
    let columns = area.columns - margin
    let steps = (0..<columns).map { column -> Int? in
      let step = step(atColumn: column, of: columns)
      return step <= last ? step : nil
    }
    sharpness.draw(
      steps, at: Position(column: area.column + margin, row: row + 1), into: &frame, look: look)
  }

  private func width(_ text: String) -> Int { look.text(text).unicodeScalars.count }

  private func write(_ pieces: [Piece], _ row: Int, into frame: inout Frame) {
    frame.write(pieces, row: row - area.row, in: area, look: look)
  }

  /// Numbers beside a chart, at least two rows apart.
  private func labels(up: ChartAxis, rows: Int) -> [(text: String, row: Int)] {
    let ticks = up.ticks(room: max(2, rows / 2))
    var labels: [(text: String, row: Int)] = []
    for (tick, text) in zip(ticks, up.texts(of: ticks)) {
      let row = Int((1 - up.share(of: tick)) * Double(rows - 1) + 0.5)
      if labels.last.map({ $0.row - row >= 2 }) ?? true { labels.append((text, row)) }
    }
    return labels
  }

  /// The row of steps under the charts; numbers that would touch are left out.
  private func steps(margin: Int) -> [Piece] {
    let columns = area.columns - margin
    var pieces = [Piece(area.columns - 2, "t", .dim, bold: true)]
    var used = -1
    let ticks = [0] + across.ticks(room: columns / 9).filter { $0 > 0 && $0 == $0.rounded() }
    for (tick, text) in zip(ticks, across.texts(of: ticks)) {
      let column = SeriesChart.column(of: tick, on: across, columns: columns)
      let start = min(max(0, column - width(text) / 2), columns - 3 - width(text))
      guard start > used else { continue }
      pieces.append(Piece(margin + start, text, .faint))
      used = start + width(text)
    }
    return pieces
  }
}
