import Recording
import Screen
import Testing

@Suite struct AsciicastTests {
  private let opening =
    "\\u001b[0m\\u001b[2J\\u001b[H\\u001b[?25l\\u001b[1;1H\\u001b[0;38;2;255;255;255;48;2;0;0;0m"

  @Test func onlyWhatChangesIsWritten() {
    var cast = Asciicast(size: Size(columns: 3, rows: 1), title: "a \"b\"")
    cast.show(frame("abc"), at: 0)
    cast.show(frame("abc"), at: 10)
    cast.press(.up, at: 25)
    cast.show(frame("axc"), at: 25)
    cast.mark("λ", at: 125)
    cast.end(at: 150)
    #expect(
      cast.text == """
        {"version":2,"width":3,"height":1,"title":"a \\"b\\""}
        [0.00,"o","\(opening)abc"]
        [0.50,"i","\\u001b[A"]
        [0.50,"o","\\u001b[1;2Hx"]
        [2.50,"m","λ"]
        [3.00,"o",""]

        """)
  }

  @Test func versionThreeCountsIntervals() {
    var cast = Asciicast(version: .three, size: Size(columns: 1, rows: 1))
    cast.show(frame("a"), at: 50)
    cast.press(.character("x"), at: 75)
    cast.end(at: 76)
    #expect(
      cast.text == """
        {"version":3,"term":{"cols":1,"rows":1}}
        [1.00,"o","\(opening)a"]
        [0.50,"i","x"]
        [0.02,"o",""]

        """)
  }

  @Test func anotherSizeIsSaidAndDrawnAnew() {
    var cast = Asciicast(size: Size(columns: 1, rows: 1))
    cast.show(frame("a"), at: 0)
    cast.show(frame("ab"), at: 5)
    #expect(
      cast.text.hasSuffix(
        """
        [0.10,"r","2x1"]
        [0.10,"o","\(opening)ab"]

        """))
  }

  @Test func stylesAreSetAndTakenBack() {
    var cast = Asciicast(size: Size(columns: 1, rows: 1))
    cast.show(frame("a", style: [.bold, .reverse]), at: 0)
    cast.show(frame("a"), at: 1)
    #expect(cast.text.contains("\\u001b[0;1;7;38;2;255;255;255;48;2;0;0;0ma"))
    #expect(cast.text.hasSuffix("\\u001b[1;1H\\u001b[0;38;2;255;255;255;48;2;0;0;0ma\"]\n"))
  }

  @Test func noTextStopsAPlayer() {
    var cast = Asciicast(size: Size(columns: 1, rows: 1), title: "\u{1B}]0;x\u{7}\n\t\\")
    cast.mark("\u{1B}[2J\u{202E}", at: 0)
    #expect(cast.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!cast.text.contains("\u{202E}"))
  }
}

extension Asciicast {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
