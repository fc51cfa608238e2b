import Screen
import Testing

@Suite struct MapPictureTests {
  /// Without braille contours are thin lines that run as the level sets do.
  @Test(arguments: [(1.0, 0.0, "│"), (0, 1, "─"), (1, 1, "╱"), (1, -1, "╲")])
  func contoursWithoutBrailleRunAsTheyDo(x: Double, y: Double, line: String) {
    let values = (0..<48).flatMap { row in (0..<60).map { x * Double($0) + y * Double(row) } }
    var map = MapPicture(
      relief: Relief(
        NumberGrid(columns: 60, rows: 48, values: values), lowest: nil, contourCount: 5),
      here: DotPoint(x: -9, y: -9))
    map.contours = .lines
    map.hasLabels = false
    let look = Look(theme: .dark, colorMap: .dusk, depth: .ansi16, glyphs: .blocks)
    let glyphs = PlainText.lines(of: draw(map, look: look)).joined().filter { $0 != " " }
    let most = Set(glyphs).max { first, second in
      glyphs.count { $0 == first } < glyphs.count { $0 == second }
    }
    #expect(most.map(String.init) == line, "\(glyphs)")
    #expect(glyphs.allSatisfy { "│─╱╲·".contains($0) })
  }

  /// Digits stand for heights where there is nothing but characters: no colour lies behind them.
  @Test(arguments: [ColorDepth.trueColor, .indexed256]) func inASCIINothingIsFilled(
    depth: ColorDepth
  ) {
    let look = Look(theme: .dark, colorMap: .dusk, depth: depth, glyphs: .ascii)
    let frame = draw(slope(), look: look)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        #expect(frame[column, row].background == look.color(.background))
      }
    }
    #expect(PlainText.lines(of: frame).joined().contains { "123456".contains($0) })
  }

  @Test func marksWinOverTheArrowThePathTheAxesAndTheLevels() {
    let look = Look.fixedProfile
    var map = picture()
    let here = map.here
    map.contours = .lines
    let (column, row) = (15, 6)
    func cell() -> Cell { draw(map)[column, row] }
    #expect(cell().glyph == "●")
    map.here = DotPoint(x: here.x - 8, y: here.y)

    map.levels = [
      MapPicture.LevelCurve(
        line: LevelLine(
          of: NumberGrid(
            columns: 60, rows: 48,
            values: (0..<48).flatMap { _ in (0..<60).map { Double($0) - 31 } }), level: 0),
        role: .model, labels: ["m₂ = L(w)"])
    ]
    map.hasLabels = false
    #expect(cell().foreground == look.color(.model))
    map.axes = [
      MapPicture.Axis(
        direction: DotPoint(x: 1, y: 0), length: 20, isThick: true, label: "λmax")
    ]
    #expect(cell().foreground == look.color(.eigen))
    map.path = [DotPoint(x: 30, y: 0), DotPoint(x: 30.5, y: 47)]
    #expect(cell().foreground == look.color(.pathNewest))
    map.arrow = MapPicture.Arrow(direction: DotPoint(x: 1, y: 0), length: 14, label: "−g")
    #expect(cell().foreground == look.color(.gradient))
    map.start = here
    #expect(cell().glyph == "◇")
    map.stationary = here
    #expect(cell().glyph == "✕" && cell().foreground == look.color(.model))
    map.next = here
    #expect(cell().glyph == "○" && cell().style.contains(.bold))
    map.here = here
    #expect(cell().glyph == "●")
  }

  @Test(arguments: [
    (DotPoint(x: 20, y: -400), "▲", Edge.top), (DotPoint(x: 20, y: 1e12), "▼", .bottom),
    (DotPoint(x: -0.5, y: 20), "◀", .left), (DotPoint(x: 60, y: 20), "▶", .right),
    (DotPoint(x: 1e300, y: 1e300), "▼", .bottom), (DotPoint(x: -1e9, y: -1), "▲", .top),
  ])
  func whereItLeftTheMapANoticeStands(here: DotPoint, head: String, edge: Edge) {
    var map = picture()
    map.here = here
    map.offMap = "w is off"
    let lines = PlainText.lines(of: draw(map))
    let row = lines.firstIndex { $0.contains("\(head) w is off ") }
    #expect(row != nil)
    let place = Array(lines[row ?? 0]).firstIndex { String($0) == head }
    switch edge {
    case .top: #expect(row == 0)
    // The last row is the axis's.
    case .bottom: #expect(row == 10)
    case .left: #expect(place ?? 99 <= 6 && row == 5)
    case .right: #expect(place == 30 - 12 + 1 && row == 5)
    }
  }

  enum Edge { case top, bottom, left, right }

  @Test func wOnTheMapHasNoNotice() {
    var map = picture()
    map.offMap = "w is off"
    #expect(!PlainText.lines(of: draw(map)).joined().contains("w is off"))
    map.here = DotPoint(x: .nan, y: 0)
    _ = draw(map)
  }

  @Test func axesThatRunAlongThePathLeaveThatHalfOut() {
    let look = Look.fixedProfile
    var map = picture()
    map.hasLabels = false
    map.axes = [
      MapPicture.Axis(direction: DotPoint(x: 1, y: 0), length: 24, isThick: true, label: "λmax")
    ]
    func pink(_ map: MapPicture, _ columns: Range<Int>) -> Int {
      let frame = draw(map)
      return columns.count { frame[$0, 6].foreground == look.color(.eigen) }
    }
    #expect(pink(map, 4..<15) > 8 && pink(map, 16..<27) > 8)
    map.path = [DotPoint(x: 60, y: 25), map.here]
    #expect(pink(map, 4..<15) > 8 && pink(map, 16..<27) == 0)
  }

  @Test(arguments: [Look.fixedProfile, monochrome, ascii]) func labelsKeepOffLinesAndAxes(
    look: Look
  ) {
    var map = slope(60, 20)
    map.ticksUp = [MapPicture.Tick(dot: 40, text: "1")]
    map.ticksAcross = [MapPicture.Tick(dot: 60, text: "−2")]
    map.axes = [
      MapPicture.Axis(
        direction: DotPoint(x: 0.8, y: 0.6), length: 30, isThick: true, label: "λmax"),
      MapPicture.Axis(
        direction: DotPoint(x: -0.6, y: 0.8), length: 20, isThick: false, label: "λmin"),
    ]
    map.arrow = MapPicture.Arrow(direction: DotPoint(x: -0.8, y: -0.6), length: 22, label: "−g")
    map.levels = [
      MapPicture.LevelCurve(
        line: LevelLine(
          of: NumberGrid(
            columns: 120, rows: 80,
            values: (0..<80).flatMap { y in
              (0..<120).map { x in
                let (dx, dy) = (Double(x) - 60, Double(y) - 40)
                return dx * dx + 2 * dy * dy
              }
            }), level: 900), role: .model, labels: ["m₂ = L(w): ellipse", "m₂ = L(w)"])
    ]
    map.contours = .lines
    let labelled = draw(map, look: look)
    map.hasLabels = false
    let plain = draw(map, look: look)
    var changed = 0
    let lines = [Role.model, .eigen, .gradient, .pathNewest, .strong].map { look.color($0) }
    for row in 0..<20 {
      for column in 0..<60 where labelled[column, row] != plain[column, row] {
        changed += 1
        #expect(column >= 4 && row < 19)
        #expect(look.depth == .none || !lines.contains(plain[column, row].foreground))
      }
    }
    #expect(changed >= "m₂ = L(w)λmaxλmin−g".count - 4)
  }

  @Test func contourValuesStandInTheirLines() {
    var map = slope(60, 20)
    map.here = DotPoint(x: 2, y: 2)
    let valued = PlainText.lines(of: draw(map))
    map.contours = .lines
    let plain = PlainText.lines(of: draw(map))
    let rows = (0..<20).filter { valued[$0] != plain[$0] }
    #expect(rows.count >= 3)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $1 - $0 >= 2 })
  }

  @Test func withoutFillTheGroundIsThatOfTheScreen() {
    let look = Look.fixedProfile
    var map = slope()
    map.fill = .off
    map.contours = .off
    let frame = draw(map)
    #expect(frame.cells.allSatisfy { $0.background == look.color(.background) })
    map.fill = .bands
    let shades = Set(draw(map).cells.map(\.background))
    for color in shades {
      #expect((0..<Look.toneCount).contains { look.fill(tone: $0, shade: 3) == color })
    }
  }

  @Test func whereThereIsNoValueTheGroundIsEmpty() {
    let values = NumberGrid(
      columns: 40, rows: 16, values: (0..<640).map { $0 % 40 < 20 ? .nan : Double($0 % 40) })
    let map = MapPicture(
      relief: Relief(values, lowest: nil, contourCount: 4), here: DotPoint(x: 30, y: 8))
    let frame = draw(map)
    for row in 0..<4 {
      for column in 0..<9 {
        #expect(frame[column, row].background == Look.fixedProfile.color(.background))
      }
    }
  }

  @Test(arguments: sizes) func everySizeBearsEveryLook(size: Size) {
    for look in [Look.fixedProfile, monochrome, ascii] {
      for here in awkward {
        var map = slope(size.columns, size.rows)
        map.here = DotPoint(x: here, y: here)
        map.path = awkward.map { DotPoint(x: $0, y: here) }
        map.ghosts = [map.path, []]
        map.next = DotPoint(x: here, y: 1)
        map.stationary = DotPoint(x: 1, y: here)
        map.start = map.here
        map.offMap = "w is off the map"
        map.arrow = MapPicture.Arrow(direction: DotPoint(x: 1, y: 0), length: 22, label: "−g")
        map.axes = [
          MapPicture.Axis(
            direction: DotPoint(x: 1, y: 0), length: here, isThick: true, label: "λmax")
        ]
        map.ticksUp = [MapPicture.Tick(dot: here, text: "1")]
        map.ticksAcross = map.ticksUp
        #expect(draw(map, look: look).size == size)
      }
    }
  }

  @Test func aMapThatHangsOverTheFrameIsCutOff() {
    var frame = frame(10, 5)
    slope().draw(into: &frame, at: Position(column: -3, row: -2), look: .fixedProfile)
    slope().draw(into: &frame, at: Position(column: 8, row: 4), look: .fixedProfile)
    #expect(frame.size == Size(columns: 10, rows: 5))
  }
}
