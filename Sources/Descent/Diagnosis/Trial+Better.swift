extension Trial {
  /// The part of a run's steps with which a descent to the same loss is clearly shorter.
  private static let fewSteps = 0.75

  /// Whether a run would have done better with it: one at rest comes lower, or to rest as low with
  /// clearly fewer steps; one under way comes as low as it has been lately.
  ///
  /// - Parameters:
  ///   - examined: the run.
  ///   - step: after how many of its steps the descent began.
  /// - Returns: true of every descent where the run has gone off or out of the domain.
  func isBetter(than examined: ExaminedRun, from step: Int) -> Bool {
    let margin = examined.lossMargin
    if examined.isUnderWay { return restingLoss <= examined.recentLoss + margin }
    guard examined.reason?.isConverged == true else { return true }
    if restingLoss < examined.restingLoss - margin { return true }
    guard reason != nil else { return false }
    return restingLoss <= examined.restingLoss + margin
      && Double(step + steps) <= Trial.fewSteps * Double(examined.count)
  }
}

extension ExaminedRun {
  /// L as it is after most of the last steps, or where the run stands if that is higher.
  fileprivate var recentLoss: Double {
    let recent = losses[recent.lowerBound...count].sorted()
    return max(recent[recent.count / 2], losses[count])
  }
}
