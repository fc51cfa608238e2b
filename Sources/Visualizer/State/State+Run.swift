package import Descent

extension State {
  /// How often readouts change, so that numbers can be read while they run: ten times a second.
  static let readoutTicks = 5

  /// The state that readouts tell of: while a run goes on, without the steps since they changed last, so
  /// that all that is said in a frame is said of one step.
  var asRead: State {
    guard inspected == nil, readout < run.steps.count else { return self }
    var state = self
    for _ in readout..<run.steps.count { state.run.retreat() }
    return state
  }

  /// The Taylor expansion at the point that is looked at: the probe, or a step of the run.
  package func localModel(using workbench: Workbench) -> LocalModel {
    let point = probe.map { plane.point(at: $0) } ?? shownPoint
    return workbench.model(of: landscape, at: point, in: plane)
  }

  mutating func passTick(using workbench: Workbench) {
    tick += 1
    searchCriticalPoints(using: workbench)
    certify(using: workbench)
    surveyCriticalPoints(using: workbench)
    if let notice, notice.until <= tick { self.notice = nil }
    pointer.passTick(tick)
    let due = playback.tick()
    if due > 0 { advance(by: due, using: workbench) }
    if playback.mode == .paused || tick % State.readoutTicks == 0 { readout = shownStep }
  }

  mutating func playOrPause() {
    playback.mode = playback.mode == .paused ? .playing : .paused
    playback.gathered = 0
  }

  mutating func runUntilStopped() {
    playback.mode = playback.mode == .untilStopped ? .paused : .untilStopped
  }

  mutating func changeSpeed(by change: Int) {
    playback.speed = min(max(playback.speed + change, 0), Playback.rates.count - 1)
  }

  mutating func advance(by count: Int, using workbench: Workbench) {
    let objective = workbench.objective(of: landscape)
    let view = visibleWindow
    for _ in 0..<count where run.status == .running {
      let step = run.steps.count
      run.advance(on: objective)
      guard run.steps.count > step else { break }
      if let view { meetCurvature(of: objective, on: step, in: view) }
      leaveUnwoundPath()
    }
    if run.status != .running { playback.mode = .paused }
    if isFollowing { keepInView() }
  }

  /// Lets the run of a fresh state follow a schedule of step sizes for so many steps.
  mutating func follow(
    _ stepSizes: StepSizeSchedule, upTo count: Int, using workbench: Workbench
  ) {
    let objective = workbench.objective(of: landscape)
    run.follow(stepSizes, upTo: count, on: objective)
    guard let view = visibleWindow else { return }
    for step in run.steps.indices { meetCurvature(of: objective, on: step, in: view) }
  }

  mutating func stepBack(by count: Int) {
    playback.mode = .paused
    guard count > 0 else { return }
    if unwound == nil, !run.steps.isEmpty { unwound = run }
    for _ in 0..<count { run.retreat() }
    if isFollowing { keepInView() }
  }

  /// Back to the start; a run that began elsewhere, where a constant was turned, is left as a ghost.
  mutating func restart(using workbench: Workbench) {
    guard run.start != start else { return stepBack(by: run.steps.count) }
    startRun(from: start, using: workbench)
  }

  mutating func setStepSize(_ stepSize: Double) {
    guard stepSize.isFinite, stepSize > 0, stepSize < .greatestFiniteMagnitude else { return }
    run.stepSize = stepSize
    run.resume()
  }

  /// A larger curvature than was sampled, met on a step within the view, takes its place.
  private mutating func meetCurvature(of objective: any Objective, on step: Int, in view: Window) {
    let plane = plane
    let met = objective.largestCurvature(
      from: run.point(at: step), to: run.point(at: step + 1), along: plane.directions,
      beyond: curvaturesMet.largest,
      where: { view.contains(plane.projection(of: $0)) })
    curvaturesMet.meet(met ?? 0, onStep: step)
  }

  /// After rewinding: the old path becomes a ghost as soon as the new one differs from it.
  private mutating func leaveUnwoundPath() {
    guard let unwound else { return }
    let index = run.steps.count - 1
    if index < unwound.steps.count, run.steps[index] == unwound.steps[index] {
      if run.steps.count == unwound.steps.count { self.unwound = nil }
      return
    }
    part(from: unwound, after: index)
  }
}
