import Descent
import Randomness
import Screen
import Testing
import Visualizer

/// Whatever is pressed, wherever: nothing traps, states stay valid, frames are whole.
///
/// The random walks are 100,000 keys, events of the mouse, ticks and sizes together; a build for
/// debugging, where each takes much longer, makes a tenth of them.
@Suite struct PressingTests {
  static let sizes = [(200, 60), (120, 36), (80, 24), (40, 12), (1, 1), (0, 0)].map {
    Size(columns: $0, rows: $1)
  }
  private static let ascii = Look(
    theme: .light, colorMap: .day, depth: .ansi16, glyphs: .ascii)
  private static let plain = Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: .braille)

  private static let bindings =
    Keymap.listed + Keymap.help + Keymap.picker + Keymap.pickerFilter + WhySheet.bindings
    + EigenbasisSheet.bindings + KernelSheet.bindings

  /// What lists and lines take beside the keys of the keymap.
  private static let keysOfLists: [Key] = ["1", "2", "5", "d", "k", .tab, .backspace, .delete]

  @Test(arguments: sizes) func everyKeyInEveryView(size: Size) throws {
    for view in ["", "x", "?", "p", "p/", "W", "V", "K"] {
      for first in PressingTests.bindings {
        var program = try player("himmelblau", size: size)
        program.type(view + "S")
        for key in first.keys { program.press(key) }
        program.wait(ticks: 3)
        check(program)
        // The same key once more, since many toggle.
        program.press(first.keys)
        check(program)
      }
    }
  }

  static let formulas = [
    "1/x", "log(x)*y", "x^400", "1e300*x^2 + y", "sqrt(x*y)", "0*x", "x", "abs(x)+abs(y)",
    "exp(x*y*50)", "tan(x)", "x*y", "1/(x^2 + y^2)", "log(x^2)", "-x^2 - y^2", "1e-300*(x^2 + y^2)",
    "(x^2 + k*y^2)/2; k = 25",
  ]

  private static let starts: [Vector] = [[1, 1], [0, 0], [-2, 0.5]]

  @Test(arguments: formulas) func randomKeysOnFormulas(text: String) throws {
    for start in PressingTests.starts {
      let program = try player(formula: text, start: start, stepSize: 0.1)
      wander(program, seed: seed(text))
    }
  }

  @Test(arguments: Catalog.landscapes.map(\.id)) func randomKeysOnPresets(name: String) throws {
    wander(try player(name), seed: seed(name))
  }

  private func seed(_ text: String) -> UInt64 {
    text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }
  }

  /// Events of one walk: all of the walks are 100,000.
  private static let walk: Int = {
    let walks = formulas.count * starts.count + Catalog.landscapes.count
    let events = (100_000 + walks - 1) / walks
    #if DEBUG
      return events / 10
    #else
      return events
    #endif
  }()

  private func wander(_ program: Player, seed: UInt64) {
    var program = program
    var random = Seeded(state: seed)
    let keys = Set(PressingTests.bindings.flatMap(\.keys) + PressingTests.keysOfLists).sorted {
      $0.label < $1.label
    }
    var place = Position(column: 0, row: 0)
    for step in 0..<PressingTests.walk {
      switch Int.random(in: 0..<24, using: &random) {
      case 0:
        program.act(
          .resize(
            Bool.random(using: &random)
              ? PressingTests.sizes[Int.random(in: 0..<6, using: &random)]
              : Size(
                columns: Int.random(in: 0...130, using: &random),
                rows: Int.random(in: 0...50, using: &random))))
      case 1, 2, 3: program.wait(ticks: Int.random(in: 1...60, using: &random))
      case 4...9:
        // Often twice at the same place: a click, and a second one.
        if Int.random(in: 0..<3, using: &random) == 0 {
          place = randomPlace(around: program.state.screen, using: &random)
        }
        let kind = MouseEvent.Kind.allCases.randomElement(using: &random) ?? .press
        program.mouse(MouseEvent(kind, at: place))
      default: program.press(keys[Int.random(in: 0..<keys.count, using: &random)])
      }
      checkState(program)
      if step % PressingTests.eventsAFrame == 0 { check(program, seed: step) }
    }
    check(program)
  }

  private static let eventsAFrame = 12

  /// A cell of the screen, or one a little beside it.
  private func randomPlace(around size: Size, using random: inout Seeded) -> Position {
    Position(
      column: Int.random(in: -2...(size.columns + 2), using: &random),
      row: Int.random(in: -2...(size.rows + 2), using: &random))
  }

  private func check(_ program: Player, seed: Int = 0) {
    checkState(program)
    let looks = [Look.fixedProfile, PressingTests.ascii, PressingTests.plain]
    let look = looks[seed / PressingTests.eventsAFrame % 3]
    let frame = program.frame(look: look)
    #expect(frame.size == program.state.screen)
    let isSound = frame.cells.allSatisfy { cell in
      DisplayText.isPlain(cell.glyph) && (look.glyphs == .braille || cell.glyph.isASCII)
        && Int(cell.foreground) < look.palette.entries.count
        && Int(cell.background) < look.palette.entries.count
    }
    #expect(isSound, "\(PlainText.lines(of: frame).joined(separator: "\n"))")
  }

  private func checkState(_ program: Player) {
    let state = program.state
    #expect(state.run.stepSize > 0 && state.run.stepSize.isFinite)
    #expect(state.run.point.allSatisfy { $0.isFinite })
    #expect(state.window.width > 0 && state.window.width.isFinite)
    #expect(state.window.height > 0 && state.window.height.isFinite)
    #expect((0...state.run.steps.count).contains(min(state.readout, state.run.steps.count)))
    #expect(Playback.rates.indices.contains(state.playback.speed))
    #expect((0..<Playback.ticksPerSecond).contains(state.playback.gathered))
    #expect((0...3).contains(state.shown.order))
    #expect(state.ghosts.count <= 8)
    #expect(state.branches.indices.contains(state.focus))
    #expect(Set(state.branches.map(\.number)).count == state.branches.count)
    if let step = state.inspected {
      #expect((0..<state.run.steps.count).contains(step))
      #expect(state.playback.mode == .paused)
    }
    if case .help(let page) = state.overlay { #expect(page >= 0) }
    #expect(state.probe.map { $0.x.isFinite && $0.y.isFinite } ?? true)
    #expect(state.curvaturesMet.largest >= 0)
    #expect(state.wait.map { $0 > 0 } ?? true)
    if let notice = state.notice { #expect(notice.until > state.tick) }
  }

  /// A question mark in an ASCII frame is the key of the help sheet and nothing else.
  @Test(arguments: Catalog.landscapes.map(\.id)) func nothingIsUnknownInASCII(name: String) throws {
    for size in PressingTests.sizes {
      var program = try player(name, size: size)
      for keys in ["", "S", "o", "M", "G", "?"] {
        program.type(keys)
        program.wait(ticks: 5)
        for line in program.lines(look: PressingTests.ascii) {
          let known = line.split(separator: "? keys", omittingEmptySubsequences: false)
            .joined().replacing(/\?  +these keys/, with: "")
          #expect(!known.contains("?"), "\(line)")
        }
      }
    }
  }
}
