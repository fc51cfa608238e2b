import Screen

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

  /// Whether a tape that begins now begins with all that is seen, since a command line holds it.
  package func isHeldByCommandLine(using workbench: Workbench) -> Bool {
    var present = self
    present.tape = nil
    present.overlay = nil
    present.notice = nil
    let opened = Opening(self).state(on: screen, using: workbench)
    return Player(present, using: workbench).frame(look: .fixedProfile)
      == Player(opened, using: workbench).frame(look: .fixedProfile)
  }

  mutating func record(_ move: RecordingMove) -> [Effect] {
    switch (move, tape) {
    case (.begun(let path), _): tape = .recording(path: path, since: tick)
    case (.toggle, .recording(let path, let since)):
      tape = nil
      say("recorded \(path), \(Playback.clock(tick - since))")
      return [.endRecording]
    case (.toggle, _):
      // The tape opens paused, and between two steps.
      playback.mode = .paused
      playback.gathered = 0
      return save(.open(.tape))
    case (.ended(let sentence), _):
      tape = nil
      say(sentence)
    }
    return []
  }
}

extension Playback {
  /// Ticks as minutes and seconds.
  static func clock(_ ticks: Int) -> String {
    let seconds = ticks / ticksPerSecond
    let digits = String(seconds % 60)
    return "\(seconds / 60):\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
