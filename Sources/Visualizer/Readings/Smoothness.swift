package import Descent

/// From where the Λ⁺ is taken that theory uses (MATH §4).
package enum SmoothnessSource: String, CaseIterable, Sendable {
  /// The largest curvature at sample points of what is seen: an estimate from below, which proves
  /// nothing.
  case sampled
  /// No point of what is seen has a larger one, by interval arithmetic.
  case certified
  /// No point of the step has a larger one along it, by interval arithmetic; it says nothing of longer
  /// steps.
  case step
}

/// The smoothness that theory uses at a point: Λ⁺ and Λ, and from where they are.
package struct Smoothness: Hashable, Sendable {
  /// Λ⁺ = max(0, max λ_max); ∞ where no bound could be proved.
  package var value: Double
  /// Λ, the largest |λ|.
  package var spectral: Double
  package var source: SmoothnessSource
  /// Whether a larger curvature, met on a step, has taken a sample's place.
  package var isMet = false
  /// How many times the largest sample the certified Λ⁺ is.
  package var tightness: Double?
  /// Whether the certified bound may still get tighter.
  package var isImproving = false
  /// 2/Λ⁺: every smaller ε goes down.
  package var limit: StepSizeLimit
  /// 1/Λ⁺: the ε for which the lemma promises most.
  package var choice: StepSizeLimit

  /// Of a part of the plane, for all step sizes alike.
  init(value: Double, spectral: Double, source: SmoothnessSource) {
    self.value = value
    self.spectral = spectral
    self.source = source
    limit = StepSizeLimit(ofCurvature: value)
    choice = StepSizeLimit(inverseOf: value)
  }

  /// Along one step.
  init(along step: StepSmoothness) {
    value = step.curvature
    spectral = step.magnitude
    source = .step
    limit = step.limit
    choice = step.choice
  }
}

extension Smoothness {
  /// Why there is no 1/Λ⁺, in one clause.
  package var noChoice: String {
    switch (source, value) {
    case (_, .infinity): "Λ⁺ is infinite, or could not be bounded"
    case (.sampled, _): "no curvature above 0 was sampled in the view"
    case (.certified, _): "no curvature above 0 in the view"
    case (.step, _): choice == .undefined ? "no step, or no bound along it" : "every ε goes down"
    }
  }

  /// From where it is, in a word or two.
  package var origin: String {
    switch source {
    case .sampled: isMet ? "met on a step" : "sampled, view"
    case .certified: isImproving ? "certified so far" : "certified, view"
    case .step: "certified, step"
    }
  }
}

extension State {
  /// Λ⁺ and Λ over what is seen; along a step there is one for each.
  func smoothnessOfView(using workbench: Workbench) -> Smoothness {
    let view = visibleWindow ?? window
    let extremes = workbench.curvatureExtremes(of: landscape, plane: plane, window: view)
    let sampled = max(0, extremes.largest ?? 0)
    guard shown.smoothness == .certified else {
      let value = max(sampled, curvatureMet)
      var smoothness = Smoothness(
        value: value, spectral: max(value, -(extremes.smallest ?? 0)), source: .sampled)
      smoothness.isMet = curvatureMet > sampled
      return smoothness
    }
    let search = workbench.smoothnessSearch(
      of: landscape, plane: plane, window: view, boxes: certification(of: view)?.boxes ?? 0)
    let bound = search.upwardBound
    var smoothness = Smoothness(
      value: bound.certified, spectral: search.absoluteBound?.certified ?? .infinity,
      source: .certified)
    smoothness.tightness = bound.sampled > 0 ? bound.certified / bound.sampled : nil
    smoothness.isImproving = !search.isFinished
    return smoothness
  }

  /// Λ⁺ and Λ for a step, from where a person has chosen.
  func smoothness(
    of model: LocalModel, stepSize: Double, using workbench: Workbench
  ) -> Smoothness {
    guard shown.smoothness == .step else { return smoothnessOfView(using: workbench) }
    return Smoothness(
      along: workbench.stepSmoothness(
        of: landscape, from: model.point, along: model.gradient.map { -$0 }, stepSize: stepSize))
  }
}
