package import Recording

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

  package private(set) var mode = ReplayStanding.Mode.playing
  private(set) var playback: TapePlayback
  private(set) var keys = PressedKeys()
  private(set) var showsKeys: Bool

  /// The tape at its beginning and at each mark that was passed.
  private var places: [Place]
  private let wholeTicks: Int
  /// Of the tape's time; its pauses take none.
  private var tick = 0
  /// Index into `speeds`.
  private var speed: Int
  /// Quarters of a tick that have gathered since the last one.
  private var gathered = 0
  /// What is skipped to just now, and how it goes on there.
  private var skip: Skip?

  private struct Place {
    let playback: TapePlayback
    let tick: Int
    let mark: String
  }

  private struct Skip {
    let isReached: @Sendable (TapePlayback.Happening) -> Bool
    let next: ReplayStanding.Mode
  }

  /// How fast a tape can be played, as quarters of its own speed.
  private static let speeds: [(quarters: Int, name: String)] = [
    (1, "0.25"), (2, "0.5"), (4, "1"), (8, "2"), (16, "4"), (32, "8"), (64, "16"),
  ]
  private static let ownSpeed = 2
  /// How much of a tape is skipped before those who watch are asked again whether it should go on.
  private static let skippedAtOnce = 500

  /// The names of the speeds, from the slowest.
  package static let speedNames = speeds.map(\.name)

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
    places = [Place(playback: playback, tick: 0, mark: "")]
    wholeTicks = tape.commands.reduce(0) { sum, command in
      if case .wait(let ticks) = command { sum + ticks } else { sum }
    }
    self.speed = Replay.speedNames.firstIndex(of: speed) ?? Replay.ownSpeed
    self.showsKeys = showsKeys
    try settle()
  }

  /// The program where the tape stands.
  package var player: Player { playback.player }

  /// The program as it goes on in a person's hands.
  package var takenOver: State {
    var state = playback.player.state
    state.caption = ""
    return state
  }

  /// Whether time makes it go on.
  package var isMoving: Bool { mode == .playing || skip != nil }

  var standing: ReplayStanding {
    let percent = mode == .ended || wholeTicks == 0 ? 100 : tick * 100 / wholeTicks
    return ReplayStanding(
      mode: mode, mark: places.last?.mark ?? "", percent: percent,
      speed: Replay.speeds[speed].name + "×")
  }

  // MARK: time

  /// Lets ticks of a person's time pass.
  package mutating func pass(ticks: Int) throws(TapeError) {
    if skip != nil { return try goOnSkipping() }
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

  /// Plays what takes no time and is no key, so that what is said of the present is seen; while the tape
  /// waits for its reader, that is what it said before.
  private mutating func settle() throws(TapeError) {
    guard mode != .waiting else { return }
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
    case .mark(let title): places.append(Place(playback: playback, tick: tick, mark: title))
    case .pause: mode = .waiting
    case nil: mode = .ended
    case .resize, .pointer, .caption, .expectation: break
    }
    return happening
  }

  // MARK: what a person does

  package mutating func perform(_ move: Move) throws(TapeError) {
    skip = nil
    switch move {
    case .playOrPause: try playOrPause()
    case .nextKey: try skip { $0.isInput }
    case .nextMark: try skip { if case .mark = $0 { true } else { false } }
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
  private mutating func skip(
    until isReached: @escaping @Sendable (TapePlayback.Happening) -> Bool
  ) throws(TapeError) {
    guard mode != .ended else { return }
    skip = Skip(isReached: isReached, next: mode == .playing ? .playing : .paused)
    try goOnSkipping()
  }

  private mutating func goOnSkipping() throws(TapeError) {
    guard let skip else { return }
    for _ in 0..<Replay.skippedAtOnce {
      let happening = try step()
      mode = skip.next
      guard let happening, !skip.isReached(happening) else {
        self.skip = nil
        return try settle()
      }
    }
  }

  /// To the mark before; to the present one where more than a second has passed since.
  private mutating func goBack() throws(TapeError) {
    let last = places.count - 1
    let isFar = tick - places[last].tick > Playback.ticksPerSecond
    try go(to: isFar ? last : max(0, last - 1))
  }

  private mutating func go(to index: Int) throws(TapeError) {
    let place = places[index]
    places.removeSubrange((index + 1)...)
    playback = place.playback
    tick = place.tick
    gathered = 0
    keys = PressedKeys()
    if mode != .playing { mode = .paused }
    try settle()
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
