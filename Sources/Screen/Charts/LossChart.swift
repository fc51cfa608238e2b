internal import CElementary

/// Losses over steps on a logarithmic axis, as columns in eighths of a cell.
package struct LossChart: Sendable {
  /// The losses, the first step first.
  package var losses: [Double]
  /// The lowest loss known, above which the axis is logarithmic; that of the losses if nothing.
  package var floor: Double?

  package init(losses: [Double], floor: Double?) {
    self.losses = losses
    self.floor = floor
  }

  private static let eighths = Array(" ▁▂▃▄▅▆▇█".unicodeScalars)

  /// Draws into an area, each column in the tone of its loss in a relief.
  package func draw(into frame: inout Frame, area: Rectangle, relief: Relief?, look: Look) {
    guard area.columns > 0, area.rows > 0, !losses.isEmpty else { return }
    let heights = heights(columns: area.columns)
    for (column, height) in heights.enumerated() {
      let color = color(of: height.loss, relief: relief, look: look)
      let filled = (0.08 + 0.92 * height.share) * Double(area.rows * 8)
      for row in 0..<area.rows {
        let part = clampedFloor((filled - Double(row * 8)).rounded(), within: 0...8)
        guard part > 0 else { continue }
        let isTop = filled - Double(row * 8) <= 8
        let glyph: Unicode.Scalar =
          look.glyphs == .ascii ? (isTop ? "*" : ".") : LossChart.eighths[part]
        let (x, y) = (area.column + column, area.row + area.rows - 1 - row)
        guard frame.contains(column: x, row: y) else { continue }
        frame[x, y] = Cell(
          glyph: glyph, foreground: color, background: frame[x, y].background, style: [])
      }
    }
  }

  /// For each column its loss and its height between the lowest (0) and the highest (1).
  private func heights(columns: Int) -> [(loss: Double, share: Double)] {
    let finite = losses.lazy.filter(\.isFinite)
    let (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    let lowest = min(floor ?? least, least)
    let range = min(max(most - lowest, 1e-300), .greatestFiniteMagnitude)
    // What is 12 decades below the highest is the bottom of the chart.
    func logarithm(_ loss: Double) -> Double {
      elementary_log(max(loss.isFinite ? min(loss - lowest, range) : range, range * 1e-12))
    }
    let low = logarithm(least)
    let span = logarithm(most) - low
    return (0..<columns).map { column in
      let place =
        columns > 1 ? Double(column) / Double(columns - 1) * Double(losses.count - 1) : 0
      let first = clampedFloor(place, within: 0...(losses.count - 1))
      let second = min(first + 1, losses.count - 1)
      let share = place - Double(first)
      let (before, after) = (logarithm(losses[first]), logarithm(losses[second]))
      let height = before + (after - before) * share
      return (
        lowest + elementary_exp(height), span > 0 ? (height - low) / span : 1
      )
    }
  }

  private func color(of loss: Double, relief: Relief?, look: Look) -> UInt8 {
    guard look.depth == .trueColor, let relief else {
      return look.color(look.depth == .indexed256 ? .faint : .dim)
    }
    if look.theme == .contrast { return look.line(tone: relief.tone(of: loss)) }
    let shade = look.theme.isDark ? Look.shadeCount - 2 : 0
    return look.fill(tone: relief.tone(of: loss), shade: shade)
  }
}
