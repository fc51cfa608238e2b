import Descent
import Testing
import Visualizer

/// What the numbers of a step mean, case by case.
@Suite struct StepStoryTests {
  private func sentences(
    _ formula: String, _ start: Vector, _ stepSize: Double, keys: String = ""
  ) throws -> [String] {
    var program = try player(formula: formula, start: start, stepSize: stepSize)
    program.type("⇥" + keys)
    let reading = program.state.reading(using: program.workbench)
    let curve = program.state.stepCurve(of: reading, using: program.workbench)
    return StepStory(of: curve, reading, orders: program.state.shown.stepOrders).sentences
  }

  @Test(arguments: [
    ("x^2 + y^2", [0.0, 0.0], 0.1, "g = 0: w − εg is w for every ε"),
    (
      "x^2 + y^2", [0, 0], 0.1,
      "g = 0: w − εg is w for every ε. Both λ > 0: it is a minimum."
    ),
    (
      "x^3 + y^3", [0, 0], 0.1,
      "g = 0: w − εg is w for every ε. H counts as 0 and does not say what kind of point it is"
    ),
    (
      "7", [1, 1], 0.1,
      "g = 0: w − εg is w for every ε. L is constant: every point of the view is critical."
    ),
    (
      "x^2 + y^3", [0, 0], 0.1,
      "g = 0: w − εg is w for every ε. A λ counts as 0, and H does not say what kind of point it is"
    ),
    (
      "exp(-x^2-y^2)", [0.1, 0.2], 0.1,
      "From ε = 63.6 up to 192 L stays the same, as far as numbers tell: no ε is the best one."
    ),
    ("log(x)", [-1, 0], 0.1, "L has no value at w, so there is no step from it."),
    (
      "log(x) + x*x + y*y", [0.5, 0.5], 0.05, "The domain ends at ε = 0.167: the models cannot know"
    ),
    (
      "log(x) + x*x + y*y", [0.5, 0.5], 0.3,
      "ε lies beyond the domain: along −g L has a value only up"
    ),
    ("x^2 - y^2 + y^4", [0.001, 0.1], 0.1, "gᵀHg < 0: the model bends down and has no best step"),
    ("x^2 - y^2", [0.001, 1], 0.1, "L still falls at"),
    ("x^1.5 + y^2", [0, 1], 0.1, "gᵀHg is not finite: L has no curvature along −g at w"),
    ("exp(-x) + x", [1, 0], 0.5, "The model keeps the curvature of w. L bends up sooner: past"),
    ("x^4 + y^2", [1, 0], 0.05, "L bends up later than the model: it stays below L(w) up to 0.5"),
    ("exp(-x) + 0*y", [0, 0], 0.5, "The model gives up at 2; L does not come back"),
    ("x^2 + 4*y^2", [1, 1], 0.05, "L is back where the model says: along −g it is a parabola"),
    (
      "x^2 + 4*y^2", [1, 1], 0.05,
      "Along −g L is a polynomial of order 2: higher orders add nothing."
    ),
    (
      "x^4 + y^2", [1, 0], 0.05, "L is lowest at 0.25, 3 times the Cauchy step, of all ε up to 0.8"
    ),
    ("x^4 + y^2", [1, 0], 0.05, "ε ≥ 2/Λ⁺: the lemma is silent."),
    ("x + 0*y", [0, 1], 0.1, "The sampled Λ⁺ is 0 and proves nothing"),
    ("x + 0*y", [0, 1], 0.1, "gᵀHg = 0: the model is straight and has no best step"),
    (
      "abs(x) + 3*abs(y)", [0.5, 0.05], 0.1,
      "At w every order above 2 is 0: none of them knows where L bends farther out."
    ),
    ("abs(x) + 3*abs(y)", [0.5, 0.05], 0.1, "L breaks the lemma: the sampled Λ⁺ is too low"),
    ("1/x + x + y^2", [2, 0], 2.6667, "Near ε = 2.67 L falls without end"),
    ("sqrt(x) + 2*x + y^2", [0.5, 0], 0.05, "L falls until its domain ends"),
    ("sqrt(x) + y^2", [0.001, 1], 0.1, "L falls until its domain ends"),
    ("sqrt(x) + y^2", [0.001, 1], 0.1, "ε = 0.1 lies beyond the chart, which ends at 7.7"),
    ("acos(x) + y^2", [0.999, 1], 0.1, "L falls until its domain ends"),
    ("asin(x) + y^2", [-0.999, 1], 0.1, "L falls until its domain ends"),
    ("sqrt(x) + 2*x + y^2", [0.5, 0], 0.05, "gᵀHg < 0: the model bends down"),
    ("x^2 + 0*y", [1, 0], 0.1, "H is singular, a λ counts as 0"),
  ])
  func everyCaseIsSaid(formula: String, start: Vector, stepSize: Double, sentence: String) throws {
    let said = try sentences(formula, start, stepSize)
    #expect(said.contains { $0.hasPrefix(sentence) }, "\(said)")
  }

  /// The model ends at 0.005, ε lies far behind it, and between both L is back at L(w): the search for
  /// that reaches as far as ε.
  @Test func theTruthIsLookedForAsFarAsTheStep() throws {
    let said = try sentences("x - log(x) + y^2", [0.05, 1], 0.6)
    #expect(!said.contains { $0.contains("L does not come back") }, "\(said)")
    #expect(said.contains { $0.contains("it stays below L(w) up to") }, "\(said)")
  }

  /// Griewank's first hill is not the end of it: L is lowest behind it.
  @Test func aSecondValleyIsNotForgotten() throws {
    var program = try player("griewank")
    program.type("⇥")
    let reading = program.state.reading(using: program.workbench)
    let curve = program.state.stepCurve(of: reading, using: program.workbench)
    let said = StepStory(of: curve, reading, orders: program.state.shown.stepOrders).sentences
    #expect(said.contains { $0.contains("at 4.07 it is back at L(w)") }, "\(said)")
    #expect(said.contains { $0.contains("in another valley behind a hill") }, "\(said)")
    #expect(!said.contains { $0.contains("a step climbs") }, "\(said)")
  }

  /// Two numbers that look alike get the digits that tell them apart.
  @Test func numbersThatDifferLookDifferent() throws {
    let said = try sentences("x - log(x) + y^2", [3, 1], 0.05)
    let bend = try #require(said.first { $0.hasPrefix("The model keeps the curvature") })
    let numbers = bend.matches(of: /[0-9]\.[0-9]+/).map { String(bend[$0.range]) }
    #expect(numbers.count == 2 && numbers[0] != numbers[1], "\(bend)")
  }

  /// Where no bound on the curvature can be proved, the lemma promises nothing.
  @Test func anInfiniteSmoothnessIsSaid() throws {
    let said = try sentences("abs(x) + y^2", [1, 1], 0.1, keys: "L")
    #expect(said.contains { $0.hasPrefix("Λ⁺ is infinite, or could not be bounded") }, "\(said)")
  }

  @Test func aHighOrderHelpsNearAndHurtsFarOut() throws {
    let said = try sentences("log(1 + x^2 + y^2)", [1.5, 0], 0.1, keys: "456789")
    #expect(
      said.contains { $0.hasPrefix("Order 9 is nearer to L than order 2 up to ε = ") }, "\(said)")
  }

  @Test func anOrderWithoutADerivativeIsNamed() throws {
    let said = try sentences("x^2.5 + y^2", [0, 1], 0.1, keys: "4")
    #expect(
      said.contains(
        "L has no derivative of order 4 along −g at w: that polynomial does not exist."),
      "\(said)")
  }

  /// An ε far beyond what the chart can show is named, and so is what lies beyond it.
  @Test func whatLiesBeyondTheChartIsSaid() throws {
    let said = try sentences("x^2 + 4*y^2", [1, 1], 40)
    #expect(
      said.contains { $0.hasPrefix("ε = 40 lies beyond the chart, which ends at ") }, "\(said)")
  }

  @Test(arguments: Catalog.landscapes.map(\.id)) func everyPresetHasSomethingToSay(name: String)
    throws
  {
    var program = try player(name)
    program.type("⇥")
    for _ in 0..<3 {
      let reading = program.state.reading(using: program.workbench)
      let curve = program.state.stepCurve(of: reading, using: program.workbench)
      let said = StepStory(of: curve, reading, orders: program.state.shown.stepOrders).sentences
      #expect(!said.isEmpty)
      for sentence in said { #expect(!sentence.contains("–") && !sentence.contains("nan")) }
      program.type("SS")
    }
  }
}
