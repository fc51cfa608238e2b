import Descent
import Testing

@Suite struct StepSizeScheduleTests {
  @Test func aStepHasTheSizeOfTheLastChangeBeforeIt() {
    let schedule = StepSizeSchedule(
      initial: 0.1,
      changes: [
        StepSizeSchedule.Change(step: 7, stepSize: 0.3),
        StepSizeSchedule.Change(step: 3, stepSize: 0.5),
        StepSizeSchedule.Change(step: 3, stepSize: 0.2),
      ])
    #expect((0...9).map { schedule[$0] } == [0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2, 0.3, 0.3, 0.3])
    #expect(schedule.changes.map(\.step) == [3, 7])
    #expect(StepSizeSchedule(initial: 2)[1_000_000] == 2)
  }

  @Test func aRunTellsItsOwn() throws {
    var (run, objective) = try run()
    run.advance(on: objective)
    run.advance(on: objective)
    run.stepSize = 0.002
    run.advance(on: objective)
    run.stepSize = 0.0005
    let expected = StepSizeSchedule(
      initial: 0.001,
      changes: [
        StepSizeSchedule.Change(step: 2, stepSize: 0.002),
        StepSizeSchedule.Change(step: 3, stepSize: 0.0005),
      ])
    #expect(run.stepSizes == expected)
  }

  /// The step that is made next belongs to the schedule as much as those that were made.
  @Test(arguments: [0, 2, 3, 5])
  func aRunThatFollowsOneStandsBeforeTheNextStepOfIt(count: Int) throws {
    var (followed, objective) = try run()
    let schedule = StepSizeSchedule(
      initial: 0.001,
      changes: [
        StepSizeSchedule.Change(step: 0, stepSize: 0.0004),
        StepSizeSchedule.Change(step: 3, stepSize: 0.002),
      ])
    followed.follow(schedule, upTo: count, on: objective)
    #expect(followed.steps.stepSizes == (0..<count).map { schedule[$0] })
    #expect(followed.stepSize == schedule[count])
  }

  @Test func aRunThatEndsIsFollowedNoFarther() throws {
    var (followed, objective) = try run()
    followed.follow(StepSizeSchedule(initial: 1), upTo: .max, on: objective)
    #expect(followed.status.reason != nil)
  }

  /// A trace by a run's step sizes has the run's own numbers, bit for bit.
  @Test func aTraceFollowsThem() throws {
    var (run, objective) = try run()
    for index in 0..<40 {
      run.stepSize = 0.0002 * Double(1 + index % 5)
      run.advance(on: objective)
    }
    let rows = Array(
      Trace(of: objective, from: run.start, stepSizes: run.stepSizes, steps: run.steps.count))
    #expect(rows.map(\.model.point) == run.points)
    #expect(rows.map(\.model.loss) == run.losses)
    #expect(rows.map(\.stepSize) == run.steps.map(\.stepSize) + [run.stepSize])
  }

  private func run() throws -> (Run, any Objective) {
    let landscape = try #require(Catalog.landscape(named: "rosenbrock"))
    let objective = Expression(landscape.formula)
    let rules = StopRules(for: objective, plane: .identity, window: landscape.window)
    return (Run(of: objective, from: landscape.start, stepSize: 0.001, rules: rules), objective)
  }
}
