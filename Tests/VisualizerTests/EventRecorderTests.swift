import Descent
import Randomness
import Recording
import Screen
import Testing
import Visualizer

/// What is recorded while a program is used gives, when it is replayed, the same program to the bit.
@Suite struct EventRecorderTests {
  /// A program and the tape of what is done in it.
  private struct Recorded {
    var player: Player
    var events: EventRecorder
    var text: String
    let first: State

    init(_ player: Player) {
      self.player = player
      first = player.state
      events = EventRecorder(
        from: player.state, openedBy: Opening(player.state).arguments)
      text = events.opening
    }

    /// As the live program does; files are taken for written.
    mutating func handle(_ event: Event) {
      if let place = events.heldPlace, !isOfHeldMouse(event) {
        handle(.mouse(MouseEvent(.release, at: place)))
      }
      let before = player.state
      let effects: [Effect] =
        switch event {
        case .key(let key): player.press(key)
        case .mouse(let event): player.mouse(event)
        case .resized(let size): player.act(.resize(size))
        case .paste(let text): player.paste(text)
        case .recolored, .ended: []
        }
      var saved: SavedFile.Result?
      for effect in effects {
        switch effect {
        case .copy: player.act(.stateLine(.sent(true)))
        case .save:
          saved = .saved
          player.act(.save(.ended(.saved)))
        default: break
        }
      }
      text += events.record(
        event, from: before, to: player.state, saved: saved, using: player.workbench)
    }

    private func isOfHeldMouse(_ event: Event) -> Bool {
      guard case .mouse(let event) = event else { return false }
      return event.kind == .drag || event.kind == .release
    }

    mutating func wait(_ ticks: Int) {
      guard events.heldPlace == nil else { return }
      player.wait(ticks: ticks)
      text += events.pass(to: player.state.tick)
    }

    /// The program after the tape was played.
    func replayed() throws -> Player {
      var recorder = events
      let text = text + recorder.end(at: player.state.tick)
      let tape = try Tape(parsing: text, kindOfFact: Facts.kindInTapes(ofFact:))
      var playback = TapePlayback(tape, on: Player(first, using: player.workbench))
      while try playback.step() != nil {}
      return playback.player
    }
  }

  private static let keys: [Key] =
    Set(Keymap.listed.flatMap(\.keys) + [.backspace, "1", "/", "é"])
    .subtracting([.control("c"), .control("z"), "R", "q"])
    .sorted { $0.label < $1.label }

  @Test(arguments: 0..<24) func anythingThatIsDoneReplaysToTheSameState(seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &* 7919 &+ 1)
    let names = ["himmelblau", "ravine", "rosenbrock", "saddle"]
    let size = [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)][seed % 2]
    var recorded = Recorded(try player(names[seed % names.count], size: size))
    for _ in 0..<150 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0...5:
        let key = EventRecorderTests.keys.randomElement(using: &random) ?? .space
        for _ in 0..<Int.random(in: 1...2, using: &random) { recorded.handle(.key(key)) }
      case 6, 7: recorded.wait(Int.random(in: 1...30, using: &random))
      case 8: recorded.handle(.paste("x^2 + \"k\"*y"))
      case 9:
        let columns = Int.random(in: 40...120, using: &random)
        recorded.handle(.resized(Size(columns: columns, rows: 30)))
      default: gesture(on: &recorded, using: &random)
      }
    }
    let replayed = try recorded.replayed()
    let isSame = replayed.state == recorded.player.state
    #expect(isSame, "\(recorded.text)")
    let isSameFrame =
      replayed.frame(look: .fixedProfile) == recorded.player.frame(look: .fixedProfile)
    #expect(isSameFrame)
  }

  /// A click, a drag of several movements while time would pass, or a turn of the wheel.
  private func gesture(on recorded: inout Recorded, using random: inout Seeded) {
    let size = recorded.player.state.screen
    func place() -> Position {
      Position(
        column: Int.random(in: -1...size.columns, using: &random),
        row: Int.random(in: -1...size.rows, using: &random)
      ).clamped(to: size)
    }
    let first = place()
    if Bool.random(using: &random) {
      let wheel: MouseEvent.Kind = Bool.random(using: &random) ? .wheelUp : .wheelDown
      return recorded.handle(.mouse(MouseEvent(wheel, at: first)))
    }
    recorded.handle(.mouse(MouseEvent(.press, at: first)))
    recorded.wait(3)
    var last = first
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      last = place()
      recorded.handle(.mouse(MouseEvent(.drag, at: last)))
      recorded.wait(2)
    }
    recorded.handle(.mouse(MouseEvent(.release, at: last)))
  }

  @Test func aFileThatWasWrittenIsOneEnter() throws {
    var recorded = Recorded(try player("ravine"))
    for key: Key in ["I", .enter] { recorded.handle(.key(key)) }
    #expect(recorded.player.state.notice?.text.hasPrefix("saved ravine-0.svg") == true)
    let isSame = try recorded.replayed().state == recorded.player.state
    #expect(isSame)
  }

  /// The question and what is answered are left out of the tape, which writes nothing.
  @Test func aFileThatWasInTheWayIsOneEnterToo() throws {
    var player = try player("ravine")
    var events = EventRecorder(
      from: player.state, openedBy: Opening(player.state).arguments)
    var text = events.opening
    func press(_ key: Key, _ result: SavedFile.Result?) {
      let before = player.state
      player.press(key)
      if let result { player.act(.save(.ended(result))) }
      text += events.record(
        .key(key), from: before, to: player.state, saved: result, using: player.workbench)
    }
    press("w", nil)
    press(.enter, .exists)
    press("n", nil)
    press(.enter, .exists)
    press("y", .saved)
    text += events.end(at: 0)
    #expect(text.hasSuffix("press w\npress enter\n"))
  }

  @Test(arguments: [
    (Event.key("é"), true), (.key("\u{301}"), false), (.key("\u{1F600}"), false),
    (.key(.control("c")), true), (.paste("a\tb\n"), true), (.paste("a\u{202E}b"), false),
    (.resized(Size(columns: 501, rows: 24)), false),
  ])
  func whatATapeCannotHoldIsKnown(event: Event, canBeHeld: Bool) {
    #expect(EventRecorder.canHold(event) == canBeHeld)
  }

  @Test func theRecordingIsSeenWithItsFileAndTime() throws {
    var program = try player("ravine")
    program.type("R")
    #expect(program.lines().last?.contains("record a tape as ravine.tape") == true)
    let begun = program.press(.enter)
    #expect(begun == [.beginRecording(path: "ravine.tape", replacing: false)])
    program.act(.save(.ended(.saved)))
    program.wait(ticks: 3249)
    #expect(program.lines()[0].contains("● rec 1:04 ravine.tape"))
    #expect(program.state.wait == 1)
    let ended = program.type("R")
    #expect(ended == [.endRecording])
    #expect(!program.lines()[0].contains("rec"))
    #expect(program.state.notice?.text == "recorded ravine.tape, 1:04")
  }

  /// A word that is completed and a line that is recalled are keys, not characters.
  @Test func historyAndCompletionAreKeys() throws {
    var recorded = Recorded(try player("ravine"))
    let keys: [Key] = [
      ":", "e", "p", .left, .tab, .control("u"), "e", .space, "1", .enter, ":", .up, .down, .up,
      "2", .enter,
    ]
    for key in keys { recorded.handle(.key(key)) }
    #expect(!recorded.text.contains("psilon"))
    #expect(recorded.player.state.run.stepSize == 12)
    let isSame = try recorded.replayed().state == recorded.player.state
    #expect(isSame)
  }

  @Test func keysWhileTheMouseIsHeldLetItGo() throws {
    var recorded = Recorded(try player("himmelblau"))
    let drags = [(30, 12), (34, 13), (50, 20)].map { Position(column: $0.0, row: $0.1) }
    recorded.handle(.mouse(MouseEvent(.press, at: Position(column: 20, row: 10))))
    recorded.handle(.mouse(MouseEvent(.drag, at: drags[0])))
    recorded.handle(.key("+"))
    recorded.handle(.mouse(MouseEvent(.drag, at: drags[1])))
    recorded.handle(.mouse(MouseEvent(.release, at: drags[2])))
    recorded.handle(.resized(Size(columns: 80, rows: 24)))
    let isSame = try recorded.replayed().state == recorded.player.state
    #expect(isSame, "\(recorded.text)")
  }

  /// What a tape does not hold comes back when its recording has ended, and undo leads back to it.
  @Test func nothingIsLostByARecording() throws {
    var program = try player("ravine")
    program.type("S:epsilon 0.01\rbbbY}S")
    let before = program.state
    let opened = Opening(before).state(on: before.screen, using: program.workbench)
    var recorded = Player(opened, using: program.workbench)
    recorded.type("]s")
    let after = recorded.state.goingOn(after: before)
    #expect(after.settingHistory == ["epsilon 0.01"])
    #expect(after.branches.count == 1)
    var undone = Player(after, using: program.workbench)
    undone.type("uu")
    #expect(undone.state.run.steps.count == before.run.steps.count)
    undone.type("u")
    #expect(undone.state.branches == before.branches)
    let isSame = undone.state.moment == before.moment
    #expect(isSame)
  }
}
