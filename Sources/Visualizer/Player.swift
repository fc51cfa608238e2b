package import Screen

/// The program without a terminal: keys and ticks in, states and frames out.
///
/// What a key or the like asks to be done outside of the program comes back.
package struct Player {
  package private(set) var state: State
  package let workbench: Workbench

  package init(_ state: State, using workbench: Workbench) {
    self.state = state
    self.workbench = workbench
  }

  @discardableResult
  package mutating func act(_ action: Action) -> [Effect] {
    update(&state, action, using: workbench)
  }

  /// Presses a key; one that means nothing here is ignored.
  @discardableResult
  package mutating func press(_ key: Key) -> [Effect] {
    guard let action = Keymap.action(for: key, in: state, using: workbench) else { return [] }
    return act(action)
  }

  @discardableResult
  package mutating func press(_ keys: [Key]) -> [Effect] { keys.flatMap { press($0) } }

  /// Lets the mouse do something; where it means nothing it is ignored.
  @discardableResult
  package mutating func mouse(_ event: MouseEvent) -> [Effect] { act(.mouse(event)) }

  /// Pastes text into the line that is being typed, its line ends as spaces; elsewhere it is ignored.
  @discardableResult
  package mutating func paste(_ text: String) -> [Effect] {
    let text = text.oneLine
    guard !text.isEmpty, obstacle(toPasting: text) == nil else { return [] }
    return act(.edit(.insert(text)))
  }

  /// Why text cannot be pasted just now: there is no line for it, or no room; nothing when it can.
  package func obstacle(toPasting text: String) -> String? {
    guard let line = state.overlay?.line else {
      return "no line to paste into: F opens one for a formula, : one for settings"
    }
    return line.takes(text.oneLine)
      ? nil : "that is too long: a line takes \(EditedLine.limit) characters"
  }

  /// Lets ticks of 20 ms pass, which ask for nothing.
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
