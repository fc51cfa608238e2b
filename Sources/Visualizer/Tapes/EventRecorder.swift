import Recording
package import Screen

/// Writes down what a person does to a program as lines of a tape, whose replay is the same to the bit.
package struct EventRecorder {
  /// What the tape begins with.
  package let opening: String
  private var recorder: TapeRecorder

  /// - Parameters:
  ///   - state: what the tape opens.
  ///   - words: the command line that opens it.
  package init(from state: State, openedBy words: [String]) {
    opening = TapeRecorder.opening(size: state.screen, words: words)
    recorder = TapeRecorder(after: opening, size: state.screen, from: state.tick)
  }

  /// Where the mouse's button is held down: a tape's drag takes no time, so it stands still meanwhile.
  package var heldPlace: Position? { recorder.heldPlace }

  /// Whether a line waits for what may be counted with it.
  package var hasUnwritten: Bool { recorder.hasUnwritten }

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
  ///   - workbench: that of the program.
  /// - Returns: the lines that are finished by it.
  package mutating func record(
    _ event: Event, from before: State, to after: State, saved: SavedFile.Result? = nil,
    using workbench: Workbench
  ) -> String {
    let tick = before.tick
    return switch event {
    case .key where saved == .saved: recorder.press(.enter, at: tick)
    case .key where saved != nil || before.asksToReplaceFile: ""
    case .key(let key): press(key, in: before, at: tick, using: workbench)
    case .paste(let text):
      before.overlay?.line == after.overlay?.line ? "" : recorder.type(text.oneLine, at: tick)
    case .mouse(let event) where event.kind == .release && before.pointer.holdsMap:
      recorder.mouse(event, at: tick, keepsComingBack: false)
    case .mouse(let event): recorder.mouse(event, at: tick)
    case .resized(let size): recorder.resize(size, at: tick)
    // A tape has all colours, whatever the terminal has.
    case .recolored, .ended: ""
    }
  }

  /// A key is typed where it goes into a line as a character.
  private mutating func press(
    _ key: Key, in state: State, at tick: Int, using workbench: Workbench
  ) -> String {
    if case .edit(.insert(let text)) = Keymap.action(for: key, in: state, using: workbench) {
      return recorder.type(text, at: tick)
    }
    return recorder.press(key, at: tick)
  }

  /// Time that has passed.
  package mutating func pass(to tick: Int) -> String { recorder.pass(to: tick) }

  /// All that is left, up to the end.
  package mutating func end(at tick: Int) -> String { recorder.end(at: tick) }
}
