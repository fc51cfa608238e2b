import Descent

/// The certified Λ⁺ along each step of a run, kept while the run goes on.
struct StepCurvatures {
  private(set) var values: [Double] = []
  private var followed = FollowedRun()

  /// Judges the first steps of a run; those that it has in common with the one before are known.
  mutating func follow(_ run: Run, count: Int, on objective: any Objective) {
    let known = min(followed.stepsInCommon(with: run), count)
    values.removeLast(max(0, values.count - known))
    for index in values.count..<max(values.count, count) {
      let bound = run.stepLine(at: index, on: objective).curvatureBound(
        upTo: run.stepSize(at: index))
      values.append(max(0, bound.upper))
    }
  }
}

/// The ledger of a run, kept while the run goes on.
struct KeptLedger {
  private(set) var ledger = DescentLedger()
  private var followed = FollowedRun()

  /// Judges the first steps of a run; those that it has in common with the one before are judged.
  mutating func follow(
    _ run: Run, on objective: any Objective, count: Int, smoothness: (Int) -> Double,
    learnt: ((Int) -> Double)? = nil, isInRegion: (PlanePoint) -> Bool, plane: Plane
  ) {
    ledger.keep(first: min(followed.stepsInCommon(with: run), count))
    ledger.judge(
      run, on: objective, smoothness: smoothness, learnt: learnt, isInRegion: isInRegion,
      plane: plane, upTo: count)
  }
}
