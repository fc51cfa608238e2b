import Recording
import Screen
import Testing

@Suite struct ScreenSVGTests {
  private func body(of svg: String) -> [String] {
    svg.split(separator: "\n").map(String.init).filter { $0.hasPrefix("<g") }
  }

  @Test func lettersAreTextAndBlocksAreShapes() {
    let svg = ScreenSVG.picture(of: frame("a<b  c", " ▀▄█ ⠃"), title: "x & y")
    #expect(svg.contains("<title>x &amp; y</title>"))
    #expect(svg.contains("viewBox=\"0 0 60 40\""))
    #expect(
      body(of: svg) == [
        "<g transform=\"translate(0 20)\"><path fill=\"#ffffff\" d=\"M10 0h10v10h-10z\"/></g>",
        "<g transform=\"translate(0 20)\"><path class=\"l\" stroke=\"#ffffff\" d=\"M53 3h0m0 5h0\"/>"
          + "<path fill=\"#ffffff\" d=\"M20 10h10v10h-10zM30 0h10v20h-10z\"/></g>",
        "<g transform=\"translate(0 0)\"><text fill=\"#ffffff\" x=\"0\" y=\"15\" textLength=\"30\">"
          + "a&lt;b</text><text fill=\"#ffffff\" x=\"50\" y=\"15\">c</text></g>",
      ])
    #expect(!svg.contains("keyframes"))
  }

  @Test(arguments: [
    ("▁", "M0 17h10v3h-10z"), ("▇", "M0 2h10v18h-10z"), ("▌", "M0 0h5v20h-5z"),
    ("▐", "M5 0h5v20h-5z"), ("▎", "M0 0h3v20h-3z"), ("▖", "M0 10h5v10h-5z"),
    ("▚", "M0 0h5v10h-5zM5 10h5v10h-5z"), ("▟", "M5 0h5v10h-5zM0 10h10v10h-10z"),
    ("▛", "M0 0h10v10h-10zM0 10h5v10h-5z"), ("▜", "M0 0h10v10h-10zM5 10h5v10h-5z"),
  ])
  func blocksFillTheirPartOfTheCell(glyph: String, path: String) {
    #expect(ScreenSVG.picture(of: frame(glyph), title: "").contains("d=\"\(path)\""))
  }

  @Test func everyPictureOfAPieceIsStoredOnce() {
    var film = ScreenSVG(title: "film")
    for (index, text) in ["on  still", "off still", "on  still", "off still"].enumerated() {
      film.show(frame(text), at: index * 50)
    }
    let svg = film.text(until: 200, poster: 60)
    #expect(svg.ranges(of: ">on</text>").count == 1)
    #expect(svg.ranges(of: ">off still</text>").count == 1)
    #expect(svg.contains("0%{transform:translateY(0px)}25%{transform:translateY(-40px)}"))
    #expect(svg.contains("50%{transform:translateY(0px)}75%{transform:translateY(-40px)}"))
    #expect(svg.contains("4.00s step-end infinite"))
    // It rests on its poster where nothing moves.
    #expect(svg.contains("<g class=\"m k0\" transform=\"translate(0 -40)\">"))
  }

  @Test func whatChangesTogetherMovesTogether() {
    var film = ScreenSVG(title: "film")
    let rows = ["a b c d e f g h", "i j k l m n o p"]
    for index in 0..<40 {
      let isEven = index % 2 == 0
      film.show(
        frame(isEven ? rows[0] : rows[0].uppercased(), isEven ? rows[1] : rows[1].uppercased()),
        at: index * 10)
    }
    let svg = film.text(until: 400, poster: 0)
    #expect(svg.ranges(of: "@keyframes").count == 1)
    #expect(svg.ranges(of: "<svg ").count == 2)
    #expect(svg.contains("<svg width=\"150\" height=\"40\"><g class=\"m k0\">"))
    #expect(svg.contains("<g transform=\"translate(0 60)\"><text"))
    #expect(svg.contains("<g transform=\"translate(0 80)\"><text"))
  }

  @Test func anotherPaletteIsAnotherPicture() {
    var film = ScreenSVG(title: "film")
    let light = Palette(
      depth: .trueColor,
      entries: [
        Palette.Entry(rgb: RGB(255, 255, 255), code: 0), Palette.Entry(rgb: RGB(0, 0, 0), code: 15),
      ])
    let before = frame("a")
    var after = Frame(size: before.size, filledWith: before[0, 0], palette: light)
    after[0, 0] = before[0, 0]
    film.show(before, at: 0)
    film.show(after, at: 10)
    film.show(before, at: 20)
    let svg = film.text(until: 30, poster: 0)
    #expect(svg.ranges(of: "fill=\"#ffffff\" d=\"M0 0h10v20h-10z\"").count == 1)
    #expect(svg.ranges(of: "<text fill=\"#ffffff\"").count == 1)
    #expect(svg.ranges(of: "<text fill=\"#000000\"").count == 1)
  }

  @Test func aSmallerScreenLeavesNothingBehind() {
    var film = ScreenSVG(title: "film")
    film.show(frame("ab", "cd"), at: 0)
    film.show(frame("ab"), at: 50)
    let svg = film.text(until: 100, poster: 100)
    #expect(svg.contains("viewBox=\"0 0 20 40\""))
    #expect(svg.contains("0%{transform:translateY(0px)}50%{transform:translateY(-40px)}"))
  }
}

extension ScreenSVG {
  fileprivate func text(until end: Int, poster: Int) -> String {
    String(decoding: bytes(until: end, poster: poster), as: UTF8.self)
  }
}
