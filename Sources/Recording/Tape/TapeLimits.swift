package import Screen

/// What a tape may ask for; all of it is computed before anything runs.
package enum TapeLimits {
  package static let bytes = 1 << 20
  package static let commands = 20_000
  package static let ticksPerSecond = 50
  /// One hour.
  package static let ticks = 3600 * ticksPerSecond
  package static let count = 1...9999
  package static let columns = 1...500
  package static let rows = 1...200

  /// The largest screen, as a sentence has it.
  package static let largestSize = "\(columns.upperBound) x \(rows.upperBound) cells"

  package static func allows(_ size: Size) -> Bool {
    columns.contains(size.columns) && rows.contains(size.rows)
  }

  /// How long a film holds the picture at a pause: 1 s and 0.05 s for each character of the caption,
  /// at most 8 s.
  package static func readingTicks(caption: String) -> Int {
    min(ticksPerSecond + (caption.count * ticksPerSecond + 19) / 20, 8 * ticksPerSecond)
  }
}

extension Tape {
  /// How long a film of it lasts, in ticks.
  package var ticks: Int {
    var (ticks, caption) = (0, "")
    for command in commands {
      switch command {
      case .wait(let more): ticks += more
      case .caption(let text): caption = text
      case .pause: ticks += TapeLimits.readingTicks(caption: caption)
      default: break
      }
    }
    return ticks
  }
}
