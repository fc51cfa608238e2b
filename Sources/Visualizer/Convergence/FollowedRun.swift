import Descent

/// A run that is looked at again and again while it goes on, goes back or turns elsewhere.
///
/// The start and the step sizes decide all of a run.
struct FollowedRun {
  private var start: Vector = []
  private var stepSizes: [Double] = []

  /// How many of its first steps a run has in common with the one of the last time.
  mutating func stepsInCommon(with run: Run) -> Int {
    let known = stepSizes
    stepSizes = run.steps.stepSizes
    guard run.start == start else {
      start = run.start
      return 0
    }
    return zip(stepSizes, known).prefix { $0 == $1 }.count
  }
}
