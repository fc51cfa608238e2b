extension Remedy {
  /// How many steps a descent makes that is compared with others, and one that is followed to its rest.
  private static let (comparedSteps, followedSteps) = (1000, 30_000)
  /// How often the largest candidate is halved.
  private static let halvings = 8

  /// The one of some larger step sizes that comes lowest from where the run stands, and to rest the
  /// soonest, if ε would not be at rest by then or would let L fall by less than half as much; from the
  /// start where the run has no steps left.
  ///
  /// None where L falls by nothing that its digits tell.
  static func faster(_ examined: ExaminedRun) -> Remedy? {
    let step = examined.room(after: examined.count) > 0 ? examined.count : 0
    let room = examined.room(after: step)
    func trial(_ stepSize: Double, steps: Int) -> Trial {
      Trial(examined, after: step, stepSize: stepSize, steps: min(steps, room))
    }
    let present = examined.stepSize(examined.count)
    let compared = candidates(examined, from: step, above: 2 * present)
      .map { trial($0, steps: comparedSteps) }.filter { isOfUse($0, examined) }
    let followed = ranked(compared, examined).lazy
      .map { $0.reason == nil ? trial($0.stepSize, steps: followedSteps) : $0 }
    guard let best = followed.first(where: { isOfUse($0, examined) }) else { return nil }
    let now = trial(present, steps: best.steps)
    guard best.reason != nil || best.loss.written != best.startLoss.written else { return nil }
    let isFaster =
      best.reason != nil && now.reason == nil
      || now.startLoss - best.loss > 2 * (now.startLoss - now.loss)
    return isFaster ? Remedy(.isFaster, best, from: step, examined) : nil
  }

  /// Whether it was found to be faster and followed to its rest.
  var isFastToRest: Bool { purpose == .isFaster && trial.reason != nil }

  private static func isOfUse(_ trial: Trial, _ examined: ExaminedRun) -> Bool {
    trial.holds && !trial.stopsOnSlope && examined.isInWindow(trial.point)
  }

  /// Those that come to rest lowest first, the soonest of them; of the others those that are lower.
  private static func ranked(_ trials: [Trial], _ examined: ExaminedRun) -> [Trial] {
    let margin = Rest.smallestShare * examined.run.rules.lossRange
    let lowest = trials.map(\.loss).min() ?? 0
    func rank(_ trial: Trial) -> (Int, Int, Double) {
      let isLow = trial.loss <= lowest + margin
      return isLow && trial.reason != nil ? (0, trial.steps, 0) : (1, 0, trial.loss)
    }
    return trials.sorted { rank($0) < rank($1) }
  }

  /// 2/λmax, a little less, and 1/λmax, with the λmax of where it begins, of the path, of the minimum
  /// ahead and of the window; and the largest of them halved again and again.
  private static func candidates(
    _ examined: ExaminedRun, from step: Int, above bound: Double
  ) -> [Double] {
    let ahead = LowMinimum.nearest(
      to: examined.point(step), of: examined.objective, in: examined.landscape.window)
    let curvatures =
      [
        examined.model(step).eigenpairs.larger.value, examined.largestCurvature,
        examined.sampledSmoothness,
      ] + [ahead].compactMap { $0?.eigenpairs.larger.value }
    let sizes = curvatures.filter { $0 > 0 && $0.isFinite }.flatMap { [0.9 * 2 / $0, 1 / $0] }
    let largest = sizes.max() ?? 0
    let halved = (1...halvings).map {
      largest / Double(sign: .plus, exponent: $0, significand: 1)
    }
    return rounded(sizes + halved, where: { $0 > bound })
  }
}
