package import Descent
package import Screen

/// What it takes to open the program in a state: a landscape, a run to make again, and what to see.
///
/// It is what a command line says. From a state it takes the focused run; other paths, undo and what
/// lies over the view are left behind.
package struct Opening: Hashable, Sendable {
  package var landscape: Landscape
  /// The landscape of a person's file that it is, but for its constants and its window.
  package var own: OwnLandscape?
  /// Where the run begins.
  package var start: Vector
  package var stepSizes: StepSizeSchedule
  /// How many steps to make; a run that ends before stands at its end.
  package var step = 0
  /// The part of the plane to look at, where it is not the landscape's window.
  package var view: Window?
  package var isFollowing = false
  /// Index into `Playback.rates`.
  package var speed = Playback().speed
  /// When the run ends by itself.
  package var stops = StopRules.Settings()
  package var shown = Shown()
  /// What stands where the map does.
  package var page = View.map
  package var axes = Axes.logarithmic
  /// The place that is read in place of w, where there is one.
  package var probe: PlanePoint?
  /// An earlier step that is looked at, where that is not the last one.
  package var inspected: Int?
  /// Which of the formula's constants the keys change.
  package var chosenConstant = 0
  package var theme = Theme.dark
  package var colorMap = Theme.dark.ownColorMap

  /// A landscape at its start.
  package init(_ landscape: Landscape) {
    self.landscape = landscape
    start = landscape.start
    stepSizes = StepSizeSchedule(initial: landscape.stepSize)
  }

  /// What opens a state again.
  package init(_ state: State) {
    self.init(state.landscape)
    own = state.ownLandscapes.first { $0.listed.isSame(as: state.landscape) }
    start = state.run.start
    stepSizes = state.run.stepSizes
    step = state.run.stepsTried
    view = state.window == state.landscape.window ? nil : state.window
    isFollowing = state.isFollowing
    speed = state.playback.speed
    stops = state.run.rules.settings
    shown = state.shown
    page = state.view
    axes = state.axes
    probe = state.probe
    inspected = state.inspected
    chosenConstant = state.chosenConstant
    theme = state.theme
    colorMap = state.colorMap
  }

  /// The state that it opens, on a screen of a size.
  package func state(on screen: Size, using workbench: Workbench) -> State {
    var state = State(
      landscape: landscape, start: start, stepSize: stepSizes.initial,
      window: view ?? landscape.window, screen: screen,
      rules: { $0.settings = stops }, using: workbench)
    state.shown = shown
    state.view = page
    state.axes = axes
    state.theme = theme
    state.colorMap = colorMap
    state.playback.speed = speed
    state.follow(stepSizes, upTo: step, using: workbench)
    state.isFollowing = isFollowing
    if view == nil { state.keepInView() }
    state.probe = probe
    if let inspected { state.inspect(.to(inspected)) }
    state.chosenConstant = chosenConstant
    state.readout = state.shownStep
    return state
  }
}

extension ListedLandscape {
  /// Whether it is another one but for its constants' values and its window.
  func isSame(as other: Landscape) -> Bool {
    id == other.id && formula.text == other.formula.text
      && formula.constants.map(\.name) == other.constants.map(\.name)
  }
}

extension Run {
  /// The steps made, and the one that was tried in vain where it ended the run.
  fileprivate var stepsTried: Int {
    steps.count + (status.reason?.isOfNextStep == true ? 1 : 0)
  }
}
