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
