import CursesTerminal
import Screen
import Visualizer

extension CursesTerminal {
  /// Takes the terminal as options wish, else as a person likes it; `Failure` says why there is none.
  static func opened(
    _ options: TerminalOptions, preferring preferences: Preferences
  ) throws -> CursesTerminal {
    var wishes = options.wishes
    wishes.glyphs = wishes.glyphs ?? preferences.glyphs
    do {
      return try CursesTerminal(requesting: wishes)
    } catch {
      throw Failure.world(error.sentence)
    }
  }

  /// Why glyphs that were asked for are not drawn; nothing where they are.
  func refusal(of options: TerminalOptions) -> String? {
    guard let wish = options.chosenGlyphs, wish != glyphs else { return nil }
    return "no \(wish.rawValue): the locale's characters are not UTF-8"
  }

  /// How a state looks on it.
  func look(of state: State) -> Look {
    Look(theme: state.theme, colorMap: state.colorMap, depth: depth, glyphs: glyphs)
  }

  /// Runs a program until a person ends it, and gives the terminal back; how it stood then.
  func run(_ session: LiveSession) throws -> LiveSession {
    var loop = Loop(session, on: self)
    let end = loop.run()
    loop.session.endRecording()
    try leave(end)
    return loop.session
  }

  /// Gives the terminal back for good, and ends the process where that is how a loop ended.
  func leave(_ end: LoopEnd) throws {
    restore()
    switch end {
    case .quit, .takenOver: return
    case .signal(let signal): dieOfSignal(signal)
    case .failed(let failure): throw failure
    }
  }
}

extension State {
  /// Takes in what a terminal can show, so that keys for more say that they cannot act.
  mutating func know(_ terminal: CursesTerminal) {
    colorDepth = terminal.depth
    glyphs = terminal.glyphs
  }
}
