import CursesTerminal
import Recording
import Screen
import Visualizer

/// A tape in the terminal, and a person who watches it.
struct PlaySession: Session {
  private(set) var replay: Replay
  private let file: TapeFile
  private var screen: Size

  init(_ replay: Replay, of file: TapeFile, screen: Size) {
    self.replay = replay
    self.file = file
    self.screen = screen
  }

  struct Appearance: Equatable {
    fileprivate let replay: Replay.Appearance
    fileprivate let screen: Size
  }

  var appearance: Appearance { Appearance(replay: replay.appearance, screen: screen) }
  /// What cannot be seen stands still.
  var wait: Int? { replay.isMoving && replay.fits(screen) ? 1 : nil }

  mutating func handle(_ event: Event, on terminal: CursesTerminal) -> LoopEnd? {
    switch event {
    case .key(let key): return press(key, on: terminal)
    case .resized(let size): screen = size
    case .ended(let signal): return .signal(signal)
    case .mouse, .paste, .recolored: break
    }
    return nil
  }

  private mutating func press(_ key: Key, on terminal: CursesTerminal) -> LoopEnd? {
    switch Keymap.replay.first(where: { $0.keys.contains(key) })?.action {
    case .replay(.takeOver): return .takenOver
    case .replay(let move): return play { (replay) throws(TapeError) in try replay.perform(move) }
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .quit: return .quit
    default: break
    }
    return nil
  }

  mutating func pass(ticks: Int) -> LoopEnd? {
    play { (replay) throws(TapeError) in try replay.pass(ticks: ticks) }
  }

  private mutating func play(_ change: (inout Replay) throws(TapeError) -> Void) -> LoopEnd? {
    do throws(TapeError) {
      try change(&replay)
      return nil
    } catch {
      return .failed(file.failure(error))
    }
  }

  func frame(on terminal: CursesTerminal) -> Frame {
    replay.frame(look: terminal.look(of: replay.player.state), on: screen)
  }
}
