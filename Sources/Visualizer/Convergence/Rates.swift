import Descent
import Screen

/// How fast theory says that a run converges: what only the convergence view shows, since it takes a
/// search for a convex region.
struct Rates {
  /// What no loss is below.
  struct Floor {
    let value: Double
    /// Whether it is known of the view alone, and says nothing of what lies beyond.
    let isOfView: Bool
    /// Whether L is as low somewhere, so that it is L* and not only a bound.
    let isReached: Bool
  }

  /// L*, or a bound in its place; nothing where none was found.
  let floor: Floor?
  /// Nothing where there is no L*, or not all steps are judged.
  let steps: StepsPromised?
  /// A bound on the loss that falls by a factor a step, where there is one.
  let linear: LinearRate?
  /// Whether L* is a minimum that is known or certified to exist, and not only a bound.
  let reachesLowest: Bool
  /// Whether L is half the square of one residual, of which ‖g‖²/2L is the kernel.
  let hasOneResidual: Bool

  init(of state: State, _ promises: Promises, using workbench: Workbench) {
    let run = state.run
    let view = state.visibleWindow ?? state.window
    let tolerance = run.gradientTolerance
    floor = Rates.floor(of: state, view, using: workbench)
    linear = Rates.linearRate(
      of: state, view, promises, floor?.value, to: tolerance * tolerance, using: workbench)
    reachesLowest = floor?.isReached ?? false || linear?.reachesLowest ?? false
    hasOneResidual = workbench.residuals(of: state.landscape)?.count == 1
    guard let floor, tolerance * tolerance > 0, promises.judged == run.steps.count else {
      steps = nil
      return
    }
    // The Λ⁺ along one step says nothing of those to come, and that of the view nothing of those that
    // leave it.
    let next = run.rule.point(
      after: run.point, gradient: run.gradient, stepSize: run.stepSize)
    let isInView = [run.point, next].allSatisfy { view.contains(state.plane.projection(of: $0)) }
    let isKnown = promises.smoothness.source != .step && isInView
    steps = StepsPromised(
      of: tolerance * tolerance, ledger: promises.ledger, run: run, lowest: floor.value,
      smoothness: isKnown ? promises.smoothness.value : .infinity,
      linear: linear.map { ($0, state.plane) })
  }

  /// The minimum that is known, or the highest bound that holds wherever the run was.
  private static func floor(
    of state: State, _ view: Window, using workbench: Workbench
  ) -> Floor? {
    if let known = state.landscape.knownMinimum {
      return Floor(value: known, isOfView: false, isReached: true)
    }
    // A sum of squares has a bound everywhere; what is certified over the view may be a higher one, and
    // says nothing of a run that has left it.
    let squares = workbench.residuals(of: state.landscape)?.constant.lower ?? -.infinity
    let run = state.run
    let isInView =
      view.contains(state.plane.projection(of: run.point))
      && run.steps.indices.allSatisfy { view.contains(run.steps.place(of: $0, in: state.plane)) }
    let seen =
      isInView ? workbench.lossBound(of: state.landscape, plane: state.plane, window: view) : nil
    let bound = max(squares, seen?.certified ?? -.infinity)
    guard bound.isFinite else { return nil }
    return Floor(
      value: bound, isOfView: bound > squares, isReached: seen.map { $0.met <= bound } ?? false)
  }

  /// In a convex region or a ball that holds the end of the path, by which sooner a small gradient is
  /// promised, else by what its own points say.
  private static func linearRate(
    of state: State, _ view: Window, _ promises: Promises, _ lowest: Double?, to target: Double,
    using workbench: Workbench
  ) -> LinearRate? {
    let run = state.run
    guard !run.steps.isEmpty else { return nil }
    let region = workbench.convexRegion(
      of: state.landscape, plane: state.plane, within: view,
      near: state.plane.projection(of: run.point))
    let inRegion = region.flatMap { LinearRate(of: run, in: $0, plane: state.plane) }
    let certified = [inRegion, workbench.ballRate(of: state)].compactMap(\.self)
    func promised(_ rate: LinearRate) -> Double {
      rate.promisedStep(for: target, of: run, in: state.plane) ?? .infinity
    }
    if let soonest = certified.min(by: { promised($0) < promised($1) }) { return soonest }
    return lowest.flatMap {
      LinearRate(of: run, ledger: promises.ledger, lowest: $0)
    }
  }
}

extension Rates {
  /// Whether what the linear rate counts the loss from is L* itself, or a bound in its place.
  var isOfLowest: Bool {
    guard let floor, let linear else { return false }
    return linear.lowest == floor.value && !(linear.reachesLowest && floor.isOfView)
  }

  /// Whether that is known of the view alone.
  var isOfView: Bool { isOfLowest && floor?.isOfView == true }

  /// The minimum that is certified to be in reach.
  var minimumInReach: Double? {
    linear.flatMap { $0.reachesLowest ? $0.lowest : nil }
  }

  /// L*, where it is more than a bound.
  var lowestReached: Double? { floor.flatMap { $0.isReached ? $0.value : nil } }
}

extension State {
  /// The charts over the steps; how fast theory says that they fall is searched for only where it is
  /// shown.
  func convergenceView(
    _ reading: Reading, layout: Layout, look: Look, using workbench: Workbench
  ) -> ConvergenceView {
    let promises = Promises(of: self, reading, using: workbench)
    let largestEigenvalue = largestEigenvalue(using: workbench)
    let sharpness = SharpnessStrip { run.stepSize(at: $0) * largestEigenvalue($0) }
    return ConvergenceView(
      of: self, promises: promises,
      rates: shown.lemma ? Rates(of: self, promises, using: workbench) : nil,
      sharpness: sharpness, edge: edgeOfStability(using: workbench), layout: layout, look: look)
  }
}
