import CursesTerminal
import Recording
import Screen
import Visualizer

/// The program in a person's hands: events go to its state, effects to the world outside, and both to a
/// tape while one is recorded.
struct LiveSession: Session {
  var player: Player
  private let mayCopy: Bool
  /// The tape that is recorded.
  var recording: TapeRecording?
  /// The state in which the recording was begun: more than a tape opens.
  var stateBefore: State?
  /// Why a recording ended before its time.
  var recordingFailure: Failure?

  init(_ state: State, using workbench: Workbench, mayCopy: Bool) {
    player = Player(state, using: workbench)
    self.mayCopy = mayCopy
  }

  var state: State { player.state }
  var appearance: State { player.state }
  var wait: Int? {
    guard let recording else { return player.state.wait }
    if recording.events.heldPlace != nil { return nil }
    // What was pressed is on the tape as soon as nothing more can be counted with it.
    return recording.events.hasUnwritten ? 1 : player.state.wait
  }

  /// - Throws: why a recording ended before its time, if one did.
  func checkRecording() throws {
    if let recordingFailure { throw recordingFailure }
  }

  /// Says a sentence.
  mutating func say(_ sentence: String) {
    player.act(.refuse(sentence))
  }

  mutating func handle(_ event: Event, on terminal: CursesTerminal) -> LoopEnd? {
    if case .ended(let signal) = event { return .signal(signal) }
    if recording != nil, !EventRecorder.canHold(event) {
      say(
        "a tape cannot hold that: it takes plain characters and at most \(TapeLimits.largestSize)")
      return nil
    }
    if !event.isOfHeldMouse { letGoOfMouse() }
    let before = player.state
    var saved: SavedFile.Result?
    for effect in effects(of: event) {
      switch effect {
      case .quit: return .quit
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .copy(let text):
        player.act(.stateLine(.sent(mayCopy && terminal.copy(text))))
      case .save(let file, let path, let replacing):
        let result = save(file, as: path.fromHome, replacing: replacing, on: terminal)
        player.act(.save(.ended(result)))
        saved = result
      case .beginRecording(let path, let replacing):
        begin(recordingInto: path.fromHome, replacing: replacing)
      case .endRecording: endRecording()
      }
    }
    if before.isRecording, recording != nil { record(event, from: before, saved: saved) }
    return nil
  }

  /// Lets an event happen; what is to be done outside of the program comes back.
  private mutating func effects(of event: Event) -> [Effect] {
    switch event {
    case .key(let key): return player.press(key)
    case .mouse(let event): return player.mouse(event)
    case .resized(let size): return player.act(.resize(size))
    case .recolored(let depth): recolor(to: depth)
    case .paste(let text):
      if let why = player.obstacle(toPasting: text) { say(why) }
      return player.paste(text)
    case .ended: break
    }
    return []
  }

  mutating func pass(ticks: Int) -> LoopEnd? {
    player.wait(ticks: ticks)
    recordTime()
    return nil
  }

  func frame(on terminal: CursesTerminal) -> Frame {
    player.frame(look: terminal.look(of: player.state))
  }

  private func save(
    _ file: SavedFile, as path: String, replacing: Bool, on terminal: CursesTerminal
  ) -> SavedFile.Result {
    // A picture has all colours, whatever the terminal has.
    let look = Look(
      theme: state.theme, colorMap: state.colorMap, depth: .trueColor, glyphs: terminal.glyphs)
    return WholeFile.write(
      file.text(of: state, look: look, using: player.workbench), to: path, replacing: replacing)
  }
}

extension String {
  /// A typed path whose `~/` is the home folder, as where a shell reads it.
  fileprivate var fromHome: String {
    guard hasPrefix("~/"), let home = processEnvironment()["HOME"] else { return self }
    return home + dropFirst()
  }
}

extension Event {
  /// Whether it is what a mouse does while its button is down.
  fileprivate var isOfHeldMouse: Bool {
    guard case .mouse(let event) = self else { return false }
    return event.kind == .drag || event.kind == .release
  }
}
