/// How a descent that has gone far off comes back when it goes on with the same ε, whatever the stop
/// rules say.
struct WayBack {
  /// How many more steps lead back, and L there.
  let steps: Int
  let loss: Double

  /// How many more steps are made to see it.
  private static let stepLimit = 5000

  /// Nothing where no such step leads to where w is not far away and L no higher than at the start.
  ///
  /// - Parameters:
  ///   - point: where the descent stands.
  ///   - gradient: g there.
  ///   - stepSize: ε of its last step.
  ///   - startLoss: L at its start.
  ///   - rules: which say what is far away.
  ///   - objective: the loss.
  init?(
    from point: Vector, gradient: Vector, stepSize: Double, toBelow startLoss: Double,
    rules: StopRules, on objective: any Objective
  ) {
    var (point, gradient) = (point, gradient)
    for step in 1...WayBack.stepLimit {
      let next = GradientDescent().point(
        after: point, gradient: gradient, stepSize: stepSize)
      let loss = objective.loss(at: next)
      gradient = objective.gradient(at: next)
      guard next != point, loss.isFinite, gradient.norm.isFinite else { return nil }
      if loss <= startLoss, !rules.isFar(next) {
        (steps, self.loss) = (step, loss)
        return
      }
      point = next
    }
    return nil
  }
}
