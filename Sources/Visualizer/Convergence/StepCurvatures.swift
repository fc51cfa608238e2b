import Descent

/// The certified Λ⁺ along each step of a run, kept while the run goes on.
struct StepCurvatures {
  private(set) var values: [Double] = []
  private var start: Vector = []
  private var stepSizes: [Double] = []

  /// Judges the first steps of a run; those that it has in common with the one before are known.
  mutating func follow(_ run: Run, count: Int, on objective: any Objective) {
    let stepSizes = run.steps.stepSizes
    // The start and the step sizes decide all of a run.
    let common =
      run.start == start ? zip(stepSizes, self.stepSizes).prefix { $0 == $1 }.count : 0
    values.removeLast(max(0, values.count - min(common, count)))
    for index in values.count..<max(values.count, count) {
      let step = run.steps[index]
      let bound = objective.stepCurvatureBound(
        from: step.point, along: step.gradient.map { -$0 }, upTo: step.stepSize)
      values.append(max(0, bound.upper))
    }
    (start, self.stepSizes) = (run.start, stepSizes)
  }
}
