import Descent
import Screen
import Testing
import Visualizer

@Suite struct RunKeysTests {
  @Test func playingMakesTheRateOfStepsASecond() throws {
    var program = try player("ravine")
    program.type(" ")
    program.wait(ticks: 50)
    #expect(program.integer("step") == 12)
    #expect(program.word("status") == "playing")
    program.type(" ")
    program.wait(ticks: 50)
    #expect(program.integer("step") == 12)
    #expect(program.word("status") == "paused")
  }

  @Test func readoutsAreAtMostATenthOfASecondLate() throws {
    var program = try player("ravine")
    program.type("<<< ")
    for _ in 0..<40 {
      let wait = try #require(program.state.wait)
      #expect(program.state.readout == program.state.run.steps.count || wait <= 5)
      program.wait(ticks: wait)
    }
    #expect(program.state.run.steps.count > 5)
  }

  @Test func fasterAndSlowerChangeTheRate() throws {
    var program = try player("ravine")
    program.type("> ")
    program.wait(ticks: 50)
    #expect(program.integer("step") == 25)
    program.type("<<")
    let before = program.integer("step") ?? 0
    program.wait(ticks: 50)
    #expect((program.integer("step") ?? 0) - before == 6)
  }

  @Test func oneAndTenStepsForwardsAndBack() throws {
    var program = try player("ravine")
    program.type("sSs")
    #expect(program.integer("step") == 12)
    program.type("B")
    #expect(program.integer("step") == 2)
    program.type("b")
    #expect(program.integer("step") == 1)
    program.type("r")
    #expect(program.integer("step") == 0)
    #expect(program.state.run.point == [-2.5, 1])
  }

  @Test func runsUntilItStops() throws {
    var program = try player("bowl")
    program.type("G")
    program.wait(ticks: 10)
    #expect(program.word("status") == "converged")
    #expect(program.state.wait == nil)
    #expect(program.lines()[0].contains("✓ converged"))
  }

  @Test func theRunGoesOnFromWhereItIsWhenEpsilonChanges() throws {
    var program = try player("ravine")
    program.type("ss")
    let point = program.state.run.point
    program.type("]")
    #expect(program.state.run.point == point)
    #expect(program.integer("step") == 2)
    #expect(program.number("epsilon") == 0.07 * 1.1)
    program.type("{")
    #expect(program.number("epsilon") == 0.07 * 1.1 * 0.5)
    program.type("s")
    #expect(program.state.run.steps.map(\.stepSize) == [0.07, 0.07, 0.07 * 1.1 * 0.5])
  }

  @Test func thePreviewedStepIsTheStepThatIsMade() throws {
    for landscape in Catalog.landscapes {
      var program = try player(landscape.id)
      let predicted = program.number("change")
      let before = program.number("loss") ?? .nan
      program.type("s")
      #expect(program.integer("step") == 1, "\(landscape.id)")
      #expect(predicted == (program.number("loss") ?? .nan) - before, "\(landscape.id)")
    }
  }

  @Test func rewindingAndGoingOnWithAnotherEpsilonLeavesAGhost() throws {
    var program = try player("ravine")
    program.type("SS")
    let old = program.state.run
    program.type("B")
    #expect(program.state.ghosts.isEmpty)
    #expect(program.state.unwound == old)
    program.type("{s")
    #expect(program.state.ghosts.map(\.run) == [old])
    #expect(program.state.unwound == nil)
    #expect(program.integer("step") == 11)
  }

  @Test func goingOnUnchangedAfterRewindingIsTheSamePathAndNoGhost() throws {
    var program = try player("ravine")
    program.type("SS")
    let old = program.state.run
    program.type("BS")
    #expect(program.state.run == old)
    #expect(program.state.ghosts.isEmpty)
    #expect(program.state.unwound == nil)
  }

  @Test func epsilonToCauchyAndToTheLemmasChoice() throws {
    var program = try player("ravine")
    // g = (−2.5, 25), gᵀHg = 6.25 + 25·625
    program.type("c")
    let cauchy = (6.25 + 625) / (6.25 + 25 * 625)
    #expect(abs((program.number("epsilon") ?? 0) - cauchy) < 1e-15)
    program.type("=")
    #expect(abs((program.number("epsilon") ?? 0) - 1.0 / 25) < 1e-15)
  }

  /// The last value that a key reaches is a number, and the key says so.
  @Test(arguments: [(")", "1.7e308"), (")", "5e307"), ("(", "-1.7e308")])
  func aConstantStaysANumber(key: String, value: String) throws {
    var program = try player(
      formula: "k*x^2 + y^2; k = \(value)", start: [0, 1], stepSize: 0.01)
    let first = try #require(program.number("constant_value"))
    for _ in 0..<99 { program.type(key) }
    let last = try #require(program.number("constant_value"))
    #expect(last.isFinite && abs(last) >= abs(first) && abs(last) > 1.6e308)
    #expect(program.state.notice?.text.contains("k is about") == true)
    let again = Opening(program.state).state(on: program.state.screen, using: Workbench())
    #expect(again.constant == program.state.constant)
  }

  @Test func aConstantsValuesAreShort() throws {
    var program = try player(formula: "k*x^2 + y^2; k = 0.2", start: [0, 1], stepSize: 0.01)
    program.type(")")
    #expect(program.number("constant_value") == 0.3)
    program = try player(formula: "k*x^2 + y^2; k = 1e30", start: [0, 1], stepSize: 0.01)
    program.type(")")
    #expect(program.number("constant_value") == 1.1e30)
  }

  @Test func aConstantTurnsWhileItRuns() throws {
    var program = try player(formula: "(x^2 + k*y^2)/2; k = 25", start: [-2, 1], stepSize: 0.01)
    program.type("ss")
    let point = program.state.run.point
    program.type(")")
    #expect(program.number("constant_value") == 26)
    #expect(program.state.run.point == point)
    #expect(program.state.ghosts.count == 1)
    #expect(program.number("h_yy") == 26)
    program.type("((")
    #expect(program.number("constant_value") == 24)
    program.type("r")
    #expect(program.state.run.point == [-2, 1])
  }

  @Test func readoutsChangeAtMostTenTimesASecondWhilePlaying() throws {
    var program = try player("ravine")
    program.type(">>> ")
    var shown: Set<Int> = []
    for _ in 0..<50 {
      program.wait(ticks: 1)
      shown.insert(program.state.readout)
    }
    #expect(program.integer("step") == 100)
    #expect(shown.count <= 11)
  }

  @Test func equalKeysGiveEqualStatesAndFrames() throws {
    var first = try player("himmelblau")
    var second = try player("himmelblau")
    for keys in ["sS]", " ", "{Mo", "BB", "+"] {
      first.type(keys)
      first.wait(ticks: 7)
      second.type(keys)
      second.wait(ticks: 7)
    }
    #expect(first.state == second.state)
    #expect(first.frame(look: .fixedProfile) == second.frame(look: .fixedProfile))
  }
}
