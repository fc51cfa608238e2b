extension Trial {
  /// The part of a run's steps with which a descent to the same loss is clearly shorter.
  private static let fewSteps = 0.75

  /// Whether a run would have done better with it: one at rest comes lower, or to rest as low with
  /// clearly fewer steps; one under way comes as low as it has been lately, and would not do as well
  /// with its own ε.
  ///
  /// - Parameters:
  ///   - examined: the run.
  ///   - step: after how many of its steps the descent began.
  /// - Returns: true of every descent where the run has gone off or out of the domain.
  func isBetter(than examined: ExaminedRun, from step: Int) -> Bool {
    let margin = examined.lossMargin
    if examined.isUnderWay {
      return restingLoss <= examined.recentLoss + margin && outdoesOwnStepSize(of: examined)
    }
    guard examined.reason?.isConverged == true else { return true }
    if restingLoss < examined.restingLoss - margin { return true }
    guard reason != nil else { return false }
    return restingLoss <= examined.restingLoss + margin
      && Double(step + steps) <= Trial.fewSteps * Double(examined.count)
  }

  /// Whether a run under way that goes on with its own ε for as many steps comes neither lower than
  /// this descent nor to rest as low; what flips for ever may well come lower along the rest of w.
  func outdoesOwnStepSize(of examined: ExaminedRun) -> Bool {
    let margin = examined.lossMargin
    let own = examined.carriedOn(for: steps)
    if own.isUnderWay { return restingLoss <= own.recentLoss + margin || Flip(own) != nil }
    return own.reason?.isConverged != true || restingLoss < own.restingLoss - margin
  }
}

extension ExaminedRun {
  /// L as it is after most of the last steps, or where the run stands if that is higher.
  fileprivate var recentLoss: Double {
    let recent = losses[recent.lowerBound...count].sorted()
    return max(recent[recent.count / 2], losses[count])
  }
}
