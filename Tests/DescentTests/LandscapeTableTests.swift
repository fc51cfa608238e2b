import Descent
import Testing

/// The presets against `Fixtures/landscapes.json`, whose critical points were found and classified by
/// SymPy and mpmath.
@Suite struct LandscapeTableTests {
  struct Reference: Decodable, Sendable, CustomTestStringConvertible {
    struct CriticalPoint: Decodable {
      var kind: String
      var x: Double
      var y: Double
      var loss: Double
      var eigenvalues: [Double]
    }

    var id: String
    var formula: String
    var x: [Double]
    var y: [Double]
    var start: Vector
    var eps: Double
    var critical_points: [CriticalPoint]
    /// Also those that are not listed.
    var critical_points_found: Int

    var testDescription: String { id }
  }

  static let references = (try? fixture("landscapes", as: [Reference].self)) ?? []

  private func landscape(_ reference: Reference) throws -> Landscape {
    try #require(Catalog.landscape(named: reference.id))
  }

  @Test func allAreThereAndNoOther() {
    #expect(Self.references.count == 26)
    #expect(Catalog.landscapes.map(\.id) == Self.references.map(\.id))
  }

  @Test(arguments: references) func isDescribedAsInTheReference(reference: Reference) throws {
    let landscape = try landscape(reference)
    #expect(landscape.window.x == reference.x[0]...reference.x[1])
    #expect(landscape.window.y == reference.y[0]...reference.y[1])
    #expect(landscape.start == reference.start)
    #expect(landscape.stepSize == reference.eps)
    let note = landscape.note
    #expect(note.count > 20 && note.hasSuffix("."))
    // The formula may be written otherwise, but is the same function.
    let (ours, theirs) = (Expression(landscape.formula), try expression(reference.formula))
    for point in points(of: landscape.window, aSide: 7) {
      let (a, b) = (ours.loss(at: point), theirs.loss(at: point))
      #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "at \(point)")
    }
  }

  @Test(arguments: references) func hasTheCriticalPointsOfTheReference(reference: Reference) throws
  {
    let landscape = try landscape(reference)
    let objective = Expression(landscape.formula)
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    for point in reference.critical_points {
      let place = [point.x, point.y]
      let model = LocalModel(of: objective, at: place, along: .axes)
      let largest = point.eigenvalues.map(abs).max() ?? 0
      #expect(model.gradientNorm <= 1e-7 * max(largest, scale), "\(place)")
      #expect(abs(model.loss - point.loss) <= 1e-12 * max(1, scale), "\(place)")
      let eigenvalues = point.eigenvalues.sorted()
      #expect(abs(model.eigenpairs.smaller.value - eigenvalues[0]) <= 1e-9 * max(largest, scale))
      #expect(abs(model.eigenpairs.larger.value - eigenvalues[1]) <= 1e-9 * max(largest, scale))
      let kind = Curvature(of: model.eigenpairs, scale: scale)
      #expect(kind == Self.curvatures[point.kind], "\(place)")
    }
  }

  private static let curvatures: [String: Curvature] = [
    "minimum": .bowl, "saddle": .saddle, "maximum": .dome, "degenerate": .flat,
  ]

  @Test(arguments: references) func knowsNoLowerMinimumThanTheReference(reference: Reference) throws
  {
    let landscape = try landscape(reference)
    guard let minimum = landscape.knownMinimum else { return }
    let objective = Expression(landscape.formula)
    let lowest = points(of: landscape.window, aSide: 61).map { objective.loss(at: $0) }.min()
    #expect(minimum <= (lowest ?? .nan) + 1e-12)
    // Ackley's lies in a kink, which is no critical point, and is not listed.
    let listed = reference.critical_points.map(\.loss) + (landscape.id == "ackley" ? [0] : [])
    #expect(abs((listed.min() ?? 0) - minimum) <= 1e-9)
  }

  @Test(arguments: references) func isFiniteOverItsWindow(reference: Reference) throws {
    let landscape = try landscape(reference)
    let objective = Expression(landscape.formula)
    for point in points(of: landscape.window, aSide: 40) {
      let model = LocalModel(of: objective, at: point, along: .axes)
      #expect(model.loss.isFinite && model.gradientNorm.isFinite, "\(point)")
      #expect(model.spectralRadius.isFinite, "\(point)")
    }
  }

  /// The product never differences; here it is an independent judge.
  @Test(arguments: references) func slopesAreThoseOfDifferences(reference: Reference) throws {
    let landscape = try landscape(reference)
    let objective = Expression(landscape.formula)
    let width = landscape.window.x.upperBound - landscape.window.x.lowerBound
    let h = width * 1e-5
    for point in points(of: landscape.window, aSide: 6)
    where !(abs(point[0]) < 2 * h || abs(point[1]) < 2 * h) {
      let model = LocalModel(of: objective, at: point, along: .axes)
      let (east, west) = ([point[0] + h, point[1]], [point[0] - h, point[1]])
      let (north, south) = ([point[0], point[1] + h], [point[0], point[1] - h])
      let slopes = [
        (objective.loss(at: east) - objective.loss(at: west)) / (2 * h),
        (objective.loss(at: north) - objective.loss(at: south)) / (2 * h),
      ]
      let scale = max(model.gradientNorm, model.spectralRadius * width, abs(model.loss))
      for (slope, exact) in zip(slopes, model.gradient) {
        #expect(abs(slope - exact) <= 1e-5 * scale, "\(point)")
      }
      let (g1, g0) = (objective.gradient(at: east), objective.gradient(at: west))
      #expect(abs((g1[0] - g0[0]) / (2 * h) - model.hessian.xx) <= 1e-5 * scale, "\(point)")
      #expect(abs((g1[1] - g0[1]) / (2 * h) - model.hessian.xy) <= 1e-5 * scale, "\(point)")
    }
  }

  /// Points of a window that meet neither its edges nor, mostly, its centre.
  private func points(of window: Window, aSide count: Int) -> [Vector] {
    func along(_ range: ClosedRange<Double>) -> [Double] {
      let width = range.upperBound - range.lowerBound
      return (0..<count).map { range.lowerBound + width * (Double($0) + 0.43) / Double(count) }
    }
    return along(window.x).flatMap { x in along(window.y).map { [x, $0] } }
  }
}
