/// What can happen to the recording of a tape.
package enum RecordingMove: Hashable, Sendable {
  /// Asks for a file to record into, or ends the recording.
  case toggle
  /// The file of a tape has begun.
  case begun(String)
  /// It ended by itself, for a reason.
  case ended(String)
}

extension State {
  package var isRecording: Bool {
    if case .recording = tape { true } else { false }
  }

  /// How the tape that is played in place of a person stands, if one is.
  var replay: ReplayStanding? {
    if case .replay(let standing) = tape { standing } else { nil }
  }

  /// Goes on after a recording, with what its tape did not hold of the state in which it was begun: what
  /// was typed and opened before, undo, which leads back there, and what the terminal cannot show.
  package func goingOn(after before: State) -> State {
    var state = self
    state.history = history.following(before.history, from: before.moment)
    state.formulaHistory = before.formulaHistory + formulaHistory
    state.settingHistory = before.settingHistory + settingHistory
    state.recentLandscapes += before.recentLandscapes.filter { !recentLandscapes.contains($0) }
    state.ownLandscapes = before.ownLandscapes
    state.colorDepth = before.colorDepth
    state.glyphs = before.glyphs
    return state
  }

  mutating func record(_ move: RecordingMove) -> [Effect] {
    switch (move, tape) {
    case (.begun(let path), _): tape = .recording(path: path, since: tick)
    case (.toggle, .recording(let path, let since)):
      tape = nil
      say("recorded \(path), \(Playback.clock(tick - since))")
      return [.endRecording]
    case (.toggle, _): return save(.open(.tape))
    case (.ended(let sentence), _):
      tape = nil
      say(sentence)
    }
    return []
  }
}
