import Screen
import Visualizer

/// A tape that is recorded, and its file.
struct Recording {
  var events: EventRecorder
  var file: TapeWriter

  /// What is written down, and into which file.
  mutating func add(_ lines: (inout EventRecorder) -> String) throws(Failure) {
    try file.add(lines(&events))
  }
}

extension LiveSession {
  /// Records from now on.
  ///
  /// - Throws: `Failure` where the file is there already and may not be replaced, or cannot be written.
  mutating func beginRecording(into path: String, replacing: Bool) throws(Failure) {
    switch recordingBegun(into: path, replacing: replacing) {
    case .saved: player.act(.record(.begun(path)))
    case .exists: throw Failure.exists(path)
    case .failed(let sentence): throw Failure.world(sentence)
    }
  }

  /// The same on a person's wish, who is told how it went.
  mutating func begin(recordingInto path: String, replacing: Bool) {
    player.act(.save(.ended(recordingBegun(into: path, replacing: replacing))))
    if recording != nil, !state.isHeldByCommandLine(using: player.workbench) {
      say("the tape begins without what a command line does not hold, as other paths")
    }
  }

  /// Writes the beginning of a tape, to which what happens is added.
  private mutating func recordingBegun(into path: String, replacing: Bool) -> SavedFile.Result {
    guard EventRecorder.canHold(.resized(state.screen)) else {
      return .failed("a tape holds at most 500 x 200 cells, this screen has more")
    }
    let events = EventRecorder(from: state)
    let result = WholeFile.write(events.opening, to: path, replacing: replacing)
    guard result == .saved else { return result }
    do throws(Failure) {
      let file = try TapeWriter(appendingTo: path, after: events.opening)
      recording = Recording(events: events, file: file)
      return .saved
    } catch {
      return .failed(error.sentence)
    }
  }

  /// Ends the recording, if there is one.
  mutating func endRecording() {
    let tick = state.tick
    change { (recording) throws(Failure) in
      try recording.add { $0.end(at: tick) }
      try recording.file.end()
    }
    recording = nil
  }

  /// Writes down what has happened.
  mutating func record(_ event: Event, from before: State, saved: SavedFile.Result?) {
    let after = state
    change { (recording) throws(Failure) in
      try recording.add { $0.record(event, from: before, to: after, saved: saved) }
    }
  }

  /// Writes down that time has passed; a tape that is full ends.
  mutating func recordTime() {
    let tick = state.tick
    change { (recording) throws(Failure) in try recording.add { $0.pass(to: tick) } }
    if recording?.events.isFull(at: tick) == true {
      endRecording()
      player.act(.record(.ended("the tape is full, its recording has ended")))
    }
  }

  private mutating func change(_ change: (inout Recording) throws(Failure) -> Void) {
    guard var changed = recording else { return }
    do throws(Failure) {
      try change(&changed)
      recording = changed
    } catch {
      recording = nil
      recordingFailure = error
      player.act(.record(.ended(error.sentence)))
    }
  }
}
