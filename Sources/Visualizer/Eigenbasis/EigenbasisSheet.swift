package import Descent
import Screen

/// The sheet that follows the run along the eigenvectors of H at a critical point, step by step.
package struct EigenbasisSheet: Hashable, Sendable {
  /// The basis, or why there is none.
  let basis: Result<EigenbasisComponents, EigenbasisComponents.Absence>
  let agreement: EigenbasisComponents.Agreement?
  /// The step that is looked at, from 0 to the number of steps.
  package fileprivate(set) var step: Int

  package enum Move: Hashable, Sendable {
    case open
    case by(Int)
    /// A tenth of the run, at least ten steps.
    case farther(Int)
  }

  package static let bindings = [
    Binding(.up, does: .eigenbasis(.by(-1)), "a step back", in: .run, obstacle: noEarlierStep),
    Binding(.down, does: .eigenbasis(.by(1)), "a step on", in: .run, obstacle: noLaterStep),
    Binding(
      .pageUp, does: .eigenbasis(.farther(-1)), "by ten steps or a tenth", in: .run,
      obstacle: noEarlierStep),
    Binding(
      .pageDown, .space, does: .eigenbasis(.farther(1)), "by ten steps or a tenth", in: .run,
      obstacle: noLaterStep),
    Binding(.escape, "V", .enter, does: .close, "close", in: .program),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding("q", .control("c"), does: .quit, "quit", in: .program),
  ]

  static let hints = [
    KeyLine.Hint(actions: [.eigenbasis(.by(-1)), .eigenbasis(.by(1))], text: "steps"),
    KeyLine.Hint(
      actions: [.eigenbasis(.farther(-1)), .eigenbasis(.farther(1))], text: "farther"),
  ]

  private static let noEarlierStep: @Sendable (State, Workbench) -> String? = { state, _ in
    state.eigenbasisSheet?.step == 0 ? "no earlier step: this is the start" : nil
  }

  private static let noLaterStep: @Sendable (State, Workbench) -> String? = { state, _ in
    state.eigenbasisSheet?.step == state.run.steps.count
      ? "no later step: the run stands here" : nil
  }
}

extension State {
  package var eigenbasisSheet: EigenbasisSheet? {
    if case .eigenbasis(let sheet) = overlay { sheet } else { nil }
  }

  /// The run's eigenbasis, or why there is none.
  package func eigenbasis(
    using workbench: Workbench
  ) -> Result<EigenbasisComponents, EigenbasisComponents.Absence> {
    if let sheet = eigenbasisSheet { return sheet.basis }
    return Result { () throws(EigenbasisComponents.Absence) in
      try EigenbasisComponents(
        of: run, followedTo: workbench.run(run, along: course, by: State.longestCourse),
        on: workbench.objective(of: landscape), window: landscape.window,
        scale: workbench.curvatureScale(of: landscape))
    }
  }

  mutating func eigenbasis(_ move: EigenbasisSheet.Move, using workbench: Workbench) {
    let count = run.steps.count
    guard var sheet = eigenbasisSheet else {
      playback.mode = .paused
      notice = nil
      let basis = eigenbasis(using: workbench)
      overlay = .eigenbasis(
        EigenbasisSheet(
          basis: basis, agreement: (try? basis.get())?.agreement(of: run), step: shownStep))
      return
    }
    switch move {
    case .open: break
    case .by(let change): sheet.step += change
    case .farther(let direction): sheet.step += direction * max(10, count / 10)
    }
    sheet.step = min(max(sheet.step, 0), count)
    overlay = .eigenbasis(sheet)
  }
}
