import Descent
import Screen
import Testing
import Visualizer

@Suite struct ViewKeysTests {
  @Test func panningMovesTheViewByCells() throws {
    var program = try player("himmelblau")
    let before = try #require(program.state.visibleWindow)
    let columns = try #require(Layout(screen: program.state.screen)).map.columns
    let cell = before.width / Double(columns)
    program.press([.right, .right, .up])
    let after = try #require(program.state.visibleWindow)
    #expect(abs(after.x.lowerBound - before.x.lowerBound - 8 * cell) < 1e-9)
    // A cell is twice as high as wide, and a press goes two rows.
    #expect(abs(after.y.lowerBound - before.y.lowerBound - 4 * cell) < 1e-9)
    program.press([.left, .left, .down])
    let back = try #require(program.state.visibleWindow)
    #expect(abs(back.x.lowerBound - before.x.lowerBound) < 1e-9)
    #expect(abs(back.y.upperBound - before.y.upperBound) < 1e-9)
  }

  @Test func zoomingKeepsTheMiddle() throws {
    var program = try player("himmelblau")
    let before = try #require(program.state.visibleWindow)
    program.type("++")
    let near = try #require(program.state.visibleWindow)
    #expect(abs(near.width / before.width - 0.64) < 1e-12)
    #expect(abs(near.center.x - before.center.x) < 1e-9)
    program.type("--")
    #expect(abs((program.state.visibleWindow?.width ?? 0) / before.width - 1) < 1e-12)
  }

  @Test func zoomEndsWhereNumbersWouldNoLongerTellEdgesApart() throws {
    for keys in ["+", "-"] {
      var program = try player("rosenbrock")
      program.type(String(repeating: keys, count: 1200))
      let window = program.state.window
      #expect(window.width > 0 && window.width < 1e101)
      #expect(window.x.lowerBound < window.center.x && window.center.x < window.x.upperBound)
      #expect(program.frame(look: .fixedProfile).size == program.state.screen)
    }
  }

  /// A view far from 0 and a narrow one end where the next one would not be told from it.
  @Test(arguments: [
    (Window(x: 0.9e100...0.99e100, y: -1e98...1e98), Key.right),
    (Window(x: 1...(1 + 1.01e-10), y: 0...1e-10), Key.right),
    (Window(x: -1e98...1e98, y: -0.99e100...(-0.9e100)), Key.down),
  ])
  func panningSaysWhereNumbersEnd(window: Window, key: Key) throws {
    var program = try player("bowl", window: window)
    for _ in 0..<2000 where program.state.notice == nil { program.press(key) }
    #expect(program.state.notice?.text.hasPrefix("no farther: ") == true)
    #expect(program.state.notice?.text.contains("edges apart") == true)
  }

  @Test func theLandscapesOwnWindowComesBack() throws {
    var program = try player("himmelblau")
    program.type("+++f")
    program.press([.left, .up])
    program.type("0")
    #expect(program.state.window == program.state.landscape.window)
    #expect(!program.state.isFollowing)
  }

  @Test func followingKeepsWInTheInnerPart() throws {
    var program = try player("rosenbrock", stepSize: 0.001)
    program.type("+++++++f ")
    program.type(">>>>")
    for _ in 0..<100 {
      program.wait(ticks: 3)
      let view = try #require(program.state.visibleWindow)
      let point = program.state.run.point
      #expect(view.contains(PlanePoint(x: point[0], y: point[1])))
    }
    #expect(program.integer("step") ?? 0 > 500)
    program.type("r")
    let view = try #require(program.state.visibleWindow)
    #expect(view.contains(PlanePoint(x: -1.2, y: 1)))
  }

  /// From between two values that the keys reach, to the nearer one on each side.
  @Test(arguments: [
    (0.05, 0.0, 0.1), (0.001, 0, 0.1), (25.6, 25, 26), (2.3, 2.2, 2.4), (-0.05, -0.1, 0),
  ])
  func aConstantGoesToTheNextValue(value: Double, below: Double, above: Double) throws {
    for (key, next) in [("(", below), (")", above)] {
      var program = try player(
        formula: "x^2 + k*y; k = \(value)", start: [1, 1], stepSize: 0.01)
      program.type(key)
      #expect(abs((program.number("constant_value") ?? 9) - next) < 1e-12, "\(value) \(key)")
    }
  }

  @Test func constantsTakeTheirTurns() throws {
    var program = try player(
      formula: "a*x^2 + b*y^2; a = 1; b = 20", start: [1, 1], stepSize: 0.01)
    #expect(program.word("constant") == "a")
    program.type("n)")
    #expect(program.word("constant") == "b")
    #expect(program.number("constant_value") == 21)
    program.type("n((((((((((((")
    #expect(program.word("constant") == "a")
    // In tenths through 0.
    #expect(abs((program.number("constant_value") ?? 9) + 0.2) < 1e-12)
    #expect(program.lines()[0].contains("a = −0.2"))
  }

  @Test func onlyTheLastGhostsStay() throws {
    var program = try player("ravine", stepSize: 0.02)
    for _ in 0..<12 { program.type("SB]s") }
    #expect(program.integer("ghosts") == 8)
    let scene = program.state.scene(
      view: try #require(program.state.visibleWindow), using: program.workbench)
    #expect(scene.ghosts.count == 8 && scene.path.count == program.state.run.steps.count + 1)
  }

  @Test func aRewoundPathLiesAheadUntilItIsLeft() throws {
    var program = try player("ravine")
    program.type("SSB")
    let scene = program.state.scene(
      view: try #require(program.state.visibleWindow), using: program.workbench)
    #expect(scene.path.count == 11)
    #expect(scene.ghosts.map(\.count) == [21])
  }

  @Test func aPageOfHelpIsKeptInReach() throws {
    var program = try player(size: Size(columns: 40, rows: 12))
    program.type("?")
    for _ in 0..<30 { program.press(.right) }
    let last = program.state.overlay
    guard case .help(let page) = last else {
      Issue.record("the sheet is closed")
      return
    }
    program.press(.right)
    #expect(program.state.overlay == last)
    program.press(.left)
    #expect(program.state.overlay == .help(page: page - 1))
    program.act(.resize(Size(columns: 200, rows: 60)))
    #expect(program.lines().contains { $0.contains("page 2 of 2") })
  }
}
