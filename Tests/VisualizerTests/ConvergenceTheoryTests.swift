import Descent
import Screen
import Testing
import Visualizer

/// What the convergence view says of rates and promises, and of what they stand on.
@Suite struct ConvergenceTheoryTests {
  private func row(_ program: Player, _ label: String) throws -> String {
    let columns = program.state.screen.columns
    let column = columns - (columns >= 160 ? 59 : columns >= 100 ? 43 : 33)
    return try #require(
      program.lines().map { String($0.dropFirst(column)) }.first {
        $0.drop { $0 == " " }.hasPrefix(label)
      }, "\(program.lines())")
  }

  /// (x² − y²)/2 has no lowest loss: a promise with the view's own bound holds while w is seen.
  @Test func aPromiseSaysWhatItStandsOn() throws {
    var saddle = try player("saddle")
    saddle.type("sss⇤")
    #expect(try row(saddle, "promised≈").contains("in view ‖g‖²≤"))
    // A certified convex region promises more than a sample does, and sooner.
    var ravine = try player("ravine", stepSize: 0.03)
    ravine.type("sss⇤")
    #expect(try row(ravine, "promised ").contains("by μ ‖g‖²≤"))
    let byRate = try #require(ravine.number("promised_steps"))
    // 1 − 2·0.03(1 − 25·0.03/2) = 0.9625 a step, from 2·25·15.625 to the tolerance's square.
    #expect(byRate < 1500 && byRate > 500)
  }

  /// The lowest loss of the view is no L*: this run leaves the view, and L falls without end.
  @Test(arguments: [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)])
  func aBoundOfTheViewSaysSo(size: Size) throws {
    var program = try player(
      formula: "(-0.9*x+y^2-1)^2/4-x*y/3", start: [1.07, 1.38], stepSize: 0.0228, size: size)
    program.type("sssss⇤")
    #expect(program.word("linear_ground") == "view")
    let rows = program.lines().map { $0.dropFirst(40) }
    #expect(rows.contains { $0.contains("L−L* ≤") && $0.contains("in view") }, "\(rows)")
    #expect(rows.contains { $0.contains("promised") && $0.contains("view") }, "\(rows)")
    #expect(!rows.contains { $0.contains("PL at w≥") && !$0.contains("in view") }, "\(rows)")
  }

  /// On a small screen, too, it is told that they are steps, and by what they are promised.
  @Test func aNarrowPromiseIsOneOfSteps() throws {
    let size = Size(columns: 80, rows: 24)
    var saddle = try player("saddle", size: size)
    saddle.type("sss⇤")
    #expect(try row(saddle, "promised≈").contains(#/over 1e9 +steps, view/#))
    var ravine = try player("ravine", size: size, stepSize: 0.03)
    ravine.type("sss⇤")
    #expect(try row(ravine, "promised ").contains("steps by μ"))
  }

  /// L is counted from the lowest one where that is known, also on a formula of one's own, and by the
  /// same name all over the page.
  @Test(arguments: [
    ("x^2/2 + 50*y^2", [1.5, 0.5], 0.0199, "L − L*", "L−L* ≤"),
    ("x^2 + x*y + y^2", [1, 1], 0.05, "L − Lₘ", "L−Lₘ ≤"),
  ])
  func theBaseIsTheMinimumThatIsCertified(
    formula: String, start: Vector, stepSize: Double, name: String, bound: String
  ) throws {
    var program = try player(formula: formula, start: start, stepSize: stepSize)
    program.type("SS⇤")
    let loss = try #require(program.number("loss"))
    #expect(try row(program, name).contains(Numeral.text(loss, significant: 4)))
    #expect(try row(program, bound).contains("a step"))
    #expect(program.lines().contains { $0.contains(" \(name)  loss above") })
    #expect(!program.lines().contains { $0.contains("min L") })
  }

  /// The lowest loss so far is the last one: how L falls to it is no rate.
  @Test func aboveTheLowestLossSoFarThereIsNoSlope() throws {
    var program = try player(formula: "exp(-x) + 0*y", start: [0, 1], stepSize: 0.4)
    program.type("SSSSSS⇤")
    #expect(try !row(program, "L − min L").contains("slope"))
    #expect(try row(program, "‖g‖").contains("slope"))
    #expect(!program.lines().contains { $0.contains("L − min L has slope") })
  }

  /// Λ⁺ is that of the view: of a run whose next step leaves it nothing is promised, certified or not.
  @Test func aStepThatLeavesTheViewIsPromisedNothing() throws {
    var program = try player(formula: "exp(0.5*x) + 0*y", start: [2.9, 0], stepSize: 0.2)
    program.type("s⇤")
    #expect(program.number("promised_steps") != nil)
    program.type("⇥+++++++⇤")
    #expect(program.number("promised_steps") == nil)
  }

  /// A wide ledger has its name, and says of each step whether it went down.
  @Test func aWideLedgerSaysHowEachStepWent() throws {
    var program = try player("ravine", size: Size(columns: 200, rows: 60), stepSize: 0.081)
    program.type("ssss")
    for keys in ["", "⇤"] {
      program.type(keys)
      let lines = program.lines()
      #expect(lines.contains { $0.contains("ledger   true ΔL") })
      #expect(lines.contains { $0.contains("– down") || $0.contains("✗ up") }, "\(lines)")
    }
    var kept = try player("ravine", size: Size(columns: 200, rows: 60), stepSize: 0.03)
    kept.type("ssss")
    #expect(kept.lines().contains { $0.contains("✓ down") && $0.contains(" 3  ") })
  }

  /// Over less than a decade round numbers crowd towards the upper end of a logarithmic axis.
  @Test func theNumbersBesideAChartDoNotTouch() throws {
    var program = try player("himmelblau", size: Size(columns: 200, rows: 60))
    program.type("SS⇤")
    // The upper chart, down to the title of the lower one.
    let rows = program.lines().dropFirst(2).prefix { !$0.contains("smallest squared") }
    let numbered = rows.indices.filter { rows[$0].drop { $0 == " " }.first?.isNumber == true }
    #expect(numbered.count > 3)
    #expect(zip(numbered, numbered.dropFirst()).allSatisfy { $1 - $0 > 1 }, "\(numbered)")
  }

  /// What theory allows is named over its chart, too, in its colour: beside the curve there may be no
  /// room.
  @Test func theTitlesNameWhatTheoryAllows() throws {
    var program = try player("ravine", stepSize: 0.03)
    program.type("SS⇤")
    #expect(program.lines().contains { $0.contains("lowest known, and its linear rate") })
    #expect(program.lines().contains { $0.contains("so far, and what theory allows") })
    let frame = program.frame(look: .fixedProfile)
    let row = try #require(program.lines().firstIndex { $0.contains("and its linear rate") })
    let column = try #require(
      Array(program.lines()[row]).indices.first { index in
        Array(program.lines()[row])[index...].starts(with: Array("its linear"))
      })
    #expect(frame[column, row].foreground == Look.fixedProfile.color(.good))
    program.type("d")
    #expect(!program.lines().contains { $0.contains("its linear rate") })
  }

  /// On (x² + 25y²)/2 with ε = 0.03 the sharpness is 0.75 of 2 at every step; past 2 it is said so.
  @Test func theSharpnessStandsUnderTheSteps() throws {
    var program = try player("ravine", stepSize: 0.03)
    program.type("sss⇤")
    #expect(program.lines().contains { $0.contains("ε λmax  0.750 here; 2 is the edge") })
    #expect(program.lines().contains { $0.contains("▃▃▃▃▃▃▃▃") })
    program.type("}}")
    #expect(program.lines().contains { $0.contains("ε λmax  3.00 here") })
  }

  /// Rastrigin's run ends at a minimum that is not the lowest: what falls is the loss above that one.
  @Test func anotherMinimumIsNamedAsSuch() throws {
    var program = try player("rastrigin", size: Size(columns: 200, rows: 60))
    program.type("S⇤")
    #expect(try row(program, "L − L*").contains("17.9"))
    #expect(try row(program, "L−Lₘ ≤").contains("a step"))
    // 20 + 2(x² − 10 cos 2πx) at x = 2.98486
    #expect(try row(program, "Lₘ ").contains(" 17.91 "))
  }

  /// L = ½(xy − 1)²: with one residual ‖g‖²/2L is the kernel x² + y² (MATH §7), whether the lemma
  /// promises the steps or not; ε is too long for a ball.
  @Test func theInequalityHoldsWithoutAPromise() throws {
    var program = try player("overparam", size: Size(columns: 200, rows: 60), stepSize: 0.2)
    program.type("sssss⇤")
    #expect(try row(program, "bound").contains("none: ε ≥ 2/Λ⁺"))
    #expect(try row(program, "μ").contains("PL on the path"))
    #expect(try row(program, "L−L* ≤").contains("none: ε ≥ 2/Λ⁺"))
    let w = program.state.run.point
    let kernel = w[0] * w[0] + w[1] * w[1]
    #expect(try row(program, "PL at w").contains("\(kernel)".prefix(5)))
    let least = (program.state.run.points.map { $0[0] * $0[0] + $0[1] * $0[1] }).min()
    #expect(abs((program.number("strength") ?? 0) / (least ?? 0) - 1) < 1e-9)
    // By the curvature along each step there is a bound.
    program.type("LL")
    for _ in 0..<50 { program.wait(ticks: 1) }
    let loss = try #require(program.number("loss"))
    #expect(try #require(program.number("linear_bound")) >= loss)
  }

  /// (x + 2y − 3)², (2x − y − 1)² and (x + y)², halved: L = 10/7 at the minimum, λ = 5 and 7, so that the
  /// quotient is 5 in the long run; without what is known of L* it would fall towards 0.
  @Test func theInequalityIsOfTheMinimumInReach() throws {
    var program = try player(
      formula: "((x+2*y-3)^2+(2*x-y-1)^2+(x+y)^2)/2", start: [-1, 2], stepSize: 0.1)
    program.type("Sss⇤")
    #expect(try row(program, "PL at w").contains(" 5.000 "))
    #expect(try !row(program, "PL at w").contains("K"))
  }

  /// x⁴ + y⁴ + x is lowest at x = −(1/4)^⅓ with L = −¾(1/4)^⅓, where H is singular along y: there is no
  /// convex region, and L* is a bound, so that the quotient is one, too.
  @Test func theInequalityByABoundIsABound() throws {
    var program = try player(formula: "x^4 + y^4 + x", start: [1, 1], stepSize: 0.05)
    program.type("sss⇤")
    let words = try row(program, "PL at w≥").split(separator: " ")
    let shown = try #require(words.compactMap { Double($0) }.first, "\(words)")
    let (loss, norm) = try (
      #require(program.number("loss")), #require(program.number("gradient_norm"))
    )
    let lowest = -0.75 * 0.6299605249474366
    #expect(shown > 0 && shown <= norm * norm / (2 * (loss - lowest)) * 1.001, "\(words)")
  }

  /// Where Λ⁺ has no bound that is the reason, not ε; and that of one step says nothing of later ones.
  @Test func whyNothingIsPromised() throws {
    var program = try player("absolute")
    program.type("sssss⇤L")
    for _ in 0..<50 { program.wait(ticks: 1) }
    #expect(try row(program, "bound").contains("none: Λ⁺ has no bound"))
    program.type("L")
    for _ in 0..<50 { program.wait(ticks: 1) }
    #expect(program.lines().contains { $0.contains("had ε ≥ 2/Λ⁺ or no Λ⁺, where") })
    var ravine = try player("ravine", stepSize: 0.03)
    ravine.type("sssLL⇤")
    for _ in 0..<50 { ravine.wait(ticks: 1) }
    #expect(ravine.number("rate_bound") != nil)
    #expect(try row(ravine, "promised ").contains("by μ"))
    var saddle = try player("saddle")
    saddle.type("sssLL⇤")
    for _ in 0..<50 { saddle.wait(ticks: 1) }
    #expect(saddle.number("rate_bound") != nil)
    #expect(saddle.number("promised_steps") == nil)
    var still = try player("bowl", start: [0, 0])
    still.type("⇤")
    #expect(try row(still, "μ").contains("no step yet"))
  }

  /// A bound over the view says nothing of a run that has left it: L has no L* there.
  @Test func outsideOfTheViewThereIsNoLowestLoss() throws {
    var program = try player("saddle", start: [-0.109, 0.875], stepSize: 0.0986)
    program.type("SSS⇤")
    let words = program.lines().joined()
    #expect(!words.contains("L is L*") && !words.contains("L−L*"))
    #expect(words.contains("no L* is known"))
  }

  /// A promise of more steps than any run makes is no number to read, and a factor next to 1 no 1.
  @Test(arguments: [GlyphSet.braille, .ascii]) func whatIsBeyondAllRunsIsSaidSo(glyphs: GlyphSet)
    throws
  {
    var program = try player("rosenbrock", stepSize: 1.88e-4)
    program.act(.step(count: 300))
    program.type("⇤")
    let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: glyphs)
    let lines = program.lines(look: look)
    let promised = try #require(lines.first { $0.contains(look.text("promised≈")) })
    #expect(promised.contains("over 1e9 ") && promised.contains(" " + look.text("in view ‖g‖²≤")))
    #expect(lines.contains { $0.contains(look.text("× (1 − ")) && $0.contains(") a step") })
    #expect(!lines.contains { $0.contains(look.text("× 1.000")) })
  }

  @Test func aRunThatHasEndedIsNotToBePlayed() throws {
    var program = try player(formula: "x^2 + y^2", start: [0, 0], stepSize: 0.1)
    program.type("⇤")
    #expect(!program.lines().contains { $0.contains("space plays") })
    #expect(program.lines().contains { $0.contains("converged: ‖g‖ = 0") })
  }

  /// What is not shown is not searched for.
  @Test func whatIsOffIsNotMade() throws {
    var program = try player("himmelblau")
    program.type("SSS")
    _ = program.lines()
    #expect(program.workbench.foundByTheory == 0)
    program.type("⇤d")
    // The frames before the bounds were turned off are not counted.
    let other = Workbench()
    var again = Player(program.state, using: other)
    _ = again.lines()
    again.type("s←")
    _ = again.lines()
    #expect(other.foundByTheory == 0)
    #expect(!again.lines().contains { $0.contains("promised≈") || $0.contains("μ  ") })
    again.type("d")
    _ = again.lines()
    #expect(other.foundByTheory > 0)
  }
}
