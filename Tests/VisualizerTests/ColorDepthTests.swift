import Screen
import Testing
import Visualizer

/// What keys say of colours is so in the colours that the terminal has.
@Suite struct ColorDepthTests {
  @Test func whatTheTerminalSaysOfItsColoursIsTakenIn() throws {
    var program = try player()
    program.act(.recolor(.indexed256))
    program.type("P")
    #expect(
      program.state.notice?.text == "no palette: it needs 24-bit colour, here are 256 colours")
    program.act(.recolor(.trueColor))
    program.type("P")
    #expect(program.state.notice?.text == "palette ink")
  }

  /// It comes by itself, and what is read at that moment goes on to be read.
  @Test func itEndsNoNoticeAndIsNotUndone() throws {
    var program = try player()
    program.type("T")
    let notice = program.state.notice
    program.act(.recolor(.indexed256))
    #expect(program.state.notice == notice)
    program.type("u")
    #expect(program.state.colorDepth == .indexed256)
  }

  @Test(arguments: [ColorDepth.indexed256, .ansi16, .ansi8])
  func aThemeBringsAPaletteOnlyWhereThereIsOne(depth: ColorDepth) throws {
    var program = try player()
    program.type("T")
    #expect(program.state.notice?.text == "theme light, palette day")
    program.act(.recolor(depth))
    program.type("T")
    #expect(program.state.notice?.text == "theme contrast")
  }
}
