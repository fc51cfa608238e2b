import Descent
import Screen
import Testing
import Visualizer

@Suite struct OpeningTests {
  @Test func aPresetNeedsItsNameAlone() throws {
    #expect(Opening(try player("ravine").state).arguments == ["ravine", "--show", "defaults"])
  }

  @Test func everythingThatWasChangedIsSaid() throws {
    var program = try player("ravine")
    program.type("sss}sT+O>")
    program.type("lk")
    let window = program.state.window
    let view = [window.x.lowerBound, window.x.upperBound, window.y.lowerBound, window.y.upperBound]
      .map { "\($0)".replacing(".0", with: "", at: .end) }.joined(separator: ",")
    #expect(
      Opening(program.state).arguments == [
        "ravine", "--epsilon-from", "3=0.14", "--at", "4", "--view", view, "--rate", "25",
        "--theme", "light", "--show", "order=1,contours=lines,no-level",
      ])
  }

  @Test func aFormulaIsSaidWithItsConstants() throws {
    var program = try player(formula: "(x^2 + k*y^2)/2; k = 25", start: [1, -0.5], stepSize: 0.05)
    program.type(")")
    #expect(
      Opening(program.state).arguments == [
        "--formula", "(x^2 + k*y^2)/2; k = 26", "--window", "-3,3,-3,3", "--start", "1,-0.5",
        "--epsilon", "0.05", "--show", "defaults",
      ])
  }

  /// A step that ended the run was tried, and is tried again.
  @Test(arguments: [("log(x)", [0.1, 1], 1.0), ("exp(x*x)", [3, 0], 100)])
  func aRunThatEndedInAStepEndsInItAgain(formula: String, start: Vector, stepSize: Double) throws {
    var program = try player(formula: formula, start: start, stepSize: stepSize)
    program.type("SS")
    #expect(program.state.run.status.reason != nil)
    try expectReopened(program.state)
  }

  @Test(arguments: ["rosenbrock", "himmelblau", "ravine", "saddle", "overparam"])
  func aStateIsOpenedAgainAfterAnyKeys(name: String) throws {
    for seed in 0..<6 {
      var program = try player(name)
      program.wander(keys: 60, seed: UInt64(seed) &* 77 &+ UInt64(name.utf8.count))
      try expectReopened(program.state)
    }
  }

  private func expectReopened(_ state: State) throws {
    let again = Opening(state).state(on: state.screen, using: Workbench())
    #expect(again.run == state.run)
    #expect(again.landscape == state.landscape || state.landscape.id == "formula")
    #expect(again.window == state.window)
    #expect(again.shown == state.shown)
    #expect(again.theme == state.theme && again.colorMap == state.colorMap)
    #expect(again.isFollowing == state.isFollowing)
    #expect(again.playback.speed == state.playback.speed)
    #expect(again.playback.mode == .paused)
    #expect(Opening(again) == Opening(state))
  }

  @Test func wordsOfWhatIsShownAreReadBack() throws {
    var shown = Shown()
    #expect(shown.words == "defaults")
    shown.order = 0
    shown.ground = .difference
    shown.gradient = false
    shown.nextStep = false
    shown.path = .off
    shown.fill = .bands
    #expect(shown.words == "order=0,ground=difference,path=off,fill=bands,no-gradient,no-next")
    #expect(try Shown(words: shown.words) == shown)
    #expect(try Shown(words: "no-level, level,defaults") == Shown())
    for word in ["order=4", "order=", "ground", "ground=x", "no-path", "level=on", "-level"] {
      let error = #expect(throws: Shown.UnknownWord.self) { try Shown(words: "order=1,\(word)") }
      #expect(error?.word == word)
    }
  }

  @Test(arguments: [
    ("ravine", "ravine"), ("--start", "--start"), ("-1.2,1", "-1.2,1"), ("k=25", "k=25"),
    ("", "''"),
    ("x^2", "'x^2'"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("$(ls)", "'$(ls)'"),
    ("~", "'~'"), ("ε", "'ε'"), ("!", "'!'"), ("a\nb", "'a\nb'"),
  ])
  func argumentsAreQuotedForAShell(argument: String, quoted: String) {
    #expect(ShellText.quoted(argument) == quoted)
  }
}

extension Player {
  /// Presses keys that look random; what an overlay asks is left unanswered.
  mutating func wander(keys count: Int, seed: UInt64) {
    var random = Seeded(state: seed)
    let keys = Keymap.bindings.filter { $0.group != .program && $0.group != .share }.flatMap(\.keys)
    for _ in 0..<count {
      press(keys[Int.random(in: 0..<keys.count, using: &random)])
      wait(ticks: Int.random(in: 0...3, using: &random))
      if state.overlay != nil { press(.escape) }
    }
    act(.close)
  }
}

extension String {
  fileprivate enum Place { case end }

  fileprivate func replacing(_ end: String, with new: String, at place: Place) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) + new : self
  }
}
