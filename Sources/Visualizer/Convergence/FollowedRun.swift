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
    // No sequence is made of them: there may be a hundred thousand, asked for with every frame.
    var count = 0
    while count < min(stepSizes.count, known.count), stepSizes[count] == known[count] { count += 1 }
    return count
  }
}
