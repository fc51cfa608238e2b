/// How large the curvature of a landscape usually is: the median over its window of the larger |λ|.
///
/// Below 1e-8 of it an eigenvalue counts as zero.
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
    value = larger.isEmpty ? 0 : larger[larger.count / 2]
  }
}
