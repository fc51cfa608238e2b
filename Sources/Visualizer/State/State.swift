package import Descent
package import Screen

/// Everything the program knows, as descriptions: equal states show equal frames.
///
/// Objectives, fields and other things that follow from it are built by a `Workbench`.
package struct State: Equatable, Sendable {
  /// The runs that are kept, in the order they began; never empty.
  package internal(set) var branches: [Branch]
  /// Which of them has the focus.
  package internal(set) var focus = 0
  /// The number of the one whose readouts stand beside those of the focus.
  package internal(set) var compared: Int?
  package var plane: Plane
  /// The part of the plane that is asked for; what is seen is widened to equal scale.
  package var window: Window
  package var screen: Size

  /// What undo and redo go to.
  package var history = History()

  package var playback = Playback()
  package var shown = Shown()
  package var view = View.map
  /// What equal distances mean in the convergence view.
  package var axes = Axes.logarithmic
  /// An earlier step of the run that is looked at; nothing while that is the last one.
  package internal(set) var inspected: Int?
  package var theme = Theme.dark
  package var colorMap = ColorMap.dusk
  /// Whether the view moves along with w.
  package var isFollowing = false
  /// The place that is read in place of w, while there is one.
  package var probe: PlanePoint?
  /// What lies over the view.
  package var overlay: Overlay?
  /// The landscapes that a person has added to the presets.
  package var ownLandscapes: [OwnLandscape] = []
  /// The names of the landscapes that were opened, the last one first.
  package var recentLandscapes: [String] = []
  /// Formulas and settings that were typed, the newest last.
  package var formulaHistory: [String] = []
  package var settingHistory: [String] = []
  /// Which of the formula's constants the keys change.
  package var chosenConstant = 0
  /// Ticks of 20 ms since the program began.
  package var tick = 0
  package var notice: Notice?
  package var pointer = Pointer()
  /// Whether the terminal reports its mouse.
  package var hasMouse = true
  /// How many colours the terminal shows; a tape has them all.
  package var colorDepth = ColorDepth.trueColor
  /// The characters it shows; a tape has them all.
  package var glyphs = GlyphSet.braille
  /// What a tape says about what is seen, at most two lines.
  package var caption = ""
  /// The tape that is recorded or played, if any.
  package internal(set) var tape: TapeStanding?
  /// The curvatures met on steps' segments within the view, since the view last changed.
  package var curvaturesMet = MetCurvatures()
  /// How far the search for a certified curvature is.
  package internal(set) var certification: Certification?
  /// How many steps of the run have a certified curvature of their own.
  package internal(set) var stepsCertified = 0
  /// Which step the readouts show; while playing they change at most ten times a second.
  package var readout = 0

  package var isHelpOpen: Bool {
    if case .help = overlay { true } else { false }
  }

  /// The state a program starts in.
  package init(
    landscape: Landscape, start: Vector? = nil, stepSize: Double? = nil, window: Window? = nil,
    screen: Size, rules: (inout StopRules) -> Void = { _ in }, using workbench: Workbench
  ) {
    self.window = window ?? landscape.window
    self.screen = screen
    plane = .identity
    var stopRules = workbench.stopRules(of: landscape)
    rules(&stopRules)
    let start = start ?? landscape.start
    let run = Run(
      of: workbench.objective(of: landscape), from: start,
      stepSize: stepSize ?? landscape.stepSize, rules: stopRules)
    branches = [Branch(run, of: landscape, start: start)]
    recentLandscapes = [landscape.id]
  }
}

/// A sentence that stands in the first theory row for a while.
package struct Notice: Hashable, Sendable {
  package var text: String
  /// The tick at which it goes.
  package var until: Int
}
