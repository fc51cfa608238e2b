/// A minimum in whose valley a run began and where gradient descent does not stay: λmax is above 2/ε
/// there (MATH §6).
public struct UnstableMinimum: Hashable, Sendable {
  public let minimum: LowMinimum
  public let stepSize: Double

  /// How far away from it a run stands that has left it, as a part of the window's diagonal.
  private static let leftDistance = 0.05

  /// λmax there.
  public var curvature: Double { minimum.eigenpairs.larger.value }
  /// 2/ε.
  public var limit: Double { 2 / stepSize }

  init?(_ examined: ExaminedRun) {
    let stepSize = examined.run.steps.stepSizes.prefix(examined.count).min() ?? examined.stepSize(0)
    let found = LowMinimum.nearest(
      to: examined.start, of: examined.objective, in: examined.landscape.window)
    guard examined.isAway, let found, found.eigenpairs.smaller.value > 0,
      found.isUnstable(at: stepSize),
      examined.distance(examined.end, [found.place.x, found.place.y])
        > UnstableMinimum.leftDistance * examined.diagonal
    else { return nil }
    minimum = found
    self.stepSize = stepSize
  }
}

extension ExaminedRun {
  /// Whether it has ended, at rest or far away.
  fileprivate var isAway: Bool {
    switch reason {
    case .converged, .diverged, .overflow, .fallsWithoutEnd: true
    default: false
    }
  }
}
