/// How the program and a tape stand to each other.
package enum TapeStanding: Hashable, Sendable {
  /// What a person does is written into a file, since a tick.
  case recording(path: String, since: Int)
  /// A tape is played in place of a person.
  case replay(ReplayStanding)

  /// Ticks until something that is shown of it changes by itself.
  func wait(at tick: Int) -> Int? {
    switch self {
    case .recording(_, let since):
      Playback.ticksPerSecond - (tick - since) % Playback.ticksPerSecond
    case .replay: nil
    }
  }
}

/// How far a tape is played, and how it goes on.
package struct ReplayStanding: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    case playing, paused
    /// The tape itself waits for its reader.
    case waiting
    case ended
  }

  package var mode: Mode
  /// The title of the last mark that was passed; empty before the first.
  package var mark: String
  /// Of the tape's time that has passed.
  package var percent: Int
  /// As a factor of the tape's own speed, in words.
  package var speed: String
}
