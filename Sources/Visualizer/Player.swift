package import Screen

/// The program without a terminal: keys and ticks in, states and frames out.
package struct Player {
  package private(set) var state: State
  /// What the program was asked to do outside of itself, in order.
  package private(set) var effects: [Effect] = []
  package let workbench: Workbench

  package init(_ state: State, using workbench: Workbench) {
    self.state = state
    self.workbench = workbench
  }

  package mutating func act(_ action: Action) {
    effects += update(&state, action, using: workbench)
  }

  /// Presses a key; one that means nothing here is ignored.
  package mutating func press(_ key: Key) {
    if let action = Keymap.action(for: key, in: state, using: workbench) { act(action) }
  }

  package mutating func press(_ keys: [Key]) {
    for key in keys { press(key) }
  }

  /// Lets the mouse do something; where it means nothing it is ignored.
  package mutating func mouse(_ event: MouseEvent) { act(.mouse(event)) }

  /// Pastes text into the line that is being typed, its line ends as spaces; elsewhere it is ignored.
  package mutating func paste(_ text: String) {
    let text = text.oneLine
    guard !text.isEmpty, obstacle(toPasting: text) == nil else { return }
    act(.edit(.insert(text)))
  }

  /// Why text cannot be pasted just now: there is no line for it, or no room; nothing when it can.
  package func obstacle(toPasting text: String) -> String? {
    guard let line = state.overlay?.line else {
      return "no line to paste into: F opens one for a formula, : one for settings"
    }
    return line.takes(text.oneLine)
      ? nil : "that is too long: a line takes \(EditedLine.limit) characters"
  }

  /// Lets ticks of 20 ms pass.
  package mutating func wait(ticks: Int) {
    for _ in 0..<ticks { act(.tick) }
  }

  package func frame(look: Look) -> Frame {
    view(state, look: look, using: workbench)
  }

  /// The value of a fact by its name.
  package func fact(_ name: String) -> Fact.Value? {
    Facts.fact(named: name)?.value(state, workbench)
  }
}

extension String {
  /// The text on one line: each tab is a space, and so are line ends between words, however many.
  package var oneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
      .split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
