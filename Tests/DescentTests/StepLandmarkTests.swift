import Descent
import Testing

@Suite struct StepLandmarkTests {
  private func landmarks(
    _ text: String, from start: Vector, along direction: Vector, upTo end: Double
  ) throws -> StepLandmarks {
    StepLandmarks(
      of: StepLine(of: try expression(text), from: start, along: direction), upTo: end)
  }

  @Test func aParabolaIsLowestHalfWayBack() throws {
    let marks = try landmarks("x^2/2 + y^2/2", from: [3, 4], along: [-3, -4], upTo: 2.5)
    let (best, back) = (try #require(marks.best), try #require(marks.back))
    #expect(best.isCertified && abs(best.stepSize - 1) < 1e-12 && best.loss < 1e-20)
    #expect(back.isCertified && abs(back.stepSize - 2) < 1e-12)
  }

  @Test func theLowestOfTwoWellsIsFound() throws {
    // φ′ = (ε − 1)(ε − 2)(ε − 4): wells at 1 and at 4.
    let marks = try landmarks(
      "x^4/4 - 7*x^3/3 + 7*x^2 - 8*x + 0*y", from: [0, 0], along: [1, 0], upTo: 6)
    let (best, back) = (try #require(marks.best), try #require(marks.back))
    #expect(best.isCertified && abs(best.stepSize - 4) < 1e-9)
    #expect(back.isCertified && back.stepSize > 5)
  }

  @Test func whereTheLossStillFallsTheEndIsBest() throws {
    let marks = try landmarks("exp(x)", from: [0, 0], along: [-1, 0], upTo: 3)
    #expect(marks.best?.stepSize == 3 && marks.best?.isCertified == true)
    #expect(marks.back == nil)
  }

  @Test func aBendIsFoundByHalves() throws {
    let marks = try landmarks("abs(x - 1) + y^2", from: [0, 0], along: [1, 0], upTo: 3)
    let (best, back) = (try #require(marks.best), try #require(marks.back))
    #expect(best.isCertified && abs(best.stepSize - 1) < 1e-5)
    #expect(back.isCertified && abs(back.stepSize - 2) < 1e-9)
  }

  /// Where L falls for ever numbers end: beyond ε = 27 exp(−ε²) is 0, and no ε is the best one.
  @Test(arguments: [("exp(-x^2)", 64.0, true), ("exp(-x^2)", 3, false), ("(x - 1)^2", 3, false)])
  func whatStaysAsLowHasNoLowestPlace(text: String, end: Double, isLevel: Bool) throws {
    let marks = try landmarks(text + " + 0*y", from: [0.1, 0], along: [1, 0], upTo: end)
    #expect(marks.isLevelFromBest == isLevel)
  }

  /// Along a stretch of equal values no place is the lowest one.
  @Test func whatCannotBeToldIsSampled() throws {
    let marks = try landmarks(
      "(abs(x - 1) + abs(x - 2) - 1)^2", from: [0, 0], along: [1, 0], upTo: 2.5)
    #expect(marks.best?.isCertified == false)
    #expect(marks.back == nil)
  }

  /// A pole and the edge of a logarithm have no lowest point; a bend, a root's edge and a well have one.
  @Test(arguments: [
    ("1/x + x + y^2", [2.0, 0.0], [-0.75, 0.0], 5.0, true),
    ("log(x) + x^2 + y^2", [0.5, 0.5], [-3, -1], 1, true),
    ("log(abs(x)) + y^2", [1, 0], [-1, 0], 3, true),
    ("sqrt(x) + y^2", [1, 0], [-1, 0], 3, false), ("abs(x) + y^2", [1, 0], [-1, 0], 3, false),
    ("x^2 + y^2", [1, 0], [-1, 0], 3, false), ("sqrt(abs(x)) + y", [1, 0], [-1, 0], 3, false),
  ])
  func aPoleIsNoLowestPoint(
    formula: String, start: Vector, direction: Vector, end: Double, isBottomless: Bool
  ) throws {
    let best = try #require(
      try landmarks(formula, from: start, along: direction, upTo: end).best)
    #expect(best.isBottomless == isBottomless, "\(best)")
  }

  /// Where L falls below all numbers, what is lowest of those that it has is no lowest point; a pole falls
  /// without end and is told as such.
  @Test(arguments: [
    ("sin(20*x)*exp(x)", 1500.0, true), ("-exp(x) + x", 1000, true), ("sin(x)*exp(x)", 600, false),
    ("exp(x) - 5*x", 1000, false), ("-1/(x - 500)^2", 1000, false),
  ])
  func whatFallsBelowAllNumbersIsSaidSo(text: String, end: Double, falls: Bool) throws {
    let marks = try landmarks(text + " + 0*y", from: [0, 0], along: [1, 0], upTo: end)
    #expect(marks.fallsBeyondNumbers == falls, "\(marks)")
  }

  /// However near its end is, a root falls up to there, and nothing behind a gap is looked at.
  @Test(arguments: [
    ("sqrt(x) + y^2", [0.001, 1.0], 6.0), ("x^0.5 + x^2 + y^2", [1e-12, 0], 3),
    ("acos(x) + y^2", [0.999, 1], 4), ("asin(x) + y^2", [-0.999, 1], 4),
    ("sqrt(x*(x - 3)*(x - 1)) + 0*y", [0.9999, 0], 4),
  ])
  func theDomainMayEndAtOnce(formula: String, start: Vector, end: Double) throws {
    let loss = try expression(formula)
    let line = StepLine(downhillFrom: start, on: loss)
    let marks = StepLandmarks(of: line, upTo: end)
    let edge = try #require(marks.domainEnd)
    func value(_ stepSize: Double) -> Double {
      line.loss(at: stepSize)
    }
    #expect(edge > 0 && edge < 1e-3 && !value(edge).isNaN && value(edge * 1.000_001).isNaN)
    let best = try #require(marks.best)
    #expect(best.stepSize > edge * 0.999 && best.stepSize <= edge && best.loss < value(0))
  }

  @Test func beyondTheDomainThereIsNoPlace() throws {
    let marks = try landmarks("x + x^1.5 + y^2", from: [0, 0], along: [-1, 0], upTo: 1)
    #expect(marks.domainEnd == 0 && marks.best == nil && marks.back == nil)
  }

  @Test func withoutAStepThereIsNothing() throws {
    let none = try landmarks("x^2 + y^2", from: [1, 1], along: [0, 0], upTo: 1)
    #expect(none.best == nil && none.back == nil)
    let rising = try landmarks("x^2 + y^2", from: [1, 1], along: [1, 1], upTo: 1)
    #expect(rising.back == nil)
    let endless = try landmarks("x^2 + y^2", from: [1, 1], along: [-1, -1], upTo: .infinity)
    #expect(endless.best == nil && endless.back == nil)
  }

  /// Each preset from its start: no sample lies below the lowest place, or above φ(0) before the return.
  @Test(arguments: Catalog.landscapes.map(\.id)) func samplesAgree(id: String) throws {
    let landscape = try #require(Catalog.landscape(named: id))
    let loss = Descent.Expression(landscape.formula)
    let line = StepLine(downhillFrom: landscape.start, on: loss)
    let direction = line.direction
    let end = 4 * landscape.stepSize
    let marks = StepLandmarks(of: line, upTo: end)
    let best = try #require(marks.best)
    #expect(best.isCertified)
    #expect(marks.back?.isCertified != false)
    let level = loss.loss(at: landscape.start)
    let curvature = line.curvatureBound(upTo: end)
    let square = direction.dot(direction)
    for index in 1...1000 {
      let stepSize = end * Double(index) / 1000
      let point = zip(landscape.start, direction).map { $0 + stepSize * $1 }
      let value = loss.loss(at: point)
      #expect(value >= best.loss - 1e-12 * max(1, abs(best.loss)))
      if stepSize < (marks.back?.stepSize ?? .infinity) * 0.9999 { #expect(value < level) }
      let bend = loss.stepSeries(from: point, along: direction, order: 2)[2] * 2 / square
      #expect(curvature.lower - 1e-9 * abs(bend) <= bend)
      #expect(bend <= curvature.upper + 1e-9 * abs(bend))
    }
  }
}
