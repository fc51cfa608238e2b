import Descent

extension State {
  /// How long a notice stands: two seconds.
  static let noticeTicks = 2 * Playback.ticksPerSecond

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
    let search = picker?.isSearching(of: self) == true || isCertifying ? 1 : nil
    let survey = criticalList?.isSettled(in: self) == false ? 1 : nil
    let click = pointer.lastClick.map { max(1, $0.until - tick) }
    let tape = tape?.wait(at: tick)
    return [playback.wait, notice, readout, search, survey, click, tape].compactMap(\.self).min()
  }
}
