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
    guard case .diverged(let steps) = examined.reason, let way = WayBack(examined) else {
      return nil
    }
    self.steps = steps
    loss = examined.losses[examined.count]
    stepsBack = way.steps
    lossBack = way.loss
    stepSize = examined.stepSize(examined.count)
  }
}

/// How a run that has risen comes back when it goes on with the same ε, whatever the stop rules say.
struct WayBack {
  let steps: Int
  let loss: Double

  /// How many more steps are made to see it.
  private static let stepLimit = 5000

  /// Nothing where no such step leads to where w is not far away and L no higher than at the start.
  init?(_ examined: ExaminedRun) {
    let objective = examined.objective
    let stepSize = examined.stepSize(examined.count)
    var (point, gradient) = (examined.end, examined.gradient(examined.count))
    for step in 1...WayBack.stepLimit {
      let next = zip(point, gradient).map { $0 - stepSize * $1 }
      let loss = objective.loss(at: next)
      gradient = objective.gradient(at: next)
      guard next != point, loss.isFinite, gradient.norm.isFinite else { return nil }
      if loss <= examined.losses[0], !examined.run.rules.isFar(next) {
        (steps, self.loss) = (step, loss)
        return
      }
      point = next
    }
    return nil
  }
}
