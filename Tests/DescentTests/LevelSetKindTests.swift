import Descent
import Testing

/// What the level set of a model through w is (MATH §2).
@Suite struct LevelSetKindTests {
  private func kind(
    _ text: String, at point: Vector, order: Int = 2, scale: Double = 0
  ) throws -> LevelSetKind? {
    LocalModel(of: try expression(text), at: point, along: .axes)
      .levelSet(order: order, scale: scale)
  }

  @Test(arguments: [
    ("x^2 + 3*y^2", [1.0, 2.0], LevelSetKind.ellipse), ("-x^2 - 3*y^2", [1, 2], .ellipse),
    ("x^2 - y^2", [1, 2], .hyperbola), ("x*y", [1, 2], .hyperbola),
    ("x^2 + y", [1, 2], .parabola), ("-y^2 + x", [1, 2], .parabola),
    ("(x + y)^2", [1, 2], .parallelLines), ("-(x + 2*y)^2", [1, 2], .parallelLines),
    ("x - 2*y", [1, 2], .line),
    // At the level of the stationary point, whether w is that point or not.
    ("x^2 + 3*y^2", [0, 0], .point), ("x^2 - y^2", [0, 0], .crossingLines),
    ("x^2 - y^2", [1, 1], .crossingLines),
    (
      "0.1*x^2 - 0.3*y^2", [0.3, 0.17320508075688773],
      .crossingLines
    ),
    ("(x + y)^2", [1, -1], .line), ("0*x", [1, 2], .plane), ("x^3 + y^3", [0, 0], .plane),
  ])
  func theConicsOfOrder2(formula: String, point: Vector, expected: LevelSetKind) throws {
    #expect(try kind(formula, at: point) == expected)
  }

  @Test func order1HasALineAndOrder3ACubicCurve() throws {
    #expect(try kind("x^2 + y^2", at: [1, 2], order: 1) == .line)
    #expect(try kind("x^2 + y^2", at: [0, 0], order: 1) == .plane)
    #expect(try kind("x^3 + y^2", at: [1, 2], order: 3) == .cubic)
    #expect(try kind("x^2 + y^2", at: [1, 2], order: 3) == .ellipse)
    #expect(try kind("x^2 + y^2", at: [1, 2], order: 0) == .plane)
  }

  @Test func anEigenvalueThatCountsAsZeroIsZero() throws {
    #expect(try kind("x^2 + 1e-12*y^2 + y", at: [1, 1], scale: 1) == .parabola)
    #expect(try kind("x^2 + 1e-12*y^2 + y", at: [1, 1]) == .ellipse)
    #expect(try kind("1e-12*(x^2 + y^2)", at: [1, 1], scale: 1) == .line)
  }

  @Test func whereADerivativeIsMissingThereIsNone() throws {
    #expect(try kind("log(x)", at: [-1, 0]) == nil)
    #expect(try kind("x^1.5 + y^2", at: [0, 1]) == nil)
    #expect(try kind("x^1.5 + y^2", at: [0, 1], order: 1) == .line)
    #expect(try kind("x^2.5 + y^2", at: [0, 1], order: 3) == nil)
  }
}
