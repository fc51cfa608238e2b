import Descent
import Screen
import Testing
import Visualizer

@Suite struct LayoutTests {
  @Test func theSizesOfTheTable() throws {
    let medium = try #require(Layout(screen: Size(columns: 120, rows: 36)))
    #expect(medium.map == Rectangle(column: 0, row: 1, columns: 78, rows: 32))
    #expect(medium.panel == Rectangle(column: 80, row: 2, columns: 39, rows: 32))
    #expect(medium.theory?.rows == 2)

    let narrow = try #require(Layout(screen: Size(columns: 80, rows: 24)))
    #expect(narrow.map == Rectangle(column: 0, row: 1, columns: 49, rows: 21))
    #expect(narrow.panel == Rectangle(column: 51, row: 1, columns: 28, rows: 21))
    #expect(narrow.theory == Rectangle(column: 1, row: 22, columns: 79, rows: 1))

    let wide = try #require(Layout(screen: Size(columns: 200, rows: 60)))
    #expect(wide.map == Rectangle(column: 0, row: 1, columns: 142, rows: 56))

    let small = try #require(Layout(screen: Size(columns: 40, rows: 12)))
    #expect(small.map == Rectangle(column: 0, row: 1, columns: 40, rows: 8))
    #expect(small.panel == nil)
    #expect(small.readouts == Rectangle(column: 0, row: 9, columns: 40, rows: 2))
    #expect(Layout(screen: Size(columns: 39, rows: 12)) == nil)
    #expect(Layout(screen: Size(columns: 40, rows: 11)) == nil)
  }

  @Test func partsLieOnTheScreenAndApart() throws {
    for columns in 40...210 {
      for rows in 12...70 {
        let layout = try #require(Layout(screen: Size(columns: columns, rows: rows)))
        let parts = [layout.map, layout.panel, layout.theory, layout.readouts].compactMap(\.self)
        for part in parts {
          #expect(part.column >= 0 && part.column + part.columns <= columns)
          #expect(part.row >= 1 && part.row + part.rows <= rows - 1)
        }
        for (index, part) in parts.enumerated() {
          for other in parts[(index + 1)...] {
            let apart =
              part.column + part.columns <= other.column
              || other.column + other.columns <= part.column
              || part.row + part.rows <= other.row || other.row + other.rows <= part.row
            if !apart { Issue.record("\(part) and \(other) at \(columns)x\(rows)") }
          }
        }
      }
    }
  }

  @Test func bothAxesHaveTheSameScaleAndTheWindowIsSeenWhole() throws {
    let window = Window(x: -3...3, y: -1.5...1.5)
    for size in [
      Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
    ] {
      let layout = try #require(Layout(screen: size))
      let view = layout.visible(window)
      let across = view.width / Double(layout.map.columns * 2)
      let down = view.height / Double(layout.map.rows * 4)
      #expect(abs(across / down - 1) < 1e-12)
      #expect(view.x.lowerBound <= -3 && view.x.upperBound >= 3)
      #expect(view.y.lowerBound <= -1.5 && view.y.upperBound >= 1.5)
    }
  }
}
