/// A run that was stopped far away and far above its start, and would come back.
public struct Excursion: Hashable, Sendable {
  /// After how many steps it was stopped, and L there.
  public let steps: Int
  public let loss: Double
  /// How many steps more, with the same ε, lead back, and L there.
  public let stepsBack: Int
  public let lossBack: Double
  public let stepSize: Double

  /// Nothing where the run was not stopped so, or does not come back.
  init?(_ examined: ExaminedRun) {
    guard case .excursion(let steps) = examined.reason, let way = examined.wayBack else {
      return nil
    }
    self.steps = steps
    loss = examined.losses[examined.count]
    stepsBack = way.steps
    lossBack = way.loss
    stepSize = examined.stepSize(max(0, examined.count - 1))
  }
}

extension ExaminedRun {
  /// How it comes back when it goes on with the ε of its last step, whatever the stop rules say.
  var wayBack: WayBack? {
    WayBack(
      from: end, gradient: gradient(count), stepSize: stepSize(max(0, count - 1)),
      toBelow: losses[0], rules: run.rules, on: objective)
  }
}
