import Descent
import Screen
import Testing
import Visualizer

/// The ledger takes the room that there is, and cuts no number off.
@Suite struct LedgerRoomTests {
  /// A ledger has as many rows as there is room for, whatever the decades of its run.
  @Test(arguments: [40, 400, 4000, 9999])
  func theLedgerFillsItsRoom(steps: Int) throws {
    var program = try player("rosenbrock", stepSize: 1e-4)
    program.act(.step(count: steps))
    program.type("⇤")
    let lines = program.lines().map { String($0.dropFirst(78)) }
    let heading = try #require(lines.firstIndex { $0.contains("true ΔL") })
    let tally = try #require(lines.firstIndex { $0.contains(" held") })
    #expect(tally - heading - 1 >= 6)
    #expect(lines[(heading + 1)..<tally].allSatisfy { $0.contains("−") })
    #expect(tally >= program.state.screen.rows - 4)
  }

  /// On |x| and |y| nearly every step breaks what a sampled Λ⁺ promised, and about half go up.
  @Test func theCountsAreNotCutOff() throws {
    var program = try player("absolute", size: Size(columns: 80, rows: 24))
    program.act(.step(count: 20_000))
    program.type("⇤")
    let up = zip(program.state.run.losses, program.state.run.losses.dropFirst()).count { $0 < $1 }
    #expect(up > 5000)
    #expect(program.lines().contains { $0.contains("  \(up) ✗") }, "\(program.lines())")
  }
}
