import Descent
import Screen
import Testing
import Visualizer

@Suite struct CriticalListTests {
  private func opened(_ name: String = "himmelblau", keys: String = "") throws -> Player {
    var program = try player(name)
    program.type(keys + "C")
    program.wait(ticks: 150)
    return program
  }

  @Test func thePointsOfTheViewAreFoundAndProved() throws {
    let program = try opened()
    #expect(program.integer("critical_count") == 9)
    #expect(program.integer("critical_minima") == 4)
    #expect(program.integer("critical_saddles") == 4)
    #expect(program.integer("critical_maxima") == 1)
    #expect(program.integer("critical_certified") == 9)
    #expect(program.fact("critical_complete") == .yesOrNo(true))
    let text = program.lines().joined(separator: "\n")
    #expect(text.contains("these are all, proved"))
    #expect(text.contains("heading for the minimum at 3.584, −1.848"))
    #expect(program.state.wait == nil)
  }

  /// The screen says how far it is, and no key waits for it.
  @Test func progressIsShown() throws {
    var program = try player("himmelblau")
    program.type("C")
    #expect(program.integer("critical_count") == nil)
    #expect(program.state.wait == 1)
    #expect(program.lines().joined().contains("searching and proving, 0 %"))
    program.type("s")
    #expect(program.integer("step") == 1)
  }

  @Test func aChangeOfTheViewBeginsAgain() throws {
    var program = try opened()
    program.type("++++++++")
    program.wait(ticks: 1)
    #expect(program.integer("critical_count") == nil)
    program.wait(ticks: 150)
    let count = try #require(program.integer("critical_count"))
    #expect(count < 9)
    program.type("C")
    #expect(program.integer("critical_count") == nil && program.state.overlay == nil)
  }

  @Test func whereTheRunIsHeadingDependsOnEpsilon() throws {
    var program = try opened("ravine")
    #expect(program.word("heading") == "minimum")
    program.type("}}")
    #expect(program.state.wait == 1)
    program.wait(ticks: 150)
    #expect(program.word("heading") == "none")
    #expect(program.lines().joined(separator: " ").contains("heading for none: the run diverges"))
    program.type("{{{SS")
    program.wait(ticks: 150)
    #expect(program.word("heading") == "minimum")
    #expect(abs(try #require(program.number("heading_x"))) < 1e-9)
  }

  /// ‖g‖ is small beside that of the start at (0, 1), but the minimum is at (0, 0).
  @Test func aRunThatStopsEarlyIsNearNone() throws {
    var program = try player(formula: "x^2*1e8 + y^2*1e-8", start: [1, 1], stepSize: 4e-9)
    program.type("C")
    program.wait(ticks: 200)
    #expect(program.word("heading") == "none")
    #expect(program.lines().contains { $0.contains("‖g‖ = 0.8192, near none") })
  }

  /// λmax is 1001.6 at (1, 1).
  @Test func whereItCannotComeToRestIsSaid() throws {
    var program = try player("rosenbrock", stepSize: 0.002)
    program.type("C")
    program.wait(ticks: 400)
    #expect(program.word("heading") == "none")
    let text = program.lines().joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains("it cannot rest there: ε λmax = 2.003"), "\(text)")
  }

  /// While it makes the steps that were foreseen, nothing has to be foreseen again.
  @Test func aRunKeepsItsCourse() throws {
    var program = try opened()
    program.type("SSs")
    #expect(program.word("heading") == "minimum")
    #expect(program.state.wait == nil)
  }

  @Test(arguments: [
    ("monkey-saddle", "singular"), ("overparam", "2 × curve of minima: L = 0"),
    ("absolute", "where they find no bound of"),
  ])
  func whatIsNotProvedIsSaid(name: String, words: String) throws {
    let program = try opened(name)
    #expect(program.fact("critical_complete") == .yesOrNo(false))
    let text = program.lines().joined(separator: " ")
    #expect(text.contains("not proved that these are all"))
    #expect(text.contains(words))
  }

  private func words(_ formula: String, _ start: Vector, size: Size) throws -> String {
    var program = try player(formula: formula, start: start, stepSize: 0.1, size: size)
    program.type("C")
    program.wait(ticks: 400)
    return program.lines().joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// Curves and areas of points are listed, too, with their kind and their loss.
  @Test(arguments: [
    ("y^2 + 1", [1.0, 1.0], "curve of minima: L = 1"),
    ("y^2 + 1", [1, 1], "heading for a curve of minima"),
    ("y^2 + 1", [1, 1], "no single point"),
    ("x^2*y^2", [1, 2], "curve of degenerate points: L = 0"),
    ("7", [1, 1], "every point: L = 7"),
    ("7", [1, 1], "L is constant, proved: every point is critical"),
    ("7", [1, 1], "heading for none: L is the same everywhere"),
    ("x^2.5 + y^2", [1, 1], "none found inside"),
    ("x^2.5 + y^2", [1, 1], "points on the edge of L's domain are not counted"),
    ("x^2.5 + y^2", [1, 1], "that is"),
    ("abs(x)^3 + y^2", [1, 1], "tell nothing where H is singular"),
    ("x^3 + y^3", [0, 0], "heading for the degenerate point at 0, 0 "),
    ("1/x + x + y^2", [1.5, 1], "intervals tell nothing where L has no value"),
  ])
  func whatIsNotAloneIsListed(formula: String, start: Vector, sentence: String) throws {
    let words = try words(formula, start, size: Size(columns: 120, rows: 36))
    let left = words.replacing(#/[\u{2800}-\u{28ff}▀]+ /#, with: "")
    #expect(left.contains(sentence), "\(left)")
  }

  /// Where the sheet is narrow its head counts them all the same.
  @Test(arguments: [
    ("7", "critical points      all"), ("(x*y - 1)^2/2", "critical  1 + 2 curves"),
    ("y^2 + 1", "critical     0 + 1 curve"),
  ])
  func whatIsNotAloneIsCountedInANarrowSheet(formula: String, head: String) throws {
    let words = try words(formula, [1, 1], size: Size(columns: 80, rows: 24))
    let blank = head.split(separator: " ").joined(separator: " ")
    #expect(words.contains(blank), "\(words)")
  }

  /// A kind that is proved is the same on all of a screen, however small λmin is beside λmax.
  @Test func aProvedKindIsTheOnlyOne() throws {
    var program = try player(
      formula: "x^2*1e8 + y^2*1e-8", start: [1, 1e-3], stepSize: 5e-9)
    program.type("SSC")
    program.wait(ticks: 200)
    let text = program.lines().joined(separator: "\n")
    #expect(text.contains("2.0e−8 2.00e8"), "\(text)")
    #expect(!text.contains("counts as 0") && !text.contains("no minimum"), "\(text)")
  }

  /// Those of the reference: λ at the minimum that stands first.
  @Test func eigenvaluesAreThereOnASmallScreen() throws {
    var program = try player("himmelblau", size: Size(columns: 80, rows: 24))
    program.type("C")
    program.wait(ticks: 150)
    #expect(program.lines().contains { $0.contains("λ of H: 70.71, 133.8") })
    program.press([.down, .down])
    #expect(program.lines().contains { $0.contains("λ of H: 25.72, 82.28") })
  }

  @Test func whatIsNothingBesideTheWindowIsZero() throws {
    let text = try opened("overparam").lines().joined(separator: "\n")
    #expect(text.contains("⋈ 0, 0 "))
  }

  @Test func enterProbesTheChosenOne() throws {
    var program = try opened()
    let first = try #require(program.number("critical_x"))
    program.press(.down)
    let second = try #require(program.number("critical_x"))
    #expect(first != second)
    program.press(.enter)
    #expect(program.state.overlay == nil)
    #expect(program.number("probe_x") == second)
    #expect(try #require(program.number("probe_gradient_norm")) < 1e-9)
  }

  @Test func theyAreMarkedOnTheMapByKind() throws {
    let program = try opened("cubic-g")
    for look in [
      Look.fixedProfile, Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: .ascii),
    ] {
      let map = program.lines(look: look).map { $0.prefix(30) }.joined()
      let closed = try player("cubic-g").lines(look: look).map { $0.prefix(30) }.joined()
      let sign: Character = look.glyphs == .ascii ? "%" : "⋈"
      #expect(map.contains(sign) && !closed.contains(sign))
    }
  }

  /// The sheet lies where the chosen point's mark is not, whichever is chosen.
  @Test(
    arguments: ["himmelblau", "six-hump-camel", "styblinski-tang"],
    [Size(columns: 200, rows: 60), Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)])
  func theChosenMarkIsSeen(name: String, size: Size) throws {
    var program = try player(name, size: size)
    program.type("C")
    program.wait(ticks: 60)
    let count = try #require(program.integer("critical_count"))
    for index in 0..<count {
      let text = program.lines().joined(separator: "\n")
      // w may lie at it.
      let isSeen = ["[▽]", "[⋈]", "[△]", "[●]"].contains { text.contains($0) }
      #expect(isSeen, "\(index) of \(count)")
      program.press(.down)
    }
  }

  @Test func aScreenOfAnySizeHasRoom() throws {
    for size in [(200, 60), (80, 24), (40, 12), (3, 2)] {
      var program = try player("rastrigin", size: Size(columns: size.0, rows: size.1))
      program.type("C")
      program.wait(ticks: 50)
      program.press([.down, .down, .enter])
      #expect(program.frame(look: .fixedProfile).size.columns == size.0)
    }
  }

  /// x³ + cx + y² is level nowhere for c > 0, and at x = ±√(−c/3) for c < 0.
  @Test func whatIsProvedNotToBeThereIsNotListed() throws {
    var program = try player(formula: "x^3 + 1e-9*x + y^2", start: [1, 1], stepSize: 0.1)
    program.type("C")
    program.wait(ticks: 300)
    #expect(program.integer("critical_count") == 0)
    #expect(program.fact("critical_complete") == .yesOrNo(true))
    #expect(program.word("heading") == "none")
  }

  @Test func whatIsNotProvedMayNotBeThere() throws {
    var program = try player(
      formula: "x^4 - 4*x^3 + 6*x^2 - 4*x + y^2", start: [2, 1], stepSize: 0.1,
      size: Size(columns: 200, rows: 60))
    program.type("C")
    program.wait(ticks: 300)
    #expect(abs(try #require(program.number("critical_x")) - 1) < 1e-4)
    let text = program.lines().joined(separator: "\n")
    #expect(text.contains("what has a · may not be there"), "\(text)")
    #expect(text.contains("heading for the degenerate point at"), "\(text)")
    #expect(text.contains("at 1.000, 0, which"), "\(text)")
  }
}
