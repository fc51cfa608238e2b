import Descent
import Screen
import Testing
import Visualizer

/// A key that cannot act says why, and one whose effect is not seen says what it did.
@Suite struct UnseenTests {
  /// A program on a terminal that shows only so much.
  private func player(
    _ depth: ColorDepth, _ glyphs: GlyphSet = .braille, size: Size = Size(columns: 80, rows: 24)
  ) throws -> Player {
    let plain = try VisualizerTests.player(size: size)
    var state = plain.state
    (state.colorDepth, state.glyphs) = (depth, glyphs)
    return Player(state, using: plain.workbench)
  }

  private func notice(after keys: String, in player: Player) -> String? {
    var player = player
    player.type(keys)
    return player.state.notice?.text
  }

  @Test(arguments: [ColorDepth.none, .ansi8, .ansi16])
  func whereNothingIsFilledTheFillCannotChange(depth: ColorDepth) throws {
    var program = try player(depth)
    program.type("m")
    #expect(program.state.shown.fill == .shaded)
    #expect(program.state.notice?.text.hasPrefix("no fill: it needs 256 colours") == true)
  }

  @Test func inASCIINothingIsFilledEither() throws {
    var program = try player(.trueColor, .ascii)
    program.type("m")
    #expect(program.state.shown.fill == .shaded)
    #expect(
      program.state.notice?.text == "no fill: in ASCII digits say how high the ground is")
  }

  @Test func aPaletteNeeds24BitColour() throws {
    for depth in [ColorDepth.none, .ansi8, .ansi16, .indexed256] {
      var program = try player(depth)
      program.type("P")
      #expect(program.state.colorMap == .dusk)
      #expect(program.state.notice?.text.hasPrefix("no palette: it needs 24-bit colour") == true)
    }
    #expect(try notice(after: "P", in: player(.trueColor)) == "palette ink")
  }

  @Test func aThemeNeedsColour() throws {
    #expect(
      try notice(after: "T", in: player(.none)) == "no theme: it needs colour, and here is none")
    #expect(try notice(after: "T", in: player(.ansi16))?.hasPrefix("theme light") == true)
  }

  @Test func theTrueLevelNeedsColourAndDots() throws {
    for (depth, glyphs) in [(ColorDepth.none, GlyphSet.braille), (.trueColor, .ascii)] {
      var program = try player(depth, glyphs)
      program.type("l")
      #expect(program.state.shown.level)
      #expect(program.state.notice?.text.hasPrefix("no true level") == true)
    }
    #expect(try notice(after: "l", in: player(.trueColor)) == nil)
  }

  @Test func whatChangesNothingSeenIsSaid() throws {
    #expect(
      try notice(after: "m", in: player(.indexed256))
        == "fill: bands; what is seen stays the same")
    #expect(try notice(after: "mm", in: player(.trueColor)) == nil)
    let small = Size(columns: 40, rows: 12)
    let sentence = try notice(after: "L", in: player(.trueColor, size: small))
    #expect(sentence == "Λ⁺: certified; what is seen stays the same")
    #expect(
      try notice(after: "k", in: player(.trueColor, size: small))
        == "contours: lines; what is seen stays the same")
  }

  /// Why a mark that was turned on is not seen.
  @Test func aNextPointInTheCellOfWIsSaid() throws {
    var program = try VisualizerTests.player("himmelblau", stepSize: 1e-6)
    program.type("i")
    #expect(
      program.state.notice?.text == "next step: off; it lies in w's own cell, which + makes larger")
    program.type("i")
    #expect(
      program.state.notice?.text == "next step: on; it lies in w's own cell, which + makes larger")
    var far = try VisualizerTests.player("himmelblau", stepSize: 10)
    far.type("i")
    #expect(far.state.notice?.text == "next step: off; it lies off the map")
    var level = try VisualizerTests.player("bowl", start: [0, 0])
    level.type("i")
    #expect(level.state.notice?.text == "next step: off; there is no step from here")
  }

  /// What a notice says may be untrue after the next key.
  @Test func theNextKeyThatActsEndsANotice() throws {
    var program = try player(.trueColor)
    program.type("r")
    #expect(program.state.notice?.text == "nothing to take back: this is the start")
    program.type("s")
    #expect(program.state.notice == nil)
    program.type("bb")
    #expect(program.state.notice?.text == "nothing to take back: this is the start")
    program.wait(ticks: 50)
    program.act(.resize(Size(columns: 90, rows: 24)))
    #expect(program.state.notice != nil)
    program.wait(ticks: 60)
    #expect(program.state.notice == nil)
  }

  @Test func followingIsSaid() throws {
    #expect(try notice(after: "f", in: player(.trueColor)) == "the view follows w")
    #expect(try notice(after: "ff", in: player(.trueColor)) == "the view stays where it is")
  }

  // MARK: lines

  @Test func aCharacterThatHasNoRoomIsRefused() throws {
    for keys in ["F\u{15}", ":"] {
      var program = try player(.trueColor)
      program.type(keys)
      program.paste(String(repeating: "x", count: EditedLine.limit))
      #expect(program.state.notice == nil)
      program.type("y")
      let sentence = "the line is full: it takes 4096 characters"
      #expect(program.state.notice?.text == sentence)
      #expect(program.lines().contains { $0.contains(sentence) })
      program.press(.backspace)
      #expect(program.state.notice == nil)
    }
  }

  @Test func whatIsTooLongToBePastedIsSaid() throws {
    for keys in ["F\u{15}", ":"] {
      var program = try player(.trueColor)
      program.type(keys)
      let sentence = "that is too long: a line takes 4096 characters"
      let text = String(repeating: "x", count: EditedLine.limit + 1)
      #expect(program.obstacle(toPasting: text) == sentence)
      program.act(.refuse(sentence))
      #expect(program.lines().contains { $0.contains(sentence) })
      program.type("1")
      #expect(!program.lines().contains { $0.contains(sentence) })
    }
  }

  @Test func aPasteWithoutALineIsSaid() throws {
    let why = try player(.trueColor).obstacle(toPasting: "x^2")
    #expect(why?.hasPrefix("no line to paste into") == true)
  }
}
