internal import CElementary

/// A step size on a logarithmic line with the limits that theory names.
package struct Gauge: Sendable {
  package struct Mark: Sendable {
    package var name: String
    package var value: Double

    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// The limits, finite and positive.
  package var marks: [Mark]
  /// Up to which value the model goes down; nothing where it does so for every value.
  package var descent: Double?
  /// Up to which value descent is guaranteed; nowhere if nothing.
  package var safe: Double?
  /// From which value on nothing has a value.
  package var edge: Double?
  /// A small tick without a name.
  package var tick: Double?
  package var value: Double
  /// The values at both ends of the line.
  package let ends: ClosedRange<Double>

  /// A gauge whose ends, if none are given, lie at half the smallest and 1.8 times the largest value.
  package init(
    marks: [Mark], descent: Double?, safe: Double?, edge: Double? = nil, tick: Double?,
    value: Double, ends: ClosedRange<Double>? = nil
  ) {
    self.marks = marks.filter { $0.value > 0 && $0.value.isFinite }.sorted { $0.value < $1.value }
    self.descent = descent
    self.safe = safe
    self.edge = edge
    self.tick = tick
    self.value = value
    let values = (marks.map(\.value) + [tick, value].compactMap(\.self)).filter {
      $0 > 0 && $0.isFinite
    }
    // Both have a logarithm, however small or large the values.
    let first = max((values.min() ?? 1) / 2, .leastNonzeroMagnitude)
    let last = min((values.max() ?? 1) * 1.8, .greatestFiniteMagnitude)
    self.ends = ends ?? first...last
  }

  /// The value at a column: that of a mark that stands there, or one with three digits.
  ///
  /// A column beside the line is taken for its nearest end.
  package func value(at column: Int, of columns: Int) -> Double {
    let scale = GaugeScale(ends: ends, columns: columns)
    let column = min(max(column, 0), max(0, columns - 1))
    let named = marks.map(\.value) + [tick].compactMap(\.self)
    return named.first { scale.column(of: $0) == column }
      ?? min(max(scale.value(at: column), ends.lowerBound), ends.upperBound)
  }

  /// A stretch of the line, in columns: descent is guaranteed (good), promised (warn) or neither (bad).
  package struct Part: Equatable, Sendable {
    package let role: Role
    package let columns: Range<Int>
  }

  /// The stretches of a line of so many columns, those that are not empty.
  package func parts(columns: Int) -> [Part] {
    let scale = GaugeScale(ends: ends, columns: columns)
    // What lies beyond the line's end leaves all of it; what lies before its beginning, none.
    func end(_ value: Double?, otherwise: Int) -> Int {
      guard let value else { return otherwise }
      return value > ends.upperBound
        ? columns : value < ends.lowerBound ? 0 : scale.column(of: value) + 1
    }
    let edge = min(end(edge, otherwise: columns), columns)
    let safe = min(end(safe, otherwise: 0), edge)
    let down = max(safe, min(end(descent, otherwise: columns), edge))
    return [
      Part(role: .good, columns: 0..<safe), Part(role: .warn, columns: safe..<down),
      Part(role: .bad, columns: down..<columns),
    ].filter { !$0.columns.isEmpty }
  }

  /// Where the value stands on a line of so many columns.
  package func column(columns: Int) -> Int {
    GaugeScale(ends: ends, columns: columns).column(of: value)
  }

  /// Draws names (if wanted), bar and `ε` below it, from the first row of an area on.
  package func draw(into frame: inout Frame, area: Rectangle, named: Bool, look: Look) {
    guard area.columns > 0, value > 0, value.isFinite else { return }
    let scale = GaugeScale(ends: ends, columns: area.columns)
    let barRow = area.row + (named ? 1 : 0)
    if named { drawNames(into: &frame, area: area, scale: scale, look: look) }
    drawBar(into: &frame, area: area, row: barRow, scale: scale, look: look)
    let name = look.text("ε")
    let column = min(scale.column(of: value), max(0, area.columns - name.unicodeScalars.count))
    frame.write(
      "ε", at: Position(column: area.column + column, row: barRow + 1), role: .strong, bold: true,
      look: look)
  }

  private func drawBar(
    into frame: inout Frame, area: Rectangle, row: Int, scale: GaugeScale, look: Look
  ) {
    let isASCII = look.glyphs == .ascii
    func put(_ glyph: String, _ column: Int, _ role: Role, bold: Bool = false) {
      frame.write(
        glyph, at: Position(column: area.column + column, row: row), role: role, bold: bold,
        look: look)
    }
    for part in parts(columns: area.columns) {
      let glyph =
        switch part.role {
        case .good: isASCII ? "=" : "━"
        case .warn: isASCII ? "-" : "╍"
        default: isASCII ? "." : "┄"
        }
      for column in part.columns { put(glyph, column, part.role) }
    }
    for mark in marks { put(isASCII ? "|" : "┿", scale.column(of: mark.value), .text) }
    if let tick, tick > 0, tick.isFinite {
      let column = scale.column(of: tick)
      if !marks.contains(where: { scale.column(of: $0.value) == column }) {
        put(isASCII ? "'" : "╵", column, .text)
      }
    }
    put(isASCII ? "@" : "●", scale.column(of: value), .strong, bold: true)
  }

  /// A name that would touch its left neighbour is left out.
  private func drawNames(
    into frame: inout Frame, area: Rectangle, scale: GaugeScale, look: Look
  ) {
    var used = -1
    for mark in marks {
      let length = look.text(mark.name).unicodeScalars.count
      let column = min(
        max(0, scale.column(of: mark.value) - length / 2), max(0, area.columns - length))
      guard column > used else { continue }
      frame.write(
        mark.name, at: Position(column: area.column + column, row: area.row), role: .dim,
        look: look)
      used = column + length
    }
  }
}

/// A logarithmic axis.
private struct GaugeScale {
  private let low: Double
  private let span: Double
  private let columns: Int

  init(ends: ClosedRange<Double>, columns: Int) {
    low = elementary_log(ends.lowerBound)
    span = elementary_log(ends.upperBound) - low
    self.columns = columns
  }

  func value(at column: Int) -> Double {
    let share = columns > 1 ? Double(column) / Double(columns - 1) : 0
    return elementary_exp(low + share * span).withThreeDigits
  }

  func column(of value: Double) -> Int {
    let share = (elementary_log(value) - low) / span
    return clampedFloor((share * Double(columns - 1)).rounded(), within: 0...max(0, columns - 1))
  }
}
