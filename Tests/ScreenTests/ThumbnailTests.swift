import Screen
import Testing

@Suite struct ThumbnailTests {
  private func frame(_ thumbnail: Thumbnail, isChosen: Bool = false, look: Look = .fixedProfile)
    -> Frame
  {
    var frame = Frame(
      size: Size(columns: thumbnail.columns + 2, rows: thumbnail.rows + 2),
      filledWith: look.blank, palette: look.palette)
    thumbnail.draw(into: &frame, at: Position(column: 1, row: 1), isChosen: isChosen, look: look)
    return frame
  }

  private func thumbnail(
    columns: Int, rows: Int, perDot: Int = 5, _ value: (Double, Double) -> Double
  )
    -> Thumbnail
  {
    let (width, height) = (columns * 2 * perDot, rows * 4 * perDot)
    let values = (0..<height).flatMap { y in
      (0..<width).map {
        value((Double($0) + 0.5) / Double(width), (Double(y) + 0.5) / Double(height))
      }
    }
    return Thumbnail(NumberGrid(columns: width, rows: height, values: values), perDot: perDot)
  }

  @Test func smallOnesHaveMoreSamplesADot() {
    #expect([16, 18, 30, 31, 90, 200].map(Thumbnail.samplesPerDot) == [6, 5, 3, 3, 1, 1])
  }

  @Test func itStaysWithinItsPlace() {
    let frame = frame(thumbnail(columns: 6, rows: 3) { x, y in x * y })
    let blank = Look.fixedProfile.blank
    for column in 0..<8 { #expect(frame[column, 0] == blank && frame[column, 4] == blank) }
    for row in 0..<5 { #expect(frame[0, row] == blank && frame[7, row] == blank) }
    #expect(frame[1, 1].background != blank.background)
  }

  @Test func fineRipplesAreAMeanAndNoPattern() {
    // Two and a half ripples a dot: single samples of dots would show slow waves.
    let thumbnail = thumbnail(columns: 18, rows: 5) { x, _ in
      (x * 90).truncatingRemainder(dividingBy: 1) < 0.5 ? 1 : 0
    }
    let shades = Set(frame(thumbnail).cells.map(\.background))
    #expect(shades.count <= 4)
  }

  @Test func aNeedleOnAPlainIsSeenAndSoIsThePlain() {
    let thumbnail = thumbnail(columns: 18, rows: 5) { x, y in
      let (a, b) = (x - 0.5, y - 0.5)
      let square = a * a + b * b
      return square < 0.003 ? -1 : 1e-9 * square
    }
    let tones = Set(frame(thumbnail).cells.map(\.background))
    #expect(tones.count > 8)
  }

  @Test func whatHasNoValueIsTheGround() {
    let thumbnail = thumbnail(columns: 4, rows: 2) { x, _ in x < 0.5 ? .nan : x }
    let frame = frame(thumbnail)
    #expect(frame[1, 1].background == Look.fixedProfile.color(.background))
    #expect(frame[4, 2].background != Look.fixedProfile.color(.background))
    let none = self.thumbnail(columns: 4, rows: 2) { _, _ in .infinity }
    #expect(self.frame(none).cells.allSatisfy { $0 == Look.fixedProfile.blank })
  }

  @Test func levelGroundHasNoContours() {
    let frame = frame(thumbnail(columns: 4, rows: 2) { _, _ in 7 })
    #expect(frame.cells.allSatisfy { $0.glyph == " " })
  }

  @Test(arguments: [ColorDepth.trueColor, .indexed256, .ansi16, .ansi8, .none], GlyphSet.allCases)
  func theChosenOneDiffersInEveryLook(depth: ColorDepth, glyphs: GlyphSet) {
    let look = Look(theme: .dark, colorMap: .dusk, depth: depth, glyphs: glyphs)
    let bowl = thumbnail(columns: 18, rows: 5) { x, y in
      (x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5)
    }
    let plain = frame(bowl, look: look)
    let chosen = frame(bowl, isChosen: true, look: look)
    #expect(plain != chosen)
    #expect(PlainText.lines(of: plain).joined().contains { $0 != " " })
    if glyphs == .ascii {
      #expect(PlainText.lines(of: plain).joined().allSatisfy { " 0123".contains($0) })
    }
  }
}
