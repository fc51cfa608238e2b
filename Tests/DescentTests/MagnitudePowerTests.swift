import Descent
import Testing

/// |u|^p with p of 2 or more: smooth where |u| has a kink.
@Suite struct MagnitudePowerTests {
  private func hessian(_ text: String, at point: Vector) throws -> SymmetricMatrix2 {
    try expression(text).jet(at: point, along: .axes).hessian
  }

  /// The second derivatives at 0 are those from both sides.
  @Test(arguments: [
    ("abs(x)^3 + y^2", 0.0), ("abs(x)^2.5 + y^2", 0), ("abs(x)^4 + y^2", 0),
    ("abs(x)*abs(x) + y^2", 2), ("x^2*abs(x) + y^2", 0), ("(x^2)^1.5 + y^2", 0),
    ("(abs(x)^1.5)^2 + y^2", 0), ("(x^4)^0.5 + y^2", 2),
  ])
  func theCurvatureAtTheBendIsKnown(text: String, curvature: Double) throws {
    let hessian = try hessian(text, at: [0, 1])
    #expect(hessian.xx == curvature && hessian.xy == 0 && hessian.yy == 2)
  }

  /// 6|x| and 3.75 √|x|, over −3 to 3.
  @Test(arguments: [
    ("abs(x)^3 + y^2", 18.0), ("x^2*abs(x) + y^2", 18), ("(x^2)^1.5 + y^2", 18),
    ("abs(x)^2.5 + y^2", 6.49519052838329), ("abs(x)*abs(x) + y^2", 2),
    ("abs(x - y)^3", 72), ("abs(x)^k + y^2; k = 3", 18),
  ])
  func theCurvatureIsBounded(text: String, largest: Double) throws {
    var search = CurvatureBoundSearch(
      of: .upward, objective: try expression(text), window: Window(x: -3...3, y: -3...3),
      tolerance: 1e-3, boxLimit: 100_000)
    search.advance(boxes: 100_000)
    let certified = search.bound.certified
    #expect(certified >= largest * (1 - 1e-12) && certified <= largest * 1.0011, "\(certified)")
  }

  /// |x|^1.5 has no curvature at 0, nor has |x|; the second one of x|x| jumps there.
  @Test(arguments: ["abs(x)^1.5 + y^2", "abs(x) + y^2", "x*abs(x) + y^2", "(x^2)^0.5"])
  func whatHasNoCurvatureAtTheBendHasNoBound(text: String) throws {
    var search = CurvatureBoundSearch(
      of: .upward, objective: try expression(text), window: Window(x: -3...3, y: -3...3),
      tolerance: 1e-3, boxLimit: 10_000)
    search.advance(boxes: 10_000)
    #expect(search.bound.certified == .infinity)
  }

  /// Off the bend it is what its parts say, for every spelling, up to rounding.
  @Test(arguments: [-1.7, 0.3, 2], [3, 5, 2.5, 4.2])
  func offTheBendItIsAPower(x: Double, p: Double) throws {
    let power = try expression("abs(x)^\(p)")
    let written = try expression("exp(\(p)*log(abs(x)))")
    let (jet, other) = (
      power.jet(at: [x, 0], along: .axes), written.jet(at: [x, 0], along: .axes)
    )
    let pairs = [
      (jet.value, other.value), (jet.x, other.x), (jet.xx, other.xx), (jet.xxx, other.xxx),
    ]
    for (a, b) in pairs { #expect(abs(a - b) <= 1e-12 * abs(b)) }
    let series = power.stepSeries(from: [x, 0], along: [1, 0], order: 10)
    let same = written.stepSeries(from: [x, 0], along: [1, 0], order: 10)
    for (a, b) in zip(series.coefficients, same.coefficients) {
      #expect(abs(a - b) <= 1e-9 * max(0.01, abs(b)))
    }
  }

  /// Bounds hold the derivatives on both sides of the bend and at it.
  @Test(arguments: ["abs(x)^3", "abs(x)^2.5", "abs(2*x - y)^3.5 + x", "(x^2)^1.5*y"])
  func boundsHoldWhatTheyBound(text: String) throws {
    let objective = try expression(text)
    let box = [Interval(lower: -0.5, upper: 1), Interval(lower: -0.25, upper: 0.5)]
    let bounds = objective.curvatureBounds(over: box, along: .axes)
    for x in stride(from: -0.5, through: 1, by: 0.125) {
      for y in stride(from: -0.25, through: 0.5, by: 0.125) {
        let jet = objective.jet(at: [x, y], along: .axes)
        #expect(bounds.value.contains(jet.value) && bounds.x.contains(jet.x))
        #expect(bounds.xx.contains(jet.xx) && bounds.xy.contains(jet.xy))
        #expect(bounds.yy.contains(jet.yy))
      }
    }
    #expect(bounds.xx.isBounded && bounds.xy.isBounded && bounds.yy.isBounded)
  }

  /// |x|^2.5 has no third derivative where x is 0: along y alone it has no part, along x there is none.
  @Test func whatDoesNotChangeHasNoPartInASeries() throws {
    let objective = try expression("abs(x)^2.5 + y^2")
    let along = objective.stepSeries(from: [0, 1], along: [0, -2], order: 5).coefficients
    #expect(Array(along) == [1, -4, 4, 0, 0, 0])
    let across = objective.stepSeries(from: [0, 1], along: [1, 0], order: 5).coefficients
    #expect(across.map(\.isFinite) == [true, true, true, false, false, false])
  }

  /// Orders below p have a bound across the bend, higher ones none.
  @Test func alongAStepLowOrdersAreBounded() throws {
    let orders = try expression("abs(x)^3").stepBounds(
      from: [-1, 0], along: [1, 0], over: Interval(lower: 0, upper: 2), order: 5)
    #expect(orders.map(\.isBounded) == [true, true, true, true, false, false])
  }
}
