import Descent
import Randomness
import Testing

/// Which formulas are read as half a square of residuals and a number, and that they are.
@Suite struct ResidualsTests {
  private func residuals(_ text: String) throws -> Residuals? {
    Residuals(of: try Formula(parsing: text, variables: ["x", "y"]))
  }

  @Test(arguments: [
    ("(x*y - 1)^2/2", ["x*y - 1"], [0.5], 0.0),
    ("(x^2 + y^2)/2", ["x", "y"], [0.5, 0.5], 0),
    ("((x-1)^2 + (y-x)^2)/2", ["x - 1", "y - x"], [0.5, 0.5], 0),
    ("(1 - x)^2 + 100*(y - x^2)^2", ["1 - x", "y - x^2"], [1, 100], 0),
    ("3 + k*x*x - 1 + (x - y)*(x - y); k = 2", ["x", "x - y"], [2, 1], 2),
    ("x^4 + y^6/4", ["x^2", "y^3"], [1, 0.25], 0),
    ("x^2*y^2*8", ["x*y"], [8], 0),
    ("(x - 1)^2*(4 + sin(y)^2)", ["x - 1", "(x - 1)*sin(y)"], [4, 1], 0),
    ("-(2 - x^2) - (-y^2)", ["x", "y"], [1, 1], -2),
    ("x^2/y^2", ["x*y^-1"], [1], 0),
    ("abs(x)^2 + abs(y - 1)*abs(y - 1) + abs(x*y)^4", ["x", "y - 1", "(x*y)^2"], [1, 1, 1], 0),
    ("(x + y)^p; p = 2", ["x + y"], [1], 0),
    ("((x^2 + 1)*4 + 8*y^2)/2/2", ["x", "y"], [1, 2], 1),
    ("(-x)^2 + (x - (y - 1))^2 + (x^2)^2", ["-x", "x - (y - 1)", "x^2"], [1, 1, 1], 0),
  ])
  func aSumOfSquares(
    text: String, roots: [String], weights: [Double], constant: Double
  ) throws {
    let residuals = try #require(try residuals(text))
    #expect(residuals.all.map(\.text) == roots)
    for (residual, weight) in zip(residuals.all, weights) {
      // None of these is rounded.
      #expect(residual.weight == Interval(weight))
    }
    #expect(residuals.constant.contains(constant))
    #expect(residuals.constant.width < 1e-14)
    let loss = try expression(text)
    for point in [[0.3, -1.7], [1.25, 0.5], [-2.0, 3.0]] {
      let value = loss.loss(at: point)
      let height = residuals.height(at: point)
      #expect(height.width <= 1e-13 * max(1, height.upper))
      #expect(abs(height.middle + constant - value) <= 1e-13 * max(1, abs(value)))
      let sum = zip(residuals.all, weights).reduce(0) {
        $0 + $1.1 * $1.0.root.loss(at: point) * $1.0.root.loss(at: point)
      }
      #expect(abs(sum + constant - value) <= 1e-13 * max(1, abs(value)))
    }
  }

  @Test(arguments: [
    "x^2 - 2*x + 1", "x^2 - y^2", "x*y", "x^3", "x^2 + y", "-(x^2)", "exp(x)", "abs(x)",
    "0*x^2 + y^2",
    "x*x/(x*x)", "(x^2 + 1)*(y^2 + 1)", "x^2.5", "x^y", "sqrt(x)", "x^2 + k*y^2; k = -1", "3 + 0*x",
    "2", "(x + 1)*(x + 2)",
  ])
  func noSumOfSquares(text: String) throws {
    #expect(try residuals(text) == nil)
  }

  /// A weight that is rounded is held by its interval: a third lies between its ends.
  @Test func aRoundedWeightIsHeld() throws {
    let residual = try #require(try residuals("x^2/3")?.all.first)
    #expect(residual.weight.width > 0 && residual.weight.width < 1e-15)
    #expect(residual.weight.lower < 1.0 / 3 && 1.0 / 3 < residual.weight.upper)
    #expect(abs(residual.scale * residual.scale * 1.5 - 1) < 1e-15)
  }

  /// Which presets are sums of squares, and of how many: counted by hand.
  @Test func thePresets() {
    let counts = Dictionary(
      uniqueKeysWithValues: Catalog.landscapes.compactMap { landscape in
        Residuals(of: landscape.formula).map { (landscape.id, $0.count) }
      })
    #expect(
      counts == [
        "bowl": 2, "ravine": 2, "rosenbrock": 2, "himmelblau": 2, "beale": 3, "booth": 2,
        "levy": 5, "overparam": 1, "underparam": 3,
      ])
  }

  /// What a residual is called reads back to it.
  @Test func aNameReadsBack() throws {
    var random = Seeded(state: 8)
    for _ in 0..<300 {
      let root = RandomResidual.text(depth: 3, using: &random)
      guard root.contains(where: "xy".contains) else { continue }
      let residual = try #require(try residuals("2*(\(root))^2")?.all.first)
      let again = try expression(residual.text)
      for point in [[0.5, 0.75], [-1.5, 2.25]] {
        let (a, b) = (again.loss(at: point), residual.root.loss(at: point))
        #expect(a == b || a.isNaN && b.isNaN, "\(root) as \(residual.text)")
      }
    }
  }
}

/// Residuals as a person may write them.
enum RandomResidual {
  static func text(depth: Int, using random: inout Seeded) -> String {
    guard depth > 0 else {
      return ["x", "y", "x", "y", "\(Int.random(in: 1...9, using: &random))", "0.5"]
        .randomElement(using: &random) ?? "x"
    }
    let (a, b) = (
      text(depth: depth - 1, using: &random), text(depth: depth - 1, using: &random)
    )
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: return "(\(a) + \(b))"
    case 2: return "(\(a) - \(b))"
    case 3, 4: return "(\(a))*(\(b))"
    case 5: return "(\(a))/(3 + (\(b))^2)"
    case 6: return "sin(\(a))"
    case 7: return "-(\(a))"
    default: return "(\(a))^\(Int.random(in: 2...3, using: &random))"
    }
  }

  /// One whose value at a point is small: its own, less what it is there.
  static func text(nearly zero: Double, at point: Vector, using random: inout Seeded) throws
    -> String
  {
    let text = text(depth: 2, using: &random)
    let value = try expression(text).loss(at: point)
    return "\(text) - (\(value - zero))"
  }
}
