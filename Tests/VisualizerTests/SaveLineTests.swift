import Descent
import Screen
import Testing
import Visualizer

@Suite struct SaveLineTests {
  @Test func aPictureIsSavedUnderTheNameThatIsProposed() throws {
    var program = try player("ravine")
    program.type("ssI")
    #expect(program.lines().last?.contains("save the picture as ravine-2.svg") == true)
    let effects = program.press(.enter)
    #expect(effects == [.save(.picture(.svg), path: "ravine-2.svg", replacing: false)])
    program.act(.save(.ended(.saved)))
    #expect(program.state.overlay == nil)
    #expect(program.state.notice?.text == "saved ravine-2.svg, in the folder gdviz was started in")
  }

  @Test(arguments: [
    ("w", "run.csv", SavedFile.run(.csv)), ("w", "run.JSON", .run(.json)),
    ("w", "a/b.jsonl", .run(.json)), ("I", "x.y.txt", .picture(.text)),
    ("I", "~/my figure.svg", .picture(.svg)),
  ])
  func theEndOfTheNameSaysTheKind(key: String, name: String, file: SavedFile) throws {
    var program = try player("ravine")
    program.type(key)
    program.press(.control("u"))
    program.type(name)
    let effects = program.press(.enter)
    #expect(effects == [.save(file, path: name, replacing: false)])
  }

  @Test(arguments: ["", "figure", "figure.png", "run.csv", "svg", "a.svg/b"])
  func anotherEndIsRefusedAndNothingIsLost(name: String) throws {
    var program = try player("ravine")
    program.type("I")
    program.press(.control("u"))
    program.type(name)
    let effects = program.press(.enter)
    #expect(effects.isEmpty)
    #expect(program.state.notice?.text == "a name that ends in .svg or .txt is needed")
    #expect(program.lines().last?.contains(name) == true)
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhereItIsSaid() throws {
    var program = try player("ravine")
    program.type("I")
    program.press(.enter)
    program.act(.save(.ended(.exists)))
    #expect(program.lines().last?.contains("ravine-0.svg exists already. Replace it?") == true)
    let unanswered = program.type("x↵")
    #expect(unanswered.isEmpty)
    program.type("n")
    #expect(program.lines().last?.contains("save the picture as ravine-0.svg") == true)
    program.press(.enter)
    program.act(.save(.ended(.exists)))
    let effects = program.type("y")
    #expect(effects == [.save(.picture(.svg), path: "ravine-0.svg", replacing: true)])
  }

  @Test(arguments: [40, 60, 80]) func theAnswersAreSeenBesideALongName(columns: Int) throws {
    var program = try player("ravine", size: Size(columns: columns, rows: 24))
    program.type("I")
    program.press(.control("u"))
    program.type(String(repeating: "a", count: 90) + "z.svg")
    program.press(.enter)
    program.act(.save(.ended(.exists)))
    let line = try #require(program.lines().last)
    #expect(line.contains("z.svg") && line.contains("y yes") && line.contains("n no"))
  }

  @Test func aFailureIsSaidAndTheNameStays() throws {
    var program = try player("ravine")
    program.type("w")
    program.press(.enter)
    program.act(.save(.ended(.failed("ravine-0.csv cannot be written: no space"))))
    #expect(program.state.notice?.text == "ravine-0.csv cannot be written: no space")
    #expect(program.lines().last?.contains("save the run as ravine-0.csv") == true)
    program.press(.escape)
    #expect(program.state.overlay == nil)
  }

  /// A name that is longer than its row is seen around the cursor.
  @Test func aLongNameIsSeenAroundTheCursor() throws {
    var program = try player("ravine", size: Size(columns: 40, rows: 12))
    program.type("I")
    program.press(.control("u"))
    program.type(String(repeating: "a", count: 60) + "z.svg")
    #expect(program.lines().last?.contains("z.svg ") == true)
    program.press(.home)
    #expect(program.lines().last?.hasPrefix(" save as aaaa") == true)
  }
}
