import CursesTerminal
import Screen
import Visualizer

/// The program in a person's hands: events go to its state, effects to the world outside.
struct LiveSession: Session {
  private var player: Player
  private let mayCopy: Bool

  init(_ state: State, using workbench: Workbench, mayCopy: Bool) {
    player = Player(state, using: workbench)
    self.mayCopy = mayCopy
  }

  var state: State { player.state }
  var appearance: State { player.state }
  var wait: Int? { player.state.wait }

  /// Says a sentence.
  mutating func say(_ sentence: String) {
    player.act(.refuse(sentence))
  }

  mutating func handle(_ event: Event, on terminal: CursesTerminal) -> LoopEnd? {
    let effectsBefore = player.effects.count
    switch event {
    case .key(let key): player.press(key)
    case .mouse(let event): player.mouse(event)
    case .resized(let size): player.act(.resize(size))
    case .paste(let text): player.paste(text)
    case .ended(let signal): return .signal(signal)
    }
    for effect in player.effects.dropFirst(effectsBefore) {
      switch effect {
      case .quit: return .quit
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .copy(let text):
        player.act(.stateLine(.sent(mayCopy && terminal.copy(text))))
      case .save(let file, let path, let replacing):
        let result = save(file, as: path, replacing: replacing, on: terminal)
        player.act(.save(.ended(result)))
      }
    }
    return nil
  }

  mutating func pass(ticks: Int) -> LoopEnd? {
    player.wait(ticks: ticks)
    return nil
  }

  func frame(on terminal: CursesTerminal) -> Frame {
    player.frame(look: terminal.look(of: player.state))
  }

  private func save(
    _ file: SavedFile, as path: String, replacing: Bool, on terminal: CursesTerminal
  ) -> SavedFile.Result {
    let state = player.state
    // A picture has all colours, whatever the terminal has.
    let look = Look(
      theme: state.theme, colorMap: state.colorMap, depth: .trueColor, glyphs: terminal.glyphs)
    return WholeFile.write(
      file.text(of: state, look: look, using: player.workbench), to: path, replacing: replacing)
  }
}

extension CursesTerminal {
  /// How a state looks on it.
  func look(of state: State) -> Look {
    Look(theme: state.theme, colorMap: state.colorMap, depth: depth, glyphs: glyphs)
  }

  /// Gives the terminal back for good, and ends the process where that is how the loop ended.
  func leave(_ end: LoopEnd) throws {
    restore()
    switch end {
    case .quit, .takenOver: return
    case .signal(let signal): dieOfSignal(signal)
    case .failed(let failure): throw failure
    }
  }
}
