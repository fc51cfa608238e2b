import Descent
import Screen
import Testing
import Visualizer

@Suite struct EigenbasisSheetTests {
  @Test func factorsArePredictedAndTrue() throws {
    var program = try player("ravine")
    program.type("SV")
    #expect(program.word("eigenbasis") == "bowl")
    #expect(program.number("factor_min") == 1 - 0.07)
    #expect(program.number("factor_max") == 1 - 0.07 * 25)
    #expect(program.number("part_min") == program.number("x"))
    program.press(.up)
    #expect(program.integer("eigenbasis_step") == 9)
    let truth = try #require(program.number("factor_max_true"))
    #expect(abs(truth + 0.75) < 1e-12)
    #expect(program.lines().contains { $0.contains("−0.7500") && $0.contains(" 0.9300") })
    program.press(.pageUp)
    #expect(program.integer("eigenbasis_step") == 0)
    program.press(.up)
    #expect(program.text("notice") == "no earlier step: this is the start")
    program.press(.escape)
    #expect(program.state.overlay == nil)
  }

  @Test func whatDoesNotApplySaysWhy() throws {
    var program = try player("overparam")
    program.type("G")
    program.wait(ticks: 5)
    program.type("V")
    #expect(program.word("eigenbasis") == nil)
    #expect(program.lines().contains { $0.contains("H is singular where g = 0") })
    program = try player("absolute")
    program.type("SV")
    #expect(program.lines().contains { $0.contains("No point with g = 0 is near") })
  }

  @Test(arguments: [(200, 60), (120, 36), (80, 24), (40, 12)])
  func theChosenStepIsInSight(size: (columns: Int, rows: Int)) throws {
    var program = try player(
      "rosenbrock", size: Size(columns: size.columns, rows: size.rows), stepSize: 0.0019)
    program.type("G")
    program.wait(ticks: 60)
    program.type("V")
    for _ in 0..<3 { program.press(.pageUp) }
    program.press(.down)
    let step = try #require(program.integer("eigenbasis_step"))
    #expect(program.lines().contains { $0.contains(" \(step) ") }, "\(step) at \(size)")
  }
}
