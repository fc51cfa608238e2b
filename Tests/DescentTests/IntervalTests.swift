import Descent
import Testing

/// Intervals hold the truth: `Fixtures/bounds.json`, made by the script beside it, and their edges.
@Suite struct IntervalTests {
  struct Case: Decodable, CustomTestStringConvertible {
    var formula: String
    /// x0, x1, y0, y1.
    var box: [Double]
    var points: [Reference]

    var testDescription: String { formula }
  }

  struct Reference: Decodable {
    var point: Vector
    /// Derivatives of order 0 to 3, as in a jet.
    var values: [Sides]
  }

  /// A number, or the doubles on both sides of it.
  struct Sides: Decodable {
    var below: Double
    var above: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        (below, above) = (number, number)
      } else {
        let pair = try container.decode([Double].self)
        (below, above) = (pair[0], pair[1])
      }
    }
  }

  static let cases: [Case] = (try? fixture("bounds", as: [Case].self)) ?? []

  @Test func areThere() {
    #expect(IntervalTests.cases.count >= 250)
  }

  @Test(arguments: cases) func boundsOverABoxHoldTheTruthAtItsPoints(test: Case) throws {
    let loss = try expression(test.formula)
    let box = [
      Interval(lower: test.box[0], upper: test.box[1]),
      Interval(lower: test.box[2], upper: test.box[3]),
    ]
    let whole = loss.bounds(over: box, along: .axes)
    let curvature = loss.curvatureBounds(over: box, along: .axes)
    for reference in test.points {
      let here = loss.bounds(over: reference.point.map { Interval($0) }, along: .axes)
      for (index, truth) in reference.values.enumerated() {
        let name = "\(IntervalTests.names[index]) at \(reference.point)"
        let (wide, narrow) = (derivatives(whole)[index], derivatives(here)[index])
        #expect(holds(wide, truth), "\(name): \(wide), truth \(truth)")
        #expect(holds(narrow, truth), "\(name): \(narrow), truth \(truth)")
        guard index < 6 else { continue }
        #expect(holds(derivatives(curvature)[index], truth), "\(name), order 2")
      }
    }
  }

  private static let names = ["L", "x", "y", "xx", "xy", "yy", "xxx", "xxy", "xyy", "yyy"]

  private func holds(_ interval: Interval, _ truth: Sides) -> Bool {
    interval.lower <= truth.below && truth.above <= interval.upper
  }

  private func derivatives(_ jet: Jet<Interval>) -> [Interval] {
    [
      jet.value, jet.x, jet.y, jet.xx * 2, jet.xy, jet.yy * 2, jet.xxx * 6, jet.xxy * 2,
      jet.xyy * 2, jet.yyy * 6,
    ]
  }

  private func derivatives(_ jet: CurvatureJet<Interval>) -> [Interval] {
    [jet.value, jet.x, jet.y, jet.xx * 2, jet.xy, jet.yy * 2]
  }

  // MARK: edges

  private func interval(_ lower: Double, _ upper: Double) -> Interval {
    Interval(lower: lower, upper: upper)
  }

  @Test func whatIsNoIntervalIsEverything() {
    #expect(interval(2, 1) == .everything)
    #expect(interval(.nan, 1) == .everything)
    #expect(Interval(.nan) == .everything)
  }

  @Test func sumsOfSquaresStayAtZeroOrAbove() {
    let square = interval(-1, 2).squared()
    #expect(square.lower == 0 && square.upper >= 4 && square.upper < 4.000001)
    #expect((square + square).lower == 0)
    #expect((square + square).squareRoot().lower == 0)
  }

  @Test func whatIsExactlyZeroStaysSo() {
    #expect(Interval(0) * .everything == Interval(0))
    #expect(interval(-3, 5) * 0 == Interval(0))
    #expect(Interval(0) + Interval(0) == Interval(0))
  }

  @Test func infiniteEndsAreNumbersWithoutABound() {
    let positive = interval(1, .infinity)
    #expect(interval(0, 1) * positive == interval(0, 1) * positive)
    #expect(
      (interval(0, 1) * positive).lower <= 0 && (interval(0, 1) * positive).upper == .infinity)
    #expect(positive - positive == .everything)
    #expect((Interval(1) / positive).contains(0))
    #expect((interval(1e308, 1.5e308) * 10).upper == .infinity)
    #expect((interval(1e308, 1.5e308) * 10).lower <= .greatestFiniteMagnitude)
  }

  /// exp ends at 709.7827128933840, cosh and sinh at 710.4758600739439; near it they may be computed as
  /// infinite too early, though numbers could hold them.
  @Test func whatIsComputedAsInfiniteIsNotClaimedToBe() {
    #expect(Interval(710.2).hyperbolicCosine().lower < 1.3644e308)
    #expect(Interval(710.2).hyperbolicSine().lower < 1.3644e308)
    #expect(Interval(-710.2).hyperbolicSine().upper > -1.3644e308)
    #expect(Interval(709.7827).exponential().lower < 1.79769e308)
    #expect(Interval(3e154).squared().lower > 1e308)
  }

  @Test func whereAnOperationHasNoValueNothingIsClaimed() {
    #expect(Interval(1) / interval(-1, 1) == .everything)
    #expect(Interval(1) / interval(0, 1) == .everything)
    #expect(interval(-2, -1).squareRoot() == .everything)
    #expect(interval(-2, -1).logarithm() == .everything)
    #expect(interval(0, 1).logarithm().lower == -.infinity)
    #expect(interval(-1, 4).power(2.5) == .everything)
    #expect(interval(2, 3).arcSine() == .everything)
    #expect(interval(1, 2).tangent() == .everything)
  }

  /// Third derivatives of (x² − 1)^3.5 look bounded on both sides of the gap in which it has no value.
  @Test func aGapInALossIsNotBridged() throws {
    let loss = try expression("(x^2 - 1)^3.5 + y")
    let bounds = loss.bounds(over: [interval(-2, 2), Interval(0)], along: .axes)
    #expect(bounds.xxx == .everything)
  }

  @Test func turnsHaveTheirExtrema() {
    #expect(interval(-0.1, 0.1).cosine().upper == 1)
    #expect(interval(3, 3.3).cosine().lower == -1)
    #expect(interval(1.5, 1.6).sine().upper == 1)
    #expect(interval(-1.6, -1.5).sine().lower == -1)
    #expect(interval(0.2, 1.3).sine().upper < 0.97 && interval(0.2, 1.3).sine().lower > 0.19)
    #expect(interval(0, 7).sine() == interval(-1, 1))
    #expect(interval(2e6, 2e6 + 0.1).cosine() == interval(-1, 1))
  }

  @Test func aBendHasNoBoundOnCurvatureWhereItIsTouched() throws {
    let loss = try expression("abs(x) + y^2")
    for (lower, upper, isBounded) in [
      (-1.0, 1.0, false), (0, 1, false), (-1, 0, false), (0.5, 1, true),
    ] {
      let bounds = loss.curvatureBounds(
        over: [interval(lower, upper), interval(0, 1)], along: .axes)
      #expect((bounds.xx == Interval(0)) == isBounded)
      #expect((bounds.xx == .everything) == !isBounded)
      #expect(bounds.x.lower >= -1.000001 && bounds.x.upper <= 1.000001)
    }
  }
}
