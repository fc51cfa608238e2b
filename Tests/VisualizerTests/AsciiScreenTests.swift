import Screen
import Testing
import Visualizer

/// Every sign of every screen has a word in ASCII.
@Suite struct AsciiScreenTests {
  @Test(arguments: Scene.all)
  func noSignIsWithoutAWord(scene: Scene) throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)] {
      var program = try scene.program(on: size)
      program.wait(ticks: 1)
      let ascii = program.lines(look: scene.look(.none, .ascii))
      let braille = program.lines(look: scene.look(.none, .braille))
      #expect(count(of: "?", in: ascii) <= count(of: "?", in: braille), "\(ascii)")
    }
  }

  private func count(of sign: Character, in lines: [String]) -> Int {
    lines.joined().count { $0 == sign }
  }
}
