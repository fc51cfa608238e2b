package import Descent

/// What is known at one point: the numbers of the panel, the theory rows and the facts.
package struct Reading: Sendable {
  /// Which point it is.
  package enum Place: Hashable, Sendable {
    /// That of the run, after so many steps.
    case run(step: Int)
    case probe
  }

  package let place: Place
  package let model: LocalModel
  /// What H says of the shape of L; where the run is at rest, of the critical point beside it.
  ///
  /// Nothing where H is not finite, and at rest on a kink.
  package let curvature: Curvature?
  /// The signs by which λ_min and λ_max count: 0 where one counts as zero.
  package let signs: Curvature.Signs
  /// Whether the run is at rest on a kink, where H says nothing.
  package let isOnKink: Bool
  /// How far away g = 0 is, where the run stopped before it came to rest.
  package let distanceToRest: Double?
  /// Whether L is proved to be constant over the view.
  package let isConstant: Bool
  /// The landscape's curvature scale, beside which an eigenvalue counts as zero.
  package let curvatureScale: Double
  package let stepSize: Double
  package let limits: StepSizeLimits
  package let smoothness: Smoothness
  /// The point w − εg, whether or not the run will go there.
  package let next: Vector
  /// L(w − εg) − L(w); nothing where L has no value there.
  package let change: Double?
  /// Whether L there is larger than any number, and not without a value.
  package let overflows: Bool
  /// Whether it is a change at all, or rounding; nothing where L has no value there.
  package let outcome: StepOutcome?
  /// How far off the change may be by rounding.
  package let rounding: Double
  package let lemma: DescentLemma

  /// 2/Λ⁺, or how long a step is proved to go down.
  package var smoothnessLimit: StepSizeLimit { smoothness.limit }

  /// Up to which ε the lemma guarantees descent, if its Λ⁺ holds; nothing where it promises none.
  package var guaranteedEnd: Double? {
    if case .smoothnessTooLow = lemma { return nil }
    let limit: Double? =
      switch smoothnessLimit {
      case .at(let limit): limit
      case .unbounded: .infinity
      case .undefined: nil
      }
    return limit.map {
      min($0, smoothness.regionEnd ?? .infinity, smoothness.domainEnd ?? .infinity)
    }
  }

  /// The quotient λ_max/λ_min where both are positive; nothing where one counts as zero.
  package var conditionNumber: Double? { signs.smaller > 0 ? model.conditionNumber : nil }

  /// Where the model of an order is level; nowhere where an eigenvalue of H counts as zero.
  package func stationaryPoint(order: Int) -> StationaryPoint {
    if order == 2, signs.hasZero { return .none }
    return model.stationaryPoint(order: order, scale: curvatureScale)
  }

  /// The kind of the level set of a model through the point; nothing where there is no such model.
  package func levelSet(order: Int) -> LevelSetKind? {
    model.levelSet(order: order, scale: curvatureScale)
  }

  /// The difference of what a model says a step changes from what it does, without rounding's part.
  func error(of predicted: Double) -> Double? {
    change.map { abs(predicted - $0) <= rounding ? 0 : predicted - $0 }
  }

  package var isOfProbe: Bool { place == .probe }

  /// What the point is called: w, or p for the probe.
  package var name: String { isOfProbe ? "p" : "w" }

  /// Whether L has a value there.
  package var hasValue: Bool { model.loss.isFinite }

  /// Whether there is a step at all: g ≠ 0.
  package var hasStep: Bool { model.gradientSquared > 0 }

  /// Why there is none.
  package var noStep: String { model.noStep }
}

extension LocalModel {
  /// Why there is no step.
  var noStep: String {
    loss.isNaN ? "no value" : gradientSquared.isNaN ? "no slope" : "g = 0"
  }

  /// Why a limit along −g is undefined.
  var noDescentLimit: String { gradientSquared > 0 ? "gᵀHg not finite" : noStep }
}

extension Reading {
  /// Why the lemma has no limit.
  var noSmoothnessLimit: String { hasStep ? smoothness.noBound : noStep }
}

extension State {
  /// What is known at a step of the run; the current point for its last.
  package func reading(at step: Int, using workbench: Workbench) -> Reading {
    reading(
      of: run.point(at: step), .run(step: step), stepSize: run.stepSize(at: step), using: workbench)
  }

  private func reading(
    of point: Vector, _ place: Reading.Place, stepSize: Double, using workbench: Workbench
  ) -> Reading {
    let objective = workbench.objective(of: landscape)
    let model = workbench.model(of: landscape, at: point, in: plane)
    let scale = workbench.curvatureScale(of: landscape)
    let line = run.rule.line(on: objective, from: point, gradient: model.gradient)
    let next = line.point(at: stepSize)
    let nextLoss = objective.loss(at: next)
    let difference = nextLoss - model.loss
    let change = difference.isFinite ? difference : nil
    let before = line.roundedLoss(at: 0)
    let after = line.roundedLoss(at: stepSize)
    let width = before.width + after.width
    let rounding = width.isFinite ? width : 0
    let smoothness = smoothness(of: model, stepSize: stepSize, using: workbench)
    let view = visibleWindow ?? window
    let rest = isRest(place) ? workbench.restingPoint(of: landscape, model, in: plane) : nil
    return Reading(
      place: place, model: model,
      curvature: rest.map(\.curvature) ?? Curvature(of: model.eigenpairs, scale: scale),
      signs: rest?.signs ?? Curvature.Signs(of: model.eigenpairs, scale: scale),
      isOnKink: rest?.isOnKink ?? false,
      distanceToRest: rest.flatMap { $0.isElsewhere ? $0.distance : nil },
      isConstant: model.gradientSquared == 0 && objective.isLevel(over: view, in: plane)
        && LossSample(of: objective, over: view).finiteShare == 1,
      curvatureScale: scale, stepSize: stepSize,
      limits: model.limits, smoothness: smoothness,
      next: next, change: change,
      overflows: abs(nextLoss) == .infinity || !next.allSatisfy(\.isFinite),
      outcome: change.map { StepOutcome(change: $0, before: before, after: after) },
      rounding: rounding,
      lemma: DescentLemma(
        change: change, stepSize: stepSize,
        gradientSquared: model.gradientSquared, smoothness: smoothness.value,
        staysInRegion: shown.smoothness == .step
          || [point, next].allSatisfy { view.contains(plane.projection(of: $0)) },
        loss: max(abs(run.loss(at: 0)), abs(model.loss))
      ).examined(on: line, stepSize: stepSize))
  }

  /// Whether it is where the run has come to rest, since g is all but 0.
  private func isRest(_ place: Reading.Place) -> Bool {
    guard case .converged = run.status.reason else { return false }
    return place == .run(step: run.steps.count)
  }

  /// What is known at the probe, where there is one.
  package func probeReading(using workbench: Workbench) -> Reading? {
    probe.map { reading(of: plane.point(at: $0), .probe, stepSize: run.stepSize, using: workbench) }
  }

  /// What is known at the probe, or at w where there is none, whatever the readouts still show.
  func localReading(using workbench: Workbench) -> Reading {
    probeReading(using: workbench) ?? current(workbench)
  }

  /// What is known at the point the readouts show: the probe, or a step of the run.
  package func reading(using workbench: Workbench) -> Reading {
    probeReading(using: workbench) ?? reading(at: min(readout, run.steps.count), using: workbench)
  }
}
