import Recording
package import Screen

/// Writes down what a person does to a program as lines of a tape, whose replay is the same to the bit.
package struct EventRecorder {
  /// What the tape begins with.
  package let opening: String
  private var recorder: TapeRecorder

  /// Records from a state on, which the tape opens by a command line.
  package init(from state: State) {
    var said = Opening(state)
    // A tape reads no files.
    said.own = nil
    opening = TapeRecorder.opening(size: state.screen, words: said.arguments)
    recorder = TapeRecorder(after: opening, size: state.screen, from: state.tick)
  }

  /// Whether time must stand still until the mouse's button is up: a tape's drag takes none.
  package var isHolding: Bool { recorder.isHolding }

  package func isFull(at tick: Int) -> Bool { recorder.isFull(at: tick) }

  /// Whether a tape can hold what happens; what it cannot hold must not happen while one is recorded.
  package static func canHold(_ event: Event) -> Bool {
    switch event {
    case .key(.character(let scalar)): DisplayText.isPlain(scalar)
    case .paste(let text):
      text.unicodeScalars.allSatisfy { DisplayText.isPlain($0) || $0.properties.isWhitespace }
    case .resized(let size): TapeLimits.allows(size)
    default: true
    }
  }

  /// An event that has led from a state to another.
  ///
  /// A tape writes no files and takes each for written: what led to that, a question or a failure, is
  /// left out, and one enter stands for it.
  ///
  /// - Parameters:
  ///   - event: what has happened.
  ///   - before: the state it happened to.
  ///   - after: the state it led to.
  ///   - saved: how a file was written by it, if one was.
  /// - Returns: the lines that are finished by it.
  package mutating func record(
    _ event: Event, from before: State, to after: State, saved: SavedFile.Result? = nil
  ) -> String {
    let tick = before.tick
    let typed = after.textTyped(since: before)
    return switch event {
    case .key where saved == .saved: recorder.press(.enter, at: tick)
    case .key where saved != nil || before.asksToReplaceFile: ""
    case .key(let key) where typed.isEmpty: recorder.press(key, at: tick)
    case .key, .paste: recorder.type(typed, at: tick)
    case .mouse(let event): recorder.mouse(event, at: tick)
    case .resized(let size): recorder.resize(size, at: tick)
    case .ended: ""
    }
  }

  /// Time that has passed.
  package mutating func pass(to tick: Int) -> String { recorder.pass(to: tick) }

  /// All that is left, up to the end.
  package mutating func end(at tick: Int) -> String { recorder.end(at: tick) }
}

extension State {
  /// What has gone into the line that is being typed.
  fileprivate func textTyped(since before: State) -> String {
    guard let line = overlay?.line, let lineBefore = before.overlay?.line,
      line.text.count > lineBefore.text.count, line.cursor > lineBefore.cursor
    else { return "" }
    return String(line.text.prefix(line.cursor).dropFirst(lineBefore.cursor))
  }
}
