import Screen
import Testing

/// The path on a map, and those that were left.
@Suite struct MapPathTests {
  /// In whatever colours and characters, a path that was left cannot be taken for the one that goes on.
  @Test(arguments: Theme.allCases, [GlyphSet.braille, .blocks, .ascii])
  func aGhostIsToldFromThePath(theme: Theme, glyphs: GlyphSet) {
    for depth in [ColorDepth.trueColor, .indexed256, .ansi16, .ansi8, .none] {
      let look = Look(theme: theme, colorMap: theme.ownColorMap, depth: depth, glyphs: glyphs)
      var map = picture()
      map.hasLabels = false
      map.here = DotPoint(x: -9, y: -9)
      map.ghosts = [[DotPoint(x: 10, y: 10), DotPoint(x: 50, y: 10)]]
      map.path = [DotPoint(x: 10, y: 34), DotPoint(x: 50, y: 34)]
      let frame = draw(map, look: look)
      let (ghost, path) = (frame[15, 2], frame[15, 8])
      #expect(ghost.glyph != " " && path.glyph != " ")
      let isColored =
        look.palette.entries[Int(ghost.foreground)] != look.palette.entries[Int(path.foreground)]
      #expect(
        ghost.glyph != path.glyph || (glyphs != .ascii && (isColored || ghost.style != path.style)),
        "\(depth)")
      if depth == .none { #expect(!ghost.style.contains(.bold) && path.style.contains(.bold)) }
    }
  }

  @Test func aPathToAndFroHasTheDotsOfOneThereAndBack() {
    var once = picture()
    once.path = [DotPoint(x: 5, y: 40), DotPoint(x: 50, y: 8)]
    once.hasBeads = false
    var often = once
    for _ in 0..<60 { often.path += once.path }
    #expect(PlainText.lines(of: draw(once)) == PlainText.lines(of: draw(often)))
  }

  @Test func agesOfThePathAreInOrder() {
    let look = Look.fixedProfile
    var map = picture(60, 3)
    map.here = DotPoint(x: 119, y: 11)
    map.path = (0..<60).map { DotPoint(x: Double($0) * 2, y: 1) }
    let frame = draw(map)
    #expect(frame[1, 0].foreground == look.color(.pathOldest))
    #expect(frame[18, 0].foreground == look.color(.pathOld))
    #expect(frame[42, 0].foreground == look.color(.pathRecent))
    #expect(frame[57, 0].foreground == look.color(.pathNewest))
  }
}
