import Descent
import Screen
import Testing
import Visualizer

/// Down, level or up: what rounding alone would decide is level, on every screen that says it.
@Suite struct StepOutcomeOnScreenTests {
  /// At ε = 2gᵀg/gᵀHg of a quadratic L is what it was.
  @Test(arguments: ["bowl", "ravine", "booth", "matyas"]) func aQuadraticIsLevelAtItsLimit(
    name: String
  ) throws {
    for size in [Size(columns: 40, rows: 12), Size(columns: 120, rows: 36)] {
      var program = try player(name, size: size)
      program.type("e6↵")
      #expect(program.number("epsilon") == program.number("epsilon_descent"))
      #expect(program.word("outcome") == "level")
      #expect(program.lines().contains { $0.contains("= level") }, "\(name) \(size)")
      program.type("⇥")
      for line in program.lines() where line.contains("2gᵀg/gᵀHg  ") && size.columns > 40 {
        #expect(!line.contains("✗") && !line.contains("✓"), "\(name): \(line)")
      }
    }
  }

  /// Near the end of a run models and truth differ by less than L's own rounding.
  @Test func roundingIsNoErrorOfAModel() throws {
    var program = try player("overparam")
    program.type("SSs")
    program.type("⇥")
    let lines = program.lines()
    #expect(!lines.contains { $0.contains("is nearer to L than order 2 up to") }, "\(lines)")
    let order3 = try #require(lines.first { $0.contains("order 3  ") })
    #expect(order3.contains("   0"), "\(order3)")
  }

  /// x⁶ + y⁶ − xy is back at 0.3806, just behind where it is looked for.
  @Test(arguments: [
    (Size(columns: 80, rows: 24), "> 0.3595"), (Size(columns: 120, rows: 36), "not up to 0.3595"),
  ])
  func whatIsNotFoundIsSaidWithTheReach(size: Size, words: String) throws {
    var program = try player(
      formula: "x^6+y^6-x*y", start: [1, 0.9], stepSize: 0.02, size: size)
    program.type("⇥")
    #expect(program.lines().contains { $0.contains("back at") && $0.contains(words) })
  }

  // MARK: where L ends

  /// log(x) + x² + y² from (0.5, 0.5): −g = (−3, −1), so its domain ends at ε = 1/6.
  @Test func nothingIsGoodBeyondTheDomain() throws {
    var program = try player(
      formula: "log(x) + x*x + y*y", start: [0.5, 0.5], stepSize: 0.05)
    program.type("⇥")
    let lines = program.lines()
    let names = try #require(
      lines.lastIndex { $0.contains("domain ends") && $0.contains("2/Λ⁺ ≈") })
    let bar = Array(lines[names + 1])
    let edge = try #require(bar.firstIndex(of: "┿"))
    #expect(!bar[edge...].contains("━") && bar[..<edge].contains("━"), "\(String(bar))")
    #expect(lines.contains { $0.contains("back at") && $0.contains("the domain ends") })
    #expect(program.yesOrNo("step_bottomless") == true)
    #expect(lines.contains { $0.contains("best ε") && $0.contains("L falls to −∞") })
    // A root ends level: L falls up to there, and no further.
    program = try player(formula: "sqrt(x) + 2*x + y^2", start: [0.5, 0], stepSize: 0.05)
    program.type("⇥")
    #expect(program.yesOrNo("step_bottomless") == false)
    #expect(program.lines().contains { $0.contains("best ε") && $0.contains("the domain ends") })
  }

  /// 1/x + x from 2: −g = −3/4, and the pole at 0 lies at ε = 8/3.
  @Test func aPoleIsNoBestStep() throws {
    var program = try player(formula: "1/x + x + y^2", start: [2, 0], stepSize: 2.6667)
    program.type("⇥")
    #expect(abs((program.number("step_best") ?? 0) - 8.0 / 3) < 1e-4)
    #expect(program.number("step_best_loss") == nil)
    #expect(program.yesOrNo("step_bottomless") == true)
    #expect(program.lines().contains { $0.contains("L falls to −∞") })
  }

  // MARK: the band

  /// |x| + y² from 1 along −1: order 3 has a remainder until the bend, intervals hold L behind it.
  @Test func theBandSaysUpToWhereItsOrderHelps() throws {
    var program = try player(formula: "abs(x) + y^2", start: [1, 0], stepSize: 0.5)
    program.type("⇥")
    let end = try #require(program.number("envelope_remainder_end"))
    #expect(end > 0.9 && end < 1)
    #expect((program.number("envelope_end") ?? 0) > 1.1)
    let lines = program.lines()
    #expect(lines.contains { $0.contains("order 3's remainder is bounded up to ε = 0.9") })
    #expect(lines.contains { $0.contains("order 3 to") && $0.contains("remainder bounded") })
    #expect(lines.contains { $0.contains("best ε ✓") && !$0.contains("≈") })
  }

  // MARK: what is certified

  /// At (0, 0) Himmelblau's L falls on past the end of the search: no best ε is certified there.
  @Test func whatLiesBeyondTheSearchHasNoTick() throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)] {
      var program = try player("himmelblau", size: size, start: [-0.27, -0.92])
      program.type("⇥")
      let row = try #require(program.lines().first { $0.contains("or more") })
      #expect(row.contains("best ε  ") && !row.contains("✓"), "\(row)")
      #expect(program.fact("step_certified") == nil)
    }
    var program = try player("himmelblau")
    program.type("⇥")
    #expect(program.lines().contains { $0.contains("best ε ✓") })
    #expect(program.yesOrNo("step_certified") == true)
  }

  /// Where e^(−x²−y²) is too small for a number L looks level, and falls on.
  @Test func whatOnlyLooksLevelIsNotCalledLevel() throws {
    var program = try player(formula: "exp(-x^2-y^2)", start: [0.1, 0.2], stepSize: 0.1)
    program.type("⇥")
    let row = try #require(program.lines().first { $0.contains("best ε") })
    #expect(row.contains("or more, ≈ level"), "\(row)")
  }

  /// √x has no value below 0, where −g leads at ε = 2x√x.
  @Test func theBandEndsWithTheDomain() throws {
    var program = try player(
      formula: "sqrt(x) + sqrt(y)", start: [0.3, 0.8], stepSize: 0.1)
    program.type("⇥")
    let edge = try #require(program.number("step_edge"))
    let end = try #require(program.number("envelope_end"))
    #expect(abs(edge - 2 * 0.3 * 0.3.squareRoot()) < 1e-12)
    #expect(end <= edge && end > 0.9 * edge)
  }

  // MARK: the best step

  /// From (0.3, 1) L is lowest at ε = 0.262023 along −g, fifteen Cauchy steps far (mpmath).
  @Test(arguments: [0.01, 0.1, 0.5])
  func theBestStepIsTheSameForEveryEpsilon(stepSize: Double) throws {
    var program = try player(
      formula: "log(x) + 1/x + y^2", start: [0.3, 1], stepSize: stepSize)
    program.type("⇥")
    let best = try #require(program.number("step_best"))
    #expect(abs(best - 0.2620232) < 1e-6)
    #expect(program.yesOrNo("step_certified") == true)
  }

  /// Where numbers end, beyond ε = 886, L is as low as −6e304 and lower: no valley is named.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)])
  func belowAllNumbersThereIsNoBestStep(size: Size) throws {
    var program = try player(
      formula: "sin(x*y)*exp(x/2)+y^2", start: [1.2, -0.8], stepSize: 0.4, size: size)
    program.type("⇥")
    let lines = program.lines()
    let row = try #require(lines.first { $0.contains("best ε   ") })
    #expect(row.contains(size.columns == 80 ? "overflow" : "below all numbers"), "\(row)")
    #expect(!lines.contains { $0.contains("e304") || $0.contains("valley") }, "\(lines)")
    #expect(program.number("step_best") == nil && program.number("step_best_loss") == nil)
    #expect(program.yesOrNo("step_beyond_numbers") == true)
  }

  /// exp(−x) falls for ever.
  @Test func whatFallsForEverHasNoBestStep() throws {
    var program = try player(formula: "exp(-x) + y^2", start: [0, 0], stepSize: 0.1)
    program.type("⇥")
    #expect(program.lines().contains { $0.contains("best ε") && $0.contains("falls") })
  }
}
