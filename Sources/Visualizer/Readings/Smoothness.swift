package import Descent
import Screen

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

extension SmoothnessSource {
  /// What stands beside Λ⁺ wherever it is written: that it is an estimate, proved, or along one step.
  package var sign: String {
    switch self {
    case .sampled: "≈"
    case .certified: "✓"
    case .step: "→"
    }
  }

  package var name: String { "Λ⁺ \(sign)" }

  /// What the ε is called up to which the lemma has descent; along the step each ε has a Λ⁺ of its own.
  package var limitName: String { self == .step ? "proved to" : "2/Λ⁺ \(sign)" }

  /// What the ε is called for which the lemma promises most.
  package var choiceName: String { self == .step ? "lemma best" : "1/Λ⁺ \(sign)" }
}

/// The smoothness that theory uses at a point: Λ⁺ and Λ, and from where they are.
package struct Smoothness: Hashable, Sendable {
  /// Λ⁺ = max(0, max λ_max); ∞ where no bound could be proved, and where a step met a kink.
  package var value: Double
  /// Λ, the largest |λ|; nothing along a step, whose curvature bounds g along it alone.
  package var spectral: Double?
  package var source: SmoothnessSource
  /// Whether a larger curvature, met on a step, has taken a sample's place.
  package var isMet = false
  /// How many times the largest sample the certified Λ⁺ is.
  package var tightness: Double?
  /// Which part of its boxes the search has examined, while the certified bound may still get tighter.
  package var progress: Double?
  /// Every smaller ε goes down: 2/Λ⁺, or along the step the longest one that its own Λ⁺ proves.
  package var limit: StepSizeLimit
  /// The ε for which the lemma promises most: 1/Λ⁺, or along the step where its own Λ⁺ does.
  package var choice: StepSizeLimit
  /// Up to which ε the step stays in the view that Λ⁺ is of, and the lemma holds; nothing along a step,
  /// whose Λ⁺ is of its own segment.
  package var regionEnd: Double?
  /// Up to which ε L has a value, where that ends before the limit and within the view; the lemma says
  /// nothing of what lies beyond.
  package var domainEnd: Double?

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
    spectral = nil
    source = .step
    limit = step.limit
    choice = step.choice
  }
}

extension Smoothness {
  /// Where the step leaves the view, if it does so below an ε of the lemma.
  func regionEnd(before limit: StepSizeLimit) -> Double? {
    regionEnd.flatMap { $0 < limit.value ?? .infinity && $0.isFinite ? $0 : nil }
  }

  /// Where L ceases to have a value, if it does so below an ε of the lemma.
  func domainEnd(before limit: StepSizeLimit) -> Double? {
    domainEnd.flatMap { $0 < limit.value ?? .infinity ? $0 : nil }
  }

  /// Why there is no 1/Λ⁺, in one clause.
  package var noChoice: String {
    switch (source, value) {
    case (_, .infinity) where isMet: "Λ⁺ is infinite, a step crossed a kink"
    case (_, .infinity): "Λ⁺ is infinite, or could not be bounded"
    case (.sampled, _): "no curvature above 0 was sampled in the view"
    case (.certified, _): "no curvature above 0 in the view"
    case (.step, _): choice == .undefined ? "no step, or no bound along it" : "every ε goes down"
    }
  }

  /// Why there is no 2/Λ⁺, in a few words.
  var noBound: String { isMet ? "Λ⁺ = ∞ at a kink" : "Λ⁺ has no bound" }

  /// From where it is, and how far its search has come, in a few words.
  package var origin: String {
    let percent = progress.map { "\(Int($0 * 100)) %" }
    guard value.isFinite else {
      if isMet { return "∞: a kink was met" }
      if let percent { return "no bound yet, \(percent)" }
      return source == .step ? "no bound along g" : "infinite, or no bound"
    }
    return switch source {
    case .sampled: isMet ? "met on a step" : "sampled, view"
    case .certified: percent.map { "certifying, \($0)" } ?? "certified, view"
    case .step: "certified along g"
    }
  }

  /// From where Λ is, and beside it how tight Λ⁺ is.
  package var spectralOrigin: String {
    guard let spectral else { return "none along a step" }
    guard spectral.isFinite else {
      return progress != nil ? "not certified yet" : isMet ? "∞ as well" : "no bound"
    }
    return tightness.map { "Λ⁺/sample \(Numeral.fixed($0, decimals: 4))" } ?? "largest |λ|"
  }
}

extension State {
  /// Λ⁺ and Λ over what is seen; along a step there is one for each.
  func smoothnessOfView(using workbench: Workbench) -> Smoothness {
    let view = visibleWindow ?? window
    let extremes = workbench.curvatureExtremes(of: landscape, plane: plane, window: view)
    let sampled = max(0, extremes.largest ?? 0)
    guard shown.smoothness == .certified else {
      let value = max(sampled, curvaturesMet.largest)
      var smoothness = Smoothness(
        value: value, spectral: max(value, -(extremes.smallest ?? 0)), source: .sampled)
      smoothness.isMet = curvaturesMet.largest > sampled
      return smoothness
    }
    let search = workbench.smoothnessSearch(
      of: landscape, plane: plane, window: view, boxes: certification(of: view)?.boxes ?? 0)
    let bound = search.upwardBound
    var smoothness = Smoothness(
      value: bound.certified, spectral: search.absoluteBound?.certified ?? .infinity,
      source: .certified)
    smoothness.tightness = bound.sampled > 0 ? bound.certified / bound.sampled : nil
    if !search.isFinished {
      smoothness.progress = Double(search.boxes) / Double(Certification.boxLimit)
    }
    return smoothness
  }

  /// Λ⁺ and Λ for a step, from where a person has chosen.
  func smoothness(
    of model: LocalModel, stepSize: Double, using workbench: Workbench
  ) -> Smoothness {
    guard shown.smoothness == .step else {
      var smoothness = smoothnessOfView(using: workbench)
      let slope = model.slope
      smoothness.regionEnd = (visibleWindow ?? window).reach(
        from: plane.projection(of: model.point), along: -slope.x, -slope.y)
      smoothness.domainEnd = model.domainEnd(
        on: workbench.objective(of: landscape),
        before: min(smoothness.limit.value ?? .infinity, smoothness.regionEnd ?? .infinity))
      return smoothness
    }
    return Smoothness(
      along: workbench.stepSmoothness(of: landscape, model: model, stepSize: stepSize))
  }
}

extension LocalModel {
  /// The last ε with a value of L(w − εg) before the first without one, where L has none at an end.
  fileprivate func domainEnd(on objective: any Objective, before end: Double) -> Double? {
    let line = stepLine(on: objective)
    guard end.isFinite, loss.isFinite, gradientSquared > 0, line.loss(at: end).isNaN else {
      return nil
    }
    return line.domainEnd(upTo: end)
  }
}
