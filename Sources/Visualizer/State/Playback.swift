import Recording

/// Whether the run goes on by itself, and how fast.
package struct Playback: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    case paused
    case playing
    /// As fast as ticks allow, until the run stops.
    case untilStopped
  }

  /// Ticks of the program's clock in a second.
  package static let ticksPerSecond = TapeLimits.ticksPerSecond
  /// Steps a second that a person can choose from.
  package static let rates = [1, 2, 3, 6, 12, 25, 50, 100, 250, 1000, 5000]
  /// How many steps a tick makes while running until the end: less than a tick's time of work.
  package static let stepsPerTickUntilStopped = 1000

  package var mode = Mode.paused
  /// Index into `rates`.
  package var speed = 4
  /// Fiftieths of a step that have gathered since the last one.
  package var gathered = 0

  package init() {}

  package var rate: Int { Playback.rates[speed] }

  /// Lets a tick pass; how many steps are due.
  package mutating func tick() -> Int {
    switch mode {
    case .paused: return 0
    case .untilStopped: return Playback.stepsPerTickUntilStopped
    case .playing:
      gathered += rate
      let due = gathered / Playback.ticksPerSecond
      gathered %= Playback.ticksPerSecond
      return due
    }
  }

  /// Ticks until the next step is due; nothing while paused.
  package var wait: Int? {
    switch mode {
    case .paused: nil
    case .untilStopped: 1
    case .playing:
      max(1, (Playback.ticksPerSecond - gathered + rate - 1) / rate)
    }
  }

  /// Ticks as minutes and seconds.
  static func clock(_ ticks: Int) -> String {
    let seconds = ticks / ticksPerSecond
    let digits = String(seconds % 60)
    return "\(seconds / 60):\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
