import Screen

/// The sheet of the residuals that the loss is a sum of squares of, their tangent kernel, and what
/// theory makes of it, at the point that is read.
package struct KernelSheet: Hashable, Sendable {
  /// The first row of the text that is seen.
  package fileprivate(set) var top = 0

  package enum Move: Hashable, Sendable {
    case open
    /// By so many rows.
    case scroll(Int)
    /// By as many rows as are seen.
    case page(Int)
  }

  package static let bindings = [
    Binding(
      .left, does: .inspect(.by(-1)), "along the path", in: .run,
      obstacle: { onPath($0, Keymap.noEarlierStep($0, $1)) }),
    Binding(
      .right, does: .inspect(.by(1)), "along the path", in: .run,
      obstacle: { onPath($0, Keymap.noLaterStep($0, $1)) }),
    Binding(.up, does: .kernel(.scroll(-1)), "scroll", in: .run),
    Binding(.down, does: .kernel(.scroll(1)), "scroll", in: .run),
    Binding(.pageUp, does: .kernel(.page(-1)), "page up", in: .run),
    Binding(.pageDown, .space, does: .kernel(.page(1)), "page down", in: .run),
    Binding(.escape, "K", .enter, does: .close, "close", in: .program),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding("q", .control("c"), does: .quit, "quit", in: .program),
  ]

  static let hints = [
    KeyLine.Hint(actions: [.inspect(.by(-1)), .inspect(.by(1))], text: "along the path"),
    KeyLine.Hint(actions: [.kernel(.scroll(-1)), .kernel(.scroll(1))], text: "scroll"),
  ]

  private static func onPath(_ state: State, _ obstacle: String?) -> String? {
    state.probe == nil ? obstacle : "the probe is read, and not a step of the path"
  }
}

extension State {
  mutating func kernel(_ move: KernelSheet.Move, using workbench: Workbench) {
    guard case .kernel(var sheet) = overlay else {
      playback.mode = .paused
      notice = nil
      overlay = .kernel(KernelSheet())
      return
    }
    let (rows, page) = sheet.extent(of: self, using: workbench)
    switch move {
    case .open: break
    case .scroll(let change): sheet.top += change
    case .page(let direction): sheet.top += direction * page
    }
    sheet.top = min(max(sheet.top, 0), max(0, rows - page))
    overlay = .kernel(sheet)
  }
}
