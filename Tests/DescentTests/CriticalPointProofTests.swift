import Descent
import Testing

/// What is proved of critical points, against those of SymPy and mpmath.
@Suite struct CriticalPointProofTests {
  typealias Reference = LandscapeTableTests.Reference

  private func survey(
    _ objective: any Objective, window: Window = Window(x: -3.1...2.9, y: -2.7...3.3)
  ) -> CriticalPointSurvey {
    var survey = CriticalPointSurvey(
      of: objective, plane: .identity, window: window,
      scale: CurvatureScale(of: objective, plane: .identity, window: window).value)
    survey.advance(by: .max)
    #expect(survey.isFinished && survey.progress == 1)
    return survey
  }

  /// Where a point is degenerate, critical points form curves, or L has a bend.
  private static let unproved = ["monkey-saddle", "cubic-f", "ackley", "overparam", "absolute"]

  @Test(arguments: LandscapeTableTests.references)
  func thePointsOfTheReferenceAreProvedToBeAll(reference: Reference) throws {
    let landscape = try #require(Catalog.landscape(named: reference.id))
    let survey = survey(Expression(landscape.formula), window: landscape.window)
    let points = survey.points
    let width = landscape.window.x.upperBound - landscape.window.x.lowerBound
    for point in reference.critical_points where point.kind != "degenerate" {
      let match = points.first {
        abs($0.point.place.x - point.x) + abs($0.point.place.y - point.y) < 1e-6 * width
      }
      #expect(try #require(match, "\(point)").isCertified, "\(point)")
    }
    if survey.sets.isEmpty { #expect(points.count == reference.critical_points_found) }
    #expect(survey.isComplete == !Self.unproved.contains(reference.id))
    #expect(points.allSatisfy { $0.isCertified == ($0.point.curvature != .flat) })
  }

  /// The minimum (1, 1) lies on sides of all boxes of this view, which is that of a screen of 120 × 36.
  @Test func aPointOnSidesOfBoxesLeavesNoneOpen() throws {
    let landscape = try #require(Catalog.landscape(named: "rosenbrock"))
    let survey = survey(
      Expression(landscape.formula), window: Window(x: -2.4375...2.4375, y: -1...3))
    #expect(survey.isComplete && !survey.isGivenUp && survey.points.count == 1)
  }

  /// A proof that knows of no point meets each of them.
  @Test func whatWasMissedIsMet() throws {
    let landscape = try #require(Catalog.landscape(named: "himmelblau"))
    var proof = CriticalPointProof(
      of: Expression(landscape.formula), plane: .identity, window: landscape.window, scale: 60,
      points: [])
    while !proof.isFinished { proof.advance(boxes: 1000) }
    #expect(proof.isComplete && proof.points.count == 9)
    #expect(proof.points.count { $0.point.curvature == .bowl } == 4)
  }

  /// Zeros on the sides and corners of the boxes that a window is cut into.
  @Test func zerosOnSidesOfBoxesAreCountedOnce() throws {
    let window = Window(x: -4...4, y: -4...4)
    var proof = CriticalPointProof(
      of: try expression("cos(pi*x) + cos(pi*y)"), plane: .identity, window: window, scale: 10,
      points: [])
    while !proof.isFinished { proof.advance(boxes: 1000) }
    #expect(proof.isComplete && proof.points.count == 81)
  }

  @Test(arguments: [
    ("x^4 + y^2", 1), ("x^3 - 3*x*y^2", 1), ("x^2", 0), ("(x^2 + y^2 - 1)^2", 1),
    ("abs(x) + y^2", 0), ("sqrt(x^2 + y^2)", 0),
  ])
  func whatCannotBeProvedIsNotClaimed(text: String, count: Int) throws {
    let survey = survey(try expression(text))
    #expect(!survey.isComplete)
    #expect(survey.points.count == count)
    #expect(survey.points.allSatisfy { $0.isCertified == ($0.point.curvature != .flat) })
  }

  @Test(arguments: ["x", "exp(-x)", "x + y^3", "exp(x) + exp(y)", "log(x + 9)"])
  func thatThereIsNoneIsProved(text: String) throws {
    let survey = survey(try expression(text))
    #expect(survey.isComplete && survey.points.isEmpty)
  }

  /// 2x − 1/x is 0 at ±√½, and below 0 the logarithm has no value.
  @Test func whereLHasNoValueThereIsNoPoint() throws {
    let points = survey(try expression("x^2 - log(x) + y^2")).points
    #expect(points.count == 1 && points.allSatisfy { $0.isCertified && $0.point.place.x > 0 })
  }

  /// Himmelblau's four minima have L = 0, to rounding; they stand from left to right in every window.
  @Test func pointsWhoseLossesTieStandByTheirPlaces() throws {
    let landscape = try #require(Catalog.landscape(named: "himmelblau"))
    for margin in [0, 0.1, 0.37, 1.3] {
      let window = Window(x: (-6 - margin)...(6 + 2 * margin), y: (-6 - margin)...(6 + margin))
      let points = survey(Expression(landscape.formula), window: window).points
      let minima = points.prefix(4).map { ($0.point.place.x * 1000).rounded() }
      #expect(minima == [-3779, -2805, 3000, 3584])
      let losses = points.dropFirst(4).map(\.point.loss)
      #expect(losses == losses.sorted() && losses.count == 5)
    }
    let waves = survey(
      try expression("cos(pi*x)*cos(pi*y)"), window: Window(x: -1.4...1.3, y: -1.2...1.45))
    let lowest = waves.points.prefix(4).map {
      [$0.point.place.x, $0.point.place.y].map { ($0 * 1000).rounded() }
    }
    #expect(lowest == [[-1000, 0], [0, -1000], [0, 1000], [1000, 0]])
  }

  @Test func slicesProveTheSame() throws {
    let objective = try expression("sin(3*x)*cos(2*y) + x^2/10")
    let window = Window(x: -3...3, y: -2...4)
    let whole = survey(objective, window: window)
    var sliced = CriticalPointSurvey(
      of: objective, plane: .identity, window: window,
      scale: CurvatureScale(of: objective, plane: .identity, window: window).value)
    var progress = 0.0
    while !sliced.isFinished {
      sliced.advance(by: 3)
      #expect(sliced.progress >= progress)
      progress = sliced.progress
    }
    #expect(whole.isComplete && sliced.points == whole.points)
  }

  /// H is 2e−12 times the identity at both minima, and diag(−1e−12, 1e−12) at the saddle between them:
  /// nothing beside the curvature of the window.
  @Test func aProvedKindIsThatOfTheEnclosure() throws {
    let points = survey(
      try expression("((x-1)^2+y^2)*((x-1.000001)^2+y^2)"), window: Window(x: 0...2, y: -1...1)
    ).points
    let kinds = points.sorted { $0.point.place.x < $1.point.place.x }.map(\.point.curvature)
    #expect(kinds == [.bowl, .saddle, .bowl])
    #expect(points.allSatisfy { $0.isCertified })
    let bowl = survey(try expression("x^2 + 1e-9*y^2")).points
    #expect(bowl.map(\.point.curvature) == [.bowl] && bowl.allSatisfy(\.isCertified))
  }

  /// An eigenvalue that is nothing beside the other one keeps its digits where it is proved not to be 0.
  @Test(arguments: [("x^2*1e8 + y^2*1e-8", 2e-8, 2e8), ("x^2*1e7 + y^2*1e-5", 2e-5, 2e7)])
  func aProvedEigenvalueKeepsItsDigits(text: String, smaller: Double, larger: Double) throws {
    let survey = survey(try expression(text))
    let point = try #require(survey.points.first)
    #expect(survey.isComplete && survey.points.count == 1)
    #expect(point.isCertified && point.point.curvature == .bowl)
    #expect(point.point.eigenpairs.smaller.value == smaller)
    #expect(point.point.eigenpairs.larger.value == larger)
  }

  /// Why nothing can be told is a matter of the place.
  @Test(arguments: [
    ("abs(x) + y^2", [CriticalDoubt.noCurvature]), ("1/x + x + y^2", [.noValue]),
    ("log(x) + 1/x + y^2", [.domainEdge]), ("x^4 + y^2", [.singular]), ("x^2 + y^2", []),
    ("abs(x)^3 + y^2", [.singular]), ("abs(x)^2.5 + y^2", [.singular]),
    ("abs(x)*abs(x) + y^2", []), ("x^2.5 + y^2", [.domainEdge]), ("sqrt(x) + y^2", [.domainEdge]),
  ])
  func whyItIsNotProvedIsKnown(text: String, doubts: [CriticalDoubt]) throws {
    let survey = survey(try expression(text))
    #expect(survey.doubts == doubts)
    #expect((survey.doubt == nil) == doubts.isEmpty)
  }

  /// At a pole on a corner of boxes L has values all around.
  @Test func aPoleIsNoEdgeOfTheDomain() throws {
    let survey = survey(try expression("1/x + x + y^2"), window: Window(x: -2...2, y: -2...2))
    #expect(survey.doubts == [.noValue])
  }

  /// (0, 0) is a minimum on the edge x = 0, which no test of a box can see.
  @Test func whatLiesOnTheEdgeOfTheDomainIsSaidNotToBeCounted() throws {
    let survey = survey(try expression("x^2.5 + y^2"))
    #expect(survey.points.isEmpty && !survey.isGivenUp)
    #expect(survey.doubt == "points on the edge of L's domain are not counted")
  }

  @Test(arguments: ["7", "0*x", "x - x + 2"])
  func ofAConstantEveryPointIsCritical(text: String) throws {
    let survey = survey(try expression(text))
    #expect(survey.isComplete && survey.isEverywhere && survey.points.isEmpty)
    #expect(survey.boxes <= 1)
  }

  /// L is 0 where x > 0, and has no value elsewhere.
  @Test func whatIsLevelWhereItHasAValueIsNotConstant() throws {
    let survey = survey(try expression("0*log(x)"))
    #expect(!survey.isComplete && !survey.isEverywhere)
  }

  /// Where g = 0 to the last digit the point is there, whatever its kind.
  @Test func aDegeneratePointMayBeProvedToBeThere() throws {
    let points = survey(try expression("x^3 + y^3")).points
    #expect(points.count == 1 && points.allSatisfy { $0.isThere && !$0.isCertified })
    for text in ["abs(x)^3 + y^2", "abs(x)^2.5 + y^2", "x^4 + y^2"] {
      #expect(survey(try expression(text)).points.map(\.isThere) == [true])
    }
    let nearby = survey(try expression("x^4 - 4*x^3 + 6*x^2 - 4*x + y^2")).points
    #expect(nearby.allSatisfy { !$0.isThere })
  }

  /// L is the same all over a curve of points where it is level.
  @Test(arguments: [
    ("y^2 + 3", [CriticalSet.Kind.minima], 3.0), ("x^2*y^2", [.mixed], 0), ("7", [.everywhere], 7),
    ("(x*y - 1)^2/2", [.minima, .minima], 0),
  ])
  func aCurveHasALoss(text: String, kinds: [CriticalSet.Kind], loss: Double) throws {
    let sets = survey(try expression(text), window: Window(x: -3...3, y: -2...2)).sets
    #expect(sets.map(\.kind) == kinds && sets.allSatisfy { $0.loss == loss }, "\(sets.map(\.loss))")
  }

  /// Nearly degenerate places where g is not 0: x³ + cx is level at ±√(−c/3) alone.
  @Test(arguments: [
    ("x^3 + 1e-9*x + y^2", [Double]()),
    ("x^3 - 1e-9*x + y^2", [-1.825741858350554e-5, 1.825741858350554e-5]),
    ("(x - 0.3)^3 + 1e-8*x + y^2", []), ("y^3 + 1e-9*y + x", []),
  ])
  func aPlaceThatIsProvedNotToBeLevelIsNoPoint(text: String, places: [Double]) throws {
    let survey = survey(try expression(text))
    #expect(survey.isComplete)
    let found = survey.points.map(\.point.place.x).sorted()
    #expect(found.count == places.count)
    for (found, place) in zip(found, places) { #expect(abs(found - place) < 1e-12) }
  }

  /// Newton's method stops beside a degenerate point, as soon as ‖g‖ is small; intervals lead on.
  @Test(arguments: [
    ("1e-12*(x^2 + y^4)", 0.0, 0.0), ("x^2 + y^4", 0, 0), ("x^6 + y^4", 0, 0),
    ("(x - 0.3)^4 + y^2", 0.3, 0),
  ])
  func aDegeneratePointIsFoundToManyDigits(text: String, x: Double, y: Double) throws {
    let survey = survey(try expression(text))
    let place = try #require(survey.points.first).point.place
    #expect(survey.points.count == 1 && !survey.isComplete && !survey.isGivenUp)
    #expect(abs(place.x - x) < 1e-9 && abs(place.y - y) < 1e-9, "\(place)")
  }

  /// Written out, or across the axes, g is lost in rounding from 1e−5 beside the point on.
  @Test(arguments: [
    ("x^4 - 4*x^3 + 6*x^2 - 4*x + y^2", 1.0, 0.0), ("(x - y)^4 + (x + y - 1)^2", 0.5, 0.5),
  ])
  func whereRoundingHidesThePointItIsNearby(text: String, x: Double, y: Double) throws {
    let survey = survey(try expression(text))
    let place = try #require(survey.points.first).point.place
    #expect(survey.points.count == 1 && !survey.isComplete && !survey.isGivenUp)
    #expect(abs(place.x - x) < 1e-4 && abs(place.y - y) < 1e-4, "\(place)")
  }

  /// The search takes points along y, where g differs from 0 by next to nothing, for a curve.
  @Test func aCurveThatIsProvedToBeOnePointIsNone() throws {
    let survey = survey(try expression("x^2 + 1e-9*y^2"))
    #expect(survey.isComplete && survey.sets.isEmpty && survey.points.count == 1)
  }
}
