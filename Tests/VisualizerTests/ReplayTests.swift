import Descent
import Recording
import Screen
import Testing
import Visualizer

@Suite struct ReplayTests {
  private static let tape = """
    gdviz-tape 1
    size 80x24
    open ravine
    mark "first"
    caption "one"
    wait 1s
    press s
    wait 1s
    mark "second"
    caption "two"
    press s 2
    wait 2s
    pause
    caption "three"
    wait 1s
    press S
    """

  private func replay(
    _ text: String = tape, speed: String = "1", showsKeys: Bool = false
  ) throws -> Replay {
    let tape = try Tape(parsing: text, kindOfFact: Facts.kindInTapes(ofFact:))
    let workbench = Workbench()
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    let state = State(
      landscape: landscape, screen: try #require(tape.size), using: workbench)
    return try Replay(
      tape, on: Player(state, using: workbench), speed: speed, showsKeys: showsKeys)
  }

  private func step(_ replay: Replay) -> Int { replay.player.state.run.steps.count }

  private func lines(_ replay: Replay) -> [String] {
    PlainText.lines(
      of: replay.frame(look: .fixedProfile, on: Size(columns: 80, rows: 24)))
  }

  @Test func aTapePlaysAtItsOwnSpeed() throws {
    var replay = try replay()
    #expect(replay.player.state.caption == "one")
    try replay.pass(ticks: 49)
    #expect(step(replay) == 0)
    try replay.pass(ticks: 2)
    #expect(step(replay) == 1)
    #expect(lines(replay)[0].contains("▸ replay 20 %"))
    try replay.pass(ticks: 50)
    #expect(step(replay) == 3 && replay.player.state.caption == "two")
  }

  @Test(arguments: [("0.25", 1), ("0.5", 2), ("1", 4), ("2", 8), ("4", 16), ("8", 32), ("16", 64)])
  func fasterAndSlower(speed: String, quarters: Int) throws {
    var replay = try replay(speed: speed)
    try replay.pass(ticks: 4)
    #expect(replay.player.state.tick == quarters)
    #expect(speed == "1" || lines(replay)[0].contains("\(speed)×"))
  }

  @Test func aPauseOfTheTapeWaitsForItsReader() throws {
    var replay = try replay()
    try replay.pass(ticks: 1000)
    #expect(replay.mode == .waiting && step(replay) == 3)
    #expect(lines(replay)[0].contains("‖ space goes on"))
    #expect(replay.player.state.caption == "two")
    try replay.perform(.playOrPause)
    try replay.pass(ticks: 1000)
    #expect(replay.mode == .ended && step(replay) == 13)
    #expect(lines(replay)[0].contains("✓ replay ended"))
  }

  @Test func whileItIsPausedNothingPasses() throws {
    var replay = try replay()
    try replay.pass(ticks: 10)
    try replay.perform(.playOrPause)
    let appearance = replay.appearance
    try replay.pass(ticks: 100)
    let isSame = replay.appearance == appearance
    #expect(isSame && replay.player.state.tick == 10)
  }

  @Test func keyByKeyAndFromMarkToMark() throws {
    var replay = try replay()
    try replay.perform(.playOrPause)
    try replay.perform(.nextKey)
    #expect(step(replay) == 1 && replay.player.state.tick == 50)
    try replay.perform(.nextKey)
    #expect(step(replay) == 2 && replay.player.state.caption == "two")
    try replay.perform(.markBefore)
    #expect(step(replay) == 0 && replay.player.state.caption == "one")
    try replay.perform(.nextMark)
    #expect(step(replay) == 1 && replay.player.state.tick == 100)
    try replay.perform(.nextMark)
    #expect(replay.mode == .ended && step(replay) == 13)
    try replay.perform(.markBefore)
    #expect(step(replay) == 1 && replay.mode == .paused)
  }

  /// Whatever way one gets to a place, the program stands there as the tape alone would have it.
  @Test func everyWayLeadsToTheSameState() throws {
    var straight = try replay()
    try straight.pass(ticks: 150)
    var winding = try replay(speed: "2")
    try winding.pass(ticks: 70)
    for move: Replay.Move in [.markBefore, .nextKey, .nextKey, .markBefore, .markBefore, .slower] {
      try winding.perform(move)
    }
    try winding.pass(ticks: 150 - winding.player.state.tick)
    let isSame = winding.player.state == straight.player.state
    #expect(isSame)
  }

  @Test func atTheEndItBeginsAgain() throws {
    var replay = try replay("gdviz-tape 1\nsize 80x24\nopen ravine\npress s\nwait 1s\n")
    try replay.pass(ticks: 60)
    #expect(replay.mode == .ended && step(replay) == 1)
    try replay.perform(.playOrPause)
    #expect(replay.mode == .playing && step(replay) == 0)
  }

  @Test func thePressedKeysAreSeenWhereTheyAreAskedFor() throws {
    var replay = try replay(showsKeys: true)
    try replay.pass(ticks: 51)
    #expect(lines(replay)[1].contains(" s "))
    try replay.perform(.showKeys)
    #expect(!lines(replay)[1].contains(" s "))
  }

  @Test func theKeysOfThoseWhoWatchAreTheKeyLine() throws {
    let line = try #require(lines(try replay()).last)
    #expect(line.hasPrefix(" space pause  enter go on by hand  → next key  ← mark back"))
    #expect(line.hasSuffix("q quit "))
  }

  @Test func theirKeysStayWhereTheScreenIsCovered() throws {
    var replay = try replay("gdviz-tape 1\nsize 80x24\nopen ravine\npress p\nwait 1s\n")
    try replay.pass(ticks: 5)
    #expect(lines(replay).last?.contains("→ next key") == true)
  }

  @Test func aPersonGoesOnWhereTheTapeStands() throws {
    var replay = try replay()
    try replay.pass(ticks: 120)
    var program = Player(replay.takenOver, using: replay.player.workbench)
    program.type("s")
    #expect(program.state.run.steps.count == 4 && program.state.caption == "")
    #expect(program.lines()[0].contains("paused"))
  }

  @Test func aLargerScreenHasItInItsMiddleAndASmallerOneSaysSo() throws {
    let replay = try replay()
    let large = PlainText.lines(
      of: replay.frame(look: .fixedProfile, on: Size(columns: 100, rows: 30)))
    #expect(large[3].hasPrefix("           gdviz  Ravine"))
    #expect(large[2].allSatisfy { $0 == " " })
    let small = PlainText.lines(
      of: replay.frame(look: .fixedProfile, on: Size(columns: 60, rows: 20)))
    #expect(small[0].hasPrefix("The tape needs 80 x 24, this is 60 x 20: enlarge the window"))
    #expect(!replay.fits(Size(columns: 80, rows: 23)))
  }

  /// A tape that speaks of no place on the screen fits a smaller one.
  @Test(arguments: [
    ("press s", 80, 24), ("click 3 4", 100, 30), ("resize 90x20", 100, 30),
    ("wheel 1 1 up", 100, 30),
  ])
  func aTapePlaysOnASmallerScreenWhereItCan(line: String, columns: Int, rows: Int) throws {
    let tape = try Tape(
      parsing: "gdviz-tape 1\nsize 100x30\nopen ravine\n\(line)\n",
      kindOfFact: Facts.kindInTapes(ofFact:))
    #expect(tape.size(on: Size(columns: 80, rows: 24)) == Size(columns: columns, rows: rows))
    #expect(tape.size(on: Size(columns: 200, rows: 60)) == Size(columns: 100, rows: 30))
  }

  /// A long way is skipped in pieces, so that a key can stop it.
  @Test func aLongSkipIsDoneInPieces() throws {
    var replay = try replay(
      "gdviz-tape 1\nsize 80x24\nopen ravine\nwait 100s\nmark \"far\"\nwait 1s\n")
    try replay.perform(.nextMark)
    #expect(replay.isMoving && replay.player.state.tick < 5000)
    for _ in 0..<20 where replay.player.state.tick < 5000 { try replay.pass(ticks: 1) }
    #expect(replay.player.state.tick == 5000 && replay.mode == .playing)
    try replay.perform(.markBefore)
    try replay.perform(.nextMark)
    try replay.perform(.slower)
    #expect(replay.player.state.tick < 5000)
  }

  @Test func theMarkThatWasPassedIsNamed() throws {
    var replay = try replay()
    try replay.perform(.nextMark)
    let line = PlainText.lines(
      of: replay.frame(look: .fixedProfile, on: Size(columns: 80, rows: 24)))[0]
    #expect(!line.contains("second"))
    let wide = try self.replay(
      ReplayTests.tape.replacing("80x24", with: "100x30")
    ).frame(
      look: .fixedProfile, on: Size(columns: 100, rows: 30))
    #expect(PlainText.lines(of: wide)[0].contains("first   ▸ replay 0 %"))
  }
}
