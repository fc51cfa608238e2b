import Screen
import Testing

/// Curves with labels, marks, a level and the area under one of them.
@Suite struct CurveChartTests {
  private let area = Rectangle(column: 0, row: 0, columns: 40, rows: 12)

  private func chart() -> CurveChart {
    CurveChart(
      across: ChartAxis(.linear, from: 0, to: 1), up: ChartAxis(.linear, from: -1, to: 1))
  }

  private func line(_ slope: Double, _ label: String) -> CurveChart.Curve {
    CurveChart.Curve(
      points: [DotPoint(x: 0, y: 0), DotPoint(x: 1, y: slope)], role: .model, isThick: false,
      labels: [label])
  }

  private func drawn(_ chart: CurveChart, glyphs: GlyphSet = .braille) -> [String] {
    let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: glyphs)
    var frame = Frame(size: area.size, filledWith: look.blank, palette: look.palette)
    chart.draw(into: &frame, area: area, look: look)
    return PlainText.lines(of: frame)
  }

  @Test func labelsStandBesideTheirCurveAndNotOnAnother() {
    var chart = chart()
    chart.curves = [line(0.9, "upper"), line(-0.9, "lower"), line(0.3, "middle")]
    let text = drawn(chart).joined(separator: "\n")
    for label in ["upper", "middle", "lower"] { #expect(text.contains(label), "\(label)") }
    let rows = drawn(chart)
    let upper = rows.firstIndex { $0.contains("upper") } ?? -1
    let lower = rows.firstIndex { $0.contains("lower") } ?? -1
    #expect(upper < 6 && lower > 6)
  }

  @Test func whatHasNoRoomIsLeftOutOrShort() {
    var chart = chart()
    chart.curves = (0..<30).map { line(Double($0) / 15 - 1, "a curve") }
    let text = drawn(chart).joined(separator: "\n")
    #expect(text.ranges(of: "a curve").count < 12)
  }

  @Test func whatLiesBeyondTheAxesIsCutOffAndPointedAt() {
    var chart = chart()
    chart.curves = [line(1e300, "")]
    chart.signs = [CurveChart.Sign("○", at: DotPoint(x: 0.5, y: 7), role: .strong)]
    let rows = drawn(chart)
    #expect(rows[0].contains("▲"))
    #expect(!rows.joined().contains("○"))
  }

  @Test func aCurveHasAGapWhereItHasNoValue() {
    var chart = chart()
    chart.curves = [
      CurveChart.Curve(
        points: [0, 0.2, .nan, 0.8, 1].map { DotPoint(x: $0, y: $0.isNaN ? .nan : 0) },
        role: .strong, isThick: true, labels: [])
    ]
    let row = drawn(chart)[5] + drawn(chart)[6]
    #expect(row.contains(" "))
    #expect(row.contains { $0 != " " })
  }

  @Test func marksAreHitExactly() {
    var chart = chart()
    chart.marks = [1 / 3.0]
    let column = chart.column(of: 1 / 3.0, columns: 40)
    #expect(chart.value(atColumn: column ?? 0, of: 40) == 1 / 3.0)
    #expect(chart.value(atColumn: (column ?? 0) + 3, of: 40) != 1 / 3.0)
    #expect(chart.value(atColumn: -5, of: 40) > 0)
    #expect(chart.value(atColumn: 500, of: 40) > 0.99)
    #expect(chart.column(of: 2, columns: 40) == nil)
  }

  @Test func theAreaLiesUnderItsCurveAndFadesTowardsIt() {
    var chart = chart()
    chart.ground = Array(repeating: 0, count: 100)
    chart.tone = { _ in 10 }
    let look = Look.fixedProfile
    var frame = Frame(size: area.size, filledWith: look.blank, palette: look.palette)
    chart.draw(into: &frame, area: area, look: look)
    #expect(frame[20, 2].background == look.color(.background))
    #expect(frame[20, 11].background == look.fill(tone: 10, shade: Look.shadeCount / 2))
    #expect(frame[20, 7].background != frame[20, 11].background)
  }

  @Test(arguments: GlyphSet.allCases) func aBandLiesBetweenItsEdges(glyphs: GlyphSet) {
    var chart = chart()
    chart.band = CurveChart.Band(
      parts: [(0, -0.1, 0.1), (0.5, -0.4, 0.4), (1, -0.9, 0.9)], role: .order3, labels: ["band"])
    let rows = drawn(chart, glyphs: glyphs)
    #expect(rows[0].last != rows[5].last || rows[0] != rows[5])
    #expect(rows.contains { $0.contains("band") })
  }

  @Test func theASCIIChartIsASCII() {
    var chart = chart()
    chart.curves = [line(0.5, "order 2")]
    chart.marks = [0.5]
    chart.level = 0
    chart.current = 0.2
    chart.currentName = "e"
    chart.signs = [CurveChart.Sign("○", at: DotPoint(x: 0.2, y: 0.1), role: .strong)]
    let isASCII = drawn(chart, glyphs: .ascii).joined().allSatisfy { $0.isASCII }
    #expect(isASCII)
  }
}
