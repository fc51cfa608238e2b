import Descent
import Screen
import Testing
import Visualizer

/// The mouse on sheets, lists and lines, and off all of them.
@Suite struct MouseOnSheetsTests {
  @Test func besideTheHelpSheetAClickClosesItAndTheWheelTurnsItsPages() throws {
    var program = try player("himmelblau", size: Size(columns: 60, rows: 20))
    program.type("?")
    program.mouse(MouseEvent(.wheelDown, at: Position(column: 30, row: 10)))
    #expect(program.state.overlay == .help(page: 1))
    program.mouse(MouseEvent(.wheelUp, at: Position(column: 30, row: 10)))
    program.click(30, 10)
    #expect(program.state.overlay == .help(page: 0))
    program = try player("himmelblau", size: Size(columns: 160, rows: 36))
    program.type("?")
    program.click(2, 18)
    #expect(program.state.overlay == nil && program.state.probe == nil)
  }

  /// Beside every sheet, list and line a click does what escape does.
  @Test(arguments: ["F", ":", "I", "w", "y", "e", "h", "?"])
  func aClickBesideWhatLiesOverTheViewClosesIt(key: String) throws {
    for size in [Size(columns: 160, rows: 60), Size(columns: 200, rows: 50)] {
      var program = try player("himmelblau", size: size, start: [3.2, 1.6])
      program.type("s" + key)
      #expect(program.state.overlay != nil)
      program.click(0, 1)
      #expect(program.state.overlay == nil && program.state.probe == nil)
      #expect(program.integer("step") == 1)
    }
  }

  @Test(arguments: ["F", ":"]) func aClickInALineLeavesItOpen(key: String) throws {
    var program = try player("himmelblau")
    program.type(key)
    program.click(40, 33)
    #expect(program.state.overlay != nil)
    program.click(40, 35)
    #expect(program.state.overlay == nil, "the key line lies beside it")
  }

  @Test func aClickBesideTheQuestionIfAFileIsReplacedLeadsBackToItsName() throws {
    var program = try player("himmelblau")
    program.type("I")
    program.act(.save(.ended(.exists)))
    program.click(3, 3)
    guard case .save(let line) = program.state.overlay else { throw Missing() }
    #expect(!line.isAsking)
  }

  @Test func theWheelScrollsALongCommand() throws {
    var program = try player("rosenbrock", size: Size(columns: 40, rows: 12))
    program.type("s}s}s{{s[s[s[sk>y")
    let before = program.lines()
    program.mouse(MouseEvent(.wheelDown, at: Position(column: 20, row: 5)))
    #expect(program.lines() != before)
    program.mouse(MouseEvent(.wheelUp, at: Position(column: 20, row: 5)))
    #expect(program.lines() == before)
  }

  private struct Missing: Error {}

  @Test func aRowOfTheListOfLimitsIsChosenThenTaken() throws {
    var program = try player("himmelblau", start: [3.2, 1.6])
    program.type("e")
    let row = try #require(program.lines().firstIndex { $0.contains(" 2 Cauchy") })
    program.click(10, row)
    let isChosen = program.lines()[row].contains("▸")
    #expect(isChosen && program.state.overlay != nil)
    program.click(10, row)
    #expect(program.number("epsilon") == program.number("epsilon_cauchy"))
    #expect(program.state.overlay == nil)
    program.type("e")
    program.click(110, 20)
    #expect(program.state.overlay == nil && program.state.probe == nil)
  }

  @Test(arguments: [
    Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
  ])
  func aLandscapeOfThePickerIsChosenThenOpened(size: Size) throws {
    var program = try player("bowl", size: size)
    program.type("p")
    program.mouse(MouseEvent(.wheelDown, at: Position(column: 5, row: 5)))
    #expect(program.word("picker_choice") != "bowl")
    let name = try #require(Catalog.landscape(named: "saddle")).title
    let lines = program.lines()
    let row = try #require(
      lines.firstIndex { $0.contains(name.prefix(6)) && !$0.contains("▸ \(name.prefix(6))") })
    let column = try #require(
      Array(lines[row]).indices.first { lines[row].dropFirst($0).hasPrefix(name.prefix(6)) })
    program.click(column, row)
    #expect(program.word("picker_choice") == "saddle" && program.state.landscape.id == "bowl")
    program.click(column, row)
    #expect(program.state.landscape.id == "saddle" && program.state.overlay == nil)
  }

  @Test func aSheetLetsGoOfWhatIsHeld() throws {
    var program = try player("himmelblau")
    program.mouse(MouseEvent(.press, at: Position(column: 30, row: 10)))
    program.type("?")
    program.mouse(MouseEvent(.drag, at: Position(column: 50, row: 10)))
    program.press(.escape)
    program.mouse(MouseEvent(.drag, at: Position(column: 50, row: 20)))
    #expect(program.state.window == program.state.landscape.window)
  }

  @Test(arguments: [(-5, 3), (1000, 1000), (Int.max, Int.max), (Int.min, Int.min), (0, 0)])
  func placesOffTheScreenAreHarmless(column: Int, row: Int) throws {
    for size in [
      Size(columns: 120, rows: 36), Size(columns: 40, rows: 12), Size(columns: 0, rows: 0),
    ] {
      var program = try player("himmelblau", size: size)
      program.mouse(MouseEvent(.press, at: Position(column: 10, row: 5)))
      for kind in MouseEvent.Kind.allCases {
        program.mouse(MouseEvent(kind, at: Position(column: column, row: row)))
      }
      #expect(program.frame(look: .fixedProfile).size == size)
      #expect(program.state.window.width.isFinite)
    }
  }
}
