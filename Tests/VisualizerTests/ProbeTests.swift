import Descent
import Screen
import Testing
import Visualizer

@Suite struct ProbeTests {
  @Test func itIsSetWhereWIsAndReadsTheSame() throws {
    var program = try player("himmelblau")
    program.type("Sx")
    #expect(program.fact("probe") == .yesOrNo(true))
    for (ofProbe, ofRun) in [
      ("probe_x", "x"), ("probe_y", "y"), ("probe_loss", "loss"),
      ("probe_gradient_norm", "gradient_norm"), ("probe_gradient_x", "gradient_x"),
      ("probe_gradient_y", "gradient_y"), ("probe_lambda_min", "lambda_min"),
      ("probe_lambda_max", "lambda_max"), ("probe_curvature", "curvature"),
      ("probe_epsilon_descent", "epsilon_descent"), ("probe_epsilon_cauchy", "epsilon_cauchy"),
      ("probe_epsilon_lambda", "epsilon_lambda"),
    ] {
      #expect(program.fact(ofProbe) != nil && program.fact(ofProbe) == program.fact(ofRun))
    }
  }

  @Test func withWOffTheMapItIsSetInTheMiddleOfTheView() throws {
    var program = try player("bowl", start: [100, 100])
    program.type("x")
    let view = try #require(program.state.visibleWindow)
    #expect(program.state.probe == view.center)
  }

  /// A column is half as wide as a row is high.
  @Test func arrowsMoveItByACell() throws {
    var program = try player("bowl", start: [1, 1])
    program.type("x")
    let layout = try #require(Layout(screen: program.state.screen))
    let cell = layout.cell(of: try #require(program.state.visibleWindow))
    #expect(abs(cell.height - 2 * cell.width) < 1e-12)
    program.type("→→↑")
    #expect(program.number("probe_x").map { abs($0 - 1 - 2 * cell.width) < 1e-12 } == true)
    #expect(program.number("probe_y").map { abs($0 - 1 - cell.height) < 1e-12 } == true)
    program.press([.home, .pageDown, .control("f"), .end, .pageUp])
    #expect(program.number("probe_x").map { abs($0 - 1 - 12 * cell.width) < 1e-12 } == true)
    #expect(program.number("probe_y").map { abs($0 - 1 - cell.height) < 1e-12 } == true)
  }

  @Test func itsReadingsAreThoseOfARunThatStandsThere() throws {
    var program = try player("himmelblau", start: [3.2, 1.6])
    program.type("x↑↑→")
    let place = try #require(program.state.probe)
    let there = try player("himmelblau", start: [place.x, place.y])
    for name in [
      "loss", "gradient_norm", "lambda_min", "lambda_max", "curvature", "epsilon_descent",
      "epsilon_cauchy", "epsilon_lambda",
    ] {
      #expect(program.fact("probe_\(name)") == there.fact(name))
      #expect(program.fact(name) != there.fact(name) || name == "curvature")
    }
  }

  @Test(arguments: [Key.left, .right, .up, .down, .pageUp, .end])
  func theViewGoesAlongAtItsEdges(key: Key) throws {
    var program = try player("rosenbrock")
    program.type("x")
    for _ in 0..<300 {
      program.press(key)
      let view = try #require(program.state.visibleWindow)
      #expect(view.contains(try #require(program.state.probe)))
    }
    #expect(program.state.window != program.state.landscape.window)
    let hasMark = program.lines().contains { $0.contains("╋") && !$0.contains("╋ p") }
    #expect(hasMark)
  }

  @Test func zoomingKeepsItWhereItIsOnTheScreen() throws {
    var program = try player("himmelblau")
    program.type("x→→→→↑↑")
    func cellOfMark() -> [Int?] {
      program.lines().map { line in
        Array(line.prefix(78)).firstIndex(of: "╋")
      }
    }
    let before = cellOfMark()
    program.type("++++--")
    #expect(cellOfMark() == before)
  }

  @Test func thePanelNamesItAndTheRunGoesOn() throws {
    for size in [
      Size(columns: 200, rows: 60), Size(columns: 120, rows: 36), Size(columns: 80, rows: 24),
      Size(columns: 80, rows: 20), Size(columns: 110, rows: 20),
    ] {
      var program = try player("himmelblau", size: size)
      program.type("x↑↑ ")
      program.wait(ticks: 50)
      #expect(program.integer("step").map { $0 > 5 } == true)
      let text = program.lines().joined(separator: "\n")
      #expect(text.contains("probe x") && text.contains("╋ p   y") && text.contains("L(p)"))
      #expect(!text.contains("L(w)"))
      program.press(.escape)
      let after = program.lines().joined(separator: "\n")
      #expect(!after.contains("probe") && !after.contains("╋") && after.contains("L(w)"))
    }
  }

  @Test func keysOfTheMapReachTheMap() throws {
    var program = try player("himmelblau")
    program.type("xso]T")
    #expect(program.integer("step") == 1 && program.integer("order") == 3)
    #expect(program.word("theme") == "light" && program.state.probe != nil)
  }

  /// The panel's Cauchy step is the probe's, and so is the key's.
  @Test func theCauchyStepIsThatOfTheProbe() throws {
    var program = try player("himmelblau", start: [3.2, 1.6])
    program.type("x↑↑→")
    program.type("c")
    #expect(program.number("epsilon") == program.number("probe_epsilon_cauchy"))
    #expect(program.number("epsilon") != program.number("epsilon_cauchy"))
  }

  @Test func theListOfLimitsIsThatOfTheProbe() throws {
    var program = try player("himmelblau", start: [3.2, 1.6])
    program.type("x↑↑→e↓")
    program.press(.enter)
    #expect(program.number("epsilon") == program.number("probe_epsilon_cauchy"))
  }

  @Test func enterStartsARunThere() throws {
    var program = try player("himmelblau")
    program.type("Sx↑↑↑")
    let place = try #require(program.state.probe)
    program.press(.enter)
    #expect(program.state.run.point == [place.x, place.y] && program.integer("step") == 0)
    #expect(program.state.probe == nil && program.integer("ghosts") == 1)
    program.type("u")
    #expect(program.integer("step") == 10)
  }

  @Test(arguments: ["x", "\u{1B}"]) func itIsLeftByItsKeyAndByEscape(key: String) throws {
    var program = try player("himmelblau")
    let before = program.state
    program.type("x→")
    program.press(key == "x" ? "x" : .escape)
    #expect(program.state == before)
  }

  /// The profile begins at the sign that the map has for the point.
  @Test func theProfileBeginsAtItsSign() throws {
    var program = try player("himmelblau", size: Size(columns: 200, rows: 60))
    program.type("x")
    let signs = program.lines().joined().count { $0 == "╋" }
    #expect(signs == 3, "on the map, in the panel, in the profile")
  }

  @Test func helpOverItLeavesItThere() throws {
    var program = try player("himmelblau")
    program.type("x→?")
    let probe = program.state.probe
    program.press([.right, .escape])
    #expect(program.state.probe == probe && probe != nil)
  }

  @Test func whereLHasNoValueItSaysSo() throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)] {
      var program = try player(formula: "log(x) + y^2", start: [1, 1], stepSize: 0.1)
      program.act(.resize(size))
      program.type("x")
      for _ in 0..<30 { program.press(.left) }
      let text = program.lines().joined(separator: "\n")
      #expect(text.contains("at p: L has no value here") && text.contains("no value"))
      #expect(program.fact("probe_loss") == nil && program.fact("probe_epsilon_lambda") == nil)
      program.press(.enter)
      #expect(program.state.notice?.text == "no run can start here: L has no value")
      #expect(program.state.probe != nil && program.state.run.point == [1, 1])
    }
    var program = try player(formula: "log(x) + y^2", start: [1, 1], stepSize: 0.1)
    program.act(.resize(Size(columns: 40, rows: 12)))
    program.type("x")
    for _ in 0..<30 { program.press(.left) }
    #expect(program.lines().contains { $0.contains("╋ L has no value here") })
  }

  @Test func offTheMapItIsNamedAtTheEdge() throws {
    var program = try player("bowl", start: [1, 1])
    program.type("x")
    for _ in 0..<40 { program.act(.pan(columns: 4, rows: 0)) }
    #expect(program.lines().contains { $0.contains("p is off the map") })
    program.type("→")
    #expect(!program.lines().contains { $0.contains("p is off the map") })
  }

  @Test func aNewLandscapeHasNone() throws {
    var program = try player("bowl")
    program.type("x")
    var state = program.state
    state.open(try #require(Catalog.landscape(named: "rosenbrock")), using: program.workbench)
    #expect(state.probe == nil)
  }
}
