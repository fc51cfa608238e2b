import Descent
import Screen

/// The run and its picture at one moment: what undo brings back.
package struct Moment: Hashable, Sendable {
  fileprivate let branches: [Branch]
  fileprivate let focus: Int
  fileprivate let compared: Int?
  fileprivate let plane: Plane
  fileprivate let window: Window
  fileprivate let isFollowing: Bool
  fileprivate let chosenConstant: Int
  fileprivate let curvaturesMet: MetCurvatures
  fileprivate let shown: Shown
  fileprivate let axes: Axes
  fileprivate let theme: Theme
  fileprivate let colorMap: ColorMap

  fileprivate var run: Run { branches[focus].run }
}

extension State {
  /// The present, as undo would bring it back.
  package var moment: Moment {
    get {
      Moment(
        branches: branches, focus: focus, compared: compared, plane: plane, window: window,
        isFollowing: isFollowing,
        chosenConstant: chosenConstant, curvaturesMet: curvaturesMet, shown: shown, axes: axes,
        theme: theme,
        colorMap: colorMap)
    }
    set {
      branches = newValue.branches
      focus = newValue.focus
      compared = newValue.compared
      plane = newValue.plane
      window = newValue.window
      isFollowing = newValue.isFollowing
      chosenConstant = newValue.chosenConstant
      curvaturesMet = newValue.curvaturesMet
      shown = newValue.shown
      axes = newValue.axes
      theme = newValue.theme
      colorMap = newValue.colorMap
    }
  }
}

/// Moments that can be gone back to, and those that were gone back from.
package struct History: Hashable, Sendable {
  private var past: [Moment] = []
  private var future: [Moment] = []

  private static let momentLimit = 100
  /// Of all runs kept together: about 13 MB in the plane.
  private static let stepLimit = 200_000

  package init() {}

  /// Keeps a moment that an action has ended.
  mutating func remember(_ moment: Moment) {
    future = []
    past.append(moment)
    forgetOldest()
  }

  private mutating func forgetOldest() {
    var steps = 0
    let kept = past.reversed().prefix(History.momentLimit).prefix { moment in
      steps += moment.run.steps.count
      return steps <= History.stepLimit || steps == moment.run.steps.count
    }
    past = kept.reversed()
  }

  /// This history as what came after an earlier one, which ended at a moment.
  func following(_ earlier: History, from moment: Moment) -> History {
    var whole = self
    whole.past = earlier.past + [moment] + past
    whole.forgetOldest()
    return whole
  }

  /// The moment to go back to; one that looks like the present is passed over.
  mutating func undo(from present: Moment) -> Moment? {
    while let moment = past.popLast() {
      guard moment != present else { continue }
      future.append(present)
      return moment
    }
    return nil
  }

  /// The moment that was gone back from.
  mutating func redo(from present: Moment) -> Moment? {
    guard let moment = future.popLast() else { return nil }
    past.append(present)
    return moment
  }

  func canUndo(from present: Moment) -> Bool { past.contains { $0 != present } }
  var canRedo: Bool { !future.isEmpty }
}

extension State {
  mutating func undo() {
    playback.mode = .paused
    if let moment = history.undo(from: moment) { self.moment = moment }
  }

  mutating func redo() {
    playback.mode = .paused
    if let moment = history.redo(from: moment) { self.moment = moment }
  }
}

extension Action {
  /// Whether it may change the run or the picture, so that undo goes back to before it.
  ///
  /// A stretch of playing is one change: its beginning counts and not its ticks.
  var isRemembered: Bool {
    switch self {
    case .tick, .resize, .recolor, .undo, .redo, .caption, .help, .close, .edit, .turnPage, .refuse,
      .redraw,
      .quit,
      .stateLine, .save, .record, .replay, .suspend,
      .slower, .faster, .playOrPause, .runUntilStopped, .openPicker, .choose, .critical,
      .filterLandscapes, .nextOrder, .why(.open), .why(.scroll), .eigenbasis, .kernel:
      false
    default: true
    }
  }
}
