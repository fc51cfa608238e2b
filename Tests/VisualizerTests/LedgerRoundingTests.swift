import Descent
import Screen
import Testing
import Visualizer

/// What the ledger says of steps whose change is less than L is rounded by.
@Suite struct LedgerRoundingTests {
  /// Where the promise is less than L is rounded by, a step is not seen to go down; the promise counts as
  /// held all the same.
  @Test(arguments: [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
  ])
  func aStepThatIsLessThanRoundingIsMarkedLevel(size: Size) throws {
    var program = try player(
      formula: "cosh(x) + 4*y^2 - x*y", start: [2, 1], stepSize: 0.05, size: size)
    program.act(.step(count: 1000))
    program.type("⇤")
    let count = program.state.run.steps.count
    let lines = program.lines()
    func mark(of step: Int) throws -> Character {
      let row = try #require(
        lines.first { $0.contains(try Regex(" \(step) +(−[0-9]|0  )")) }, "\(lines)")
      return try #require(row.last { "✓=–✗!".contains($0) })
    }
    #expect(try mark(of: count - 1) == "=")
    #expect(try mark(of: 10) == "✓")
    #expect(program.integer("ledger_held") == count)
    if size.columns == 200 { #expect(lines.contains { $0.contains("= level ") }) }
  }

  /// At Rastrigin's minimum a last step goes up by a rounding of L, which keeps its promise.
  @Test func aRoundingIsNoWayUp() throws {
    var program = try player("rastrigin")
    program.type("G")
    program.wait(ticks: 100)
    program.type("⇤")
    #expect(program.integer("ledger_up") == 0)
    #expect(program.integer("ledger_held") == program.state.run.steps.count)
  }
}
