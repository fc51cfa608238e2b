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
  private var decoder: KeyDecoder
  /// What has been decoded and not been taken.
  private var decoded: ArraySlice<KeyDecoder.Decoded> = []
  /// Until when the rest of a sequence is waited for.
  private var patienceEnd: ContinuousClock.Instant?
  private let clock = ContinuousClock()

  /// - Parameters:
  ///   - signals: the reading end of the signals' pipe.
  ///   - keys: what the terminal's keys send.
  init(signals: Int32, keys: KeySequences) {
    self.signals = signals
    decoder = KeyDecoder(keys: keys)
  }

  /// The next arrival, or nothing if none comes in time.
  mutating func next(waitingAtMost time: Duration?) -> Arrival? {
    let deadline = time.map { clock.now + $0 }
    while true {
      if let arrival = nextDecoded() { return arrival }
      switch wait(until: [deadline, patienceEnd].compactMap(\.self).min()) {
      case .signal:
        if let arrival = nextSignal() { return arrival }
      case .input:
        guard read() else { return .event(.ended(signal: SIGHUP)) }
      case .nothing:
        if let patienceEnd, clock.now >= patienceEnd { take(decoder.giveUp()) }
        if let deadline, decoded.isEmpty, clock.now >= deadline { return nil }
      }
    }
  }

  private enum Readiness {
    case signal
    /// Bytes, or the end of the terminal.
    case input
    /// The time has passed.
    case nothing
  }

  private func wait(until end: ContinuousClock.Instant?) -> Readiness {
    var files = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let time = end.map { Int32(clamping: max(.zero, $0 - clock.now).milliseconds) } ?? -1
    guard poll(&files, nfds_t(files.count), time) > 0 else { return .nothing }
    return files[1].revents != 0 ? .signal : .input
  }

  /// Reads a byte; whether the terminal is still there.
  ///
  /// One at a time: what was typed after the key that ends the program is for the shell.
  private mutating func read() -> Bool {
    var byte: UInt8 = 0
    let count = Glibc.read(STDIN_FILENO, &byte, 1)
    guard count > 0 else { return count < 0 && [EINTR, EAGAIN].contains(errno) }
    take(decoder.decode(byte))
    return true
  }

  private mutating func take(_ more: [KeyDecoder.Decoded]) {
    decoded += more
    patienceEnd = decoder.patience.map { clock.now + $0 }
  }

  private mutating func nextDecoded() -> Arrival? {
    switch decoded.popFirst() {
    case .event(let event): .event(event)
    case .report(let text): .report(text)
    case nil: nil
    }
  }

  /// The signal that counts among those that have come: an end before all others.
  private func nextSignal() -> Arrival? {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(signals, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let numbers = bytes[..<count].map { Int32($0) }
    let others = [SIGTSTP, SIGCONT, SIGWINCH]
    if let end = numbers.first(where: { !others.contains($0) }) {
      return .event(.ended(signal: end))
    }
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
