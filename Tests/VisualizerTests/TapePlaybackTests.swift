import Descent
import Recording
import Screen
import Testing
import Visualizer

@Suite struct TapePlaybackTests {
  private func playback(_ lines: String) throws -> TapePlayback {
    let tape = try Tape(
      parsing: "gdviz-tape 1\nsize 80x24\nopen ravine\n" + lines,
      kindOfFact: Facts.kindInTapes(ofFact:))
    let workbench = Workbench()
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    let state = State(
      landscape: landscape, screen: try #require(tape.size), using: workbench)
    return TapePlayback(tape, on: Player(state, using: workbench))
  }

  private func happenings(_ lines: String) throws -> [TapePlayback.Happening] {
    var playback = try playback(lines)
    var all: [TapePlayback.Happening] = []
    while let happening = try playback.step() { all.append(happening) }
    return all
  }

  @Test func timePassesOnlyInWaits() throws {
    var playback = try playback("press space\nwait 2s\npress space\npause\nmark \"end\"\n")
    while try playback.step() != nil {}
    #expect(playback.player.state.tick == 100)
    #expect(playback.player.state.run.steps.count == 24)
    #expect(playback.line == nil)
  }

  @Test func aKeyIsPressedSoManyTimes() throws {
    let all = try happenings("press s 3\nwait 2\n")
    #expect(
      all == [
        .press(.character("s")), .press(.character("s")), .press(.character("s")), .tick, .tick,
      ])
  }

  @Test func keysTicksAndExpectationsGiveWhatAPersonGets() throws {
    let workbench = Workbench()
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    var person = Player(
      State(landscape: landscape, screen: Size(columns: 80, rows: 24), using: workbench),
      using: workbench)
    var tape = try playback("press ] 2\npress space\nwait 1s\npress b\n")
    while try tape.step() != nil {}
    person.press([.character("]"), .character("]"), .space])
    person.wait(ticks: 50)
    person.press(.character("b"))
    #expect(tape.player.state == person.state)
  }

  @Test(arguments: [
    ("expect step = 3", true, "3"), ("expect step > 3", false, "3"),
    ("expect status = paused", true, "paused"), ("expect reason = none", true, "none"),
    ("expect reason ~ x", false, "none"), ("expect shows_level = yes", true, "yes"),
    ("expect landscape != ravine", false, "ravine"), ("expect formula ~ y^2", true, ""),
    ("expect screen ~ \"Ravine\"", true, "Ravine"),
    ("expect screen ~ \"no such\"", false, "no row with it"),
    ("expect screen = 00000000", false, ""), ("expect epsilon ~ 0.07", true, ""),
  ])
  func expectationsAreJudged(line: String, holds: Bool, seen: String) throws {
    let all = try happenings("press s 3\n" + line + "\n")
    guard case .expectation(_, let verdict, let number)? = all.last else {
      Issue.record("no expectation in \(all)")
      return
    }
    #expect(verdict.holds == holds)
    #expect(number == 5)
    if !seen.isEmpty { #expect(verdict.seen == seen) }
  }

  @Test func theScreensHashIsThatOfTheFixedProfile() throws {
    var first = try playback("press s\n")
    while try first.step() != nil {}
    let hash = ScreenHash.text(of: first.player.frame(look: .fixedProfile))
    let all = try happenings("press s\nexpect screen = \(hash)\npress s\nexpect screen = \(hash)\n")
    let verdicts = all.compactMap { happening in
      if case .expectation(_, let verdict, _) = happening { verdict.holds } else { nil as Bool? }
    }
    #expect(verdicts == [true, false])
  }

  @Test func typingNeedsALine() throws {
    var playback = try playback("wait 1\ntype \"x\"\n")
    #expect(throws: TapeError.self) {
      while try playback.step() != nil {}
    }
    #expect(playback.line == 5)
  }

  @Test func aCaptionStandsInPlaceOfTheory() throws {
    var playback = try playback("caption \"one idea\\nand why\"\n")
    while try playback.step() != nil {}
    let rows = PlainText.lines(of: playback.player.frame(look: .fixedProfile))
    #expect(rows[21].hasPrefix(" one idea  "))
    #expect(rows[22].hasPrefix(" and why  "))
    #expect(playback.player.fact("caption") == .text("one idea\nand why"))
  }
}

@Suite struct TapeFilmTests {
  private struct Log: FilmSink {
    var events: [String] = []

    mutating func show(_ shot: FilmShot, at tick: Int) { events.append("\(tick) picture") }
    mutating func press(_ key: Key, at tick: Int) { events.append("\(tick) \(key)") }
    mutating func mark(_ title: String, at tick: Int) { events.append("\(tick) \(title)") }
  }

  private func film(_ lines: String) throws -> TapeFilm {
    let tape = try Tape(
      parsing: "gdviz-tape 1\nsize 80x24\nopen ravine\n" + lines,
      kindOfFact: Facts.kindInTapes(ofFact:))
    let workbench = Workbench()
    let landscape = try #require(Catalog.landscape(named: "ravine"))
    let state = State(landscape: landscape, screen: Size(columns: 80, rows: 24), using: workbench)
    return TapeFilm(TapePlayback(tape, on: Player(state, using: workbench)))
  }

  @Test func aFilmShowsWhatChangesAndHoldsItsPauses() throws {
    var film = try film(
      "wait 10\npress up\nwait 1\npress up\nwait 5\ncaption \"look\"\npause\nmark \"end\"\n")
    var log = Log()
    while try film.step(into: &log) != nil {}
    #expect(
      log.events == [
        "0 picture", "10 up", "10 picture", "11 up", "12 picture", "16 picture", "76 end",
      ])
    #expect(film.tick == 76)
  }

  @Test func aMarkIsWhereItsCaptionIsSeen() throws {
    var film = try film(
      "wait 5\nmark \"one\"\ncaption \"first\"\nexpect step = 0\npress s\nwait 5\nmark \"two\"\n")
    var log = Log()
    while try film.step(into: &log) != nil {}
    #expect(
      log.events == [
        "0 picture", "5 picture", "5 one", "5 character(\"s\")", "7 picture", "10 two",
      ])
  }
}
