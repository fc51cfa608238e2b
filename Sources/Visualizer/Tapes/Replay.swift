package import Recording
package import Screen

/// A tape that a person watches: at its own speed or another, with pauses, key by key, from mark to mark.
package struct Replay {
  package enum Move: Hashable, Sendable {
    case playOrPause
    /// Up to and with the next key or movement of the mouse.
    case nextKey
    case nextMark, markBefore
    case slower, faster
    case showKeys
    /// A person goes on where the tape stands.
    case takeOver
  }

  /// The program where the tape stands.
  package var player: Player { playback.player }
  package private(set) var mode = ReplayStanding.Mode.playing

  private var playback: TapePlayback
  /// The tape at its beginning and at each mark that was passed.
  private var marks: [Place] = []
  private let wholeTicks: Int
  /// Of the tape's time; its pauses take none.
  private var tick = 0
  /// Index into `speeds`.
  private var speed: Int
  /// Quarters of a tick that have gathered since the last one.
  private var gathered = 0
  private var keys = PressedKeys()
  private var showsKeys: Bool

  private struct Place {
    let playback: TapePlayback
    let tick: Int
  }

  /// How fast a tape can be played, as quarters of its own speed.
  private static let speeds: [(quarters: Int, name: String)] = [
    (1, "1/4×"), (2, "1/2×"), (4, "1×"), (8, "2×"), (16, "4×"), (32, "8×"), (64, "16×"),
  ]
  private static let ownSpeed = 2

  /// The names of the speeds, from the slowest.
  package static let speedNames = speeds.map { String($0.name.dropLast()) }

  /// - Parameters:
  ///   - tape: a tape that was read and so is valid.
  ///   - player: the program as the tape opens it.
  ///   - speed: one of `speedNames`; the tape's own where it is none of them.
  ///   - showsKeys: whether the pressed keys are seen.
  /// - Throws: `TapeError` where the tape cannot go on.
  package init(
    _ tape: Tape, on player: Player, speed: String = "1", showsKeys: Bool = false
  ) throws(TapeError) {
    playback = TapePlayback(tape, on: player)
    wholeTicks = tape.commands.reduce(0) { sum, command in
      if case .wait(let ticks) = command { sum + ticks } else { sum }
    }
    self.speed = Replay.speedNames.firstIndex(of: speed) ?? Replay.ownSpeed
    self.showsKeys = showsKeys
    marks = [Place(playback: playback, tick: 0)]
    try settle()
  }

  // MARK: time

  /// Lets ticks of a person's time pass.
  package mutating func pass(ticks: Int) throws(TapeError) {
    for _ in 0..<ticks where mode == .playing {
      gathered += Replay.speeds[speed].quarters
      while gathered >= 4, mode == .playing {
        gathered -= 4
        try passTick()
      }
    }
  }

  /// Plays until a tick of the tape has passed, or until it waits or ends.
  private mutating func passTick() throws(TapeError) {
    while mode == .playing {
      if try step() == .tick { break }
    }
    try settle()
  }

  /// Plays what takes no time and is no key, so that what is said of the present is seen.
  private mutating func settle() throws(TapeError) {
    while let next = playback.upcoming, next.isRemark { _ = try step() }
    if playback.upcoming == nil { mode = .ended }
  }

  @discardableResult
  private mutating func step() throws(TapeError) -> TapePlayback.Happening? {
    let happening = try playback.step()
    switch happening {
    case .tick:
      tick += 1
      _ = keys.forget(at: tick)
    case .press(let key): keys.press(key, at: tick)
    case .mark: marks.append(Place(playback: playback, tick: tick))
    case .pause: mode = .waiting
    case nil: mode = .ended
    case .resize, .pointer, .caption, .expectation: break
    }
    return happening
  }

  // MARK: what a person does

  package mutating func perform(_ move: Move) throws(TapeError) {
    switch move {
    case .playOrPause: try playOrPause()
    case .nextKey: try goOn { $0.isInput }
    case .nextMark: try goOn { if case .mark = $0 { true } else { false } }
    case .markBefore: try goBack()
    case .slower: speed = max(speed - 1, 0)
    case .faster: speed = min(speed + 1, Replay.speeds.count - 1)
    case .showKeys: showsKeys.toggle()
    case .takeOver: break
    }
  }

  private mutating func playOrPause() throws(TapeError) {
    switch mode {
    case .playing: mode = .paused
    case .paused, .waiting: mode = .playing
    case .ended:
      try go(to: 0)
      mode = .playing
    }
  }

  /// Plays without waiting until something has happened, or the tape ends; what it waits for in between
  /// is passed.
  private mutating func goOn(
    until isReached: (TapePlayback.Happening) -> Bool
  ) throws(TapeError) {
    guard mode != .ended else { return }
    let before = mode
    while let happening = try step() {
      if isReached(happening) { break }
    }
    mode = before == .playing ? .playing : .paused
    try settle()
  }

  /// To the mark before; to the present one where more than a second has passed since.
  private mutating func goBack() throws(TapeError) {
    let last = marks.count - 1
    let isFar = tick - marks[last].tick > Playback.ticksPerSecond
    try go(to: isFar ? last : max(0, last - 1))
  }

  private mutating func go(to mark: Int) throws(TapeError) {
    let place = marks[mark]
    marks.removeSubrange((mark + 1)...)
    playback = place.playback
    tick = place.tick
    gathered = 0
    keys = PressedKeys()
    if mode != .playing { mode = .paused }
    try settle()
  }

  // MARK: what is seen

  /// The state where the tape stands, with the keys of those who watch.
  package var state: State {
    var state = playback.player.state
    state.tape = .replay(
      ReplayStanding(mode: mode, percent: percent, speed: Replay.speeds[speed].name))
    return state
  }

  private var percent: Int {
    mode == .ended || wholeTicks == 0 ? 100 : tick * 100 / wholeTicks
  }

  /// The tape's screen in the middle of a larger one; a smaller one says what is needed.
  package func frame(look: Look, on size: Size) -> Frame {
    var frame = view(state, look: look, using: playback.player.workbench)
    if showsKeys { keys.draw(into: &frame, look: look) }
    guard frame.size != size else { return frame }
    var whole = Frame(size: size, filledWith: look.blank, palette: look.palette)
    guard frame.size.columns <= size.columns, frame.size.rows <= size.rows else {
      whole.say(
        "The tape needs \(frame.size.columns) x \(frame.size.rows), this is "
          + "\(size.columns) x \(size.rows)", look: look)
      return whole
    }
    whole.draw(
      frame,
      at: Position(
        column: (size.columns - frame.size.columns) / 2, row: (size.rows - frame.size.rows) / 2))
    return whole
  }

  /// What the frame follows from; the clock alone changes nothing that is seen.
  package struct Appearance: Equatable {
    fileprivate let state: State
    fileprivate let keys: PressedKeys?
  }

  package var appearance: Appearance {
    var state = state
    state.tick = 0
    return Appearance(state: state, keys: showsKeys ? keys : nil)
  }

  /// The program as it goes on in a person's hands.
  package var takenOver: State {
    var state = playback.player.state
    state.caption = ""
    return state
  }
}

extension Tape.Command {
  /// Whether it takes no time and does nothing to the program.
  fileprivate var isRemark: Bool {
    switch self {
    case .mark, .caption, .expect: true
    default: false
    }
  }
}

extension TapePlayback.Happening {
  /// Whether a person's hand did it.
  fileprivate var isInput: Bool {
    switch self {
    case .press, .pointer: true
    default: false
    }
  }
}
