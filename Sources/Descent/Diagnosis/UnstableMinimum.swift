/// A minimum at which gradient descent does not stay: λmax is above 2/ε there (MATH §6).
public struct UnstableMinimum: Hashable, Sendable {
  public let minimum: LowMinimum
  public let stepSize: Double
  /// Whether the run is on its way to it; it has left its valley otherwise.
  public let isAhead: Bool

  /// How far away from it a run stands that has left it, as a part of the window's diagonal.
  private static let leftDistance = 0.05

  /// λmax there.
  public var curvature: Double { minimum.eigenpairs.larger.value }
  /// 2/ε.
  public var limit: Double { 2 / stepSize }

  /// Whether λmax is 2/ε itself, so that 1 − ελ = −1 and the model does not decide.
  public var isAtLimit: Bool { !minimum.eigenpairs.larger.grows(at: stepSize) }

  /// The one in whose valley a run began that has ended elsewhere, or the one ahead of a run that is
  /// under way; nothing where that is stable, or one of a line of minima.
  init?(_ examined: ExaminedRun) {
    isAhead = examined.isUnderWay
    stepSize =
      isAhead
      ? examined.stepSize(examined.count)
      : examined.run.steps.stepSizes.prefix(examined.count).min() ?? examined.stepSize(0)
    let found = LowMinimum.ofValley(
      around: isAhead ? examined.end : examined.start, of: examined.objective,
      in: examined.landscape.window)
    guard isAhead || examined.isAway, let found,
      Curvature.sign(of: found.eigenpairs.smaller.value, scale: examined.scale) == 1,
      found.isUnstable(at: stepSize), !found.isOnKink,
      !isAhead || examined.hasPart(unstableAt: found),
      isAhead
        || examined.distance(examined.end, [found.place.x, found.place.y])
          > UnstableMinimum.leftDistance * examined.diagonal
    else { return nil }
    minimum = found
  }
}

extension ExaminedRun {
  /// Whether w is off at all along a direction in which it cannot come to rest at a minimum: what is 0
  /// does not grow.
  fileprivate func hasPart(unstableAt minimum: LowMinimum) -> Bool {
    let directions = minimum.eigenpairs.both
      .filter { $0.isUnstable(at: stepSize(count)) }.map(\.vector)
    return minimum.eigenpairs.areEqual
      || directions.contains { vector in
        (recent.lowerBound...count).contains { step in
          gradient(step).dot([vector.x, vector.y]) != 0
        }
      }
  }

  /// Whether it has ended, at rest or far away.
  fileprivate var isAway: Bool {
    switch reason {
    case .converged, .diverged, .overflow, .fallsWithoutEnd, .fallsBeyondNumbers: true
    default: false
    }
  }
}
