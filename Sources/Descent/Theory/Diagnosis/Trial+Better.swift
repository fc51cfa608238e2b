extension Trial {
  /// The part of a run's steps with which a descent to the same loss is clearly shorter.
  private static let fewSteps = 0.75

  /// Whether a run at rest would have done better with it: it comes to rest lower, or as low with
  /// clearly fewer steps.
  ///
  /// - Parameters:
  ///   - examined: the run.
  ///   - step: after how many of its steps the descent began.
  /// - Returns: true of every descent where the run is not at rest.
  func isBetter(than examined: ExaminedRun, from step: Int) -> Bool {
    guard examined.reason?.isConverged == true else { return true }
    guard reason != nil else { return false }
    let margin = Rest.smallestShare * examined.run.rules.lossRange
    if restingLoss < examined.restingLoss - margin { return true }
    return restingLoss <= examined.restingLoss + margin
      && Double(step + steps) <= Trial.fewSteps * Double(examined.count)
  }
}
