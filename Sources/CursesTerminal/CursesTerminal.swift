internal import CCurses
internal import Glibc
package import Screen

/// The terminal of the process, as a screen for frames and a source of events.
///
/// There is one, and one thread uses it: curses keeps its state in one place.
package final class CursesTerminal {
  package private(set) var depth: ColorDepth
  package let glyphs: GlyphSet
  private var pairs: ColorPairs
  private var input: TerminalInput
  private var shown: Frame?
  private var isOpen = true
  private let name: String
  private let environment: [String: String]
  private var trueColor: TrueColorQuestion

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - wishes: what a person asked for.
  ///   - environment: the variables of the process.
  /// - Throws: why there can be no screen, before anything was written to it.
  package init(
    requesting wishes: TerminalWishes, environment: [String: String] = processEnvironment()
  ) throws(TerminalError) {
    name = try CursesTerminal.knownName(environment: environment)
    self.environment = environment
    depth = Capabilities.depth(
      wishes: wishes, environment: environment,
      databaseColors: CursesTerminal.colorCount(of: name, environment: environment))
    trueColor =
      depth == .indexed256
        && Capabilities.canAskForTrueColor(wishes: wishes, environment: environment, name: name)
      ? .unasked : .settled
    glyphs = Capabilities.glyphs(wishes: wishes, isUTF8: curses_use_utf8())
    curses_use_mouse(wishes.mouse)
    let signals = signal_pipe()
    crash_watch()
    guard CursesTerminal.open(name, depth: depth, environment: environment) else {
      crash_unwatch()
      throw .notOpened(name)
    }
    _ = crash_catch_errors()
    pairs = ColorPairs(limit: Int(curses_pair_limit()))
    let keys = KeySequences { name in curses_key_sequence(name).map { String(cString: $0) } }
    input = TerminalInput(signals: signals, keys: keys)
    let size = size
    curses_resize(Int32(size.columns), Int32(size.rows))
  }

  /// The name of the terminal, checked before anything is written.
  private static func knownName(environment: [String: String]) throws(TerminalError) -> String {
    guard isatty(STDIN_FILENO) == 1 else { throw .noTerminal(stream: "input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal(stream: "output") }
    guard let name = environment["TERM"], !name.isEmpty else { throw .noName }
    switch curses_look_up(name) {
    case CURSES_KNOWN: return name
    case CURSES_TOO_SIMPLE: throw .tooSimple(name)
    default:
      guard let fallback = Capabilities.fallback(for: name),
        curses_look_up(fallback) == CURSES_KNOWN
      else { throw .unknown(name) }
      return fallback
    }
  }

  /// How many colours its description gives the terminal, or fewer where the description is another
  /// terminal's and its own name says so.
  private static func colorCount(of name: String, environment: [String: String]) -> Int {
    let count = Int(curses_color_count(name))
    guard let own = environment["TERM"], own != name,
      let promised = Capabilities.colorCount(promisedBy: own)
    else { return count }
    return min(count, promised)
  }

  /// With 24 bits through a description of our own, which travels in the environment.
  private static func open(
    _ name: String, depth: ColorDepth, environment: [String: String]
  ) -> Bool {
    guard depth == .trueColor else {
      // More colours were asked for than the database gives the terminal.
      return curses_open(
        curses_color_count(name) < Capabilities.colorCount(depth) ? "xterm-256color" : name)
    }
    let isMultiplexer = Capabilities.isMultiplexer(name)
    setenv("TERMINFO", isMultiplexer ? TrueColorEntries.tmux : TrueColorEntries.xterm, 1)
    defer {
      if let own = environment["TERMINFO"] {
        setenv("TERMINFO", own, 1)
      } else {
        unsetenv("TERMINFO")
      }
    }
    return curses_open(isMultiplexer ? "gdviz-tmux" : "gdviz-xterm")
  }

  /// The size of the window; 80 x 24 where the system does not know it.
  package var size: Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(
      columns: min(Int(window.ws_col), CursesTerminal.largest.columns),
      rows: min(Int(window.ws_row), CursesTerminal.largest.rows))
  }

  /// More than a wall of monitors; curses crashes where a size is above 32767.
  private static let largest = Size(columns: 4096, rows: 1024)

  /// Whether the terminal shows 24-bit colours: asked once, after the first frame.
  private enum TrueColorQuestion: Equatable {
    case unasked
    case asked(until: ContinuousClock.Instant)
    case settled
  }

  /// How long an answer may take.
  private static let patience = Duration.milliseconds(200)

  private func askForTrueColor() {
    guard trueColor == .unasked else { return }
    curses_ask_background()
    trueColor = .asked(until: .now + CursesTerminal.patience)
  }

  /// Opens the screen again with all colours, if that is what the terminal says, and in time.
  private func settleTrueColor(report: String) {
    guard case .asked(let end) = trueColor else { return }
    trueColor = .settled
    guard ContinuousClock.now <= end, Capabilities.showsTrueColor(report: report) else { return }
    curses_close()
    if CursesTerminal.open(name, depth: .trueColor, environment: environment) {
      depth = .trueColor
    } else if !CursesTerminal.open(name, depth: depth, environment: environment) {
      isOpen = false
    }
    pairs = ColorPairs(limit: Int(curses_pair_limit()))
    resize()
  }

  // MARK: output

  /// Whether what is on the screen no longer is the frame that was presented last.
  package var needsFrame: Bool { isOpen && shown == nil }

  /// Shows a frame; only what changed travels.
  package func present(_ frame: Frame) {
    guard isOpen else { return }
    let before = shown.flatMap {
      $0.size == frame.size && $0.palette == frame.palette ? $0 : nil
    }
    if before == nil { pairs.use(frame.palette) }
    var cells: [curses_cell] = []
    for row in 0..<frame.size.rows {
      let all = 0..<frame.size.columns
      let columns = before.map { frame.columns(ofRow: row, changedSince: $0) } ?? all
      guard let columns else { continue }
      cells.removeAll(keepingCapacity: true)
      pairs.append(columns, ofRow: row, of: frame, to: &cells)
      curses_write(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
    }
    curses_update()
    shown = frame
    askForTrueColor()
  }

  /// Sends every cell again with the next frame.
  package func redraw() {
    curses_touch_all()
    shown = nil
  }

  /// Puts a text on the terminal's clipboard; whether it was sent, since none says if it was taken.
  package func copy(_ text: String) -> Bool {
    guard isOpen, let sequence = Clipboard.sequence(for: text, terminal: name) else { return false }
    curses_send(sequence)
    return true
  }

  // MARK: events

  /// The next event.
  ///
  /// - Parameter time: how long to wait; for ever if nothing, without using the processor.
  /// - Returns: nothing if none comes in time.
  package func nextEvent(waitingAtMost time: Duration?) -> Event? {
    let arrival = input.next(waitingAtMost: time)
    switch arrival {
    case .event(let event): return event
    case .report(let text):
      settleTrueColor(report: text)
      return .recolored(depth)
    case .resized:
      resize()
      return .resized(size)
    case .stop:
      suspend()
      return .resized(size)
    case .continued:
      curses_resume()
      resize()
      return .resized(size)
    case nil: return nil
    }
  }

  private func resize() {
    let size = size
    curses_resize(Int32(size.columns), Int32(size.rows))
    shown = nil
  }

  /// Gives the terminal back, stops the process group, and takes it again when continued.
  package func suspend() {
    curses_pause()
    stop_process_group()
    curses_resume()
    resize()
  }

  // MARK: the end

  /// Gives the terminal back as it was and shows what was written to standard error meanwhile.
  package func restore() {
    guard isOpen else { return }
    isOpen = false
    curses_close()
    crash_release_errors()
    crash_unwatch()
  }

  /// Ends the process as the signal would have ended it.
  package func dieOfSignal(_ signal: Int32) -> Never {
    die_of_signal(signal)
  }
}

/// The variables of the process.
package func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var entry = environ
  while let text = entry.pointee {
    let parts = String(cString: text).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
    entry += 1
  }
  return variables
}
