import Descent
import Screen
import Testing
import Visualizer

/// What is observed of networks (MATH §8), said of runs that show it and of no others.
@Suite struct EdgeOfStabilityTests {
  /// Runs along the valley of (x²y − 1)²/2 from (0.1, 1), where λmax rises from 0.02 to 5 and then
  /// hovers at 2/ε.
  private func valley(steps: Int, size: Size = Size(columns: 120, rows: 36)) throws -> Player {
    var program = try player(formula: "(x^2*y - 1)^2/2", start: [0.1, 1], stepSize: 0.4)
    program.act(.step(count: steps))
    program.type("⇤")
    return program
  }

  @Test func theSharpnessHovers() throws {
    let program = try valley(steps: 300)
    let count = try #require(program.integer("edge_steps"))
    let run = program.state.run
    let losses = Array(run.losses.suffix(count + 1))
    let up = zip(losses, losses.dropFirst()).count { $1 > $0 }
    #expect(count > 100 && up > 50 && losses[count] < losses[0])
    let objective = Descent.Expression(program.state.landscape.formula)
    for step in (run.steps.count - count)..<run.steps.count {
      let model = LocalModel(of: objective, at: run.steps[step].point, along: .axes)
      #expect(abs(0.4 * model.eigenpairs.larger.value - 2) <= 0.2)
    }
    #expect(
      program.lines().contains {
        $0.contains(
          "edge of stability: ε λmax near 2 for \(count) steps, \(up) up, yet L fell by ")
      }, "\(program.lines())")
    #expect(abs(try #require(program.number("sharpening")) - 246) < 2)
    #expect(program.lines().contains { $0.contains("λmax rose from 0.0197 to 4.85") })
  }

  /// Before it comes near to 2 there is only the rise.
  @Test func beforeIt() throws {
    let program = try valley(steps: 60)
    #expect(program.integer("edge_steps") == nil)
    #expect(!program.lines().contains { $0.contains("edge of stability:") })
    #expect(try #require(program.number("sharpening")) > 10)
  }

  /// On a quadratic λmax stays as it is; past 2/λmax L grows, below it L falls at each step, however near
  /// to 2 ε λmax is.
  @Test(arguments: [0.03, 0.0795, 0.081])
  func aQuadraticShowsNoneOfIt(stepSize: Double) throws {
    var program = try player("ravine", stepSize: stepSize)
    program.act(.step(count: 40))
    program.type("⇤")
    #expect(program.integer("edge_steps") == nil && program.number("sharpening") == nil)
    #expect(!program.lines().contains { $0.contains("edge of stability:") })
    #expect(!program.lines().contains { $0.contains("λmax rose") })
  }

  @Test func withoutAStepThereIsNothingToSay() throws {
    let program = try valley(steps: 0)
    #expect(program.integer("edge_steps") == nil && program.number("sharpening") == nil)
  }
}
