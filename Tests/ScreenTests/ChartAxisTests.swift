import Screen
import Testing

@Suite struct ChartAxisTests {
  @Test func aLogarithmicAxisHasEqualRatiosAtEqualDistances() {
    let axis = ChartAxis(.logarithmic, from: 0.01, to: 100)
    #expect(abs(axis.share(of: 1) - 0.5) < 1e-12)
    #expect(axis.share(of: 1e-9) == 0)
    #expect(axis.share(of: 1e9) == 1)
    #expect(abs(axis.value(at: 0.25) - 0.1) < 1e-12)
    #expect(axis.ticks(room: 5) == [0.01, 0.1, 1, 10, 100])
    #expect(axis.ticks(room: 3) == [0.01, 1, 100])
  }

  @Test func zeroHasAPlaceOnAShiftedOne() {
    let axis = ChartAxis(.logarithmic, from: 0, to: 99, shift: 1)
    #expect(axis.share(of: 0) == 0)
    #expect(abs(axis.share(of: 9) - 0.5) < 1e-12)
    #expect(axis.ticks(room: 9) == [1, 10])
  }

  @Test func lessThanADecadeHasPlainTicks() {
    let axis = ChartAxis(.logarithmic, from: 2, to: 8)
    #expect(axis.ticks(room: 4) == [2, 4, 6, 8])
    #expect(axis.texts(of: [2, 4]) == ["2", "4"])
  }

  /// All of an axis in one style: no 1000 beside 10⁻³.
  @Test func powersFarFromOneAreWrittenAsPowers() {
    let axis = ChartAxis(.logarithmic, from: 1e-12, to: 1e12)
    #expect(axis.texts(of: [1e-12, 1, 1e12]) == ["10⁻¹²", "10⁰", "10¹²"])
    #expect(axis.texts(of: [0, 1, 100, 1e4]) == ["0", "10⁰", "10²", "10⁴"])
    #expect(axis.texts(of: [0, 0.1, 10, 1000]) == ["0", "0.1", "10", "1000"])
    #expect(
      ChartAxis(.linear, from: -1, to: 1e5).texts(of: [-1, 0, 1e5]) == ["−1", "0", "100000"])
  }

  @Test func tonesGoFromTheLowestToTheHighestOfTheAxis() {
    let axis = ChartAxis(.linear, from: -2, to: 2)
    #expect([-3, -2, 2, 3].map(axis.tone) == [0, 0, Look.toneCount - 1, Look.toneCount - 1])
  }

  @Test func anAxisWithoutLengthHasItsNumberInTheMiddle() {
    #expect(ChartAxis(.linear, from: 3, to: 3).share(of: 3) == 0.5)
    #expect(ChartAxis(.linear, from: -1e308, to: 1e308).share(of: 0) == 0.5)
    #expect(ChartAxis(.linear, from: 0, to: .leastNonzeroMagnitude).ticks(room: 4).isEmpty)
  }

  /// A run of any length costs four points a column of dots, and none of its peaks is lost.
  @Test func longSeriesKeepTheirExtremes() {
    var values = Array(repeating: 1.0, count: 100_000)
    values[77_777] = 9
    values[12_345] = 0
    let look = Look.fixedProfile
    var frame = Frame(
      size: Size(columns: 40, rows: 10), filledWith: look.blank, palette: look.palette)
    SeriesChart(
      curves: [SeriesChart.Curve(values: values, role: .strong, isThick: false)],
      across: ChartAxis(.linear, from: 0, to: 99_999), up: ChartAxis(.linear, from: 0, to: 9),
      cursor: 99_999, hasCursorLine: false, tone: { _ in 3 }
    ).draw(into: &frame, area: Rectangle(column: 0, row: 0, columns: 40, rows: 10), look: look)
    let lines = PlainText.lines(of: frame)
    func isDot(_ column: Int, _ row: Int) -> Bool {
      (0x2800...0x28FF).contains(frame[column, row].glyph.value)
    }
    #expect((30...31).contains { isDot($0, 0) }, "\(lines)")
    #expect((4...5).contains { isDot($0, 9) }, "\(lines)")
  }
}
