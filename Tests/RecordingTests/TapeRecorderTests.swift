import Recording
import Screen
import Testing

@Suite struct TapeRecorderTests {
  private static let size = Size(columns: 80, rows: 24)

  private func recorder(from tick: Int = 0) -> TapeRecorder {
    TapeRecorder(after: "", size: TapeRecorderTests.size, from: tick)
  }

  private func place(_ column: Int, _ row: Int) -> Position { Position(column: column, row: row) }

  @Test func aTapeBeginsWithItsSizeAndWhatItOpens() throws {
    let text = TapeRecorder.opening(
      size: Size(columns: 100, rows: 30), words: ["--formula", "(x^2 + k*y^2)/2; k = 25"])
    #expect(
      text == "gdviz-tape 1\nsize 100x30\nopen --formula \"(x^2 + k*y^2)/2; k = 25\"\n")
  }

  @Test func theSameKeyAtTheSameTickIsCounted() {
    var recorder = recorder()
    #expect(recorder.press(.character("s"), at: 0) == "")
    #expect(recorder.press(.character("s"), at: 0) == "")
    #expect(recorder.press(.character("S"), at: 0) == "press s 2\n")
    #expect(recorder.press(.character("S"), at: 3) == "press S\nwait 0.06s\n")
    #expect(recorder.end(at: 53) == "press S\nwait 1s\n")
  }

  @Test func silenceBeforeTheFirstKeyIsKept() {
    var recorder = recorder(from: 100)
    #expect(recorder.press(.space, at: 125) == "wait 0.5s\n")
    #expect(recorder.end(at: 125) == "press space\n")
  }

  @Test func aKeyIsWrittenAsSoonAsTimeGoesOn() {
    var recorder = recorder()
    _ = recorder.press(.enter, at: 7)
    #expect(recorder.pass(to: 7) == "")
    #expect(recorder.pass(to: 8) == "press enter\n")
    #expect(recorder.pass(to: 9) == "")
    #expect(recorder.end(at: 10) == "wait 0.06s\n")
  }

  @Test func charactersTypedTogetherAreOneText() {
    var recorder = recorder()
    #expect(recorder.type("x", at: 0) == "")
    #expect(recorder.type("\"\\", at: 0) == "")
    #expect(recorder.type("y", at: 1) == "type \"x\\\"\\\\\"\nwait 0.02s\n")
    #expect(recorder.press(.enter, at: 1) == "type \"y\"\n")
  }

  @Test(arguments: [Key.control("c"), .control("z"), .control("h"), .control("m")])
  func whatATapeCannotPressIsLeftOut(key: Key) {
    var recorder = recorder()
    #expect(recorder.press(key, at: 3) + recorder.end(at: 4) == "wait 0.08s\n")
  }

  @Test func theMouseClicksDragsAndTurnsItsWheel() {
    var recorder = recorder()
    func events(_ events: [(MouseEvent.Kind, Int, Int)]) -> String {
      events.map { recorder.mouse(MouseEvent($0.0, at: place($0.1, $0.2)), at: 0) }.joined()
    }
    #expect(events([(.press, 3, 4)]) == "")
    #expect(recorder.heldPlace == place(3, 4))
    #expect(events([(.release, 3, 4), (.wheelUp, 1, 2)]) == "click 3 4\n")
    #expect(recorder.heldPlace == nil)
    #expect(events([(.wheelUp, 1, 2), (.wheelDown, 1, 2)]) == "wheel 1 2 up 2\n")
    #expect(events([(.press, 5, 5)]) == "wheel 1 2 down\n")
    #expect(events([(.drag, 9, 6), (.drag, 12, 7), (.release, 12, 7)]) == "")
    #expect(recorder.end(at: 0) == "drag 5 5 12 7\n")
  }

  @Test func aDragThatComesBackIsNoClick() {
    var recorder = recorder()
    let moves: [(MouseEvent.Kind, Int)] = [(.press, 5), (.drag, 9), (.drag, 5), (.release, 5)]
    let lines = moves.map { recorder.mouse(MouseEvent($0.0, at: place($0.1, 5)), at: 0) }
    #expect(lines.joined() + recorder.end(at: 0) == "drag 5 5 9 5\ndrag 9 5 5 5\n")
  }

  @Test func aMapThatIsDraggedBackIsAsItWas() {
    var recorder = recorder()
    for (kind, column) in [(MouseEvent.Kind.press, 5), (.drag, 9), (.drag, 5)] {
      _ = recorder.mouse(MouseEvent(kind, at: place(column, 5)), at: 0)
    }
    let line = recorder.mouse(
      MouseEvent(.release, at: place(5, 5)), at: 0, keepsComingBack: false)
    #expect(line + recorder.end(at: 0) == "")
  }

  /// A tape's places lie on its screen, and a mouse may leave the window while it drags.
  @Test func placesLieOnTheScreen() {
    var recorder = recorder()
    #expect(recorder.resize(Size(columns: 40, rows: 12), at: 0) == "")
    let moves: [(MouseEvent.Kind, Int, Int)] = [
      (.press, 5, 5), (.drag, -1, 70), (.release, 200, 70),
    ]
    let lines = moves.map { recorder.mouse(MouseEvent($0.0, at: place($0.1, $0.2)), at: 0) }
    #expect(lines.joined() + recorder.end(at: 0) == "resize 40x12\ndrag 5 5 0 11\n")
  }

  @Test func aSizeIsWrittenOnlyWhereItIsAnother() {
    var recorder = recorder()
    #expect(recorder.resize(TapeRecorderTests.size, at: 0) == "")
    #expect(recorder.resize(Size(columns: 501, rows: 30), at: 0) == "")
    #expect(recorder.end(at: 0) == "")
  }

  @Test func aTapeEndsBeforeItsLimits() throws {
    var recorder = recorder()
    #expect(!recorder.isFull(at: 3000))
    #expect(recorder.isFull(at: 3600 * 50))
    var text = TapeRecorder.opening(size: TapeRecorderTests.size, words: ["ravine"])
    var tick = 0
    while !recorder.isFull(at: tick) {
      tick += 1
      text += recorder.press(.character("s"), at: tick)
    }
    text += recorder.end(at: tick)
    let tape = try Tape(parsing: text, kindOfFact: { _ in nil })
    #expect(tape.commands.count > 19_000)
  }
}
