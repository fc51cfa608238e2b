import Descent
import Screen
import Testing
import Visualizer

@Suite struct EigenbasisSheetTests {
  @Test func factorsArePredictedAndTrue() throws {
    var program = try player("ravine")
    program.type("SV")
    #expect(program.word("eigenbasis") == "bowl")
    #expect(program.number("factor_min") == 1 - 0.07)
    #expect(program.number("factor_max") == 1 - 0.07 * 25)
    #expect(program.number("part_min") == program.number("x"))
    program.press(.up)
    #expect(program.integer("eigenbasis_step") == 9)
    let truth = try #require(program.number("factor_max_true"))
    #expect(abs(truth + 0.75) < 1e-12)
    #expect(program.lines().contains { $0.contains("−0.7500") && $0.contains(" 0.9300") })
    program.press(.pageUp)
    #expect(program.integer("eigenbasis_step") == 0)
    program.press(.up)
    #expect(program.text("notice") == "no earlier step: this is the start")
    program.press(.escape)
    #expect(program.state.overlay == nil)
  }

  /// (1, 1) is where this run leads, in one of 10,000 steps.
  @Test func thePointIsTheOneThatTheRunLeadsTo() throws {
    var program = try player("rosenbrock")
    for _ in 0..<50 { program.type("S") }
    program.type("V")
    #expect(program.word("eigenbasis") == "bowl")
    #expect(abs(try #require(program.number("eigenbasis_x")) - 1) < 1e-9)
    #expect(abs(try #require(program.number("eigenbasis_y")) - 1) < 1e-9)
    let text = program.lines().joined(separator: " ")
    #expect(text.contains("w* = (1, 1), a minimum") && text.contains("steps on"))
  }

  /// No ✓ stands behind a factor that is not the predicted one.
  @Test func eachPartIsJudged() throws {
    var program = try player("himmelblau")
    program.type("G")
    program.wait(ticks: 50)
    program.type("V")
    var judged = 0
    for line in program.lines(look: .fixedProfile) {
      let numbers = line.split(separator: " ").map { $0.replacing("−", with: "-") }
      for (index, mark) in numbers.enumerated() where index > 2 && ["✓", "!", "·"].contains(mark) {
        guard let predicted = Double(numbers[index - 2]), let truth = Double(numbers[index - 1])
        else { continue }
        judged += 1
        #expect((mark == "✓") == (abs(truth - predicted) < 0.0051), "\(line)")
      }
    }
    #expect(judged > 20)
    let words = program.lines().flatMap { $0.dropFirst(20).prefix(80).split(separator: " ") }
    #expect(words.joined(separator: " ").contains("was too small beside the other one"))
  }

  /// An empty row lies below the last one of its own, and beside that a click closes it.
  @Test func theSheetIsAsHighAsItsRows() throws {
    for (name, last) in [
      ("ravine", "of the way"), ("himmelblau", "1 − ελ says"), ("overparam", "that part"),
    ] {
      var program = try player(name)
      program.type("G")
      program.wait(ticks: 50)
      for _ in 0..<2 {
        program.type("V")
        let lines = program.lines().map { $0.dropFirst(20).prefix(80) }
        let title = try #require(lines.firstIndex { $0.contains("in the eigenbasis") })
        var end = try #require(lines.lastIndex { $0.contains(last) })
        while !lines[end + 1].allSatisfy({ $0 == " " }) { end += 1 }
        program.click(60, end + 1)
        #expect(program.state.overlay != nil && end > title)
        program.press(.pageUp)
        program.press(.pageDown)
        program.click(60, end + 2)
        #expect(program.state.overlay == nil, "\(name)")
      }
    }
  }

  @Test func whatDoesNotApplySaysWhy() throws {
    var program = try player("absolute")
    program.type("SV")
    #expect(program.word("eigenbasis") == nil)
    #expect(program.lines().contains { $0.contains("No point with g = 0 is near") })
  }

  /// What stays is said to stay for ever only where L is a quadratic.
  @Test func aZeroEigenvalueSaysWhatStays() throws {
    func text(_ program: Player) -> String {
      program.lines().flatMap { $0.dropFirst(20).prefix(80).split(separator: " ") }
        .joined(separator: " ")
    }
    var squares = try player(formula: "(x + y - 1)^2/2", start: [2, 1], stepSize: 0.1)
    squares.type("sssV")
    #expect(squares.word("eigenbasis") == "flat")
    #expect(text(squares).contains("w* = (1, 0), the nearest of a line of minima"))
    #expect(text(squares).contains("λmin = 0: along it L is level, and that part stays for ever"))
    var curve = try player("overparam")
    curve.type("SV")
    #expect(curve.word("eigenbasis") == "flat")
    #expect(text(curve).contains("where H is singular: g = 0 there"))
    #expect(text(curve).contains("1 − ελ = 1 holds to first order: higher orders alone move"))
    #expect(!text(curve).contains("for ever"))
  }

  @Test(arguments: [(200, 60), (120, 36), (80, 24), (40, 12)])
  func theChosenStepIsInSight(size: (columns: Int, rows: Int)) throws {
    var program = try player(
      "rosenbrock", size: Size(columns: size.columns, rows: size.rows), stepSize: 0.0019)
    program.type("G")
    program.wait(ticks: 60)
    program.type("V")
    for _ in 0..<3 { program.press(.pageUp) }
    program.press(.down)
    let step = try #require(program.integer("eigenbasis_step"))
    #expect(program.lines().contains { $0.contains(" \(step) ") }, "\(step) at \(size)")
  }

  /// exp(x) + y² is level nowhere: what is shown is the model at w, and its λ are those of H there.
  @Test(arguments: [(120, 36), (80, 24), (40, 12)])
  func theHeadingNamesWhatIsShown(size: (columns: Int, rows: Int)) throws {
    let screen = Size(columns: size.columns, rows: size.rows)
    var model = try player(
      formula: "exp(x) + y^2", start: [1, 1], stepSize: 0.1, size: screen)
    model.type("SV")
    let text = model.lines().joined(separator: "\n")
    #expect(text.contains("eigenbasis of H at w ") && !text.contains("of H at w*"))
    if size.columns >= 80 {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("no g = 0 is near: H is that of w, and w* ="))
    }
    var ravine = try player("ravine", size: screen)
    ravine.type("SV")
    #expect(ravine.lines().contains { $0.contains("eigenbasis of H at w*") })
  }

  /// x⁴ + y² is level at 0 alone, where x³ has no λ to lead Newton's method there.
  @Test func beforeADegeneratePointNothingIsCalledZero() throws {
    var program = try player(formula: "x^4 + y^2", start: [1, 1], stepSize: 0.1)
    program.type("SV")
    let text = program.lines().joined(separator: " ")
    #expect(text.contains("w* = (0, 0), where H is singular: g = 0 there"))
  }

  @Test func theMarksAreExplained() throws {
    var program = try player("himmelblau")
    program.type("V")
    #expect(!program.lines().contains { $0.contains("✓ goes as") })
    program.type("VSV")
    #expect(
      program.lines().contains {
        $0.contains("✓ goes as 1 − ελ   ! does not   · too small to tell")
      })
  }
}
