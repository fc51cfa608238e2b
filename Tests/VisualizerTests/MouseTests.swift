import Descent
import Screen
import Testing
import Visualizer

@Suite struct MouseTests {
  private func layout(_ program: Player) throws -> Layout {
    try #require(Layout(screen: program.state.screen))
  }

  private func place(_ column: Int, _ row: Int, _ program: Player) throws -> PlanePoint {
    try layout(program).place(
      at: Position(column: column, row: row), in: try #require(program.state.visibleWindow))
  }

  private func isNear(_ a: PlanePoint?, _ b: PlanePoint) -> Bool {
    guard let a else { return false }
    return abs(a.x - b.x) < 1e-9 && abs(a.y - b.y) < 1e-9
  }

  @Test func aClickSetsTheProbeInTheMiddleOfItsCell() throws {
    for size in [
      Size(columns: 200, rows: 60), Size(columns: 120, rows: 36), Size(columns: 80, rows: 24),
      Size(columns: 40, rows: 12),
    ] {
      var program = try player("himmelblau", size: size)
      for (column, row) in [(20, 5), (0, 1), (37, 8)] {
        program.click(column, row)
        #expect(program.state.probe == (try place(column, row, program)))
        let line = program.lines()[row].unicodeScalars
        #expect(line[line.index(line.startIndex, offsetBy: column)] == "╋")
        program.wait(ticks: 20)
      }
    }
  }

  @Test(arguments: [(0, 0), (5, 35), (100, 10), (119, 35)])
  func aClickBesideTheMapDoesNothing(column: Int, row: Int) throws {
    var program = try player("himmelblau")
    let before = program.state
    program.click(column, row)
    #expect(program.state == before)
  }

  /// Whatever way it goes, and to the last bit: a tape knows only where a drag began and ended.
  @Test(arguments: [(43, 9), (21, 13), (3, 2), (70, 24)])
  func aDragIsTheSameHoweverManyMovementsItTakes(column: Int, row: Int) throws {
    var inMany = try player("himmelblau")
    var inOne = inMany
    let end = Position(column: column, row: row)
    inMany.mouse(MouseEvent(.press, at: Position(column: 20, row: 12)))
    for place in [(31, 11), (32, 7), (60, 20), (19, 3)] {
      inMany.mouse(MouseEvent(.drag, at: Position(column: place.0, row: place.1)))
    }
    inMany.mouse(MouseEvent(.drag, at: end))
    inOne.mouse(MouseEvent(.press, at: Position(column: 20, row: 12)))
    inOne.mouse(MouseEvent(.drag, at: end))
    #expect(inMany.state.window == inOne.state.window)
  }

  @Test func twoClicksOnACellStartARunThere() throws {
    var program = try player("himmelblau")
    program.type("S")
    program.click(20, 12)
    program.wait(ticks: 19)
    program.click(20, 12)
    let place = try place(20, 12, program)
    #expect(program.state.run.point == [place.x, place.y] && program.integer("step") == 0)
    #expect(program.state.probe == nil && program.integer("ghosts") == 1)
    program.type("u")
    #expect(program.integer("step") == 10)
  }

  @Test func twoClicksTooFarApartAreTwo() throws {
    var program = try player("himmelblau")
    program.click(20, 12)
    #expect(program.state.wait == 20)
    program.wait(ticks: 20)
    #expect(program.state.wait == nil)
    program.click(20, 12)
    program.click(21, 12)
    #expect(program.state.run.point == program.state.landscape.start)
    #expect(program.state.probe == (try place(21, 12, program)))
  }

  @Test func threeClicksStartOneRun() throws {
    var program = try player("himmelblau")
    for _ in 0..<3 { program.click(20, 12) }
    let place = try place(20, 12, program)
    #expect(program.state.run.point == [place.x, place.y] && program.state.probe == place)
  }

  @Test func noRunStartsWhereLHasNoValue() throws {
    var program = try player(formula: "log(x) + y^2", start: [1, 1], stepSize: 0.1)
    program.click(4, 10)
    program.click(4, 10)
    #expect(program.state.run.point == [1, 1])
    #expect(program.state.notice?.text == "no run can start here: L has no value")
  }

  @Test func theMapFollowsTheMouse() throws {
    var program = try player("rosenbrock")
    program.mouse(MouseEvent(.press, at: Position(column: 30, row: 10)))
    let held = try place(30, 10, program)
    for (column, row) in [(31, 10), (40, 3), (12, 20), (95, 0), (0, 35), (30, 10), (33, 11)] {
      program.mouse(MouseEvent(.drag, at: Position(column: column, row: row)))
      let (map, view) = (try layout(program).map, try #require(program.state.visibleWindow))
      let cell = try layout(program).cell(of: view)
      let under = PlanePoint(
        x: view.x.lowerBound + (Double(column - map.column) + 0.5) * cell.width,
        y: view.y.upperBound - (Double(row - map.row) + 0.5) * cell.height)
      #expect(isNear(under, held))
    }
    program.mouse(MouseEvent(.release, at: Position(column: 33, row: 11)))
    #expect(program.state.probe == nil)
    // One change, however many moves.
    program.type("u")
    #expect(program.state.window == program.state.landscape.window)
    program.type("u")
    #expect(program.state.notice?.text == "nothing to undo")
  }

  @Test func aDragThatComesBackIsNoClick() throws {
    var program = try player("bowl")
    program.mouse(MouseEvent(.press, at: Position(column: 30, row: 10)))
    program.mouse(MouseEvent(.drag, at: Position(column: 31, row: 10)))
    program.mouse(MouseEvent(.drag, at: Position(column: 30, row: 10)))
    program.mouse(MouseEvent(.release, at: Position(column: 30, row: 10)))
    #expect(program.state.probe == nil)
  }

  @Test(arguments: [MouseEvent.Kind.wheelUp, .wheelDown])
  func theWheelZoomsAtThePointer(kind: MouseEvent.Kind) throws {
    var program = try player("himmelblau")
    let width = try #require(program.state.visibleWindow).width
    let under = try place(17, 23, program)
    for count in 1...8 {
      program.mouse(MouseEvent(kind, at: Position(column: 17, row: 23)))
      #expect(isNear(try place(17, 23, program), under))
      let factor = kind == .wheelUp ? 0.8 : 1.25
      let expected = (0..<count).reduce(width) { width, _ in width * factor }
      #expect(abs(try #require(program.state.visibleWindow).width / expected - 1) < 1e-12)
    }
    let before = program.state
    program.mouse(MouseEvent(kind, at: Position(column: 100, row: 20)))
    #expect(program.state == before)
  }

  @Test func theProbeFollowsTheMouse() throws {
    var program = try player("himmelblau")
    program.click(20, 12)
    program.wait(ticks: 30)
    // A neighbour is near enough to take hold of it.
    program.mouse(MouseEvent(.press, at: Position(column: 21, row: 12)))
    let window = program.state.window
    for (column, row) in [(25, 14), (60, 30), (3, 2)] {
      program.mouse(MouseEvent(.drag, at: Position(column: column, row: row)))
      #expect(program.state.probe == (try place(column, row, program)))
    }
    #expect(program.state.window == window)
    // Beside the map it stays at its edge.
    program.mouse(MouseEvent(.drag, at: Position(column: 110, row: 40)))
    #expect(program.state.window == window && program.state.probe != nil)
    program.mouse(MouseEvent(.release, at: Position(column: 110, row: 40)))
    program.mouse(MouseEvent(.drag, at: Position(column: 20, row: 20)))
    #expect(program.state.window == window)
  }

  /// The row of the gauge's bar and where it begins.
  func gauge(_ program: Player) throws -> (column: Int, row: Int, columns: Int) {
    let lines = program.lines()
    let panel = try #require(try layout(program).panel)
    let row = try #require(
      lines.firstIndex { line in
        line.dropFirst(panel.column).contains { "━╍┄".contains($0) }
          && line.dropFirst(panel.column).contains("┿")
      })
    return (panel.column, row, panel.columns)
  }

  @Test(arguments: [
    Size(columns: 200, rows: 60), Size(columns: 120, rows: 36), Size(columns: 80, rows: 24),
  ])
  func epsilonFollowsTheMouseOnItsGauge(size: Size) throws {
    var program = try player("himmelblau", size: size)
    let gauge = try gauge(program)
    func dotColumn() -> Int? {
      Array(program.lines()[gauge.row]).lastIndex(of: "●").map { $0 - gauge.column }
    }
    program.mouse(MouseEvent(.press, at: Position(column: gauge.column + 5, row: gauge.row)))
    #expect(dotColumn() == 5)
    for column in [0, 1, 7, gauge.columns - 1, 3, 12] {
      program.mouse(
        MouseEvent(.drag, at: Position(column: gauge.column + column, row: gauge.row + 2)))
      #expect(dotColumn() == column)
    }
    program.mouse(MouseEvent(.release, at: Position(column: gauge.column, row: gauge.row)))
    #expect(program.state.probe == nil && !program.state.isHelpOpen)
    program.type("u")
    #expect(program.number("epsilon") == program.state.landscape.stepSize)
  }

  @Test func aClickOnALimitOfTheGaugeSetsExactlyThat() throws {
    var program = try player("himmelblau")
    let gauge = try gauge(program)
    let first = try #require(Array(program.lines()[gauge.row]).firstIndex(of: "┿"))
    program.click(first, gauge.row)
    #expect(program.number("epsilon") == program.number("epsilon_smoothness"))
  }
}

extension Player {
  /// Presses and releases the left button at a cell.
  mutating func click(_ column: Int, _ row: Int) {
    for kind in [MouseEvent.Kind.press, .release] {
      mouse(MouseEvent(kind, at: Position(column: column, row: row)))
    }
  }
}
