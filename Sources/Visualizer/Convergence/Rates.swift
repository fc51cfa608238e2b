import Descent

/// How fast theory says that a run converges: what only the convergence view shows, since it takes a
/// search for a convex region.
struct Rates {
  /// Nothing where no lower bound of all losses is known, or not all steps are judged.
  let steps: StepsPromised?
  /// A bound on the loss that falls by a factor a step, where there is one.
  let linear: LinearRate?

  init(of state: State, _ promises: Promises, using workbench: Workbench) {
    let run = state.run
    let view = state.visibleWindow ?? state.window
    let norm = run.steps.first?.gradient.norm ?? run.gradient.norm
    let tolerance = run.rules.gradientTolerance * max(1, norm)
    let bound =
      state.landscape.knownMinimum
      ?? workbench.lossBound(of: state.landscape, plane: state.plane, window: view).certified
    let lowest = bound.isFinite ? bound : nil
    linear = Rates.linearRate(of: state, view, promises, lowest, using: workbench)
    guard let lowest, tolerance * tolerance > 0, promises.judged == run.steps.count else {
      steps = nil
      return
    }
    steps = StepsPromised(
      of: tolerance * tolerance, ledger: promises.ledger, run: run, lowest: lowest,
      smoothness: promises.smoothness.value)
  }

  /// In a convex region that holds the end of the path, else by what its own points say.
  private static func linearRate(
    of state: State, _ view: Window, _ promises: Promises, _ lowest: Double?,
    using workbench: Workbench
  ) -> LinearRate? {
    let run = state.run
    guard !run.steps.isEmpty else { return nil }
    let region = workbench.convexRegion(
      of: state.landscape, plane: state.plane, within: view,
      near: state.plane.projection(of: run.point))
    if let region, let rate = LinearRate(of: run, in: region, plane: state.plane) { return rate }
    guard let lowest, promises.smoothness.source != .step else { return nil }
    return LinearRate(
      of: run, ledger: promises.ledger, lowest: lowest,
      smoothness: { _ in promises.smoothness.value })
  }

  /// The bound on L − L* at a step by the linear rate; nothing where it does not hold there.
  func linearBound(at step: Int) -> Double? {
    guard let linear, step >= linear.first, step - linear.first < linear.bounds.count else {
      return nil
    }
    return linear.bounds[step - linear.first]
  }
}
