import Screen
import Testing

@Suite struct ReliefTests {
  private func grid(_ columns: Int, _ rows: Int, _ value: (Int, Int) -> Double) -> NumberGrid {
    NumberGrid(
      columns: columns, rows: rows,
      values: (0..<rows).flatMap { y in (0..<columns).map { value($0, y) } })
  }

  @Test func contoursLieWhereTheBandChanges() {
    func picture(thick: Bool = false, _ value: (Int, Int) -> Double) -> [String] {
      Bands(of: grid(8, 8, value), levels: [0.5, 1.5, 2.5]).lines(thick: thick).picture
    }
    #expect(picture { x, _ in x < 4 ? 0 : 1 } == ["⠀⢸⠀⠀", "⠀⢸⠀⠀"])
    #expect(picture(thick: true) { x, _ in x < 4 ? 0 : 1 } == ["⠀⢸⡇⠀", "⠀⢸⡇⠀"])
    #expect(picture { _, y in y < 4 ? 2 : 1 } == ["⣀⣀⣀⣀", "⠀⠀⠀⠀"])
    #expect(picture(thick: true) { _, y in y < 4 ? 2 : 1 } == ["⣀⣀⣀⣀", "⠉⠉⠉⠉"])
    #expect(picture { x, y in x < 4 && y < 4 ? 0 : 3 } == ["⣀⣸⠀⠀", "⠀⠀⠀⠀"])
    #expect(picture { _, _ in 5 } == ["⠀⠀⠀⠀", "⠀⠀⠀⠀"])
    // No line against what has no value.
    #expect(picture { x, _ in x < 4 ? 0 : .nan } == ["⠀⠀⠀⠀", "⠀⠀⠀⠀"])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 7])
  func bandsDoNotDependOnHowManyDotsThereAre(count: Int) {
    let values = [0, 1, -1, .infinity, -.infinity, .nan, 0.5].prefix(count)
    let grid = NumberGrid(columns: count, rows: 1, values: Array(values))
    let expected = [1, 2, 0, 2, 0, Bands.none, 1].prefix(count)
    #expect(Bands(of: grid, levels: [0, 1]).values == Array(expected))
  }

  @Test func bandsCountTheLevelsBelow() {
    let relief = Relief(
      grid(16, 8) { x, y in x == 0 && y == 0 ? .nan : Double(x * x) }, lowest: nil,
      contourCount: 6)
    #expect(!relief.levels.isEmpty)
    for y in 0..<8 {
      for x in 0..<16 {
        let band = relief.bands.values[y * 16 + x]
        if x == 0, y == 0 {
          #expect(band == Bands.none)
        } else {
          #expect(Int(band) == relief.levels.count { $0 <= Double(x * x) })
        }
      }
    }
  }

  /// A cone lit from the upper left: its upper left flank is bright, the other dark.
  @Test func theLightComesFromTheUpperLeft() {
    let relief = Relief(
      grid(40, 40) { x, y in
        let (dx, dy) = (Double(x) - 19.5, Double(y) - 19.5)
        return 30 - (dx * dx + dy * dy).squareRoot()
      }, lowest: nil, contourCount: 5)
    func shade(_ column: Int, _ half: Int) -> Int { Int(relief.shades[half * 20 + column]) }
    #expect(shade(6, 6) > 3)
    #expect(shade(13, 13) < 3)
    #expect(shade(6, 6) > shade(13, 6) && shade(6, 6) > shade(6, 13))
  }

  @Test func tonesGoFromLowToHigh() {
    let relief = Relief(grid(40, 8) { x, _ in Double(x) }, lowest: nil, contourCount: 5)
    let row = (0..<20).map { relief.tones[$0] }
    #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(row.first ?? 9 <= 1 && row.last == 21)
    #expect(relief.tone(of: -5) == 0 && relief.tone(of: 1e9) == 21)
    #expect((0...21).contains(relief.tone(of: .nan)))
  }

  @Test func aKnownMinimumNearTheViewsIsItsLowest() {
    let values = grid(40, 8) { x, _ in 0.01 + Double(x * x) }
    #expect(Relief(values, lowest: 0, contourCount: 5).scale.lowest == 0)
    #expect(Relief(values, lowest: nil, contourCount: 5).scale.lowest == 0.01)
    #expect(Relief(values, lowest: 5, contourCount: 5).scale.lowest == 0.01)
  }

  /// A view high above the minimum has contours of its own.
  @Test func aMinimumFarBelowTheViewDoesNotTakeItsContours() {
    let values = grid(40, 8) { x, _ in 1000 + Double(x) }
    let relief = Relief(values, lowest: 0, contourCount: 8)
    #expect(relief.levels.count { (1000...1040).contains($0) } == relief.levels.count)
  }

  @Test func awkwardFieldsAreSafe() {
    for first in awkward {
      for second in awkward {
        let relief = Relief(
          grid(8, 8) { x, y in (x + y) % 2 == 0 ? first : second }, lowest: first, contourCount: 11)
        #expect(relief.tones.count == 4 * 4 && relief.contours.columns == 4)
      }
      let flat = Relief(grid(8, 8) { _, _ in first }, lowest: nil, contourCount: 11)
      #expect(flat.levels.isEmpty)
      #expect(flat.contours == DotGrid(columns: 4, rows: 2))
    }
  }

  @Test(arguments: sizes) func everySize(size: Size) {
    let relief = Relief(
      grid(size.columns * 2, size.rows * 4) { Double($0 * $1) }, lowest: nil, contourCount: 11)
    #expect(relief.columns == size.columns && relief.rows == size.rows)
    #expect(relief.shades.count == size.columns * size.rows * 2)
  }
}
