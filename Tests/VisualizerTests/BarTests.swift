import Descent
import Randomness
import Screen
import Testing
import Visualizer

/// The title, the keys and what is written in them.
@Suite struct BarTests {
  @Test(arguments: [
    ("bowl", 0.1, "", 0, "‖ paused  12/s   t     0"),
    ("bowl", 0.1, " ", 50, "▸ playing  12/s   t    12"),
    ("absolute", 0.1, "G", 5, "▸ running  until it stops   t  5000"),
    ("bowl", 0.5, "G", 5, "✓ converged  12/s   t    27"),
    ("ravine", 0.09, "<<G", 5, "✗ diverged  3/s   t"),
    ("saddle", 0.5, "G", 5, "✗ falls  12/s   t"),
  ])
  func theTitleSaysHowTheRunStands(
    name: String, stepSize: Double, keys: String, ticks: Int, ending: String
  ) throws {
    var program = try player(name, stepSize: stepSize)
    program.type(keys)
    program.wait(ticks: ticks)
    let title = program.lines()[0]
    #expect(title.contains(ending), "\(title)")
    #expect(title.hasPrefix(" gdviz  "))
    #expect(title.last == " ")
  }

  /// The title, the list of runs and the fact have one word for it.
  @Test(arguments: [
    ("log(x) + y^2", [0.5, 0], 1, "✗ left domain"), ("x^3 + y^2", [-1, 0], 0.1, "✗ falls"),
    ("x^2*sin(3*y) + y^2", [1, 1], 0.2, "‖ excursion"), ("x^2 + y^2", [1, 1], 1.5, "✗ diverged"),
    ("abs(x) + y^2", [1, 1], 0.3, "‖ exhausted"),
  ])
  func howARunEndedHasOneWord(
    formula: String, start: Vector, stepSize: Double, ending: String
  ) throws {
    let workbench = Workbench()
    let landscape = Landscape(
      unnamed: try Formula(parsing: formula, variables: Landscape.variables),
      window: Window(x: -3...3, y: -3...3))
    var program = Player(
      State(
        landscape: landscape, start: start, stepSize: stepSize, window: landscape.window,
        screen: Size(columns: 120, rows: 36), rules: { $0.maximumSteps = 1000 }, using: workbench),
      using: workbench)
    program.type("G")
    program.wait(ticks: 20)
    #expect(program.lines()[0].contains(ending + "  "))
    let word = ending.dropFirst(2)
    #expect(program.word("status")?.split(separator: "_") == word.split(separator: " "))
    program.type("h")
    #expect(program.lines().contains { $0.contains(ending + "  ") && $0.contains("focus") })
  }

  @Test func inANarrowTitleOnlyTheSignAndTRemain() throws {
    let program = try player("ravine", size: Size(columns: 40, rows: 12))
    #expect(program.lines()[0] == " gdviz  Ravine                   ‖  t 0 ")
  }

  @Test func aTitleTooLongLosesItsLastClause() throws {
    let program = try player("underparam", size: Size(columns: 80, rows: 24))
    #expect(program.lines()[0].hasPrefix(" gdviz  Under-parameterized: three equations  "))
  }

  @Test func notFiniteAndOutOfTheDomain() throws {
    var program = try player(formula: "exp(exp(x^2 + y^2))", start: [1.8, 1.8], stepSize: 1)
    program.type("G")
    program.wait(ticks: 5)
    #expect(program.lines()[0].contains("✗"))
    program = try player(formula: "log(x) + y^2", start: [0.5, 0], stepSize: 1)
    program.type("G")
    program.wait(ticks: 5)
    #expect(program.lines()[0].contains("✗ left domain"))
    #expect(program.word("status") == "left_domain")
    program = try player(formula: "x^2*sin(3*y) + y^2", start: [1, 1], stepSize: 0.2)
    program.type("G")
    program.wait(ticks: 5)
    #expect(program.lines()[0].contains("‖ excursion"))
    #expect(program.word("status") == "excursion" && program.word("why_cause") == "excursion")
    program = try player(formula: "log(x)", start: [-1, 0], stepSize: 1)
    #expect(program.lines()[0].contains("✗ no value"))
  }

  @Test func keysFallOffFromTheRight() throws {
    var before = 0
    for columns in 40...140 {
      let program = try player("ravine", size: Size(columns: columns, rows: 24))
      let line = program.lines().last ?? ""
      #expect(line.hasSuffix("? keys "))
      #expect(line.hasPrefix(" space play  s step"))
      let words = line.split(separator: " ").count
      #expect(words >= before)
      before = words
    }
    #expect(
      before
        == " space play s step b back [ ] ε o order 2 l level v eigen g gradient tab step view p landscapes ? keys"
        .split(separator: " ").count)
  }

  @Test func aKeyHasTheColourOfItsLayer() throws {
    let look = Look.fixedProfile
    var program = try player("ravine")
    func colour(_ text: String) throws -> UInt8 {
      let frame = program.frame(look: look)
      let row = frame.size.rows - 1
      let line = Array(PlainText.lines(of: frame)[row])
      let place = try #require(
        line.indices.first { String(line[$0...].prefix(text.count)) == text })
      return frame[place, row].foreground
    }
    for (key, text, role) in [
      ("l", "l level", Role.level), ("v", "v eigen", .eigen), ("g", "g gradient", .gradient),
    ] {
      #expect(try colour(text) == look.color(role))
      program.type(key)
      #expect(try colour(text) == look.color(.faint))
    }
    #expect(try colour("o order 2") == look.color(.model))
    program.type("oo")
    #expect(try colour("o order off") == look.color(.faint))
  }

  @Test func afterADisasterTheKeysAreItsRemedies() throws {
    var program = try player("ravine", stepSize: 0.09)
    program.type("G")
    program.wait(ticks: 5)
    #expect(
      program.lines().last?.hasPrefix(" b back  = ε to 1/Λ⁺ ≈  c ε to Cauchy  r restart ") == true)
  }

  @Test(arguments: [
    ("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "(x² + y − 11)² + (x + y² − 7)²"),
    ("(1 - x)^2 + 100*(y - x^2)^2", "(1 − x)² + 100(y − x²)²"), ("x*y", "xy"), ("2*x", "2x"),
    ("x*(y + 1)", "x·(y + 1)"), ("x*2", "x·2"), ("(x + 1)*(y + 1)", "(x + 1)(y + 1)"),
    ("sin(3*pi*x)^2", "sin(3πx)²"), ("x^10", "x¹⁰"), ("x^2.5", "x^2.5"), ("x^-2", "x^−2"),
    ("x^y", "x^y"), ("x^2^3", "x^2³"), ("exp(-x)", "exp(−x)"), ("2*sin(x)", "2sin(x)"),
    ("-x^2", "−x²"), ("k*y^2; k = 25", "ky²; k = 25"), ("", ""), ("pi", "π"), ("spin", "spin"),
  ])
  func formulasAreTypeset(text: String, typeset: String) {
    #expect(FormulaText.typeset(text) == typeset)
  }

  @Test(arguments: [
    (-3.0...3, 8, [-3.0, -2, -1, 0, 1, 2, 3]), (-1.5...1.5, 4, [-1, 0, 1]),
    (0...0.01, 5, [0, 0.002, 0.004, 0.006, 0.008, 0.01]),
    (990...1010, 4, [990, 995, 1000, 1005, 1010]),
    (-0.25...0.25, 12, [-0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25]),
    (0...1, 0, []), (1...1, 5, []), (1e9...(1e9 + 1e-3), 3, []),
  ])
  func ticksAreReadable(range: ClosedRange<Double>, room: Int, ticks: [Double]) {
    #expect(Ticks.values(in: range, room: room) == ticks)
  }

  @Test(arguments: [
    (0.0, "0"), (-3, "−3"), (0.5, "0.5"), (-0.25, "−0.25"), (1000, "1000"), (1e6, "1.0e6"),
    (0.0005, "0.0005"), (2e-5, "2.0e−5"), (0.30000000000000004, "0.3"),
  ])
  func ticksAsText(value: Double, text: String) {
    #expect(Ticks.text(value) == text)
  }

  @Test func ticksAreNoMoreThanThereIsRoomFor() {
    var random = Seeded(state: 5)
    for _ in 0..<2000 {
      let low = Double.random(in: -100...100, using: &random)
      let width = Double.random(in: 1e-5...50, using: &random)
      let room = Int.random(in: 1...20, using: &random)
      let values = Ticks.values(in: low...(low + width), room: room)
      #expect(values.count <= room + 1)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
