extension State {
  /// How long a notice stands: two seconds.
  static let noticeTicks = 2 * Playback.ticksPerSecond

  mutating func say(_ sentence: String) {
    notice = Notice(text: sentence, until: tick + State.noticeTicks)
  }

  /// Ticks until something changes by itself; nothing when nothing moves.
  package var wait: Int? {
    let notice = notice.map { max(1, $0.until - tick) }
    return [playback.wait, notice].compactMap(\.self).min()
  }
}
