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
        "<g transform=\"translate(0 0)\"><text class=\"cffffff\" x=\"0\" y=\"15\" textLength=\"30\">"
          + "a&lt;b</text><text class=\"cffffff\" x=\"50\" y=\"15\">c</text></g>",
        "<g transform=\"translate(0 20)\"><path class=\"cffffff\" d=\"M10 0h10v10h-10z\"/>"
          + "<path class=\"l cffffff\" d=\"M53 3h0m0 5h0\"/>"
          + "<path class=\"cffffff\" d=\"M20 10h10v10h-10zM30 0h10v20h-10z\"/></g>",
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
    #expect(svg.contains("id=\"a0\" transform=\"translate(0 -40)\""))
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
