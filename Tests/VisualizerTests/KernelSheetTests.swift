import Descent
import Screen
import Testing
import Visualizer

/// The sheet of residuals and their kernel, and the facts it is made of.
@Suite struct KernelSheetTests {
  /// The words of the screen in one line, those of a row after one another.
  private func words(_ program: Player) -> String {
    program.lines().flatMap { line in
      let row = line.count > 100 ? line.dropFirst(20).prefix(80) : line[...]
      return row.split(separator: " ").map(String.init)
    }.joined(separator: " ")
  }

  /// At (2, 3/5): F − y = 1/5, J = (3/5, 2), K = 4.36 and ½‖g‖² = K L = 0.0872 by hand; R, μ and β by
  /// NumPy (0.2134, 3.514 and 5.628).
  @Test func moreWeightsThanResiduals() throws {
    var program = try player("overparam", start: [2, 0.6], stepSize: 0.1)
    program.type("K")
    #expect(program.yesOrNo("kernel") == true)
    #expect(program.integer("residuals") == 1 && program.integer("kernel_rank") == 1)
    #expect(abs(try #require(program.number("kernel_min")) - 4.36) < 1e-12)
    #expect(abs(try #require(program.number("gauss_newton_gap")) - 0.2) < 1e-12)
    #expect(abs(try #require(program.number("ball_radius")) / 0.2134 - 1) < 0.06)
    #expect(abs(try #require(program.number("ball_strength")) / 3.514 - 1) < 0.1)
    #expect(abs(try #require(program.number("ball_smoothness")) / 5.628 - 1) < 0.08)
    let words = words(program)
    for part in [
      "n = 1 residual, d = 2 weights: over-parameterized, d > n",
      "xy − 1 0.2000 0.6000 2.000 4.360",
      "½‖g‖² = 0.0872 = K·L, as n = 1", "‖H − JᵀJ‖ = 0.2", "it has 1 eigenvalue 0",
      "ε = 0.1 ≤ 1/β", "✓: L falls × 1 − εμ = 0.6", "steps at most",
    ] {
      #expect(words.contains(part), "\(part) in \(words)")
    }
    program.type("K")
    #expect(program.state.overlay == nil)
  }

  /// The sheet goes along the path, and is of the step that is looked at.
  @Test func alongThePath() throws {
    var program = try player("overparam")
    program.type("SK")
    let here = try #require(program.number("kernel_min"))
    program.press(.left)
    #expect(program.number("kernel_min") != here)
    #expect(words(program).contains("at w, t = 9"))
    program.press(.right)
    #expect(program.number("kernel_min") == here)
    program.press(.right)
    #expect(program.text("notice") == "no later step: the run stands here")
    program.type("⎋xK")
    #expect(words(program).contains("at the probe"))
    program.press(.left)
    #expect(program.text("notice") == "the probe is read, and not a step of the path")
  }

  @Test(arguments: [
    ("underparam", [2.6, -2], "n = 3 residuals, d = 2 weights: under-parameterized, d < n"),
    ("underparam", [2.6, -2], "K is singular everywhere, and PL* does not follow from it"),
    ("underparam", [2.6, -2], "λmin(K) = 0, as K = JJᵀ has at most rank d"),
    ("overparam", [0, 0], "J has rank 0 < n: K is singular here, λmin(K) = 0"),
    ("overparam", [0, 0], "none: K is singular here, or cannot be told from it"),
    ("overparam", [2.6, -0.5], "before it is (R = 8.095)"),
    ("booth", [1, 1], "F = Φᵀw is linear, least squares: g = ΦΦᵀw − Φy"),
    ("booth", [1, 1], "H = ΦΦᵀ = (10, 8), (8, 10), the same everywhere"),
    ("booth", [1, 1], "y = (9.899, 7.071)"),
    ("booth", [1, 1], "residuals and kernel of L = ½‖F − y‖² at w, t = 0"),
    ("booth", [1, 1], "½‖∇M‖² ≥ (μ/n)·M, μ/n = 1"),
    ("rosenbrock", [-1, 0.5], "J has rank 2 = n: K is not singular, λmin(K) = 0.3994"),
    ("easom", [2.2, 2.4], "With the known L* = −1 it is one residual"),
    ("bowl", [0, 0], " already"),
    ("saddle", [1, 1], "L* is not known either"),
    ("matyas", [0, 0], "L is the known L* = 0 here"),
  ])
  func whatIsSaid(name: String, start: Vector, sentence: String) throws {
    var program = try player(name, start: start)
    program.type("K")
    #expect(words(program).contains(sentence), "\(words(program))")
  }

  @Test(arguments: [
    ("log(x)^2", [-1.0, 1.0], 0.1, "F has no value or no slope here: no J and no K"),
    ("log(x)^2", [-1, 1], 0.1, "none: F has no value or no slope here"),
    ("(abs(x) + 2*x - 0.3)^2/2", [0.05, 0], 0.1, "no bound of curvature was proved"),
    ("x^2 + x*y + y^2", [1, 1], 0.1, "With the minimum in reach, Lₘ = 0 it is one residual"),
    ("cosh(x) + y^2", [1, 1], 0.1, "With the minimum in reach, Lₘ = 1 it is one residual"),
    ("x^2*1e8 + y^2*1e-8", [1, 1], 1e-9, "falls × 1 − εμ = (1 − "),
    ("(x*y - 1)^2/2 + 3", [2, 0.6], 0.3, "✗: nothing is promised"),
    ("(x*y - 1)^2/2 + 3", [2, 0.6], 0.3, "over-parameterized, d > n, c = 3"),
    ("(x*y - 1)^2/2 + 3", [2, 0.6], 0.3, "= K·(L − c), as n = 1"),
  ])
  func whatIsSaidOfAFormula(
    formula: String, start: Vector, stepSize: Double, sentence: String
  ) throws {
    var program = try player(formula: formula, start: start, stepSize: stepSize)
    program.type("K")
    #expect(words(program).contains(sentence), "\(words(program))")
  }

  /// On small screens its text is scrolled through, and every row of it is seen.
  @Test func itScrolls() throws {
    var program = try player("booth", size: Size(columns: 40, rows: 12))
    program.type("K")
    #expect(program.lines().joined().contains("n = 2 residuals"))
    #expect(!program.lines().joined().contains("H = ΦΦᵀ"))
    for _ in 0..<12 { program.press(.pageDown) }
    #expect(program.lines().joined().contains("everywhere"))
    program.press(.up)
    for _ in 0..<12 { program.press(.pageUp) }
    #expect(program.lines().joined().contains("n = 2 residuals"))
  }

  /// The ball is what the convergence view's rate stands on where no region is convex.
  @Test func theConvergenceViewUsesTheBall() throws {
    var program = try player("overparam", start: [2, 0.6], stepSize: 0.1)
    program.type("SK⎋⇥⇥")
    let lines = program.lines().joined(separator: "\n")
    #expect(lines.contains("K ≥ μ, a ball"), "\(lines)")
    #expect(lines.contains("by μ"))
  }

  /// Nothing is searched for while nothing of it is shown.
  @Test func offItCostsNothing() throws {
    let workbench = Workbench()
    let landscape = try #require(Catalog.landscape(named: "overparam"))
    var program = Player(
      State(landscape: landscape, screen: Size(columns: 120, rows: 36), using: workbench),
      using: workbench)
    program.type("SS⇥")
    _ = program.lines()
    #expect(workbench.foundByTheory == 0)
    program.type("K")
    _ = program.lines()
    #expect(workbench.foundByTheory > 0)
  }

  /// Where nothing depends on w there is nothing to say of K, of a rate or of a ball.
  @Test(arguments: [
    ("3", "L = 3 all over the view", "n = 0: there is no F"),
    ("(a*x)^2 + 1; a = 0", "L = 1 all over the view", "K = JJᵀ = 0 has rank 0 < n = 1"),
    ("(x - x + 2)^2", "L = 4 all over the view", "rank 0 < n = 1"),
  ])
  func aLossThatIsANumber(formula: String, value: String, kernel: String) throws {
    var program = try player(formula: formula, start: [1, 1], stepSize: 0.1)
    program.type("K")
    let words = words(program)
    for part in [value, kernel, "no μ > 0, no ball and no rate"] {
      #expect(words.contains(part), "\(part) in \(words)")
    }
    for part in ["PL*", "λmin(K)", "linear"] { #expect(!words.contains(part), "\(words)") }
  }

  /// |x| − 1 has no slope at 0, and |x|² = x² has one.
  @Test func aBend() throws {
    var program = try player(
      formula: "(abs(x) - 1)^2 + (y - 1)^2", start: [0, 2], stepSize: 0.1)
    program.type("K")
    #expect(words(program).contains("(abs(x) − 1) −1.414 – – – –"))
    #expect(words(program).contains("F has no value or no slope here: no J and no K"))
    #expect(program.integer("kernel_rank") == nil)
    program = try player(formula: "abs(x)^2 + (y - 1)^2", start: [0, 1], stepSize: 0.1)
    program.type("K")
    #expect(words(program).contains("1.414 x 0 1.414 0 2.000 0"))
    #expect(abs(try #require(program.number("kernel_min")) - 2) < 1e-12)
    #expect(program.number("h_xx") == 2)
  }

  /// No formula of a residual is cut, whatever the room.
  @Test(arguments: [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)])
  func residualsHaveTheirWholeFormulas(size: Size) throws {
    for (name, formulas) in [
      ("beale", ["(F − y)₁ = 1.414 (1.5 − x + xy)", "(F − y)₃ = 1.414 (2.625 − x + xy³)"]),
      ("levy", ["1.414 ((x − 1)sin(3πy)) ", "1.414 ((y − 1)sin(2πy)) "]),
    ] {
      var program = try player(name, size: size)
      program.type("K")
      let text = program.lines().joined(separator: "\n")
      for formula in formulas { #expect(text.contains(formula), "\(text)") }
    }
  }

  /// An equation is in one row where it has room.
  @Test func equationsStayTogether() throws {
    for name in ["overparam", "beale", "booth", "rosenbrock"] {
      var program = try player(name, size: Size(columns: 40, rows: 12))
      program.type("K")
      for _ in 0..<30 {
        for line in program.lines().dropFirst(2).dropLast() {
          let words = line.split(separator: " ")
          #expect(!["=", "≤", "≥", "/", "×"].contains(words.last ?? ""), "\(line)")
        }
        program.press(.down)
      }
    }
  }
}
