extension ExaminedRun {
  /// The run as it goes on with the ε that it has, so many steps farther or until it stops.
  func carriedOn(for steps: Int) -> ExaminedRun {
    var run = run
    while run.steps.count < count + steps, run.status == .running { run.advance(on: objective) }
    return ExaminedRun(run, like: self, upTo: count + steps - 1)
  }
}
