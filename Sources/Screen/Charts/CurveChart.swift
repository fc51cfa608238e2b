/// Curves over one linear axis, with upright marks that have names, a level, and a label beside each curve.
///
/// What does not fit between the ends of the axes is cut off; a label stands where nothing else does, or
/// not at all.
package struct CurveChart {
  package struct Curve {
    /// In the coordinates of the axes; where one is not finite the curve has a gap.
    package var points: [DotPoint]
    package var role: Role
    /// Two dots instead of one.
    package var isThick: Bool
    /// What it is drawn with where there are no dots.
    package var sign: String
    /// What stands beside it: the first of these for which there is room.
    package var labels: [String]
    /// Where that should stand, if it can; nothing for the curve's end.
    package var labelPlace: DotPoint?

    package init(
      points: [DotPoint], role: Role, isThick: Bool, sign: String = "*", labels: [String],
      labelPlace: DotPoint? = nil
    ) {
      self.sign = sign
      self.points = points
      self.role = role
      self.isThick = isThick
      self.labels = labels
      self.labelPlace = labelPlace
    }
  }

  /// A strip of heights over a stretch of the axis.
  package struct Band {
    /// In the order of x, each with its lowest and highest y.
    package var parts: [(x: Double, low: Double, high: Double)]
    package var role: Role
    /// What stands beside its end: the first of these for which there is room.
    package var labels: [String]

    package init(
      parts: [(x: Double, low: Double, high: Double)], role: Role, labels: [String]
    ) {
      self.parts = parts
      self.role = role
      self.labels = labels
    }
  }

  /// A sign at a point: `●`, `○`.
  package struct Sign {
    package var glyph: String
    package var point: DotPoint
    package var role: Role

    package init(_ glyph: String, at point: DotPoint, role: Role) {
      self.glyph = glyph
      self.point = point
      self.role = role
    }
  }

  package var across: ChartAxis
  package var up: ChartAxis
  /// The last one is on top.
  package var curves: [Curve] = []
  /// The heights below which the area is coloured, from the axis' beginning to its end at equal
  /// distances; where one is not finite there is no area.
  package var ground: [Double] = []
  package var band: Band?
  /// Thin upright lines, by their x.
  package var marks: [Double] = []
  /// The strong upright line, by its x.
  package var current: Double?
  /// What stands beside that line.
  package var currentName = ""
  /// The dashed line across, by its y.
  package var level: Double?
  package var signs: [Sign] = []
  /// The height in the fill of a number on the axis, which colours the area.
  package var tone: (Double) -> Int = { _ in 0 }

  package init(across: ChartAxis, up: ChartAxis) {
    self.across = across
    self.up = up
  }

  package func draw(into frame: inout Frame, area: Rectangle, look: Look) {
    guard area.columns > 1, area.rows > 1 else { return }
    var painter = CurveChartPainter(chart: self, area: area, look: look, frame: frame)
    painter.paint()
    frame = painter.frame
  }

  // MARK: places

  /// The column of an x in a chart so wide; nothing for one beyond its ends.
  package func column(of x: Double, columns: Int) -> Int? {
    guard x >= across.low, x <= across.high else { return nil }
    return clampedFloor(dotColumn(x, columns: columns) / 2, within: 0...max(0, columns - 1))
  }

  /// The row of a y in a chart so high; nothing for one beyond its ends.
  package func row(of y: Double, rows: Int) -> Int? {
    guard y >= up.low, y <= up.high else { return nil }
    return clampedFloor(dotRow(y, rows: rows) / 4, within: 0...max(0, rows - 1))
  }

  /// The x at a column: that of a mark that stands there, or one with three digits, above the axis'
  /// beginning.
  package func value(atColumn column: Int, of columns: Int) -> Double {
    let column = min(max(column, 0), max(0, columns - 1))
    if let mark = marks.first(where: { self.column(of: $0, columns: columns) == column }) {
      return mark
    }
    let share = (Double(column) + 0.25) / (Double(columns * 2 - 1) / 2)
    return across.value(at: min(1, share)).withThreeDigits
  }

  /// Where an x lies in dots; beyond the ends as far as a picture needs it.
  func dotColumn(_ x: Double, columns: Int) -> Double {
    let range = across.high - across.low
    return (x - across.low) / range * Double(columns * 2 - 1) + 0.5
  }

  func dotRow(_ y: Double, rows: Int) -> Double {
    let range = up.high - up.low
    return (up.high - y) / range * Double(rows * 4 - 1) + 0.5
  }
}
