/// A minimum of a landscape, found by sampling and descents by curvature, which prove nothing.
public struct LowMinimum: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  /// Those of H there.
  public let eigenpairs: Eigenpairs2

  /// So many of a sample's low places are followed.
  private static let seedLimit = 40

  /// The lowest minimum that is found in a window; nothing where none is.
  static func lowest(of objective: any Objective, in window: Window) -> LowMinimum? {
    let sample = LossSample(of: objective, over: window)
    return sample.lowPlaces.prefix(seedLimit).compactMap { seed in
      LowMinimum(of: objective, from: sample.point(seed), scale: window.halfSide, in: window)
    }.min { $0.loss < $1.loss }
  }

  /// Where the way down from a point leads; nothing where that leads out of the window.
  static func nearest(
    to start: Vector, of objective: any Objective, in window: Window
  ) -> LowMinimum? {
    LowMinimum(
      of: objective, from: start, scale: window.halfSide, longestStep: 0.01, stepLimit: 400,
      in: window)
  }

  private init?(
    of objective: any Objective, from start: Vector, scale: Double, longestStep: Double = 0.2,
    stepLimit: Int = 40, in window: Window
  ) {
    guard objective.loss(at: start).isFinite else { return nil }
    let low = LowPoint(
      of: objective, from: start, scale: scale, longestStep: longestStep, stepLimit: stepLimit
    ) { window.x.contains($0[0]) && window.y.contains($0[1]) }
    guard low.isMinimum, let eigenpairs = low.bends else { return nil }
    place = PlanePoint(x: low.point[0], y: low.point[1])
    loss = low.loss
    self.eigenpairs = eigenpairs
  }
}

extension Window {
  /// Half of the longer side.
  fileprivate var halfSide: Double {
    max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound) / 2
  }
}
