extension Remedy {
  /// How many steps a descent makes that is compared with others, and one that is followed to its rest;
  /// then so few that they stay in the window, where none of those is of use since they lead out of it.
  private static let lengths: [(compared: Int, followed: Int)] = [(1000, 30_000), (100, 100)]
  /// How often the largest candidate is halved.
  private static let halvings = 8

  /// The part of what L falls by that it comes lower at least.
  private static let smallestGain = 1e-3

  /// One that is faster from where the run stands; where that has no steps left, from the start, or one
  /// that comes to rest from halfway.
  static func faster(_ examined: ExaminedRun) -> Remedy? {
    guard examined.room(after: examined.count) == 0 else {
      return faster(examined, from: examined.count)
    }
    if let remedy = faster(examined, from: 0) { return remedy }
    let remedy = faster(examined, from: examined.count / 2)
    return remedy?.isFastToRest == true ? remedy : nil
  }

  /// The same for a run in a tail: one that comes to rest lower by what counts in the window, where ε is
  /// far below what the curvature still allows.
  static func fasterInTail(_ examined: ExaminedRun) -> Remedy? {
    guard ShortSteps(examined, measuredHere: true) != nil, let remedy = faster(examined),
      remedy.isFastToRest,
      examined.losses[examined.count] - remedy.trial.loss > examined.lossMargin
    else { return nil }
    return remedy
  }

  /// The one of some larger step sizes that comes lowest from where the run stood after some of its
  /// steps, and to rest the soonest, if ε would not be at rest by then or would need more than twice as
  /// many steps to come as low.
  ///
  /// None where L falls by nothing that its digits tell.
  private static func faster(_ examined: ExaminedRun, from step: Int) -> Remedy? {
    let sizes = candidates(examined, from: step, above: 2 * examined.stepSize(examined.count))
    for length in lengths {
      let trials = sizes.map {
        Trial(
          examined, after: step, stepSize: $0,
          steps: min(length.compared, examined.room(after: step)))
      }
      let followed = ranked(trials.filter { isOfUse($0, examined) }, examined).lazy.map {
        $0.reason != nil || length.followed == length.compared
          ? $0
          : Trial(
            examined, after: step, stepSize: $0.stepSize,
            steps: min(length.followed, examined.room(after: step)))
      }
      if let best = followed.first(where: { isOfUse($0, examined) }) {
        return faster(examined, from: step, by: best, comparedSteps: length.compared)
      }
    }
    return nil
  }

  private static func faster(
    _ examined: ExaminedRun, from step: Int, by best: Trial, comparedSteps: Int
  ) -> Remedy? {
    let room = examined.room(after: step)
    func trial(_ stepSize: Double, steps: Int) -> Trial {
      Trial(examined, after: step, stepSize: stepSize, steps: min(steps, room))
    }
    let present = examined.stepSize(examined.count)
    guard best.reason != nil || best.loss.written != best.startLoss.written else { return nil }
    // Both may be all but at the bottom in the end, and only one of them soon.
    let isFaster = [best.steps, min(comparedSteps, best.steps)].contains { steps in
      let now = trial(present, steps: steps)
      if steps == best.steps, best.reason != nil, now.reason == nil { return true }
      let soon = trial(best.stepSize, steps: steps / 2).loss
      return now.loss - soon > smallestGain * (now.startLoss - soon)
    }
    guard isFaster, best.outdoesOwnStepSize(of: examined) else { return nil }
    return Remedy(.isFaster, best, from: step, examined)
  }

  /// Whether it was found to be faster and followed to its rest.
  var isFastToRest: Bool { purpose == .isFaster && trial.reason != nil }

  private static func isOfUse(_ trial: Trial, _ examined: ExaminedRun) -> Bool {
    trial.holds && !trial.stopsOnSlope
      && (examined.isInWindow(trial.point) || !examined.isInWindow(examined.end))
  }

  /// Those that come to rest lowest first, the soonest of them; of the others those that are lower.
  private static func ranked(_ trials: [Trial], _ examined: ExaminedRun) -> [Trial] {
    let margin = examined.lossMargin
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
