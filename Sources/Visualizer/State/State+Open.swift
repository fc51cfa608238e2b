package import Descent

extension State {
  /// Shows another landscape, from its own start, in its own window, with its own ε.
  ///
  /// The paths on the old one are left behind; undo brings them back.
  package mutating func open(_ landscape: Landscape, using workbench: Workbench) {
    playback.mode = .paused
    remember(opened: landscape)
    window = landscape.window
    chosenConstant = 0
    probe = nil
    curvaturesMet = MetCurvatures()
    let run = Run(
      of: workbench.objective(of: landscape), from: landscape.start, stepSize: landscape.stepSize,
      rules: workbench.stopRules(of: landscape, settings: run.rules.settings))
    branches = [Branch(run, of: landscape, start: landscape.start)]
    focus = 0
  }

  /// Begins a new run at a point with the present ε; the present one is left as a ghost.
  package mutating func startRun(from point: Vector, using workbench: Workbench) {
    playback.mode = .paused
    let run = Run(
      of: workbench.objective(of: landscape), from: point, stepSize: run.stepSize, rules: run.rules)
    begin(run, of: landscape, start: point, from: nil)
  }
}
