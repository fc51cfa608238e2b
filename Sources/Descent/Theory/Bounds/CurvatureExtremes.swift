/// The extremes of H's eigenvalues over sample points of a window: estimates from within, which
/// prove nothing (MATH §4).
public struct CurvatureExtremes: Hashable, Sendable {
  /// The smallest λ_min found; nothing where H is finite at no point.
  public let smallest: Double?
  /// The largest λ_max found; nothing where H is finite at no point.
  public let largest: Double?

  /// Samples a square grid of points, those on the window's edges included.
  ///
  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane in which H is taken.
  ///   - window: the part of the plane.
  ///   - samples: points a side, at least 2.
  public init(of objective: any Objective, plane: Plane, window: Window, samples: Int) {
    let eigenvalues = objective.eigenvalues(
      plane: plane, columns: CurvatureExtremes.points(of: window.x, count: samples),
      rows: CurvatureExtremes.points(of: window.y, count: samples))
    smallest = eigenvalues.smaller.lazy.filter(\.isFinite).min()
    largest = eigenvalues.larger.lazy.filter(\.isFinite).max()
  }

  private static func points(of range: ClosedRange<Double>, count: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0..<count).map { range.lowerBound + width * (Double($0) / Double(count - 1)) }
  }
}
