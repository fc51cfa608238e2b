import Randomness
import Screen
import Testing

@Suite struct DotGridTests {
  @Test func aCellIsTwoByFourDots() {
    var dots = DotGrid(columns: 1, rows: 1)
    let order: [(Int, Int, UInt8)] = [
      (0, 0, 1), (0, 1, 2), (0, 2, 4), (1, 0, 8), (1, 1, 16), (1, 2, 32), (0, 3, 64), (1, 3, 128),
    ]
    for (x, y, bit) in order {
      let before = dots[0, 0]
      dots.set(x, y)
      #expect(dots[0, 0] == before | bit)
      #expect(dots.isSet(x, y))
    }
    #expect(dots.picture == ["⣿"])
  }

  @Test func dotsOutsideAreLost() {
    var dots = DotGrid(columns: 2, rows: 2)
    for (x, y) in [(-1, 0), (0, -1), (4, 0), (0, 8), (Int.min, 0), (Int.max, Int.max)] {
      dots.set(x, y)
      #expect(!dots.isSet(x, y))
    }
    #expect(dots == DotGrid(columns: 2, rows: 2))
  }

  @Test func linesOfEverySlope() {
    func picture(_ startX: Double, _ startY: Double, _ endX: Double, _ endY: Double) -> [String] {
      var dots = DotGrid(columns: 4, rows: 2)
      dots.line(from: DotPoint(x: startX, y: startY), to: DotPoint(x: endX, y: endY))
      return dots.picture
    }
    #expect(picture(0.5, 0.5, 7.5, 0.5) == ["⠉⠉⠉⠉", "⠀⠀⠀⠀"])
    #expect(picture(2.5, 0.5, 2.5, 7.5) == ["⠀⡇⠀⠀", "⠀⡇⠀⠀"])
    #expect(picture(0.5, 0.5, 7.5, 7.5) == ["⠑⢄⠀⠀", "⠀⠀⠑⢄"])
    #expect(picture(7.5, 0.5, 0.5, 7.5) == ["⠀⠀⡠⠊", "⡠⠊⠀⠀"])
    #expect(picture(3.5, 3.5, 3.5, 3.5) == ["⠀⢀⠀⠀", "⠀⠀⠀⠀"])
  }

  /// A line that leaves a small grid has there the dots it has on a large one.
  @Test func clippingChangesNoDot() {
    var random = Seeded(state: 7)
    for _ in 0..<2000 {
      func end() -> DotPoint {
        DotPoint(
          x: Double.random(in: -400...440, using: &random),
          y: Double.random(in: -400...440, using: &random))
      }
      let (start, end) = (end(), end())
      var small = DotGrid(columns: 20, rows: 10)
      small.line(from: start, to: end)
      var large = DotGrid(columns: 420, rows: 210)
      large.line(
        from: DotPoint(x: start.x + 400, y: start.y + 400),
        to: DotPoint(x: end.x + 400, y: end.y + 400))
      for y in 0..<40 {
        for x in 0..<40 where small.isSet(x, y) != large.isSet(x + 400, y + 400) {
          Issue.record("dot \(x), \(y) of \(start) to \(end)")
        }
      }
    }
  }

  @Test func bothWaysAreTheSameLine() {
    var random = Seeded(state: 11)
    for _ in 0..<500 {
      func end() -> DotPoint {
        DotPoint(
          x: Double.random(in: 0...40, using: &random), y: Double.random(in: 0...40, using: &random)
        )
      }
      let (start, end) = (end(), end())
      var (there, back) = (DotGrid(columns: 20, rows: 10), DotGrid(columns: 20, rows: 10))
      there.line(from: start, to: end)
      back.line(from: end, to: start)
      #expect(there == back)
    }
  }

  @Test func thickenedEveryDotHasItsRightNeighbour() {
    var random = Seeded(state: 13)
    var dots = DotGrid(columns: 7, rows: 3)
    for _ in 0..<40 {
      dots.set(Int.random(in: 0..<14, using: &random), Int.random(in: 0..<12, using: &random))
    }
    let thick = dots.thickened()
    for y in 0..<12 {
      for x in 0..<14 { #expect(thick.isSet(x, y) == (dots.isSet(x, y) || dots.isSet(x - 1, y))) }
    }
  }

  @Test func quadrantsShowWhichQuartersHoldDots() {
    let quarters: [(UInt8, UInt8)] = [(0b11, 1), (0b1_1000, 2), (0b0100_0100, 4), (0b1010_0000, 8)]
    let glyphs = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
    for bits in UInt8.min...UInt8.max {
      let index = quarters.filter { bits & $0.0 != 0 }.map { Int($0.1) }.reduce(0, +)
      #expect(quadrants(bits) == glyphs[index])
    }
  }

  @Test func farAwayAndAwkwardEndsAreSafeAndCostNothing() {
    var dots = DotGrid(columns: 142, rows: 56)
    let clock = ContinuousClock()
    let far = awkward + [1e15, -1e15, 1e9]
    let time = clock.measure {
      for x in far {
        for y in far {
          for _ in 0..<10 {
            dots.line(from: DotPoint(x: 3, y: 3), to: DotPoint(x: x, y: y))
            dots.line(from: DotPoint(x: y, y: x), to: DotPoint(x: x, y: y))
            dots.plot(DotPoint(x: x, y: y), size: 2)
          }
        }
      }
    }
    // Two thousand lines, none of which may walk along 1e15 dots.
    #expect(time < .seconds(1))
    var line = DotGrid(columns: 10, rows: 1)
    line.line(from: DotPoint(x: -1e12, y: 1.5), to: DotPoint(x: 1e12, y: 1.5))
    #expect(line.picture == [String(repeating: "⠒", count: 10)])
  }

  @Test(arguments: sizes) func emptyGridsBearLines(size: Size) {
    var dots = DotGrid(columns: size.columns, rows: size.rows)
    dots.line(from: DotPoint(x: -10, y: -10), to: DotPoint(x: 1000, y: 500))
    #expect(dots.cells.count == size.columns * size.rows)
  }
}
