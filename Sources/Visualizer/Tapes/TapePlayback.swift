package import Recording
package import Screen

/// A tape that is being played on a player: no terminal, no clock.
///
/// Time passes only in the tape's waits, a tick of 20 ms a step.
package struct TapePlayback {
  /// One thing that a step has done.
  package enum Happening: Equatable {
    case tick
    case press(Key)
    case resize(Size)
    case pointer
    case mark(String)
    case caption(String)
    /// The program's clock stands still; a film holds the picture for so many ticks.
    case pause(readingTicks: Int)
    case expectation(Tape.Expectation, Verdict, line: Int)
  }

  package private(set) var player: Player
  private let lines: [Tape.Line]
  /// The line that is being played.
  private var index = 0
  /// How often the line's command has happened, where it happens several times.
  private var repetition = 0

  /// - Parameters:
  ///   - tape: a tape that was read and so is valid.
  ///   - player: the program as the tape opens it, on a screen of the tape's size.
  package init(_ tape: Tape, on player: Player) {
    lines = tape.lines
    self.player = player
  }

  /// The line from which the next step is, from 1; nothing at the end.
  package var line: Int? {
    lines[index...].first { $0.command != nil }?.number
  }

  /// The command that the next step belongs to; nothing at the end.
  package var upcoming: Tape.Command? {
    lines[index...].lazy.compactMap(\.command).first { !$0.isBeginning }
  }

  /// Lets the next thing happen; nothing at the tape's end.
  ///
  /// - Throws: `TapeError` where characters are typed and no line is open.
  package mutating func step() throws(TapeError) -> Happening? {
    while index < lines.count {
      let line = lines[index]
      if let command = line.command, let happening = try perform(command, of: line) {
        return happening
      }
      index += 1
    }
    return nil
  }

  private mutating func perform(
    _ command: Tape.Command, of line: Tape.Line
  ) throws(TapeError) -> Happening? {
    switch command {
    case .size, .open: return nil
    case .mark(let title): return once(.mark(title))
    case .caption(let text):
      player.act(.caption(text))
      return once(.caption(text))
    case .press(let key, let count):
      press(key)
      return again(.press(key), of: count)
    case .type(let text): return try type(text, line)
    case .wait(let ticks):
      player.wait(ticks: 1)
      return again(.tick, of: ticks)
    case .pause:
      return once(.pause(readingTicks: TapeLimits.readingTicks(caption: player.state.caption)))
    case .resize(let size):
      player.act(.resize(size))
      return once(.resize(size))
    case .click(let place):
      pointer([.press, .release].map { MouseEvent($0, at: place) })
      return once(.pointer)
    case .drag(let from, let to):
      pointer([
        MouseEvent(.press, at: from), MouseEvent(.drag, at: to), MouseEvent(.release, at: to),
      ])
      return once(.pointer)
    case .wheel(let place, let direction, let count):
      pointer([MouseEvent(direction == .up ? .wheelUp : .wheelDown, at: place)])
      return again(.pointer, of: count)
    case .expect(let expectation):
      return once(
        .expectation(expectation, player.verdict(on: expectation), line: line.number))
    }
  }

  private mutating func pointer(_ events: [MouseEvent]) {
    for event in events { player.mouse(event) }
  }

  private mutating func once(_ happening: Happening) -> Happening {
    index += 1
    return happening
  }

  /// The same line goes on until its command has happened so many times.
  private mutating func again(_ happening: Happening, of count: Int) -> Happening {
    repetition += 1
    if repetition >= count {
      repetition = 0
      index += 1
    }
    return happening
  }

  /// The next character of a text, typed as a key.
  private mutating func type(_ text: String, _ line: Tape.Line) throws(TapeError) -> Happening {
    guard player.state.overlay?.line != nil else {
      throw TapeError(
        line: line.number, column: 1,
        "no line is open to type into; a key opens one, as F for a formula")
    }
    let scalars = Array(text.unicodeScalars)
    let key: Key = scalars[repetition] == " " ? .space : .character(scalars[repetition])
    press(key)
    return again(.press(key), of: scalars.count)
  }

  /// Presses a key; what it would do outside of the program is taken as done, and nothing is written.
  private mutating func press(_ key: Key) {
    for effect in player.press(key) {
      switch effect {
      case .copy: player.act(.stateLine(.sent(true)))
      case .save: player.act(.save(.ended(.saved)))
      case .beginRecording: player.act(.close)
      default: break
      }
    }
  }
}

extension Tape.Command {
  /// Whether it says how the tape begins, and so was done before anything is played.
  fileprivate var isBeginning: Bool {
    switch self {
    case .size, .open: true
    default: false
    }
  }
}
