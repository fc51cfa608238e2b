import Descent
import Randomness
import Testing

@Suite struct CurvatureBoundTests {
  private func bound(
    _ measure: CurvatureMeasure, of formula: Formula, window: Window, tolerance: Double = 0.001,
    boxLimit: Int = 200_000
  ) -> CurvatureBound {
    var search = CurvatureBoundSearch(
      of: measure, objective: Expression(formula), window: window, tolerance: tolerance,
      boxLimit: boxLimit)
    search.advance(boxes: boxLimit)
    #expect(search.isFinished)
    return search.bound
  }

  private func bound(
    _ measure: CurvatureMeasure, of text: String,
    window: Window = Window(x: -2...2, y: -1...1), tolerance: Double = 0.001
  ) throws -> CurvatureBound {
    bound(
      measure, of: try Formula(parsing: text, variables: ["x", "y"]), window: window,
      tolerance: tolerance)
  }

  static let bounded = Catalog.landscapes.filter { !["ackley", "absolute"].contains($0.id) }

  /// To 0.1 % of the largest sample, and no point of a finer grid and no random one lies above it.
  @Test(arguments: bounded.map(\.id))
  func everyPresetWithABoundedHessianIsCertified(id: String) throws {
    let landscape = try #require(Catalog.landscape(named: id))
    let window = landscape.window
    let objective = Expression(landscape.formula)
    var random = Seeded(state: 1)
    for measure in CurvatureMeasure.allCases {
      let bound = bound(measure, of: landscape.formula, window: window)
      #expect(bound.certified <= bound.sampled * 1.001)
      let finer = CurvatureExtremes(of: objective, plane: .identity, window: window, samples: 173)
      let sample = measure.value(
        smaller: try #require(finer.smallest), larger: try #require(finer.largest))
      #expect(sample <= bound.certified)
      for _ in 0..<2000 {
        let point = [
          Double.random(in: window.x, using: &random), Double.random(in: window.y, using: &random),
        ]
        let jet = objective.jet(at: point, along: .axes)
        let pairs = SymmetricMatrix2(xx: 2 * jet.xx, xy: jet.xy, yy: 2 * jet.yy).eigenpairs()
        let value = measure.value(smaller: pairs.smaller.value, larger: pairs.larger.value)
        #expect(value <= bound.certified * (1 + 1e-12))
      }
    }
  }

  @Test(arguments: ["ackley", "absolute"])
  func whereTheHessianHasNoBoundNoneIsClaimed(id: String) throws {
    let landscape = try #require(Catalog.landscape(named: id))
    for measure in CurvatureMeasure.allCases {
      let bound = bound(measure, of: landscape.formula, window: landscape.window)
      #expect(bound.certified == .infinity)
      #expect(bound.boxes < 1000)
    }
  }

  /// H = diag(−6x, 2) over |x| ≤ 2: Λ⁺ = 12 = Λ; over x ∈ [1, 2] Λ⁺ = 2 and Λ = 12.
  @Test func bothMeasuresAreWhatTheySay() throws {
    #expect(abs(try bound(.upward, of: "y^2 - x^3").certified - 12) < 0.012)
    let right = Window(x: 1...2, y: -1...1)
    #expect(abs(try bound(.upward, of: "y^2 - x^3", window: right).certified - 2) < 0.002)
    #expect(abs(try bound(.absolute, of: "y^2 - x^3", window: right).certified - 12) < 0.012)
  }

  @Test func aPlaneAndADomeHaveNoUpwardCurvature() throws {
    #expect(try bound(.upward, of: "3*x - y").certified == 0)
    #expect(try bound(.upward, of: "-x^2 - 2*y^2").certified == 0)
    #expect(abs(try bound(.absolute, of: "-x^2 - 2*y^2").certified - 4) < 1e-12)
  }

  /// λmax = −12x² is 0 at its most, and intervals leave a rounding above it: that is no curvature.
  @Test func whatRoundingLeavesIsNoCurvature() throws {
    let window = Window(x: -2...2, y: -2...2)
    let dome = try Formula(parsing: "-x^4 - y^2", variables: ["x", "y"])
    let bound = bound(.upward, of: dome, window: window)
    #expect(bound.sampled == 0 && bound.certified < 48e-12 && bound.boxes < 10_000)
    var search = CurvatureBoundSearch(of: .upward, objective: Expression(dome), window: window)
    search.advance(boxes: 10_000)
    #expect(search.isTight)
    search.turn(to: .absolute)
    search.advance(boxes: 10_000)
    #expect(search.isTight && abs(search.bound.certified / 48 - 1) < 1e-3)
  }

  /// acos(2) has no value, and nothing that stands on it has one.
  @Test func whereThereIsNoCurvatureNoneIsLookedForForEver() throws {
    let nowhere = try Formula(parsing: "cos(acos(2))*x^2", variables: ["x", "y"])
    var search = CurvatureBoundSearch(
      of: .upward, objective: Expression(nowhere), window: Window(x: 0.2...0.7, y: 0.6...2.6))
    search.advance(boxes: 100_000)
    #expect(search.isFinished && !search.hasSample && search.bound.boxes < 20_000)
  }

  /// Below 0 the logarithm has no value, and what its slope would be there is no curvature.
  @Test func whereLHasNoValueNothingIsMet() throws {
    let loss = try Formula(parsing: "x^2 + log(x)", variables: ["x", "y"])
    var search = CurvatureBoundSearch(
      of: .absolute, objective: Expression(loss), window: Window(x: -3...(-1), y: -1...1))
    search.advance(boxes: 100_000)
    #expect(!search.hasSample && search.bound.sampled == 0)
  }

  /// Λ⁺ = 2 − 1 is no less known where Λ grows beyond all bounds, as 1/x² does near 0.
  @Test func aSmallBoundBesideALargeOneIsTight() throws {
    let bound = try bound(.upward, of: "x^2 + log(x)", window: Window(x: 1e-9...1, y: -1...1))
    #expect(bound.certified >= 1 && bound.certified < 1.0015)
  }

  /// Up to x = −2 there is no L, where the rules of derivatives would give up to 108; beyond it is
  /// 12x² − 0.001/(x + 2)², at most 44.6, and 48 is all that is known of boxes that hold −2.
  @Test func whereLHasNoValueIsNoPartOfTheBound() throws {
    let bound = try bound(
      .upward, of: "x^4 + log(x + 2)/1000", window: Window(x: -3...1, y: -1...1))
    #expect((44.5...48.1).contains(bound.certified) && bound.boxes < 1000)
  }

  /// At the edge of a domain the search ends, tight or not: ∂²L/∂x² = 2 − 1/x² is at most 1 up to x = 1,
  /// and 2 is all that is known of boxes that hold 0.
  @Test func atTheEdgeOfADomainTheSearchEnds() throws {
    let bound = try bound(.upward, of: "x^2 + log(x)", window: Window(x: -3...1, y: -1...1))
    #expect(bound.certified >= 1 && bound.certified < 2.0001 && bound.boxes < 1000)
  }

  /// Along every line of one x + y H is the same: upright boxes would have to be small everywhere.
  @Test func stripsOfTheSameCurvatureAreOneBox() throws {
    let bound = try bound(.upward, of: "sin(x + y) + (x - y)^2")
    #expect(abs(bound.certified - 4) < 0.004 && bound.boxes < 50)
  }

  @Test func aSearchInPiecesIsTheSameSearch() throws {
    let landscape = try #require(Catalog.landscape(named: "griewank"))
    let whole = bound(.upward, of: landscape.formula, window: landscape.window)
    var search = CurvatureBoundSearch(
      of: .upward, objective: Expression(landscape.formula), window: landscape.window)
    var last = Double.infinity
    while !search.isFinished {
      search.advance(boxes: 100)
      #expect(search.bound.certified <= last)
      last = search.bound.certified
    }
    #expect(search.bound == whole)
  }

  /// The second measure costs what is not known from the first: less than a search of its own.
  @Test func theOtherMeasureGoesOnFromTheSameBoxes() throws {
    let landscape = try #require(Catalog.landscape(named: "griewank"))
    let absolute = bound(.absolute, of: landscape.formula, window: landscape.window)
    var search = CurvatureBoundSearch(
      of: .upward, objective: Expression(landscape.formula), window: landscape.window)
    search.advance(boxes: 100_000)
    let boxes = search.bound.boxes
    search.turn(to: .absolute)
    #expect(!search.isFinished && search.bound.boxes == boxes)
    search.advance(boxes: 100_000)
    #expect(search.isFinished && search.bound.boxes < boxes + absolute.boxes)
    #expect(search.bound.sampled <= search.bound.certified)
    #expect(search.bound.certified <= search.bound.sampled * 1.001)
    search.turn(to: .upward)
    #expect(search.isFinished)
  }

  /// Where the largest curvature lies along a whole line, boxes become as long as the line.
  @Test func alongALineFewBoxesAreEnough() throws {
    let landscape = try #require(Catalog.landscape(named: "plateau"))
    #expect(bound(.upward, of: landscape.formula, window: landscape.window).boxes < 1000)
  }

  @Test func aSearchEndsAtItsLimit() throws {
    let landscape = try #require(Catalog.landscape(named: "plateau"))
    let bound = bound(.upward, of: landscape.formula, window: landscape.window, boxLimit: 100)
    #expect(bound.boxes >= 100 && bound.boxes < 103)
    #expect(bound.certified > bound.sampled * 1.001 && bound.certified.isFinite)
  }
}
