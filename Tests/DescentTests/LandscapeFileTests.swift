import Descent
import Testing

/// Landscapes of one's own, from a text.
@Suite struct LandscapeFileTests {
  @Test func everythingThatIsSaidIsTaken() throws {
    let text = """
      # Two valleys.
      id: my-valley
      title: My valley: a steep one
      formula: (x^2 + k*y^2)/2; k = 25
      window: -3, 3, -1.5, 1.5
      # In between.
      start: -2.5, 1
      epsilon: 7e-2
      note: What there is to see.


        id :  second_2
      formula:x*y

      """
    let landscapes = try LandscapeFile(parsing: text).landscapes.map(\.landscape)
    #expect(landscapes.map(\.id) == ["my-valley", "second_2"])
    let first = landscapes[0]
    #expect(first.title == "My valley: a steep one")
    #expect(first.formula.description == "(x^2 + k*y^2)/2; k = 25")
    #expect(first.window == Window(x: -3...3, y: -1.5...1.5))
    #expect(first.start == [-2.5, 1] && first.stepSize == 0.07)
    #expect(first.note == "What there is to see.")
  }

  @Test func whatIsNotSaidIsFound() throws {
    let found = try LandscapeFile(parsing: "formula: x^2 + 4*y^2\nid: a").landscapes[0].landscape
    let formula = try Formula(parsing: "x^2 + 4*y^2", variables: ["x", "y"])
    let unnamed = Landscape(unnamed: formula)
    #expect(found.title == "a" && found.note == "")
    #expect(found.window == unnamed.window && found.start == unnamed.start)
    #expect(found.stepSize == unnamed.stepSize)
    let started = try LandscapeFile(parsing: "id: a\nformula: x^2\nstart: 1, 2").landscapes[0]
      .landscape
    #expect(started.start == [1, 2] && started.stepSize == 0.5)
  }

  /// A file of hundreds costs nothing to a program that opens one of them.
  @Test func itIsFoundWhenItIsAskedFor() throws {
    let text = (1...40).map { "id: a\($0)\nformula: sin(x + \($0))*cos(y) + x^2/9\n" }
      .joined(separator: "\n")
    let clock = ContinuousClock()
    var landscapes: [ListedLandscape] = []
    let reading = try clock.measure { landscapes = try LandscapeFile(parsing: text).landscapes }
    let finding = clock.measure { for listed in landscapes { _ = listed.landscape } }
    #expect(reading * 4 < finding)
    #expect(landscapes.count == 40)
    let again = try LandscapeFile(parsing: text).landscapes
    #expect(again == landscapes && again[7].landscape == landscapes[7].landscape)
  }

  @Test(arguments: ["", "\n\n", "# nothing", "\u{FEFF}# nothing\r\n\r\n"])
  func nothingIsNoLandscape(text: String) throws {
    #expect(try LandscapeFile(parsing: text).landscapes.isEmpty)
  }

  @Test func linesMayEndAsOnWindows() throws {
    let text = "\u{FEFF}id: a\r\nformula: x\r\n\r\nid: b\r\nformula: y\r\n"
    #expect(try LandscapeFile(parsing: text).landscapes.map(\.id) == ["a", "b"])
  }

  @Test(arguments: [
    ("id: a", 1, 1, "no formula"), ("\n\nformula: x\n", 3, 1, "no id"),
    ("id: a\nformula: x\n\nid: b\ntitle: B", 4, 1, "no formula"),
    ("id: a\nformula: x + \n", 2, 13, "ends where"),
    ("id: a\n  formula:  x + foo(y)", 2, 17, "'foo'"),
    ("id: a\nformula: x; k = q", 2, 13, "k = q"), ("hello", 1, 1, "key: value"),
    ("id: a\n hello: 3", 2, 2, "'hello'"), ("id: a\nid: b", 2, 1, "twice"),
    ("id: a\nformula:", 2, 9, "nothing stands"), ("id: 7a\nformula: x", 1, 5, "'7a'"),
    ("id: a b\nformula: x", 1, 5, "'a b'"),
    ("id: a\nformula: x\nwindow: 1, 2, 3", 3, 16, "x0,x1,y0,y1"),
    ("id: a\nformula: x\nwindow: 1, 2, x, 4", 3, 15, "finite"),
    ("id: a\nformula: x\nwindow: 2, 1, 3, 4", 3, 12, "must grow"),
    ("id: a\nformula: x\nwindow: -1e308, 1e308, 3, 4", 3, 17, "too large"),
    ("id: a\nformula: x\nstart: nan, 1", 3, 8, "finite"),
    ("id: a\nformula: x\nstart: 1, 1e999", 3, 11, "too large"),
    ("id: a\nformula: x\nstart: 1e-400, 1", 3, 8, "too small"),
    ("id: a\nformula: x\nepsilon: -1", 3, 10, "above 0"),
    ("id: a\nformula: x\nepsilon: 0", 3, 10, "above 0"),
    ("id: bowl\nformula: x", 1, 5, "taken by a preset"),
    ("id: a\nformula: x\n\n\nid: a\nformula: y", 5, 5, "taken by the one of line 1"),
  ])
  func whatIsWrongIsSaidWithItsPlace(text: String, line: Int, column: Int, words: String) throws {
    do {
      _ = try LandscapeFile(parsing: text, taken: ["bowl": "a preset"])
      Issue.record("no error")
    } catch {
      #expect(error.line == line && error.column == column, "\(error)")
      #expect(error.sentence.contains(words), "\(error)")
    }
  }

  @Test func limitsHold() throws {
    var limits = LandscapeFile.Limits()
    limits.landscapes = 2
    let block = { (id: String) in "id: \(id)\nformula: x\nstart: 1, 1\nepsilon: 1\n\n" }
    let three = block("a") + block("b") + block("c")
    #expect(throws: LandscapeFileError.self) { try LandscapeFile(parsing: three, limits: limits) }
    limits.landscapes = 3
    #expect(try LandscapeFile(parsing: three, limits: limits).landscapes.count == 3)
    limits.bytes = 10
    #expect(throws: LandscapeFileError.self) { try LandscapeFile(parsing: three, limits: limits) }
    let long = "id: a\nformula: x\nnote: " + String(repeating: "n", count: 401)
    #expect(throws: LandscapeFileError.self) { try LandscapeFile(parsing: long) }
  }

  @Test func anythingIsAnswered() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "id", ":", " ", "\n", "formula", "x^2", "#", "\t", "é", "\u{0}", ",", "start", "1", "-",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      do {
        _ = try LandscapeFile(parsing: text)
      } catch {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        #expect(lines.indices.contains(error.line - 1), "\(text)")
        #expect((1...lines[error.line - 1].count + 1).contains(error.column), "\(text)")
      }
    }
  }
}
