import Glibc
import Recording

/// A bar on standard error for work that takes longer than a second.
struct Progress {
  private let whole: Int
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: Int?

  private static let width = 30

  init(of tape: Tape) {
    whole = max(1, tape.ticks)
    start = clock.now
  }

  mutating func show(at tick: Int) {
    let share = min(100, tick * 100 / whole)
    guard share != shown, clock.now - start > .seconds(1), isatty(STDERR_FILENO) == 1 else {
      return
    }
    shown = share
    let full = share * Progress.width / 100
    let bar =
      String(repeating: "━", count: full) + String(repeating: " ", count: Progress.width - full)
    write("\r\(bar) \(share) %")
  }

  /// Takes the bar away.
  func end() {
    if shown != nil { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      _ = Glibc.write(STDERR_FILENO, base, bytes.count)
    }
  }
}
