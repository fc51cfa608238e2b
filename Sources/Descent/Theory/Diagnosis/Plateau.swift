/// A run whose slope has gone while L is far above what is known to be possible.
public struct Plateau: Hashable, Sendable {
  public let loss: Double
  public let gradientNorm: Double
  /// The lowest loss known of the window.
  public let lowest: LowMinimum
  /// What the present slope lets L fall in a step, ε‖g‖²; nothing where the run has stopped.
  public let fall: Double?
  /// By which ‖g‖ has grown over the last steps, and how many they were; nothing where it has not.
  public let growth: Growth?

  public struct Growth: Hashable, Sendable {
    public let factor: Double
    public let steps: Int
  }

  /// The part of the window's range that L is above it, or the part that is left of what the start
  /// was, and for how many steps of the present fall that is, at least.
  private static let (smallestShare, smallestRest, fewestSteps) = (0.01, 0.1, 10_000.0)

  init?(_ examined: ExaminedRun, lowest: LowMinimum?) {
    guard let lowest, examined.count > 0 || examined.reason?.isConverged == true,
      examined.isUnderWay || examined.reason?.isConverged == true
    else { return nil }
    let model = examined.model(examined.count)
    let curvature =
      examined.restingPoint.map(\.curvature)
      ?? Curvature(of: model.eigenpairs, scale: examined.scale)
    let gap = model.loss - lowest.loss
    let fall = examined.stepSize(examined.count) * model.gradientSquared
    guard curvature != .bowl,
      gap > Plateau.smallestShare * examined.run.rules.lossRange
        || gap > Plateau.smallestRest * (examined.losses[0] - lowest.loss),
      gap > Plateau.fewestSteps * fall
    else { return nil }
    loss = model.loss
    gradientNorm = model.gradientNorm
    self.lowest = lowest
    self.fall = examined.isUnderWay ? fall : nil
    let late = examined.late
    let factor = model.gradientNorm / examined.gradientNorm(late.lowerBound)
    growth =
      examined.isUnderWay && factor > 1 && factor.isFinite
      ? Growth(factor: factor, steps: late.count) : nil
  }
}
