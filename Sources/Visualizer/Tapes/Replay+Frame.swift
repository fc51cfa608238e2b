import Recording
package import Screen

extension Replay {
  /// The state where the tape stands, as those who watch see it.
  private var state: State {
    var state = player.state
    state.tape = .replay(standing)
    return state
  }

  /// What the frame follows from; the clock alone changes nothing that is seen.
  package struct Appearance: Equatable {
    fileprivate let state: State
    fileprivate let keys: PressedKeys?
  }

  package var appearance: Appearance {
    var state = state
    state.tick = 0
    return Appearance(state: state, keys: showsKeys ? keys : nil)
  }

  /// Whether all of the tape's screen is seen on one of a size.
  package func fits(_ size: Size) -> Bool {
    let own = player.state.screen
    return own.columns <= size.columns && own.rows <= size.rows
  }

  /// The tape's screen in the middle of a larger one; a smaller one says what is needed.
  package func frame(look: Look, on size: Size) -> Frame {
    guard fits(size) else { return tooSmall(look: look, size) }
    var frame = view(state, look: look, using: player.workbench)
    if showsKeys { keys.draw(into: &frame, look: look) }
    guard frame.size != size else { return frame }
    var whole = Frame(size: size, filledWith: look.blank, palette: look.palette)
    whole.draw(
      frame,
      at: Position(
        column: (size.columns - frame.size.columns) / 2, row: (size.rows - frame.size.rows) / 2))
    return whole
  }

  private func tooSmall(look: Look, _ size: Size) -> Frame {
    var frame = Frame(size: size, filledWith: look.blank, palette: look.palette)
    let own = player.state.screen
    frame.say(
      "The tape needs \(own.columns) x \(own.rows), this is \(size.columns) x \(size.rows): "
        + "enlarge the window, or q quits", look: look)
    return frame
  }
}

extension Tape {
  /// The size of its screen on a terminal: its own, or less where it does not speak of places on it.
  package func size(on terminal: Size) -> Size {
    let own = size ?? Layout.smallest
    let speaksOfPlaces = commands.contains { command in
      switch command {
      case .click, .drag, .wheel, .resize: true
      default: false
      }
    }
    guard !speaksOfPlaces else { return own }
    return Size(
      columns: max(min(own.columns, terminal.columns), Layout.smallest.columns),
      rows: max(min(own.rows, terminal.rows), Layout.smallest.rows))
  }
}
