/// How large the curvature of a landscape usually is: the median over its window of the larger |λ|.
///
/// Below 1e-8 of it an eigenvalue counts as zero: beside a critical point it may be one that is 0 there.
/// H of a quadratic is the same everywhere, so that of a quadratic whose H is proved not to be singular no
/// eigenvalue counts as zero, however small it is beside the other one.
public struct CurvatureScale: Hashable, Sendable {
  public let value: Double

  /// Takes the median over 21 × 21 points, those where H is not finite left out; what is compared
  /// with 1e-8 of it does not need more.
  public init(of objective: any Objective, plane: Plane, window: Window) {
    func points(_ range: ClosedRange<Double>) -> [Double] {
      let width = range.upperBound - range.lowerBound
      return (0..<21).map { range.lowerBound + width * (Double($0) / 20) }
    }
    let eigenvalues = objective.eigenvalues(
      plane: plane, columns: points(window.x), rows: points(window.y))
    let larger = zip(eigenvalues.smaller, eigenvalues.larger)
      .map { max(abs($0), abs($1)) }.filter(\.isFinite).sorted()
    let usual = larger.isEmpty ? 0 : larger[larger.count / 2]
    value = min(usual, CurvatureScale.largest(of: objective, plane: plane, window: window))
  }

  /// The largest scale beside which no eigenvalue counts as zero, for a quadratic with an invertible H.
  private static func largest(
    of objective: any Objective, plane: Plane, window: Window
  ) -> Double {
    let box = PlaneBox(window).weights(in: plane)
    guard objective.isQuadratic(over: box, along: plane.directions),
      !HessianBounds(objective.curvatureBounds(over: box, along: plane.directions)).mayBeSingular
    else { return .infinity }
    let pairs = LocalModel(
      of: objective, at: plane.point(at: window.center), along: plane.directions
    ).eigenpairs
    return 1e7 * min(abs(pairs.smaller.value), abs(pairs.larger.value))
  }
}

extension Objective {
  /// Whether no third derivative differs from 0 anywhere in a box, by interval arithmetic.
  func isQuadratic(over box: Box, along directions: Directions) -> Bool {
    let jet = bounds(over: box, along: directions)
    return [jet.xxx, jet.xxy, jet.xyy, jet.yyy].allSatisfy { $0.largestMagnitude == 0 }
  }
}
