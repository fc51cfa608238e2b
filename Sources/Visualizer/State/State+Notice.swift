import Descent

extension State {
  /// How long a notice stands at most: two seconds; the next key that acts ends it, since what it says
  /// may no longer be so.
  static let noticeTicks = 2 * Playback.ticksPerSecond

  /// Whether something is searched for, so that what is seen changes with the next ticks.
  package var isSearching: Bool {
    picker?.isSearching(of: self) == true || isCertifying
      || criticalList?.isSettled(in: self) == false
  }

  package mutating func say(_ sentence: String) {
    notice = Notice(text: sentence, until: tick + State.noticeTicks)
  }

  /// Ticks until something changes by itself; nothing when nothing moves.
  package var wait: Int? {
    let notice = notice.map { max(1, $0.until - tick) }
    // A step that was made is read at the next chance, not with the step after it.
    let readout =
      playback.mode == .paused || readout == run.steps.count
      ? nil : State.readoutTicks - tick % State.readoutTicks
    let search = isSearching ? 1 : nil
    let click = pointer.lastClick.map { max(1, $0.until - tick) }
    let tape = tape?.wait(at: tick)
    return [playback.wait, notice, readout, search, click, tape].compactMap(\.self).min()
  }
}

extension Action {
  /// Whether it is something a person does to the program: what was said of another one is read then.
  ///
  /// Of the mouse only what it comes to counts: a button that is let go does nothing by itself.
  var endsNotice: Bool {
    switch self {
    case .tick, .resize, .recolor, .caption, .mouse, .redraw, .suspend: false
    default: true
    }
  }
}
