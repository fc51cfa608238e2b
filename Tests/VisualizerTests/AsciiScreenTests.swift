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
      for (row, line) in ascii.enumerated() {
        #expect(
          count(of: "?", in: line) <= count(of: "?", in: braille[row]), "row \(row): \(line)")
      }
    }
  }

  private func count(of sign: Character, in line: String) -> Int {
    line.count { $0 == sign }
  }
}
