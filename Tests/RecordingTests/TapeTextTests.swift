import Recording
import Screen
import Testing

@Suite struct TapeTextTests {
  /// The example of the format's description, with a hash for its screen.
  static let example = """
    gdviz-tape 1
    size 100x30
    open ravine --epsilon 0.07            # what gdviz was started with

    mark "a step too long"                # a chapter: marker of a film, a place to skip to
    caption "ε λmax = 1.75: every step jumps across the valley."
    press space
    wait 2s                               # or ticks: wait 100
    press space
    expect status = paused
    expect sign_flips >= 10
    press ] 3                             # three times
    press #                               # the key #
    type "(x^2 + 4*y^2)/2"                # characters into a line that is being edited
    press enter
    caption ""
    pause                                 # a lesson waits for the reader here
    expect screen = 3f2a9c01              # a hash of the whole screen in the fixed profile

    """

  @Test func theExampleReadsAsItSays() throws {
    let tape = try readTape(Self.example)
    #expect(tape.size == Size(columns: 100, rows: 30))
    #expect(tape.openWords == ["ravine", "--epsilon", "0.07"])
    #expect(
      tape.commands == [
        .size(Size(columns: 100, rows: 30)), .open(["ravine", "--epsilon", "0.07"]),
        .mark("a step too long"),
        .caption("ε λmax = 1.75: every step jumps across the valley."),
        .press(.space, count: 1), .wait(ticks: 100), .press(.space, count: 1),
        .expect(Tape.Expectation(fact: "status", comparison: .equal, value: "paused")),
        .expect(Tape.Expectation(fact: "sign_flips", comparison: .greaterOrEqual, value: "10")),
        .press(.character("]"), count: 3), .press(.character("#"), count: 1),
        .type("(x^2 + 4*y^2)/2"), .press(.enter, count: 1), .caption(""), .pause,
        .expect(Tape.Expectation(fact: "screen", comparison: .equal, value: "3f2a9c01")),
      ])
    #expect(tape.lines.map(\.number) == Array(2...18))
  }

  @Test func canonicalTextIsKeptToTheByte() throws {
    #expect(try readTape(Self.example).text == Self.example)
  }

  @Test func printingIsCanonical() throws {
    let loose =
      "\u{FEFF}gdviz-tape 1\r\n\tsize   80x24\r\n# first\r\nopen  rosenbrock\t--at 3  \r\n"
      + "press  x  1\r\nwait 25\r\nwait 0.50s\r\nwait 3000ms\r\n   \r\ntype   \"a\\\"\\\\\"   # b  "
    let canonical = """
      gdviz-tape 1
      size 80x24
      # first
      open rosenbrock --at 3
      press x
      wait 0.5s
      wait 0.5s
      wait 3s

      type "a\\"\\\\"   # b

      """
    #expect(try readTape(loose).text == canonical)
  }

  @Test(arguments: [
    ("press #", Key.character("#")), ("press \"", .character("\"")),
    ("press \\", .character("\\")), ("press 3", .character("3")), ("press -", .character("-")),
    ("press up", .up), ("press u", .character("u")), ("press ctrl+r", .control("r")),
    ("press shift+tab", .shiftTab), ("press f12", .function(12)), ("press f", .character("f")),
    ("press pageup", .pageUp), ("press λ", .character("λ")), ("press escape", .escape),
  ])
  func aKeyIsReadLiterally(line: String, key: Key) throws {
    #expect(try body(line) == [.press(key, count: 1)])
    #expect(try body(line + " 9999") == [.press(key, count: 9999)])
    #expect(try body(line + " # x") == [.press(key, count: 1)])
  }

  @Test(arguments: [
    ("wait 1", 1), ("wait 25", 25), ("wait 20ms", 1), ("wait 40ms", 2), ("wait 0.5s", 25),
    ("wait 0.02s", 1), ("wait 2s", 100), ("wait 3600s", 180_000),
  ])
  func timesAreWholeTicks(line: String, ticks: Int) throws {
    #expect(try body(line) == [.wait(ticks: ticks)])
  }

  @Test func pointersStandInCells() throws {
    #expect(
      try body("click 0 29\ndrag 1 2 99 0\nwheel 5 6 down 3\nwheel 5 6 up")
        == [
          .click(Position(column: 0, row: 29)),
          .drag(from: Position(column: 1, row: 2), to: Position(column: 99, row: 0)),
          .wheel(Position(column: 5, row: 6), .down, count: 3),
          .wheel(Position(column: 5, row: 6), .up, count: 1),
        ])
    #expect(throws: Never.self) { try body("resize 200x60\nclick 199 59") }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func parsePrintParseIsTheIdentity(seed: UInt64) throws {
    let tape = Tape.generated(seed: seed)
    let read = try readTape(tape.text)
    #expect(read == tape)
    #expect(read.text == tape.text)
  }
}

/// The facts that the tapes of these tests speak of.
func kind(ofFact name: String) -> Tape.Expectation.Kind? {
  switch name {
  case "status": .word
  case "sign_flips": .integer
  case "loss": .number
  case "formula": .text
  case "help": .yesOrNo
  default: nil
  }
}

func readTape(_ text: String) throws -> Tape {
  try Tape(parsing: text, kindOfFact: kind(ofFact:))
}

/// The commands of a tape of 100×30 after its opening.
func body(_ lines: String) throws -> [Tape.Command] {
  Array(
    try readTape("gdviz-tape 1\nsize 100x30\nopen rosenbrock\n" + lines + "\n").commands
      .dropFirst(2))
}
