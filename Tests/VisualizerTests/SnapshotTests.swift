import Screen
import Testing
import Visualizer

/// Every scene at every size in every look that a terminal can ask for: the fixed profile and some others
/// as text to read, the rest as hashes.
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
    for look in scene.otherLooks {
      try Snapshot(
        name: "\(scene.name)/\(size.name)-\(look.name)", caption: scene.caption,
        hasStyles: size.columns <= 80
      ).check(program.frame(look: look), look: look)
    }
  }

  @Test(arguments: Scene.all) func looksAsItDidInOtherLooks(scene: Scene) throws {
    var frames: [(name: String, frame: Frame)] = []
    for size in SnapshotTests.sizes where !scene.everyLook.contains(size) {
      let program = try scene.program(on: size)
      frames += scene.otherLooks.map { ("\(size.name)-\($0.name)", program.frame(look: $0)) }
    }
    guard !frames.isEmpty else { return }
    try Snapshot.check(frames, in: scene.name, caption: scene.caption)
  }

  @Test func noTwoScenesShareAName() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }
}

extension Scene {
  /// All looks but the fixed profile.
  fileprivate var otherLooks: [Look] {
    ColorDepth.allCases.flatMap { depth in
      GlyphSet.allCases.filter { (depth, $0) != (.trueColor, .braille) }.map { look(depth, $0) }
    }
  }
}

extension Look {
  fileprivate var name: String { "\(depth.rawValue)-\(glyphs.rawValue)" }
}

extension Size {
  fileprivate var name: String { "\(columns)x\(rows)" }
}
