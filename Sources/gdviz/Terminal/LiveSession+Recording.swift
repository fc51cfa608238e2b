import Screen
import Visualizer

extension LiveSession {
  /// Records from now on, and goes on from exactly the state that the tape opens.
  ///
  /// - Throws: `Failure` where the file is there already and may not be replaced, or cannot be written.
  mutating func beginRecording(into path: String, replacing: Bool) throws {
    switch try recordingResult(into: path, replacing: replacing) {
    case .saved: return
    case .exists: throw Failure.exists(path)
    case .failed(let sentence): throw Failure.world(sentence)
    }
  }

  /// The same on a person's wish, who is told how it went.
  mutating func begin(recordingInto path: String, replacing: Bool) {
    do {
      let result = try recordingResult(into: path, replacing: replacing)
      if result != .saved { player.act(.save(.ended(result))) }
    } catch {
      player.act(.save(.ended(.failed("this state cannot be put on a tape"))))
    }
  }

  private mutating func recordingResult(
    into path: String, replacing: Bool
  ) throws -> SavedFile.Result {
    let words = TapeWordsAllowed.words(opening: state)
    var opened = try OpeningOptions(reading: words).opening().state(
      on: state.screen, using: player.workbench)
    opened.hasMouse = state.hasMouse
    switch TapeRecording.begin(
      from: opened, openedBy: words, into: path, replacing: replacing)
    {
    case .refused(let result): return result
    case .begun(let begun):
      recording = begun
      stateBefore = state
      player = Player(opened, using: player.workbench)
      player.act(.record(.begun(path)))
      return .saved
    }
  }

  /// Takes in how many colours the terminal shows; while a tape is recorded, which has all, for later.
  mutating func recolor(to depth: ColorDepth) {
    if stateBefore == nil {
      player.act(.recolor(depth))
    } else {
      stateBefore?.colorDepth = depth
    }
  }

  /// Ends the recording, if there is one; what a tape does not hold comes back.
  mutating func endRecording() {
    let tick = state.tick
    write { (recording) throws(Failure) in try recording.end(at: tick) }
    recording = nil
    bringBack()
  }

  /// Brings back what the tape did not hold.
  private mutating func bringBack() {
    guard let stateBefore else { return }
    player = Player(state.goingOn(after: stateBefore), using: player.workbench)
    self.stateBefore = nil
  }

  /// Lets the mouse's button go where it is, since on a tape a drag is one thing and takes no time.
  mutating func letGoOfMouse() {
    guard let place = recording?.events.heldPlace else { return }
    let before = state
    let release = MouseEvent(.release, at: place)
    player.mouse(release)
    record(.mouse(release), from: before, saved: nil)
  }

  /// Writes down what has happened; a tape that is full ends.
  mutating func record(_ event: Event, from before: State, saved: SavedFile.Result?) {
    let (after, workbench) = (state, player.workbench)
    write { (recording) throws(Failure) in
      try recording.add {
        $0.record(event, from: before, to: after, saved: saved, using: workbench)
      }
    }
    endFullRecording()
  }

  /// Writes down that time has passed; a tape that is full ends.
  mutating func recordTime() {
    let tick = state.tick
    write { (recording) throws(Failure) in try recording.add { $0.pass(to: tick) } }
    endFullRecording()
  }

  private mutating func endFullRecording() {
    guard recording?.events.isFull(at: state.tick) == true else { return }
    endRecording()
    player.act(.record(.ended("the tape is full, its recording has ended")))
  }

  /// Changes the recording; one that fails ends, and the program goes on.
  private mutating func write(_ change: (inout TapeRecording) throws(Failure) -> Void) {
    guard var changed = recording else { return }
    do throws(Failure) {
      try change(&changed)
      recording = changed
    } catch {
      changed.letGo()
      recording = nil
      recordingFailure = error
      bringBack()
      player.act(.record(.ended(error.sentence)))
    }
  }
}
