import Descent
import Testing

@Suite struct TheoryTests {
  private let square = Window(x: -3...3, y: -3...3)

  // MARK: the descent lemma (MATH §4)

  private func lemma(
    _ text: String, at point: Vector, stepSize: Double, smoothness: Double,
    staysInRegion: Bool = true
  ) throws -> DescentLemma {
    let objective = try expression(text)
    let model = LocalModel(of: objective, at: point, along: .axes)
    let next = zip(point, model.gradient).map { $0 - stepSize * $1 }
    let change = objective.loss(at: next) - model.loss
    return DescentLemma(
      change: change.isFinite ? change : nil, stepSize: stepSize,
      gradientSquared: model.gradientSquared, smoothness: smoothness, staysInRegion: staysInRegion,
      loss: model.loss)
  }

  /// For L = ½Λ‖w‖² the lemma is an equation: it holds, with nothing to spare.
  @Test(arguments: [0.01, 0.1, 0.25, 0.4, 0.499])
  func holdsWithEqualityOnARoundBowl(stepSize: Double) throws {
    let verdict = try lemma("2*(x^2 + y^2)", at: [1, 2], stepSize: stepSize, smoothness: 4)
    let bound = -stepSize * (1 - 4 * stepSize / 2) * 80
    #expect(verdict == .holds(bound: bound))
  }

  @Test func saysNothingFromTwoOverTheSmoothnessOn() throws {
    #expect(try lemma("2*(x^2 + y^2)", at: [1, 2], stepSize: 0.5, smoothness: 4) == .silent)
    #expect(try lemma("2*(x^2 + y^2)", at: [1, 2], stepSize: 7, smoothness: 4) == .silent)
  }

  @Test func withoutCurvatureEveryStepSizeGoesDown() throws {
    let verdict = try lemma("x + y", at: [1, 2], stepSize: 100, smoothness: 0)
    #expect(verdict == .holds(bound: -200))
  }

  @Test func aSmoothnessThatIsTooLowIsFoundOut() throws {
    let verdict = try lemma("2*(x^2 + y^2)", at: [1, 2], stepSize: 0.4, smoothness: 1)
    #expect(verdict == .smoothnessTooLow(bound: -0.4 * 0.8 * 80))
  }

  @Test func aStepThatLeavesIsNotJudged() throws {
    let verdict = try lemma(
      "2*(x^2 + y^2)", at: [1, 2], stepSize: 0.1, smoothness: 4, staysInRegion: false)
    #expect(verdict == .leftRegion)
    #expect(try lemma("log(x) + y", at: [0.1, 1], stepSize: 0.1, smoothness: 0) == .noValue)
  }

  /// Λ⁺ = 0.02 wherever these have a value, since along x they bend down; the step jumps across a gap in
  /// the domain, a pole, and a point without a value.
  @Test(arguments: ["log(x^2 - 0.25) + y^2/100", "-1/x^2 + y^2/100", "log(x^2) + y^2/100"])
  func acrossAGapNoSmoothnessIsToBlame(formula: String) throws {
    let objective = try expression(formula)
    let point = [1, 0.5]
    let line = StepLine(downhillFrom: point, on: objective)
    let verdict = try lemma(formula, at: point, stepSize: 1.4, smoothness: 0.02)
    guard case .smoothnessTooLow = verdict else {
      Issue.record("\(verdict)")
      return
    }
    func examined(upTo stepSize: Double) -> DescentLemma {
      verdict.examined(on: line, stepSize: stepSize)
    }
    #expect(examined(upTo: 1.4) == .crossesGap)
    // Short of the gap it is Λ⁺ that would be to blame.
    #expect(examined(upTo: 0.1) == verdict)
  }

  @Test func aStepWithoutAGapIsBlamedOnItsSmoothness() throws {
    let objective = try expression("sqrt(x^2 + 1e-8) + exp(y)/(2 + sin(40*x))")
    let line = StepLine(downhillFrom: [1, 0.5], on: objective)
    let verdict = DescentLemma.smoothnessTooLow(bound: -5)
    #expect(verdict.examined(on: line, stepSize: 2) == verdict)
  }

  @Test func whereThereIsNoGradientThereIsNoStep() throws {
    #expect(try lemma("x^2 + y^2", at: [0, 0], stepSize: 0.1, smoothness: 2) == .noStep)
  }

  // MARK: curvature over a window

  /// x²/2 + y⁴ has λ = 1 and 12y²: over |y| ≤ 3 from 0 to 108, the edges among the samples.
  @Test func extremesAreThoseOfTheSamplesEdgesIncluded() throws {
    let extremes = CurvatureExtremes(
      of: try expression("x^2/2 + y^4"), plane: .identity, window: square, samples: 61)
    #expect(extremes.largest == 108)
    #expect(extremes.smallest == 0)
  }

  @Test(arguments: [2, 3, 8, 61, 130])
  func extremesDoNotDependOnHowRowsAreGathered(samples: Int) throws {
    let objective = try expression("sin(x*y) + x^3*y")
    let extremes = CurvatureExtremes(
      of: objective, plane: .identity, window: square, samples: samples)
    var largest = -Double.infinity
    for i in 0..<samples {
      for j in 0..<samples {
        let point = [
          -3 + 6 * (Double(i) / Double(samples - 1)), -3 + 6 * (Double(j) / Double(samples - 1)),
        ]
        let model = LocalModel(of: objective, at: point, along: .axes)
        largest = max(largest, model.eigenpairs.larger.value)
      }
    }
    #expect(abs((extremes.largest ?? .nan) - largest) <= 1e-12 * largest)
  }

  @Test func whereNothingIsFiniteThereAreNoExtremes() throws {
    let extremes = CurvatureExtremes(
      of: try expression("log(-1 - x^2)*y"), plane: .identity, window: square, samples: 11)
    #expect(extremes.largest == nil && extremes.smallest == nil)
  }

  @Test func theScaleIsTheMedianOfTheLargerMagnitude() throws {
    let scale = CurvatureScale(
      of: try expression("(x^2 - 7*y^2)/2"), plane: .identity, window: square)
    #expect(scale.value == 7)
    // 12y² for y from −3 to 3, evenly: the median is that of |y| = 1.5, or one of its neighbours.
    let quartic = CurvatureScale(of: try expression("y^4"), plane: .identity, window: square)
    #expect((12 * 1.3 * 1.3...12 * 1.7 * 1.7).contains(quartic.value))
  }

  @Test func curvatureOnASegmentIsThatOfItsFarPoints() throws {
    let objective = try expression("x^2/2 + y^4")
    let met = objective.largestCurvature(from: [0, 0], to: [0, 2], along: .axes)
    #expect(met == 48)
    let nearby = objective.largestCurvature(from: [0, 0], to: [0, 2], along: .axes) { $0[1] <= 1 }
    #expect(nearby == 12)
    #expect(
      objective.largestCurvature(from: [0, 0], to: [0, 2], along: .axes) { _ in false } == nil)
  }

  @Test(arguments: [
    (1.0, 2.0, Curvature.bowl), (-1, 2, .saddle), (-2, -1, .dome), (0, 2, .flat), (1e-9, 2, .flat),
    (-1e-9, 2, .flat), (1e-7, 2, .bowl), (.nan, .nan, nil), (-.infinity, 1, nil),
  ])
  func theSignsDecideTheKind(smaller: Double, larger: Double, kind: Curvature?) {
    let pairs = Eigenpairs2(
      smaller: Eigenpair2(value: smaller, vector: PlanePoint(x: 1, y: 0)),
      larger: Eigenpair2(value: larger, vector: PlanePoint(x: 0, y: 1)))
    #expect(Curvature(of: pairs, scale: 1) == kind)
  }

  // MARK: names, and landscapes of one's own

  @Test(arguments: [
    ("rosenbrok", "rosenbrock"), ("Rosen", "rosenbrock"), ("himelblau", "himmelblau"),
    ("abs", "absolute"), ("three", "three-hump-camel"), ("rastigrin", "rastrigin"),
  ])
  func theNearestNameIsTheOneMeant(word: String, id: String) {
    #expect(Spelling.nearest(to: word, among: Catalog.landscapes.map(\.id)) == id)
  }

  @Test(arguments: ["x^2 + y^2", "abs(x) + abs(y)", "x", "0*x", "log(x)", "exp(300*x)"])
  func aFormulaOfOnesOwnGetsAStepSizeThatCanBeUsed(text: String) throws {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let landscape = Landscape(unnamed: formula, window: square)
    #expect(landscape.stepSize > 0 && landscape.stepSize.isFinite)
    #expect(landscape.window.x.contains(landscape.start[0]))
    #expect(landscape.window.y.contains(landscape.start[1]))
  }
}
