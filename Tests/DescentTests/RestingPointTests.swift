import Descent
import Testing

/// What is said of the critical point beside which a run stops, where that is known from outside.
@Suite struct RestingPointTests {
  private func rest(_ text: String, from start: Vector, stepSize: Double, steps: Int) throws -> Rest
  {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      throw NoRest(findings: diagnosis.findings)
    }
    return rest
  }

  private struct NoRest: Error { let findings: [Finding] }

  /// On the circle λ = 0 along it; at ‖g‖ > 0 beside it λ = ±‖g‖/r, the sign that of the side.
  @Test(arguments: [
    ("(x^2 + y^2 - 1)^2", [2.0, 1.0], 0.09), ("(x^2 + y^2 - 1)^2", [2, 1], 0.032),
    ("(x^2 + y^2 - 1)^2", [0.5, 0.3], 0.05), ("1/(x^2 + y^2) + x^2 + y^2", [0.2, 0.1], 0.01),
    ("1/(x^2 + y^2) + x^2 + y^2", [0.9, 0.3], 0.04),
  ])
  func aCircleOfMinimaHasOneVerdict(text: String, start: Vector, stepSize: Double) throws {
    let rest = try rest(text, from: start, stepSize: stepSize, steps: 400)
    #expect(rest.curvature == .flat)
    #expect(rest.critical.signs.smaller == 0 && rest.critical.signs.larger == 1)
    #expect(abs(rest.eigenpairs.smaller.value) < 1e-8)
    #expect(abs(rest.eigenpairs.larger.value - 8) < 1e-6)
    #expect(abs([rest.critical.place.x, rest.critical.place.y].norm - 1) < 1e-9)
  }

  /// A sum of squares is nowhere below 0, as intervals prove.
  @Test func theLowestLossIsProved() throws {
    let rest = try rest("(x^2 + y^2 - 1)^2", from: [2, 1], stepSize: 0.09, steps: 100)
    #expect(rest.lowestPossible != nil)
  }

  /// x²(y² + 0.001) is 0 on all of x = 0, and bends up across it.
  @Test(arguments: [
    ("x^2*y^2+0.001*x^2", [1.0, 1.0], 0.3, 5000), ("(x-y)^2", [1, 0.3], 0.1, 500),
    ("(x^2 + y^2 - 1)^2", [2, 1], 0.09, 100),
  ])
  func aLineOfMinimaIsNamed(text: String, start: Vector, stepSize: Double, steps: Int) throws {
    let rest = try rest(text, from: start, stepSize: stepSize, steps: steps)
    #expect(rest.isLevelAlong)
    #expect(Finding.rests(rest).cause == "line_of_minima")
    #expect(Finding.rests(rest).sentences[0].contains("on a line of minima"))
  }

  /// λ = 0 along x at the minimum of x⁴ + y², and L grows there.
  @Test func aFlatMinimumIsNoLineOfThem() throws {
    let rest = try rest("x^4 + y^2", from: [0, 1], stepSize: 0.3, steps: 200)
    #expect(rest.curvature == .flat && !rest.isLevelAlong)
  }

  /// At 0 of |x||y| + x² g is 2x along the axis, as H says, and beside it it is not.
  @Test func aKinkIsKnownOnItsAxisToo() throws {
    let diagnosis = try diagnosis("abs(x)*abs(y) + x^2", from: [1, 0], stepSize: 0.1, steps: 200)
    #expect(diagnosis.findings[0].cause == "kink")
  }

  /// At (s, 0) λ = ±6s beside ‖g‖ = 3s²; at 0 both are 0.
  @Test(arguments: [("x^3 - 3*x*y^2", 0), ("x^3 + y^2", 1)])
  func whatFadesWithTheSlopeIsNoEigenvalue(text: String, larger: Int) throws {
    let rest = try rest(text, from: [0.01, 0], stepSize: 0.9, steps: 7000)
    #expect(rest.curvature == .flat)
    #expect(rest.critical.signs.smaller == 0 && rest.critical.signs.larger == larger)
    #expect(rest.criticalPlace == PlanePoint(x: 0, y: 0))
    #expect(rest.isLowerBeyond)
    #expect(Finding.rests(rest).sentences[0].contains("beside (0, 0), where g = 0"))
  }

  @Test(arguments: [
    ("abs(x)*abs(y) + x^2", [1.0, 2.0], 0.1, 3200), ("abs(x) + abs(y)", [1, 0.5], 0.25, 10),
    ("abs(x - 1) + y^2", [1, 1], 0.3, 30),
  ])
  func onAKinkTheHessianSaysNothing(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    #expect(diagnosis.findings[0].cause == "kink")
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("on a kink") && said.contains("so it is a minimum"))
    #expect(!said.contains("bends down") && !said.contains("λ"))
  }

  /// The square of |x|, and its cube, are smooth.
  @Test func whatIsSmoothInSpiteOfABendIsNoKink() throws {
    let square = try rest("abs(x)^2 + y^2", from: [1, 1], stepSize: 0.3, steps: 100)
    #expect(square.curvature == .bowl)
    let cube = try rest("abs(x)^3 + y^2", from: [1e-4, 1], stepSize: 0.3, steps: 4000)
    #expect(cube.curvature == .flat && !cube.critical.isOnKink)
  }

  /// Beside each critical point of a preset, as far away as ‖g‖ lets a run stop, its kind is said.
  @Test(arguments: LandscapeTableTests.references)
  func criticalPointsKeepTheirKind(reference: LandscapeTableTests.Reference) throws {
    let landscape = try #require(Catalog.landscape(named: reference.id))
    let objective = Expression(landscape.formula)
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    for point in reference.critical_points {
      for offset in [0, 1e-9, -1e-8] {
        let model = LocalModel(
          of: objective, at: [point.x + offset, point.y - offset / 3], along: .axes)
        let resting = RestingPoint(
          at: model, of: objective, plane: .identity, window: landscape.window, scale: scale)
        #expect(resting.curvature == Self.kinds[point.kind], "\(point) \(offset)")
        let away = [resting.place.x - point.x, resting.place.y - point.y].norm
        #expect(point.kind == "degenerate" || away < 1e-7, "\(point)")
      }
    }
  }

  private static let kinds: [String: Curvature] = [
    "minimum": .bowl, "saddle": .saddle, "maximum": .dome, "degenerate": .flat,
  ]
}
