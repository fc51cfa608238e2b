/// The point where a run came to rest.
public struct Rest: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  public let gradientNorm: Double
  public let steps: Int
  /// What kind of point it is; nothing where H is not finite.
  public let curvature: Curvature?
  public let eigenpairs: Eigenpairs2
  public let stepSize: Double
  /// A minimum that lies lower, where one was found.
  public let lower: LowMinimum?
  /// The landscape's lowest loss, where it is known and lower than both.
  public let lowestKnown: Double?

  /// The part of the window's range of losses by which a minimum lies lower at least.
  private static let smallestShare = 1e-6

  /// Nothing for a run that is not at rest.
  init?(_ examined: ExaminedRun, lowest: LowMinimum?) {
    guard case .converged = examined.reason else { return nil }
    let model = examined.model(examined.count)
    place = PlanePoint(x: model.point[0], y: model.point[1])
    loss = model.loss
    gradientNorm = model.gradientNorm
    steps = examined.count
    curvature = Curvature(of: model.eigenpairs, scale: examined.scale)
    eigenpairs = model.eigenpairs
    stepSize = examined.stepSize(examined.count)
    let margin = Rest.smallestShare * examined.run.rules.lossRange
    lower = lowest.flatMap { $0.loss < model.loss - margin ? $0 : nil }
    let found = lower?.loss ?? model.loss
    lowestKnown = examined.landscape.knownMinimum.flatMap { $0 < found - margin ? $0 : nil }
  }
}

/// A minimum at which gradient descent does not stay: λmax is above 2/ε there (MATH §6).
public struct UnstableMinimum: Hashable, Sendable {
  public let minimum: LowMinimum
  public let stepSize: Double
  /// Whether the run began in its valley and has left it, rather than swings about it.
  public let hasLeft: Bool

  /// How far away from it a run stands that has left it, and how far one may swing, as parts of the
  /// window's diagonal.
  private static let (leftDistance, swingDistance) = (0.05, 0.25)
  private static let fewestSteps = 10

  /// λmax there.
  public var curvature: Double { minimum.eigenpairs.larger.value }
  /// 2/ε.
  public var limit: Double { 2 / stepSize }

  init?(_ examined: ExaminedRun) {
    let stepSize = examined.stepSize(examined.count)
    func unstable(_ from: Vector, _ stepSize: Double) -> LowMinimum? {
      let found = LowMinimum.nearest(
        to: from, of: examined.objective, in: examined.landscape.window)
      guard let found, found.eigenpairs.smaller.value > 0,
        stepSize * found.eigenpairs.larger.value >= 2
      else { return nil }
      return found
    }
    func distance(_ minimum: LowMinimum) -> Double {
      examined.distance(examined.end, [minimum.place.x, minimum.place.y]) / examined.diagonal
    }
    if UnstableMinimum.isSwinging(examined), let found = unstable(examined.end, stepSize),
      distance(found) <= UnstableMinimum.swingDistance
    {
      (minimum, hasLeft, self.stepSize) = (found, false, stepSize)
    } else if examined.isAway, let found = unstable(examined.start, examined.smallestStepSize),
      distance(found) > UnstableMinimum.leftDistance
    {
      (minimum, hasLeft, self.stepSize) = (found, true, examined.smallestStepSize)
    } else {
      return nil
    }
  }

  /// Whether the run goes on without getting lower.
  private static func isSwinging(_ examined: ExaminedRun) -> Bool {
    let recent = examined.recent
    guard examined.isUnderWay, recent.count >= fewestSteps else { return false }
    let losses = examined.losses[recent.lowerBound...recent.upperBound]
    let middle = (losses.startIndex + losses.endIndex) / 2
    let (before, after) = (losses[..<middle].min() ?? 0, losses[middle...].min() ?? 0)
    return after >= before - 4 * abs(before).ulp
  }
}

extension ExaminedRun {
  /// The smallest ε of its steps.
  fileprivate var smallestStepSize: Double {
    run.steps.stepSizes.prefix(count).min() ?? stepSize(count)
  }

  /// Whether it has ended, at rest or far away.
  fileprivate var isAway: Bool {
    switch reason {
    case .converged, .diverged, .overflow, .fallsWithoutEnd: true
    default: false
    }
  }
}
