package import Descent
import Screen

/// The sheet that says why the run does what it does, and takes the ε that would do better.
package struct WhySheet: Hashable, Sendable {
  package let diagnosis: Diagnosis
  /// The first row of the text that is seen.
  var top = 0

  package enum Move: Hashable, Sendable {
    case open
    case scroll(Scroll)
    /// Sets the ε that was tried, and goes back to where it was tried from.
    case take
  }

  package enum Scroll: Hashable, Sendable {
    case up, down, pageUp, pageDown
  }

  package static let bindings = [
    Binding(.enter, does: .why(.take), "take ε", in: .run, obstacle: noRemedy),
    Binding(.up, does: .why(.scroll(.up)), "scroll", in: .run),
    Binding(.down, does: .why(.scroll(.down)), "scroll", in: .run),
    Binding(.pageUp, does: .why(.scroll(.pageUp)), "page up", in: .run),
    Binding(.pageDown, .space, does: .why(.scroll(.pageDown)), "page down", in: .run),
    Binding(.escape, "W", does: .close, "close", in: .program),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding("q", .control("c"), does: .quit, "quit", in: .program),
  ]

  func hints(on screen: Size) -> [KeyLine.Hint] {
    let take = diagnosis.remedy.map { remedy in
      KeyLine.Hint(actions: [.why(.take)], text: "ε = \(Numeral.brief(remedy.stepSize))")
    }
    let scroll = KeyLine.Hint(
      actions: [.why(.scroll(.up)), .why(.scroll(.down))], text: "scroll")
    return [take, scrolls(on: screen) ? scroll : nil].compactMap(\.self)
  }

  private static let noRemedy: @Sendable (State, Workbench) -> String? = { state, _ in
    guard case .why(let sheet) = state.overlay, sheet.diagnosis.remedy == nil else { return nil }
    return "no ε to take: none was found that would do better"
  }
}

extension Remedy {
  /// What taking it does, said to a person.
  func offer(after steps: Int) -> String {
    let back =
      step == steps ? "from here" : step == 0 ? "back at the start" : "back at t = \(step)"
    return "ε = \(Numeral.brief(stepSize)), \(back)"
  }
}

extension State {
  /// Why the run does what it does, at the step that is looked at.
  package func diagnosis(using workbench: Workbench) -> Diagnosis {
    if case .why(let sheet) = overlay { return sheet.diagnosis }
    return workbench.diagnosis(
      of: run, on: landscape, atEarlierStep: inspected == nil ? nil : shownStep)
  }

  mutating func why(_ move: WhySheet.Move, using workbench: Workbench) {
    switch move {
    case .open:
      playback.mode = .paused
      notice = nil
      overlay = .why(WhySheet(diagnosis: diagnosis(using: workbench)))
    case .scroll(let scroll):
      guard case .why(var sheet) = overlay else { return }
      sheet.scroll(scroll, on: screen)
      overlay = .why(sheet)
    case .take:
      guard case .why(let sheet) = overlay, let remedy = sheet.diagnosis.remedy else { return }
      overlay = nil
      say(remedy.offer(after: run.steps.count) + ": space plays")
      stepBack(by: run.steps.count - remedy.step)
      setStepSize(remedy.stepSize)
    }
  }
}
