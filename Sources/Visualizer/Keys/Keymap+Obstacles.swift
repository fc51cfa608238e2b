import Descent
import Screen

// Why a key cannot act just now, each one clause that fits behind a colon.

extension Keymap {
  static let ended: @Sendable (State, Workbench) -> String? = { state, _ in
    state.run.status.reason.map { "the run has ended, " + $0.sentence }
  }

  static let atStart: @Sendable (State, Workbench) -> String? = { state, _ in
    state.run.steps.isEmpty && state.run.start == state.start
      ? "nothing to take back: this is the start" : nil
  }

  static let noStepYet: @Sendable (State, Workbench) -> String? = { state, _ in
    state.branch.whole.steps.isEmpty ? "nothing to branch from: no step was made yet" : nil
  }

  static let noEarlierStep: @Sendable (State, Workbench) -> String? = { state, _ in
    state.shownStep == 0 ? "no earlier step: this is the start" : nil
  }

  static let noLaterStep: @Sendable (State, Workbench) -> String? = { state, _ in
    state.inspected == nil ? "no later step: the run stands here" : nil
  }

  static let nothingToUndo: @Sendable (State, Workbench) -> String? = { state, _ in
    state.history.canUndo(from: state.moment) ? nil : "nothing to undo"
  }

  static let nothingToRedo: @Sendable (State, Workbench) -> String? = { state, _ in
    state.history.canRedo ? nil : "nothing to redo"
  }

  static let slowest: @Sendable (State, Workbench) -> String? = { state, _ in
    state.playback.speed == 0 ? "no slower: \(state.playback.rate) step a second" : nil
  }

  static let fastest: @Sendable (State, Workbench) -> String? = { state, _ in
    state.playback.speed == Playback.rates.count - 1
      ? "no faster: \(state.playback.rate) steps a second" : nil
  }

  static let noSmoothness: @Sendable (State, Workbench) -> String? = { state, workbench in
    let smoothness = state.localReading(using: workbench).smoothness
    return smoothness.choice.value == nil ? "no 1/Λ⁺: \(smoothness.noChoice)" : nil
  }

  static let noCauchy: @Sendable (State, Workbench) -> String? = { state, workbench in
    let model = state.localModel(using: workbench)
    return switch model.limits.cauchy {
    case .at: nil
    case .unbounded: "no Cauchy step: gᵀHg ≤ 0"
    case .undefined: "no Cauchy step: \(model.noDescentLimit)"
    }
  }

  static let noMouse: @Sendable (State, Workbench) -> String? = { state, _ in
    state.hasMouse ? nil : "no mouse: the terminal keeps it"
  }

  static let noProbe: @Sendable (State, Workbench) -> String? = { state, _ in
    state.probe == nil ? "no probe" : nil
  }

  static let noStartAtProbe: @Sendable (State, Workbench) -> String? = { state, workbench in
    if let reason = noProbe(state, workbench) { return reason }
    return state.localModel(using: workbench).loss.isFinite
      ? nil : "no run can start here: L has no value"
  }

  static let noModel: @Sendable (State, Workbench) -> String? = { state, _ in
    state.shown.order == 0 ? "no model to show: its order is 0, o turns it on" : nil
  }

  static let noLevel: @Sendable (State, Workbench) -> String? = { state, _ in
    state.showsTrueLevel
      ? nil : "no true level: without colour or dots it looks like a contour"
  }

  static let noFill: @Sendable (State, Workbench) -> String? = { state, _ in
    if state.glyphs == .ascii { return "no fill: in ASCII digits say how high the ground is" }
    return switch state.colorDepth {
    case .trueColor, .indexed256: nil
    case .ansi16, .ansi8, .none: "no fill: it needs 256 colours, here are \(state.colorDepth.words)"
    }
  }

  static let noPalette: @Sendable (State, Workbench) -> String? = { state, _ in
    state.hasPalette
      ? nil : "no palette: it needs 24-bit colour, here are \(state.colorDepth.words)"
  }

  static let noTheme: @Sendable (State, Workbench) -> String? = { state, _ in
    state.colorDepth == .none ? "no theme: it needs colour, and here is none" : nil
  }

  static let nothingChosen: @Sendable (State, Workbench) -> String? = { state, _ in
    state.picker.flatMap { $0.chosen(of: state) } == nil ? "nothing to open" : nil
  }

  static let noConstant: @Sendable (State, Workbench) -> String? = { state, _ in
    state.landscape.constants.isEmpty
      ? "no constant in this formula: declare one as in (x^2 + k*y^2)/2; k = 25" : nil
  }

  static let noOtherConstant: @Sendable (State, Workbench) -> String? = { state, workbench in
    let constants = state.landscape.constants
    return constants.count == 1
      ? "no other constant: there is only \(constants[0].name)" : noConstant(state, workbench)
  }

  static func lastConstant(of state: State, up: Bool) -> String? {
    guard let constant = state.constant, Constants.next(after: constant.value, up: up) == nil
    else { return nil }
    return up
      ? "no larger: \(constant.name) is about the largest that a number can be"
      : "no smaller: \(constant.name) is about the lowest that a number can be"
  }

  static let smallestStepSize: @Sendable (State, Workbench) -> String? = { state, _ in
    let smaller = state.run.stepSize / 2
    return smaller > 0 && smaller < state.run.stepSize
      ? nil : "no smaller: ε is the smallest that a number can be"
  }

  static let largestStepSize: @Sendable (State, Workbench) -> String? = { state, _ in
    state.run.stepSize * 2 < .greatestFiniteMagnitude
      ? nil : "no larger: ε is about the largest that a number can be"
  }

  static let nearest: @Sendable (State, Workbench) -> String? = { state, _ in
    state.isSeen { $0.zoom(.in) } ? nil : "no nearer: numbers could not tell the view's edges apart"
  }

  static let farthest: @Sendable (State, Workbench) -> String? = { state, _ in
    state.isSeen { $0.zoom(.out) } ? nil : "no farther: the view is as wide as numbers allow"
  }

  static func edge(of state: State, columns: Int, rows: Int) -> String? {
    state.visibleWindow == nil || state.isSeen { $0.pan(columns: columns, rows: rows) }
      ? nil : "no farther: numbers could not tell the view's edges apart there"
  }
}

extension State {
  /// Whether a change of the view changes what is seen.
  fileprivate func isSeen(_ change: (inout State) -> Void) -> Bool {
    var changed = self
    change(&changed)
    return changed.window != window
  }
}

extension State {
  /// Whether the terminal can tell the true level set from the contours.
  var showsTrueLevel: Bool { colorDepth != .none && glyphs != .ascii }
}

extension ColorDepth {
  fileprivate var words: String { self == .none ? "none" : "\(rawValue) colours" }
}
