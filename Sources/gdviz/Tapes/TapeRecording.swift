import Recording
import Screen
import Visualizer

/// A tape that is being recorded: what is written down, and its file.
struct TapeRecording {
  private(set) var events: EventRecorder
  private var file: TapeWriter

  /// How the beginning of a recording ends.
  enum Beginning {
    case begun(TapeRecording)
    case refused(SavedFile.Result)
  }

  /// Writes the beginning of a tape.
  ///
  /// - Parameters:
  ///   - state: what the tape opens.
  ///   - words: the command line that opens it.
  ///   - path: the file.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Returns: the recording, or how the file could not be begun.
  static func begin(
    from state: State, openedBy words: [String], into path: String, replacing: Bool
  ) -> Beginning {
    guard EventRecorder.canHold(.resized(state.screen)) else {
      return .refused(
        .failed("a tape holds at most \(TapeLimits.largestSize), this screen has more"))
    }
    let events = EventRecorder(from: state, openedBy: words)
    switch WholeFile.begin(events.opening, at: path, replacing: replacing) {
    case .exists: return .refused(.exists)
    case .failed(let sentence): return .refused(.failed(sentence))
    case .open(let file):
      return .begun(
        TapeRecording(
          events: events, file: TapeWriter(addingTo: file, named: path, after: events.opening)))
    }
  }

  /// Writes down what has happened.
  mutating func add(_ lines: (inout EventRecorder) -> String) throws(Failure) {
    try file.add(lines(&events))
  }

  /// Writes down what is left, and lets go of the file.
  mutating func end(at tick: Int) throws(Failure) {
    defer { file.letGo() }
    try add { $0.end(at: tick) }
    try file.end()
  }

  /// Lets go of a file that takes no more.
  func letGo() { file.letGo() }
}
