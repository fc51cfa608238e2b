import CursesTerminal
import Screen
import Visualizer

/// The live program: waits for an event or a tick, lets it happen, shows what changed.
struct Loop {
  private let terminal: CursesTerminal
  private var player: Player
  private let mayCopy: Bool
  private let clock = ContinuousClock()
  private var lastTick: ContinuousClock.Instant

  private static let tick = Duration.milliseconds(20)

  init(terminal: CursesTerminal, state: State, workbench: Workbench, mayCopy: Bool) {
    self.terminal = terminal
    self.mayCopy = mayCopy
    player = Player(state, using: workbench)
    lastTick = clock.now
  }

  /// Says a sentence when it begins.
  mutating func say(_ sentence: String) {
    player.act(.refuse(sentence))
  }

  /// Runs until it is told to end; how it stood then comes back.
  mutating func run() throws -> State {
    show()
    while true {
      let before = player.state
      let wait = before.wait
      if wait == nil { lastTick = clock.now }
      let event = terminal.nextEvent(waitingAtMost: wait.map(remaining))
      if wait == nil { lastTick = clock.now }
      var ending = event.flatMap { handle($0) }
      while ending == nil, let next = terminal.nextEvent(waitingAtMost: .zero) {
        ending = handle(next)
      }
      if let ending {
        leave(ending)
        return player.state
      }
      passTicks(atMost: wait)
      if player.state != before || terminal.needsFrame { show() }
    }
  }

  /// How the loop ends.
  private enum Ending {
    case quit
    case signal(Int32)
  }

  private mutating func handle(_ event: Event) -> Ending? {
    let effectsBefore = player.effects.count
    switch event {
    case .key(let key): player.press(key)
    case .mouse(let event): player.mouse(event)
    case .resized(let size): player.act(.resize(size))
    case .paste(let text): player.paste(text)
    case .ended(let signal): return .signal(signal)
    }
    for effect in player.effects.dropFirst(effectsBefore) {
      switch effect {
      case .quit: return .quit
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .copy(let text):
        player.act(.stateLine(.sent(mayCopy && terminal.copy(text))))
      case .save(let file, let path, let replacing):
        player.act(.save(.ended(save(file, as: path, replacing: replacing))))
      }
    }
    return nil
  }

  /// Ticks that were waited for; a loop that fell behind catches up by at most one, so that a stopped
  /// process goes on where it was.
  private mutating func passTicks(atMost wait: Int?) {
    guard let wait else { return }
    let elapsed = Int((clock.now - lastTick) / Loop.tick)
    let due = min(elapsed, wait + 1)
    player.wait(ticks: due)
    lastTick = elapsed > due ? clock.now : lastTick + Loop.tick * due
  }

  private func remaining(_ ticks: Int) -> Duration {
    max(.zero, Loop.tick * ticks - (clock.now - lastTick))
  }

  private func save(_ file: SavedFile, as path: String, replacing: Bool) -> SavedFile.Result {
    let state = player.state
    // A picture has all colours, whatever the terminal has.
    let look = Look(
      theme: state.theme, colorMap: state.colorMap, depth: .trueColor, glyphs: terminal.glyphs)
    return WholeFile.write(
      file.text(of: state, look: look, using: player.workbench), to: path, replacing: replacing)
  }

  private func show() {
    let state = player.state
    let look = Look(
      theme: state.theme, colorMap: state.colorMap, depth: terminal.depth, glyphs: terminal.glyphs)
    terminal.present(player.frame(look: look))
  }

  private func leave(_ ending: Ending) {
    terminal.restore()
    if case .signal(let signal) = ending { terminal.dieOfSignal(signal) }
  }
}
