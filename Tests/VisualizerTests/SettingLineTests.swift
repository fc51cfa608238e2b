import Descent
import Screen
import Testing
import Visualizer

@Suite struct SettingLineTests {
  private static let constants = [
    Formula.Constant(name: "k", value: 25), Formula.Constant(name: "start", value: 2),
  ]

  @Test(arguments: [
    ("epsilon 0.05", Setting.stepSize(0.05)), ("ε 0.05", .stepSize(0.05)),
    ("e 0.05", .stepSize(0.05)), ("  eps=0.05", .stepSize(0.05)), ("start -2,1", .start([-2, 1])),
    ("window -3,3,-2,2", .window(Window(x: -3...3, y: -2...2))),
    ("k = 25", .constant(Formula.Constant(name: "k", value: 25))),
    ("k 25", .constant(Formula.Constant(name: "k", value: 25))),
    ("set k=25", .constant(Formula.Constant(name: "k", value: 25))),
    ("start = 3", .constant(Formula.Constant(name: "start", value: 3))),
  ])
  func settings(text: String, setting: Setting) throws {
    #expect(try Setting(parsing: text, constants: SettingLineTests.constants) == setting)
  }

  @Test(arguments: [
    ("epsilon -1", "the step size must be above 0", 9),
    ("epsilon 1 2", "expected a finite number", 9),
    ("epsilon", "expected a finite number", 8),
    ("wind", "epsilon 0.05, start -2,1, window -3,3,-2,2, k = 25, start = 25", 5),
    ("start -2,", "expected x,y, two finite numbers", 10),
    ("k = q", "expected a finite number", 5),
    ("set q=3", "no constant is called 'q'; there are k, start", 5),
    (
      "foo 3",
      "'foo' cannot be set; epsilon, start, window and constants can, there are k, start", 1
    ),
  ])
  func faults(text: String, sentence: String, column: Int) throws {
    let error = #expect(throws: SettingError.self) {
      try Setting(parsing: text, constants: SettingLineTests.constants)
    }
    #expect(error?.sentence == sentence)
    #expect(error?.column == column)
  }

  @Test func epsilonIsSetAndUndone() throws {
    var program = try player("ravine")
    program.type("S:epsilon 0.05\r")
    #expect(program.number("epsilon") == 0.05)
    #expect(program.integer("step") == 10)
    #expect(program.state.overlay == nil)
    program.type("u")
    #expect(program.number("epsilon") == 0.07)
  }

  @Test func aStartBeginsARun() throws {
    var program = try player("ravine")
    program.type("S:start -2,1\r")
    #expect(program.state.run.point == [-2, 1])
    #expect(program.number("start_x") == -2)
    #expect(program.integer("step") == 0)
  }

  @Test func aWindowIsShown() throws {
    var program = try player("ravine")
    program.type("f:window -1,2,-0.5,0.5\r")
    #expect(program.state.window == Window(x: -1...2, y: -0.5...0.5))
    #expect(!program.state.isFollowing)
  }

  @Test func aConstantIsSetWhileItRuns() throws {
    var program = try player(formula: "(x^2 + k*y^2)/2; k = 25", start: [-2, 1], stepSize: 0.01)
    program.type("S")
    let point = program.state.run.point
    program.type(":k = 9\r")
    #expect(program.text("formula") == "(x^2 + k*y^2)/2; k = 9")
    #expect(program.state.run.point == point)
  }

  /// The picture shows what is typed before it is set.
  @Test func whatIsTypedIsSeenAtOnce() throws {
    var program = try player("ravine")
    program.type(":e 0.0")
    #expect(program.lines().contains { $0.contains("step ε       0.07000") })
    program.type("5")
    #expect(program.lines().contains { $0.contains("step ε       0.05000") })
    #expect(program.number("epsilon") == 0.07)
    program.type("\u{1B}")
    #expect(program.lines().contains { $0.contains("step ε       0.07000") })
  }

  @Test func aFaultStandsUnderItsColumnAndNothingIsSet() throws {
    var program = try player("ravine")
    program.type(":start 1,q\r")
    let lines = program.lines()
    let row = try #require(lines.firstIndex { $0.contains(": start 1,q") })
    #expect(lines[row + 1].contains("▲ expected x,y, two finite numbers"))
    #expect(program.number("start_x") == -2.5)
    #expect(program.state.overlay?.line?.cursor == 8)
    #expect(program.text("line_error") == "column 9: expected x,y, two finite numbers")
  }

  @Test func tabWritesOutAWord() throws {
    var program = try player("ravine")
    program.type(":w\t-1,1,-1,1\r")
    #expect(program.state.window == Window(x: -1...1, y: -1...1))
  }

  @Test func settingsComeBack() throws {
    var program = try player("ravine")
    program.type(":e 0.05\r:e 0.01\r:")
    program.press([.up, .up])
    #expect(program.text("line") == "e 0.05")
    program.type("\r")
    #expect(program.number("epsilon") == 0.05)
  }

  @Test func nothingTypedSetsNothing() throws {
    var program = try player("ravine")
    let before = program.state
    program.type(":  \r")
    #expect(program.state == before)
  }
}
