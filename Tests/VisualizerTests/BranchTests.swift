import Descent
import Screen
import Testing
import Visualizer

/// Runs that are kept beside the one with the focus.
@Suite struct BranchTests {
  @Test func aPathThatWasLeftKeepsItsNameAndTheNewOneKnowsWhereItLeft() throws {
    var program = try player("ravine")
    program.type("SSB{s")
    #expect(program.state.branches.map(\.number) == [1, 2])
    #expect(program.state.branch.number == 2)
    #expect(program.state.branch.origin == Branch.Origin(branch: 1, step: 10))
    #expect(program.state.ghosts.map(\.run.steps.count) == [20])
  }

  @Test func turningAConstantBranchesOffWithAnotherFormula() throws {
    var program = try player(formula: "(x^2 + k*y^2)/2; k = 25", start: [-2, 1], stepSize: 0.01)
    program.type("ss)")
    #expect(program.state.branch.origin == Branch.Origin(branch: 1, step: 2))
    // A run without steps takes its place and its origin.
    program.type(")")
    #expect(program.state.branches.count == 2)
    #expect(program.state.branch.origin == Branch.Origin(branch: 1, step: 2))
    #expect(program.state.branches.map { $0.landscape.formula.constants[0].value } == [25, 27])
    // Going back to the start of it all leaves it too, once it has steps.
    program.type("sr")
    #expect(program.state.branches.count == 3)
    #expect(program.state.branch.origin == nil)
    #expect(program.state.run.point == [-2, 1])
  }
}

/// The list of runs and what its keys do.
@Suite struct RunListTests {
  /// Two runs: one of 20 steps, and one that left it at 10 and made 12, with half its ε.
  private func two() throws -> Player {
    var program = try player("ravine")
    program.type("SSB{ss")
    return program
  }

  @Test func aBranchBeginsWhereTheRunStandsAndTheRunIsKeptWhole() throws {
    var program = try player("ravine")
    program.type("SSBY{S")
    #expect(program.integer("run") == 2)
    #expect(program.integer("origin") == 1)
    #expect(program.integer("origin_step") == 10)
    #expect(program.state.ghosts.map(\.run.steps.count) == [20])
    #expect(
      program.state.run.steps.stepSizes.suffix(11) == [0.07] + Array(repeating: 0.035, count: 10))
    program.type("u")
    program.type("uu")
    #expect(program.integer("runs") == 1)
    #expect(program.state.unwound?.steps.count == 20)
  }

  @Test func thereIsNothingToBranchFromBeforeTheFirstStep() throws {
    var program = try player("ravine")
    program.type("Y")
    #expect(program.state.notice?.text == "nothing to branch from: no step was made yet")
    #expect(program.integer("runs") == 1)
  }

  /// A run that was rewound is told as it stands, and that it once went farther.
  @Test(arguments: [(120, 36), (200, 60), (80, 24)])
  func aRewoundRunIsToldAsItStands(columns: Int, rows: Int) throws {
    var program = try player("ravine", size: Size(columns: columns, rows: rows))
    program.type("SSYrSh")
    let lines = program.lines()
    let row = try #require(lines.first { $0.contains("▸") })
    #expect(row.contains("  10  "), "\(row)")
    #expect(row.contains(Look.fixedProfile.short(program.state.run.loss, columns: 9)), "\(row)")
    #expect(lines.contains { $0.contains("10 steps taken back") })
    program.type("⎋bh")
    #expect(program.lines().contains { $0.contains("11 steps taken back") })
  }

  @Test func enterGoesOnWithTheChosenRun() throws {
    var program = try two()
    let ghost = program.state.ghosts[0].run
    program.type("h↑↵")
    #expect(program.state.overlay == nil)
    #expect(program.state.run == ghost)
    #expect(program.integer("run") == 1)
    #expect(program.number("epsilon") == 0.07)
    program.type("s")
    #expect(program.integer("step") == 21)
    program.type("uu")
    #expect(program.integer("run") == 2)
  }

  @Test func aRunOfAnotherLandscapeBringsItBack() throws {
    var program = try player(formula: "(x^2 + k*y^2)/2; k = 25", start: [-2, 1], stepSize: 0.01)
    program.type("ss)s")
    #expect(program.number("constant_value") == 26)
    program.type("h↑↵")
    #expect(program.number("constant_value") == 25)
    #expect(program.number("h_yy") == 25)
    program.type("h")
    #expect(program.lines().contains { $0.contains("1 at t 2, k = 26") })
  }

  @Test func aHiddenRunIsNotOnTheMapUntilItGetsTheFocus() throws {
    var program = try two()
    let view = try #require(program.state.visibleWindow)
    program.type("h↑ ")
    #expect(program.integer("hidden_runs") == 1)
    #expect(program.state.scene(view: view, using: program.workbench).ghosts.isEmpty)
    program.type("u")
    #expect(program.integer("hidden_runs") == 0)
    program.type(" ↵")
    #expect(program.integer("hidden_runs") == 0)
    #expect(program.state.scene(view: view, using: program.workbench).ghosts.count == 1)
  }

  @Test func deletingTheFocusGivesItToTheRunAbove() throws {
    var program = try two()
    let before = program.state.moment
    program.type("hd")
    #expect(program.integer("run") == 1)
    #expect(program.integer("runs") == 1)
    program.type("d")
    #expect(program.state.notice?.text == "this is the only run")
    program.type("u")
    #expect(program.state.moment == before)
    // The first one: the focus stays with the second.
    program.type("↑d")
    #expect(program.state.branches.map(\.number) == [2])
    #expect(program.state.branch.origin == Branch.Origin(branch: 1, step: 10))
    #expect(program.integer("step") == 12)
  }

  @Test func twoRunsAreComparedAtTheSameStep() throws {
    var program = try two()
    let ghost = program.state.ghosts[0].run
    program.type("h↑c⎋")
    #expect(program.integer("compared") == 1)
    #expect(program.integer("compared_step") == 12)
    #expect(program.number("compared_loss") == ghost.steps[12].loss)
    #expect(program.number("compared_gradient_norm") == ghost.steps[12].gradient.norm)
    #expect(program.lines().contains { $0.contains("run 1") })
    // Where the other one ends before, it stands at its last step.
    program.type("SS")
    #expect(program.integer("compared_step") == 20)
    // Switching exchanges the two.
    program.type("h↑↵")
    #expect(program.integer("compared") == 2)
    program.type("h↓c⎋")
    #expect(program.integer("compared") == nil)
  }

  @Test func theFocusIsNeitherHiddenNorCompared() throws {
    var program = try two()
    for key in [" ", "c"] {
      program.type("h" + key)
      #expect(program.state.notice?.text == "this run has the focus: choose another one")
      program.type("⎋")
    }
    #expect(program.integer("compared") == nil)
  }

  @Test func nineRunsFitOnTheSmallestScreen() throws {
    var program = try player("ravine", size: Size(columns: 40, rows: 12), stepSize: 0.02)
    for _ in 0..<12 { program.type("SY]") }
    program.type("h")
    #expect(program.integer("runs") == 9)
    let lines = program.lines()
    for branch in program.state.branches {
      #expect(lines[1...10].contains { $0.dropFirst(2).prefix(2).hasSuffix("\(branch.number)") })
    }
    #expect(lines[10].contains("▸"))
  }
}
