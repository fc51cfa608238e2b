package import Descent

/// What is known at one point of the run: the numbers of the panel, the theory rows and the facts.
package struct Reading: Sendable {
  /// Steps made to get there.
  package let step: Int
  package let model: LocalModel
  package let curvature: Curvature
  /// The signs by which λ_min and λ_max count: 0 where one counts as zero.
  package let signs: (smaller: Int, larger: Int)
  package let stepSize: Double
  package let limits: StepSizeLimits
  package let smoothness: Smoothness
  /// The point w − εg, whether or not the run will go there.
  package let next: Vector
  /// L(w − εg) − L(w); nothing where L has no value there.
  package let change: Double?
  package let lemma: DescentLemma

  /// 2/Λ⁺.
  package var smoothnessLimit: StepSizeLimit { StepSizeLimit(ofCurvature: smoothness.value) }

  /// Whether there is a step at all: g ≠ 0.
  package var hasStep: Bool { model.gradientSquared > 0 }

  /// Why there is none.
  package var noStep: String { model.gradientSquared.isNaN ? "no slope" : "g = 0" }
}

extension State {
  /// What is known at a step of the run; the current point for its last.
  package func reading(at step: Int, using workbench: Workbench) -> Reading {
    let objective = workbench.objective(of: landscape)
    let point = step < run.steps.count ? run.steps[step].point : run.point
    let model = workbench.model(of: landscape, at: point, in: plane)
    let scale = workbench.curvatureScale(of: landscape)
    let next = zip(point, model.gradient).map { $0 - run.stepSize * $1 }
    let change = objective.loss(at: next) - model.loss
    let smoothness = smoothness(using: workbench)
    let view = visibleWindow ?? window
    return Reading(
      step: step, model: model, curvature: Curvature(of: model.eigenpairs, scale: scale),
      signs: (
        Curvature.sign(of: model.eigenpairs.smaller.value, scale: scale),
        Curvature.sign(of: model.eigenpairs.larger.value, scale: scale)
      ),
      stepSize: run.stepSize, limits: model.limits, smoothness: smoothness, next: next,
      change: change.isFinite ? change : nil,
      lemma: DescentLemma(
        change: change.isFinite ? change : nil, stepSize: run.stepSize,
        gradientSquared: model.gradientSquared, smoothness: smoothness.value,
        staysInRegion: [point, next].allSatisfy { view.contains(plane.projection(of: $0)) },
        loss: model.loss))
  }

  /// What is known at the step the readouts show.
  package func reading(using workbench: Workbench) -> Reading {
    reading(at: min(readout, run.steps.count), using: workbench)
  }
}
