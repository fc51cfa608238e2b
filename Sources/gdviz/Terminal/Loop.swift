import CMalloc
import CursesTerminal
import Screen
import Visualizer

/// What a loop shows and tells what happens.
protocol Session {
  /// What its frame follows from.
  associatedtype Appearance: Equatable
  var appearance: Appearance { get }
  /// Ticks until something changes by itself; nothing while nothing moves.
  var wait: Int? { get }

  /// Lets an event happen; why the loop ends, if it does.
  mutating func handle(_ event: Event, on terminal: CursesTerminal) -> LoopEnd?
  /// Lets ticks of 20 ms pass; why the loop ends, if it does.
  mutating func pass(ticks: Int) -> LoopEnd?
  func frame(on terminal: CursesTerminal) -> Frame
}

/// Why a loop ends.
enum LoopEnd {
  case quit
  case signal(Int32)
  /// A person goes on where the tape that was played stands.
  case takenOver
  case failed(Failure)
}

/// The live program: waits for an event or a tick, lets it happen, shows what changed.
struct Loop<Running: Session> {
  let terminal: CursesTerminal
  var session: Running
  private let clock = ContinuousClock()
  private var lastTick: ContinuousClock.Instant

  private static var tick: Duration { .seconds(1) / Playback.ticksPerSecond }

  init(_ session: Running, on terminal: CursesTerminal) {
    self.terminal = terminal
    self.session = session
    lastTick = clock.now
  }

  /// Runs until something ends it.
  mutating func run() -> LoopEnd {
    keep_freed_memory()
    show()
    while true {
      let before = session.appearance
      let wait = session.wait
      if wait == nil { lastTick = clock.now }
      let event = terminal.nextEvent(waitingAtMost: wait.map(remaining))
      if wait == nil { lastTick = clock.now }
      // What time has brought comes before what happens now.
      var end = passTicks(atMost: wait)
      if end == nil, let event { end = session.handle(event, on: terminal) }
      while end == nil, let next = terminal.nextEvent(waitingAtMost: .zero) {
        end = session.handle(next, on: terminal)
      }
      if let end { return end }
      if session.appearance != before || terminal.needsFrame { show() }
    }
  }

  /// Ticks that were waited for; a loop that fell behind catches up by at most one, so that a stopped
  /// process goes on where it was.
  private mutating func passTicks(atMost wait: Int?) -> LoopEnd? {
    guard let wait else { return nil }
    let elapsed = Int((clock.now - lastTick) / Self.tick)
    let due = min(elapsed, wait + 1)
    lastTick = elapsed > due ? clock.now : lastTick + Self.tick * due
    return session.pass(ticks: due)
  }

  private func remaining(_ ticks: Int) -> Duration {
    max(.zero, Self.tick * ticks - (clock.now - lastTick))
  }

  private func show() {
    terminal.present(session.frame(on: terminal))
  }
}
