/// A run whose slope has gone while L is far above what is known to be possible.
///
/// What the slope lets L fall in a step is taken with the largest ε that could come to rest, below
/// 2/λmax for the λmax that the run has met and for that of the lowest minimum: with a small ε a step
/// is short on any slope, and that is no plateau. Neither is the floor of a valley, across which L is as
/// steep as elsewhere.
public struct Plateau: Hashable, Sendable {
  public let loss: Double
  public let gradientNorm: Double
  /// The lowest loss known of the window.
  public let lowest: LowMinimum
  /// 2/λmax, or ε where that is larger, and what the present slope lets L fall in a step of it, ε‖g‖²;
  /// nothing where the run has stopped.
  public let largestStepSize: Double
  public let fall: Double?
  /// Whether that is ε.
  public let isOfPresentStepSize: Bool
  /// A minimum hardly lower than here, to which the slope leads, and no farther; nothing where it was not
  /// seen to.
  public let nearby: LowMinimum?
  /// The functions at their limits that have made the slope vanish, as they are written; none where they
  /// are not all that does.
  public let saturated: [String]
  /// By which ‖g‖ has grown over the last steps, and how many they were; nothing where it has not.
  public let growth: Growth?

  public struct Growth: Hashable, Sendable {
    public let factor: Double
    public let steps: Int
  }

  /// The part of the window's range that L is above it, or the part that is left of what the start
  /// was, and for how many steps of the present fall that is, at least.
  private static let (smallestShare, smallestRest, fewestSteps) = (0.01, 0.1, 10_000.0)
  /// In a valley: the part of the largest λmax that λmax is at least, and that of it that |λmin| is at
  /// most.
  private static let (valleySteepness, valleyFlatness) = (0.1, 0.1)

  init?(_ examined: ExaminedRun, lowest: LowMinimum?) {
    guard let lowest, examined.count > 0 || examined.reason?.isConverged == true,
      examined.isUnderWay || examined.reason?.isConverged == true
    else { return nil }
    let model = examined.model(examined.count)
    let curvature =
      examined.restingPoint.map(\.curvature)
      ?? Curvature(of: model.eigenpairs, scale: examined.scale)
    let gap = model.loss - lowest.loss
    let steepest = max(examined.largestCurvature, lowest.eigenpairs.larger.value)
    let largestStepSize = max(examined.stepSize(examined.count), 2 / max(steepest, 0))
    let fall = largestStepSize * model.gradientSquared
    let (smaller, larger) = (model.eigenpairs.smaller.value, model.eigenpairs.larger.value)
    let isInValley =
      larger >= Plateau.valleySteepness * steepest
      && abs(smaller) <= Plateau.valleyFlatness * larger
    guard curvature != .bowl, !(isInValley && examined.isUnderWay),
      gap > Plateau.smallestShare * examined.run.rules.lossRange
        || gap > Plateau.smallestRest * (examined.losses[0] - lowest.loss),
      gap > Plateau.fewestSteps * fall
    else { return nil }
    loss = model.loss
    gradientNorm = model.gradientNorm
    self.lowest = lowest
    self.largestStepSize = largestStepSize
    isOfPresentStepSize = largestStepSize == examined.stepSize(examined.count)
    self.fall = examined.isUnderWay ? fall : nil
    saturated = examined.landscape.formula.saturatedParts(at: model.point, along: nil)
    nearby = Plateau.minimumNearby(examined, above: lowest)
    let late = examined.late
    let factor = model.gradientNorm / examined.gradientNorm(late.lowerBound)
    growth =
      examined.isUnderWay && factor > 1 && factor.isFinite
      ? Growth(factor: factor, steps: late.count) : nil
  }

  /// The minimum to which the slope leads, small as it is, where L is hardly lower there than here.
  private static func minimumNearby(
    _ examined: ExaminedRun, above lowest: LowMinimum
  ) -> LowMinimum? {
    guard examined.isUnderWay,
      let ahead = LowMinimum.nearest(
        to: examined.end, of: examined.objective, in: examined.landscape.window)
    else { return nil }
    let model = examined.model(examined.count)
    let isHigh = model.loss - ahead.loss <= smallestRest * (model.loss - lowest.loss)
    return isHigh && !ahead.isFadedSlope(seenFrom: model, examined) ? ahead : nil
  }
}
