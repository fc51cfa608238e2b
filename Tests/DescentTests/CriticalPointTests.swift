import Descent
import Testing

/// The search for critical points, against those of SymPy and mpmath and on formulas whose critical
/// sets are known.
@Suite struct CriticalPointTests {
  typealias Reference = LandscapeTableTests.Reference

  private func search(_ text: String, window: Window = Window(x: -3.1...2.9, y: -2.7...3.3)) throws
    -> CriticalPoints
  {
    search(try expression(text), window: window)
  }

  private func search(_ objective: any Objective, window: Window) -> CriticalPoints {
    let scale = CurvatureScale(of: objective, plane: .identity, window: window).value
    var search = CriticalPointSearch(
      of: objective, plane: .identity, window: window, scale: scale)
    search.advance(rows: CriticalPointSearch.cells)
    #expect(search.isFinished)
    return search.found
  }

  private static let kinds: [String: Curvature] = [
    "minimum": .bowl, "saddle": .saddle, "maximum": .dome, "degenerate": .flat,
  ]

  @Test(arguments: LandscapeTableTests.references)
  func findsThoseOfTheReference(reference: Reference) throws {
    let landscape = try #require(Catalog.landscape(named: reference.id))
    let found = search(Expression(landscape.formula), window: landscape.window)
    let width = landscape.window.x.upperBound - landscape.window.x.lowerBound
    for point in reference.critical_points {
      func distance(_ place: PlanePoint) -> Double {
        [place.x - point.x, place.y - point.y].norm
      }
      if let nearest = found.points.min(by: { distance($0.place) < distance($1.place) }),
        distance(nearest.place) < 1e-6 * width
      {
        #expect(nearest.curvature == Self.kinds[point.kind], "\(point)")
        #expect(abs(nearest.loss - point.loss) <= 1e-9 * max(1, abs(point.loss)), "\(point)")
      } else {
        // A degenerate one may lie on a curve of them, of which the search knows points.
        #expect(point.kind == "degenerate", "\(point)")
        let nearest = found.sets.flatMap(\.places).map(distance).min()
        #expect((nearest ?? .infinity) < 2 * width / Double(CriticalPointSearch.cells), "\(point)")
      }
    }
    if found.sets.isEmpty { #expect(found.points.count == reference.critical_points_found) }
    #expect(found.sets.isEmpty == !["cubic-f", "overparam"].contains(reference.id))
  }

  /// What is 0 but for rounding is 0: coordinates, losses and eigenvalues.
  @Test(arguments: [
    "rastrigin", "beale", "himmelblau", "three-hump-camel", "monkey-saddle", "bowl",
  ])
  func nothingIsLeftOfRounding(name: String) throws {
    let landscape = try #require(Catalog.landscape(named: name))
    let window = landscape.window
    let found = search(Expression(landscape.formula), window: window)
    #expect(!found.points.isEmpty)
    for point in found.points {
      for number in [point.place.x, point.place.y, point.loss] {
        #expect(number == 0 || abs(number) > 1e-12, "\(point)")
        #expect(number != 0 || number.sign == .plus, "\(point)")
      }
    }
  }

  /// A small number that is no rounding is left as it is.
  @Test func whatIsSmallIsNotNothing() throws {
    let found = search(try expression("(x - 1e-7)^2 + (y + 1e-5)^2 + 1e-20"), window: window)
    let point = try #require(found.points.first)
    #expect(abs(point.place.x - 1e-7) < 1e-15 && abs(point.place.y + 1e-5) < 1e-15)
    #expect(abs(point.loss - 1e-20) < 1e-24)
    let tiny = search(try expression("(x - 1e-12)^2 + y^2"), window: window)
    #expect(tiny.points.first.map { abs($0.place.x - 1e-12) < 1e-16 } == true)
  }

  private let window = Window(x: -3.1...2.9, y: -2.7...3.3)

  @Test func curvesAreSaidToBeCurves() throws {
    let overparam = try #require(Catalog.landscape(named: "overparam"))
    let found = search(Expression(overparam.formula), window: overparam.window)
    #expect(found.points.map(\.curvature) == [.saddle])
    #expect(found.sets.map(\.kind) == [.minima, .minima])
    for place in found.sets.flatMap(\.places) { #expect(abs(place.x * place.y - 1) < 1e-6) }
  }

  @Test(arguments: [
    ("x^2", [CriticalSet.Kind.minima]), ("-x^2", [.maxima]), ("0*x", [.level]),
    ("(x^2 + y^2 - 1)^2", [.minima]), ("(y - x^2)^2", [.minima]), ("x", []), ("exp(-x)", []),
    ("x^4 + y^2", []), ("x^3 - 3*x*y^2", []),
  ])
  func sets(text: String, kinds: [CriticalSet.Kind]) throws {
    #expect(try search(text).sets.map(\.kind) == kinds)
  }

  @Test(arguments: [
    ("x^2 + y^2", [Curvature.bowl]), ("x^2 - y^2", [.saddle]), ("-x^2 - 3*y^2", [.dome]),
    // Only higher terms hold these points.
    ("x^4 + y^2", [.flat]), ("x^4 + y^4", [.flat]), ("x^3 - 3*x*y^2", [.flat]), ("x + y^3", []),
    // Where L has a bend, it has no slope that could be 0.
    ("abs(x) + 3*abs(y)", []), ("abs(x) + y^2", []), ("abs(x - y) + x^2", []),
    ("sqrt(x^2 + y^2)", []), ("1/x", []), ("log(x)*y", [.saddle]), ("x", []), ("x^2", []),
    // Slow along a valley, and it does not end in the window.
    ("exp(-x) + 100*y^2", []),
  ])
  func points(text: String, kinds: [Curvature]) throws {
    #expect(try search(text).points.map(\.curvature) == kinds)
  }

  @Test func slicesFindTheSame() throws {
    let objective = try expression("sin(3*x)*cos(2*y) + x^2/10")
    let window = Window(x: -3...3, y: -2...4)
    let whole = search(objective, window: window)
    #expect(whole.points.count > 10)
    var sliced = CriticalPointSearch(
      of: objective, plane: .identity, window: window,
      scale: CurvatureScale(of: objective, plane: .identity, window: window).value)
    var slices = 0
    while !sliced.isFinished {
      sliced.advance(rows: 7)
      slices += 1
    }
    #expect(slices == (CriticalPointSearch.cells + 6) / 7)
    #expect(sliced.found == whole)
  }

  @Test func alongAPlaneOfMoreWeightsItIsThatOfThePlane() throws {
    let formula = try Formula(
      parsing: "(a - 1)^2 + 2*(b + 1)^2 + 3*c^2", variables: ["a", "b", "c"])
    let objective = Expression(formula)
    let plane = Plane(
      origin: [0, 0, 5], directions: Directions(right: [1, 0, 0], up: [0, 1, 0]))
    var search = CriticalPointSearch(
      of: objective, plane: plane, window: Window(x: -3...3, y: -3...3), scale: 4)
    search.advance(rows: .max)
    let point = try #require(search.found.points.first)
    #expect(search.found.points.count == 1)
    #expect(abs(point.place.x - 1) < 1e-12 && abs(point.place.y + 1) < 1e-12)
    #expect(point.curvature == .bowl && point.loss == 75)
  }
}
