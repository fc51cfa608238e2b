import Descent
import Screen
import Testing
import Visualizer

/// In which regime ε is, and which limit bites first.
@Suite struct StepRegimeTests {
  @Test(arguments: [
    ("(x^2 + y^2)/2", [2.0, 1.0], 0.5, "sampled"), ("(x^2 + y^2)/2", [2, 1], 2.5, "climbs"),
    ("(x^2 + 9*y^2)/2", [2, 1], 0.24, "climbs"), ("x^4 + y^2", [0.5, 1], 0.2, "promised"),
    ("x^2 - y^2", [0.001, 1], 1.2, "promised"), ("x^2 + y^2", [0, 0], 0.1, "none"),
    ("log(x)", [-1, 0], 0.1, "none"), ("log(x) + y^2", [0.5, 0.5], 0.5, "outside"),
    ("x^1.5 + y^2", [0, 1], 1.5, "unknown"), ("(x^2 + y^2)/2", [1, 1], 2, "level"),
    ("(x^2 + y^2)/2", [1, 1], 1e300, "beyond"),
  ])
  func regimes(formula: String, start: Vector, stepSize: Double, regime: String) throws {
    let program = try player(formula: formula, start: start, stepSize: stepSize)
    #expect(program.word("regime") == regime)
  }

  /// Whether the model goes up is one thing, whether L does another: no word for the one may be read as
  /// the other, however little room there is.
  @Test(arguments: [StepRegime.climbs, .level])
  func everyWordForTheModelNamesIt(regime: StepRegime) {
    #expect(regime.names.allSatisfy { $0.contains("model") || $0.contains("m₂") })
  }

  @Test(arguments: [
    (
      "(x^2 + y^2)/2", [2.0, 1.0], 0.5,
      "if the sampled Λ⁺ holds every ε < 2/Λ⁺ = 2 goes down"
    ),
    (
      "(x^2 + 9*y^2)/2", [2, 0.1], 0.1,
      "if the sampled Λ⁺ holds every ε < 2/Λ⁺ = 0.222 goes down; "
        + "next bites 2gᵀg/gᵀHg = 0.852"
    ),
    (
      "x^4 + y^2", [0.5, 1], 0.2,
      "no guarantee past 2/Λ⁺ = 0.0125; the model promises descent up to 0.971"
    ),
    (
      "x^2 - y^2", [0.001, 1], 1.2,
      "no guarantee past 2/Λ⁺ = 1; the model promises descent for every ε; "
        + "past 2/λmax that part grows × 1.4"
    ),
    (
      "(x^2 + 9*y^2)/2", [2, 1], 0.24,
      "ε ≥ 2gᵀg/gᵀHg = 0.232: the model climbs"
    ),
    ("x^2 + y^2", [0, 0], 0.1, "g = 0: there is no step, and no ε that matters"),
    ("log(x)", [-1, 0], 0.1, "L has no value at w: there is no step"),
    (
      "log(x) + y^2", [0.5, 0.5], 0.5,
      "at ε = 0.5 the step leaves the domain: L has no value there, whatever the models say"
    ),
    (
      "x^1.5 + y^2", [0, 1], 1.5,
      "gᵀHg is not finite: the model of order 2 says nothing of a step"
    ),
    (
      "x + 0*y", [0, 1], 0.1,
      "if the sampled Λ⁺ = 0 holds every ε that stays in the view goes down"
    ),
    (
      "x^2 + y^2", [2.9, 0], 2,
      "ε ≥ 2gᵀg/gᵀHg = 1: the model climbs, and so does L; past 2/λmax that part grows × 3"
    ),
    (
      "(x^2 + y^2)/2", [1, 1], 2,
      "ε = 2gᵀg/gᵀHg = 2: the model stays level; at 2/λmax the part along it flips for ever"
    ),
    (
      "(x^2 + 25*y^2)/2", [-2, 1], 1e300,
      "at ε = 1.0e300 L is larger than any number, whatever the models say"
    ),
  ])
  func sentences(formula: String, start: Vector, stepSize: Double, sentence: String) throws {
    let program = try player(formula: formula, start: start, stepSize: stepSize)
    let text = try #require(program.text("regime_sentence"))
    #expect(text.hasPrefix(sentence), "\(text)")
  }

  /// Beyond the view L rises steeply, which its Λ⁺ knows nothing of: what the lemma says ends there.
  @Test func whatIsSaidOfEveryStepEndsWithTheView() throws {
    let text = "0.01*x^2 + 0.01*y^2 - 0.5*x + exp(20*(x - 6))"
    var program = try player(formula: text, start: [-2, 0], stepSize: 1)
    // g = (−0.54, 0), and 2/Λ⁺ = 100.
    let edge = try #require(program.state.visibleWindow).x.upperBound
    let end = Numeral.brief((edge + 2) / 0.54, significant: 3)
    #expect(
      program.text("regime_sentence")
        == "if the sampled Λ⁺ holds every ε up to \(end) goes down, and leaves the view beyond")
    program.type("e1")
    #expect(program.lines().contains { $0.contains("which the step leaves at ε = \(end)") })
    program.press(.escape)
    program.type("L")
    program.wait(ticks: 50)
    #expect(
      program.text("regime_sentence")
        == "every ε up to \(end) goes down, and leaves the view beyond: Λ⁺ is certified over the view"
    )
  }

  /// Nothing is said of an ε beyond the domain: from (0.5, 0.5) the slope (2, 1) leads out of log x at
  /// 0.25, and 2/Λ⁺ is 1.
  @Test func whatIsSaidOfEveryStepEndsWithTheDomain() throws {
    var program = try player(formula: "log(x) + y^2", start: [0.5, 0.5], stepSize: 0.1)
    #expect(
      program.text("regime_sentence")
        == "if the sampled Λ⁺ holds every ε up to 0.25 goes down, and leaves the domain beyond")
    program.type("e1")
    #expect(program.lines().contains { $0.contains("L has a value up to ε = 0.25, where its") })
    program.type("⎋⇥")
    program.act(.resize(Size(columns: 200, rows: 60)))
    #expect(program.lines().contains { $0.contains("the lemma's parabola ends at ε = 0.25") })
    program.type("⇤L")
    program.wait(ticks: 100)
    #expect(program.text("regime_sentence")?.contains("< 2/Λ⁺") == false)
  }

  /// A step that leaves the view has no promise, whatever its ε.
  @Test func outsideOfTheViewNothingIsGuaranteed() throws {
    let program = try player(formula: "exp(0.5*x) + 0*y", start: [2.9, 0], stepSize: 0.2)
    var shorter = program
    #expect(program.word("regime") == "sampled")
    shorter.type("+++++++")
    #expect(shorter.word("lemma") != "holds")
    #expect(shorter.word("regime") == "promised")
  }

  /// Only a certified Λ⁺ guarantees anything, and says over what; along the step each ε has its own.
  @Test func onlyWhatIsCertifiedIsGuaranteed() throws {
    var program = try player(formula: "(x^2 + 9*y^2)/2", start: [2, 0.1], stepSize: 0.1)
    var stepView = program
    stepView.type("⇥")
    #expect(stepView.lines().contains { $0.contains("ε down if Λ⁺ holds") })
    program.type("L")
    program.wait(ticks: 50)
    #expect(program.word("regime") == "guaranteed")
    #expect(
      program.text("regime_sentence")?.hasPrefix(
        "ε < 2/Λ⁺ = 0.222: descent is guaranteed, Λ⁺ is certified over the view") == true)
    program.type("L")
    #expect(program.word("regime") == "guaranteed")
    // g = (2, 0.9): gᵀHg/gᵀg = (4 + 9·0.81)/4.81, and a step is proved up to 2 of that.
    #expect(
      program.text("regime_sentence")?.hasPrefix("every ε up to 0.852 is proved to go down") == true
    )
  }

  /// A word about ε stands under the part of the gauge that means it, or nowhere.
  @Test(arguments: [0.001, 0.01, 0.05, 0.0799, 0.0801, 0.1, 1, 100])
  func aRegimesWordStandsUnderItsOwnPart(stepSize: Double) throws {
    for (size, keys) in [(120, ""), (80, ""), (200, ""), (120, "⇥"), (120, "L"), (80, "L⇥")] {
      let rows = size == 200 ? 60 : size == 120 ? 36 : 24
      var program = try player("ravine", size: Size(columns: size, rows: rows), stepSize: stepSize)
      program.type(keys)
      program.wait(ticks: 50)
      let frame = program.frame(look: .fixedProfile)
      let names = StepRegime(program.state.reading(using: program.workbench)).names
      let lines = program.lines()
      let bar = try #require(
        lines.firstIndex { line in
          line.contains("●") && line.contains { "┿━╍".contains($0) }
        })
      let below = Array(lines[bar + 1])
      for name in names {
        guard let start = below.firstIndex(of: Array(name)) else { continue }
        for column in start..<(start + name.count) {
          guard !"┿●╵".unicodeScalars.contains(frame[column, bar].glyph) else { continue }
          #expect(
            frame[column, bar].foreground == frame[column, bar + 1].foreground,
            "\(name) at \(column), ε = \(stepSize), \(size)")
        }
        break
      }
    }
  }

  /// |x| + 3|y| bends where no sample sees it: L breaks the lemma, and nothing says that it holds.
  @Test func aBrokenLemmaGuaranteesNothing() throws {
    var program = try player("absolute", start: [0.5, 0.05], stepSize: 0.1)
    #expect(program.word("lemma") == "low" && program.word("regime") == "promised")
    program.type("⇥")
    let lines = program.lines()
    #expect(lines.contains { $0.contains("the sampled Λ⁺ is too low") })
    #expect(!lines.contains { $0.contains("promises descent at every ε") })
    // L is 0.65 at w, and the lemma's bound of its change −0.1·10: a height, as its column is of.
    #expect(lines.contains { $0.contains("lemma ≤     −0.3500") }, "\(lines)")
    #expect(!lines.contains { $0.contains("━") && $0.contains("●") })
  }
}

extension [Character] {
  /// Where a text first stands in this one.
  fileprivate func firstIndex(of text: [Character]) -> Int? {
    indices.first { self[$0...].starts(with: text) }
  }
}
