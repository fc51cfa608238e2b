import Screen
import Testing

@Suite struct ChartTests {
  private let look = Look.fixedProfile

  private func marks(_ values: Double...) -> [Gauge.Mark] {
    zip(["2/Λ⁺", "2/λmax", "2gᵀg/gᵀHg"], values).map { Gauge.Mark(name: $0, value: $1) }
  }

  @Test func aGaugeNamesItsLimits() {
    var frame = frame(40, 3)
    Gauge(
      marks: marks(0.00476, 0.01875, 0.05195), descent: 0.05195, safe: 0.00476, tick: 0.02597,
      value: 0.006
    ).draw(
      into: &frame, area: Rectangle(column: 0, row: 0, columns: 40, rows: 3), named: true,
      look: look)
    #expect(
      PlainText.lines(of: frame) == [
        "     2/Λ⁺          2/λmax    2gᵀg/gᵀHg  ",
        "━━━━━━━┿╍╍●╍╍╍╍╍╍╍╍╍╍╍┿╍╍╵╍╍╍╍╍╍╍┿┄┄┄┄┄┄",
        "          ε                             ",
      ])
    #expect(frame[3, 1].foreground == look.color(.good))
    #expect(frame[12, 1].foreground == look.color(.warn))
    #expect(frame[38, 1].foreground == look.color(.bad))
  }

  @Test func aGaugeInASCII() {
    var frame = frame(40, 3, look: ascii)
    Gauge(
      marks: marks(0.00476, 0.01875, 0.05195), descent: 0.05195, safe: 0.00476, tick: 0.02597,
      value: 0.006
    ).draw(
      into: &frame, area: Rectangle(column: 0, row: 0, columns: 40, rows: 3), named: true,
      look: ascii)
    let lines = PlainText.lines(of: frame)
    #expect(lines[1] == "=======|--@-----------|--'-------|......")
    #expect(lines[2].contains("eps"))
  }

  @Test func aGaugeWithoutLimitsIsGoodAllAlong() {
    var frame = frame(20, 2)
    func bar(safe: Double?) -> String {
      Gauge(marks: [], descent: nil, safe: safe, tick: nil, value: 1).draw(
        into: &frame, area: Rectangle(column: 0, row: 0, columns: 20, rows: 2), named: false,
        look: look)
      return PlainText.lines(of: frame)[0]
    }
    #expect(bar(safe: .infinity).filter { $0 == "━" }.count == 19)
    #expect(bar(safe: .infinity).contains("●"))
    // Where nothing is guaranteed, no limit of the model makes it so.
    #expect(bar(safe: nil).filter { $0 == "╍" }.count == 19)
  }

  @Test func theStretchesOfAGauge() {
    func parts(_ safe: Double?, _ descent: Double?, edge: Double? = nil) -> [Gauge.Part] {
      Gauge(
        marks: marks(1, 10), descent: descent, safe: safe, edge: edge, tick: nil, value: 1,
        ends: 0.1...100
      ).parts(columns: 31)
    }
    func texts(_ parts: [Gauge.Part]) -> [String] {
      parts.map { "\($0.role) \($0.columns.lowerBound)..\($0.columns.upperBound)" }
    }
    #expect(texts(parts(1, 10)) == ["good 0..11", "warn 11..21", "bad 21..31"])
    #expect(texts(parts(nil, nil)) == ["warn 0..31"])
    #expect(texts(parts(.infinity, nil)) == ["good 0..31"])
    #expect(texts(parts(0.01, 1000)) == ["warn 0..31"])
    #expect(texts(parts(10, 1)) == ["good 0..21", "bad 21..31"])
    #expect(texts(parts(10, nil, edge: 1)) == ["good 0..11", "bad 11..31"])
  }

  /// Beyond the edge of a domain nothing is good, whatever limits say.
  @Test func aGaugeEndsWithTheDomain() {
    var frame = frame(40, 3)
    Gauge(
      marks: [Gauge.Mark(name: "domain ends", value: 0.1)] + marks(0.2, 0.4, 0.8), descent: 0.8,
      safe: 0.2, edge: 0.1, tick: nil, value: 0.3
    ).draw(
      into: &frame, area: Rectangle(column: 0, row: 0, columns: 40, rows: 3), named: true,
      look: look)
    let bar = Array(PlainText.lines(of: frame)[1])
    let edge = bar.firstIndex(of: "┿") ?? 0
    #expect(bar[..<edge].allSatisfy { $0 == "━" } && edge > 0)
    #expect(bar[(edge + 1)...].allSatisfy { "┄┿●".contains($0) })
  }

  @Test func aNameThatWouldTouchItsNeighbourIsLeftOut() {
    var frame = frame(30, 3)
    Gauge(
      marks: marks(0.08, 0.08, 0.0801), descent: 0.0801, safe: 0.08, tick: 0.04, value: 0.088
    ).draw(
      into: &frame, area: Rectangle(column: 0, row: 0, columns: 30, rows: 3), named: true,
      look: look)
    let names = PlainText.lines(of: frame)[0].split(separator: " ")
    #expect(names == ["2/Λ⁺"])
  }

  /// Where the line's ends would be 0 or infinite, ε still stands beside its limits as it does elsewhere.
  @Test func aGaugeReachesToTheEndsOfAllNumbers() {
    func gauge(_ value: Double) -> Gauge {
      Gauge(
        marks: [Gauge.Mark(name: "2/Λ⁺", value: 1)], descent: 1, safe: 1, tick: nil, value: value)
    }
    let large = gauge(1.7e308)
    #expect(large.column(columns: 40) == 39)
    #expect(large.parts(columns: 40).last?.role == .bad)
    #expect(large.value(at: 39, of: 40).isFinite)
    let small = gauge(.leastNonzeroMagnitude)
    #expect(small.column(columns: 40) == 0)
    #expect(small.parts(columns: 40).first?.role == .good)
    #expect(small.parts(columns: 40).first?.columns.count ?? 0 > 30)
    #expect(small.value(at: 0, of: 40) > 0)
  }

  @Test(arguments: sizes) func gaugesOfAwkwardNumbers(size: Size) {
    for value in awkward {
      for mark in awkward {
        var frame = frame(size.columns, size.rows)
        Gauge(
          marks: [Gauge.Mark(name: "2/Λ⁺", value: mark), Gauge.Mark(name: "b", value: value)],
          descent: mark, safe: mark, edge: value, tick: mark, value: value
        ).draw(
          into: &frame,
          area: Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows), named: true,
          look: look)
        #expect(frame.size == size)
      }
    }
  }

  private func bar(_ value: Double, of largest: Double, columns: Int, look: Look) -> String {
    var frame = frame(8, 1, look: look)
    Bar.draw(
      value, relativeTo: largest, into: &frame, at: Position(column: 0, row: 0), columns: columns,
      role: .eigen, look: look)
    return PlainText.lines(of: frame)[0]
  }

  @Test func barsAreRelativeToTheLargest() {
    #expect(bar(10, of: 10, columns: 8, look: look) == "━━━━━━━━")
    #expect(bar(-5, of: 10, columns: 8, look: look) == "╍╍╍╍    ")
    #expect(bar(1e-9, of: 10, columns: 8, look: look) == "━       ")
    #expect(bar(0, of: 10, columns: 8, look: look) == "        ")
    #expect(bar(20, of: 10, columns: 4, look: look) == "━━━━    ")
    #expect(bar(-5, of: 10, columns: 4, look: ascii) == "--      ")
    for value in awkward {
      for largest in awkward {
        #expect(bar(value, of: largest, columns: 8, look: look).count == 8)
        _ = bar(value, of: largest, columns: -1, look: look)
      }
    }
  }

  private func chart(_ losses: [Double], floor: Double? = nil, _ size: Size, look: Look) -> [String]
  {
    var frame = frame(size.columns, size.rows, look: look)
    LossChart(losses: losses, floor: floor).draw(
      into: &frame, area: Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows),
      relief: nil, look: look)
    return PlainText.lines(of: frame)
  }

  @Test func lossesOnALogarithmicAxis() {
    let losses = (0..<8).map { 1000 / Double(1 << ($0 * 2)) }
    #expect(
      chart(losses, floor: 0, Size(columns: 8, rows: 2), look: look) == [
        "█▆▄▂    ", "█████▅▃▁",
      ])
    #expect(
      chart([1, 1, 1], Size(columns: 4, rows: 2), look: look) == ["████", "████"])
  }

  @Test func lossesInASCII() {
    let lines = chart([100, 10, 1], floor: 0, Size(columns: 3, rows: 3), look: ascii)
    #expect(lines == ["*  ", ".* ", "..*"])
  }

  @Test(arguments: sizes) func chartsOfAwkwardLosses(size: Size) {
    for first in awkward {
      for second in awkward {
        for floor in [nil, 0, first] {
          #expect(
            chart([first, second, first], floor: floor, size, look: look).count == size.rows)
        }
      }
    }
    #expect(chart([], size, look: look).allSatisfy { $0.allSatisfy { $0 == " " } })
  }

  @Test(arguments: sizes) func profilesOfAwkwardNumbers(size: Size) {
    for first in awkward {
      for second in awkward {
        var frame = frame(size.columns, size.rows)
        Profile(
          curves: [
            Profile.Curve(
              points: awkward.map { DotPoint(x: $0, y: first) }, role: .model, isThick: true),
            Profile.Curve(points: [], role: .strong, isThick: false),
          ], width: first, low: second, high: first, level: second, marks: awkward,
          current: (first, second)
        ).draw(
          into: &frame,
          area: Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows), look: look)
        #expect(frame.size == size)
      }
    }
  }

  @Test func aProfileOfAParabola() {
    let points = (0...40).map { index in
      let x = Double(index) / 20
      return DotPoint(x: x, y: (x - 1) * (x - 1))
    }
    var frame = frame(16, 6)
    Profile(
      curves: [Profile.Curve(points: points, role: .strong, isThick: false)], width: 2, low: -0.1,
      high: 1.4, level: 1, marks: [1], current: (0.5, 0.25)
    ).draw(
      into: &frame, area: Rectangle(column: 0, row: 0, columns: 16, rows: 6), look: look)
    #expect(
      PlainText.lines(of: frame) == [
        "   │   ┊        ", "●╌╌│╌╌╌┊╌╌╌╌╌╌╌⡄", "⠘⢄ │   ┊     ⢀⠜ ", " ⠈⢢⡀   ┊    ⣠⠊  ",
        "   ○⢄⡀ ┊  ⣀⠔⠁   ", "   │ ⠉⠑⠒⠒⠉⠁     ",
      ])
  }
}
