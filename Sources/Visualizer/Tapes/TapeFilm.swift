package import Recording
package import Screen

/// What a film is made into: shots, keys and marks in order of time.
package protocol FilmSink {
  /// Shows a shot from a tick of 20 ms on.
  mutating func show(_ shot: FilmShot, at tick: Int)
  mutating func press(_ key: Key, at tick: Int)
  /// Marks a tick at which the last shot is seen.
  mutating func mark(_ title: String, at tick: Int)
}

/// Films a tape on its own clock: as fast as the machine can, and the same on every machine.
package struct TapeFilm {
  private var playback: TapePlayback
  private var keys: PressedKeys?
  /// The film's own time, in ticks; a pause takes some, though the program's clock stands still.
  package private(set) var tick = 0
  private var look: Look
  private var shownState: State?
  private var shownTick = 0
  private var hasBegun = false
  /// Marks whose captions and expectations are still to come.
  private var marks: [String] = []

  /// At most 25 pictures a second: more only make a film larger.
  private static let ticksPerPicture = 2

  /// - Parameters:
  ///   - playback: the tape at its beginning.
  ///   - showsKeys: whether the pressed keys are seen in the picture.
  package init(_ playback: TapePlayback, showsKeys: Bool = false) {
    self.playback = playback
    keys = showsKeys ? PressedKeys() : nil
    look = playback.player.state.filmLook
  }

  /// Films the next thing that happens; a mark happens when the captions after it are seen.
  ///
  /// - Returns: what happened; nothing at the end, after the last picture was shown.
  /// - Throws: `TapeError` where the tape cannot go on.
  package mutating func step(
    into sink: inout some FilmSink
  ) throws(TapeError) -> TapePlayback.Happening? {
    if !hasBegun {
      hasBegun = true
      show(into: &sink)
    }
    if let title = marks.first, !playback.belongsToMark {
      marks.removeFirst()
      show(into: &sink)
      sink.mark(title, at: tick)
      return .mark(title)
    }
    if case .wait? = playback.upcoming { showWhereDue(into: &sink) }
    let happening = try playback.step()
    switch happening {
    case .tick:
      tick += 1
      if keys?.forget(at: tick) == true { shownState = nil }
    case .press(let key):
      sink.press(key, at: tick)
      keys?.press(key, at: tick)
      if keys != nil { shownState = nil }
    case .mark(let title):
      marks.append(title)
      return try step(into: &sink)
    case .pause(let readingTicks):
      show(into: &sink)
      tick += readingTicks
    case nil: show(into: &sink)
    case .resize, .pointer, .caption, .expectation: break
    }
    return happening
  }

  /// The frame as it is now.
  package var frame: Frame {
    FilmShot(state: playback.player.state, keys: keys, look: playback.player.state.filmLook)
      .frame(using: playback.player.workbench)
  }

  private mutating func showWhereDue(into sink: inout some FilmSink) {
    if tick - shownTick >= TapeFilm.ticksPerPicture || tick == 0 { show(into: &sink) }
  }

  private mutating func show(into sink: inout some FilmSink) {
    // The clock alone changes nothing that is seen, nor does a step that is not yet due.
    let state = playback.player.state
    var seen = state
    seen.tick = 0
    seen.playback.gathered = 0
    guard seen != shownState else { return }
    shownState = seen
    shownTick = tick
    if look.theme != state.theme || look.colorMap != state.colorMap { look = state.filmLook }
    sink.show(FilmShot(state: state, keys: keys, look: look), at: tick)
  }
}

extension TapePlayback {
  /// Whether what comes next is said of a mark before it and takes no time.
  fileprivate var belongsToMark: Bool {
    switch upcoming {
    case .mark, .caption, .expect: true
    default: false
    }
  }
}
