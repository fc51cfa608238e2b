internal import CCurses
internal import Glibc
import Screen

/// What comes from the terminal and from signals, in the order it comes.
struct TerminalInput {
  /// What the terminal's owner has to know of.
  enum Arrival {
    case event(Event)
    /// What the terminal answers to a question.
    case report(String)
    case resized
    case stop
    case continued
  }

  private let signals: Int32
  private var decoder = KeyDecoder()

  /// - Parameter signals: the reading end of the signals' pipe.
  init(signals: Int32) {
    self.signals = signals
  }

  /// The next arrival, or nothing if none comes in time.
  mutating func next(waitingAtMost time: Duration?) -> Arrival? {
    let clock = ContinuousClock()
    let deadline = time.map { clock.now + $0 }
    while true {
      if let arrival = nextSignal() { return arrival }
      if let arrival = nextKey() { return arrival }
      let rest = deadline.map { max(.zero, $0 - clock.now) }
      guard let ready = wait(rest) else {
        if let rest, rest <= .zero { return nil }
        continue
      }
      if ready.isGone { return .event(.ended(signal: SIGHUP)) }
    }
  }

  private struct Readiness {
    /// The terminal is no longer there.
    var isGone: Bool
  }

  /// Waits for input or a signal; nothing if neither came.
  private func wait(_ time: Duration?) -> Readiness? {
    var files = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let limit = time.map { Int32(clamping: $0.milliseconds) } ?? -1
    guard poll(&files, nfds_t(files.count), limit) > 0 else { return nil }
    let trouble = Int16(POLLHUP | POLLERR | POLLNVAL)
    if files[0].revents & trouble != 0 { return Readiness(isGone: true) }
    // Readable without a byte to read: the other end is closed.
    if files[0].revents & Int16(POLLIN) != 0 {
      var count: Int32 = 0
      if ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0, count == 0 {
        return Readiness(isGone: true)
      }
    }
    return Readiness(isGone: false)
  }

  private mutating func nextKey() -> Arrival? {
    while true {
      let key = curses_next_key()
      if key == CURSES_NOTHING { return nil }
      switch decoder.decoded(key) {
      case .event(let event): return .event(event)
      case .report(let text): return .report(text)
      case nil: continue
      }
    }
  }

  /// The signal that counts among those that have come: an end before all others.
  private func nextSignal() -> Arrival? {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let numbers = bytes[..<count].map { Int32($0) }
    let ends = [SIGHUP, SIGTERM, SIGINT, SIGQUIT]
    if let end = numbers.first(where: ends.contains) { return .event(.ended(signal: end)) }
    if numbers.contains(SIGTSTP) { return .stop }
    return numbers.contains(SIGCONT) ? .continued : .resized
  }
}

extension Duration {
  /// Whole milliseconds, rounded up so that a wait does not end before its time.
  fileprivate var milliseconds: Int64 {
    let parts = components
    return parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
