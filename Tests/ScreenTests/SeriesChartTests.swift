import Screen
import Testing

/// Curves over steps with an area in tones.
@Suite struct SeriesChartTests {
  private let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: .braille)

  /// A curve at 2 under a ceiling at 8, on an axis from 0 to 10.
  private func frame(ceiling: [Double]) -> Frame {
    var frame = Frame(
      size: Size(columns: 40, rows: 20), filledWith: look.blank, palette: look.palette)
    SeriesChart(
      curves: [
        SeriesChart.Curve(values: ceiling, role: .good, isThick: false, name: "bound"),
        SeriesChart.Curve(
          values: Array(repeating: 2, count: 40), role: .gradient, isThick: true),
      ], ceiling: 0, across: ChartAxis(.linear, from: 0, to: 39),
      up: ChartAxis(.linear, from: 0, to: 10), cursor: 39, hasCursorLine: false, tone: { _ in 12 }
    ).draw(into: &frame, area: Rectangle(column: 0, row: 0, columns: 40, rows: 20), look: look)
    return frame
  }

  private func isFilled(_ frame: Frame, _ column: Int, _ row: Int) -> Bool {
    frame[column, row].background != look.color(.background)
  }

  @Test func theAreaLiesBetweenACurveAndItsCeiling() {
    let frame = frame(ceiling: Array(repeating: 8, count: 40))
    // The ceiling is in row 4, the curve in row 16.
    #expect((0..<4).allSatisfy { !isFilled(frame, 5, $0) })
    #expect((7..<15).allSatisfy { isFilled(frame, 5, $0) })
    #expect((17..<20).allSatisfy { !isFilled(frame, 5, $0) })
    #expect(PlainText.lines(of: frame).contains { $0.contains("bound") })
  }

  @Test func withoutACeilingItLiesUnderTheCurve() {
    let frame = frame(ceiling: Array(repeating: .nan, count: 40))
    #expect((0..<16).allSatisfy { !isFilled(frame, 5, $0) })
    #expect(isFilled(frame, 5, 19))
    #expect(!PlainText.lines(of: frame).contains { $0.contains("bound") })
  }
}
