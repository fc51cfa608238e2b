import Screen
import Testing
import Visualizer

/// Every scene at every size in the fixed profile; some of them in every look that a terminal can ask
/// for.
@Suite struct SnapshotTests {
  static let sizes = [(200, 60), (120, 36), (80, 24), (40, 12)].map {
    Size(columns: $0, rows: $1)
  }

  @Test(arguments: Scene.all, sizes) func looksAsItDid(scene: Scene, size: Size) throws {
    let program = try scene.program(on: size)
    let fixed = scene.look(.trueColor, .braille)
    try Snapshot(
      name: "\(scene.name)/\(size.name)", caption: scene.caption, hasStyles: size.columns <= 120
    ).check(program.frame(look: fixed), look: fixed)
    guard scene.everyLook.contains(size) else { return }
    for depth in ColorDepth.allCases {
      for glyphs in GlyphSet.allCases where (depth, glyphs) != (.trueColor, .braille) {
        let look = scene.look(depth, glyphs)
        try Snapshot(
          name: "\(scene.name)/\(size.name)-\(depth.rawValue)-\(glyphs.rawValue)",
          caption: scene.caption,
          hasStyles: size.columns <= 80
        ).check(program.frame(look: look), look: look)
      }
    }
  }

  @Test func noTwoScenesShareAName() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }
}

extension Size {
  fileprivate var name: String { "\(columns)x\(rows)" }
}
