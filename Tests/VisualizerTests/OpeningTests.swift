import Descent
import Randomness
import Recording
import Screen
import Testing
import Visualizer

/// What a state says of itself opens the same state.
///
/// Aside are other branches and undo, which tapes keep, and with them two things. Where a constant was
/// turned, `r` leads to the start of the run that was left, a point of another branch; alone, the run
/// goes back to its own. And the curvature that steps have met since the view last changed describes
/// nothing: it is evidence for Λ⁺, from below, that any change of the view throws away. A run that is
/// opened has met all that its own steps meet in its view, so it knows at least as much of itself.
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

  /// What was asked of the stop rules holds for whatever is opened and turned later.
  @Test func whenARunStopsStays() throws {
    var opening = Opening(
      try player(formula: "k*x^2 + y^2; k = 1", start: [1, 1], stepSize: 0.1).state)
    opening.stops.gradientTolerance = 0.25
    opening.stops.farDistance = 7
    opening.stops.farLoss = 8
    opening.stops.maximumSteps = 9
    let workbench = Workbench()
    var program = Player(
      opening.state(on: Size(columns: 80, rows: 24), using: workbench), using: workbench)
    #expect(program.state.run.rules.settings == opening.stops)
    program.type("s)")
    #expect(program.state.run.rules.settings == opening.stops)
    program.type("p")
    program.press(.enter)
    #expect(program.state.landscape.id != "formula")
    #expect(Opening(program.state).stops == opening.stops)
  }

  /// A run that ends before has no more steps to count.
  @Test func moreStepsThanItMakesCostNothing() throws {
    var opening = Opening(try player("bowl").state)
    opening.step = .max
    let state = opening.state(on: Size(columns: 80, rows: 24), using: Workbench())
    #expect(state.run.status.reason?.isConverged == true)
    #expect(Opening(state).step == state.run.steps.count)
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
    #expect(again.probe == state.probe && again.inspected == state.inspected)
    #expect(again.readout == state.shownStep)
    #expect(again.constant == state.constant)
    #expect(again.start == state.run.start)
    if state.branches.count == 1, state.unwound == nil {
      #expect(again.curvaturesMet.largest >= state.curvaturesMet.largest)
    }
    #expect(Opening(again) == Opening(state))
  }

  @Test func aRunForWhichAConstantWasTurnedGoesBackToItsOwnStart() throws {
    var program = try player(formula: "(x^2 + k*y^2)/2; k = 25", start: [-2, 1], stepSize: 0.01)
    program.type("ss)s")
    #expect(program.state.run.start != [-2, 1] && program.state.start == [-2, 1])
    try expectReopened(program.state)
  }

  /// As long as the view is the same, what steps have met in it is met again.
  @Test func theCurvatureThatItsStepsMeetIsMetAgain() throws {
    var program = try player(formula: "1/(0.01 + x^2) + y^2", start: [1.2, 0.5], stepSize: 0.02)
    program.type("SSS")
    let met = program.state.curvaturesMet.largest
    #expect(met > 0)
    #expect(
      Opening(program.state).state(on: program.state.screen, using: Workbench()).curvaturesMet
        .largest == met
    )
    program.press(.left)
    #expect(program.state.curvaturesMet.largest == 0)
    try expectReopened(program.state)
  }

  @Test func theProbeTheStepLookedAtAndTheChosenConstantAreSaid() throws {
    var program = try player(
      formula: "(a*x^2 + k*y^2)/2; k = 25; a = 1", start: [1, -0.5], stepSize: 0.05)
    program.type("sssn")
    program.type("⇤←⇥x")
    let arguments = Opening(program.state).arguments
    let place = try #require(program.state.probe)
    for (option, value) in [
      ("--probe", "\(place.x),\(place.y)"), ("--inspect", "2"), ("--constant", "a"),
    ] {
      let index = try #require(arguments.firstIndex(of: option))
      #expect(arguments[index + 1] == value)
    }
    try expectReopened(program.state)
  }

  /// A landscape of a file is named with its file, with what was changed of it.
  @Test func aLandscapeOfOnesOwnIsOpenedFromItsFile() throws {
    var valley = try #require(Catalog.landscape(named: "ravine"))
    (valley.id, valley.title) = ("valley", "My valley")
    let workbench = Workbench()
    var state = State(landscape: valley, screen: Size(columns: 80, rows: 24), using: workbench)
    let formula = Opening(state).arguments
    #expect(formula.first == "--formula")
    state.ownLandscapes = [OwnLandscape(ListedLandscape(valley), in: "/home/me/my valleys.txt")]
    #expect(
      Opening(state).arguments == [
        "--landscapes", "/home/me/my valleys.txt", "valley", "--show", "defaults",
      ])
    state.landscape.formula = try Formula(parsing: "x^2", variables: ["x", "y"])
    #expect(Opening(state).arguments.first == "--formula", "another formula under its name")
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
