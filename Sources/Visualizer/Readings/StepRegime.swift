import Descent
import Screen

/// What theory says of a step size among its limits (MATH §3, §4).
package enum StepRegime: String, CaseIterable, Sendable {
  /// There is no step: g = 0, or w has no value or no slope.
  case none
  /// L has no value at w − εg.
  case outside
  /// L at w − εg is larger than any number.
  case beyond
  /// ε < 2/Λ⁺ with a certified Λ⁺, and the step stays where that holds: the lemma guarantees descent.
  case guaranteed
  /// The same with a sampled Λ⁺, which proves nothing: guaranteed if no curvature was missed.
  case sampled
  /// The second-order model promises descent, nothing guarantees it.
  case promised
  /// ε = 2gᵀg/gᵀHg: the model is back where it began.
  case level
  /// ε > 2gᵀg/gᵀHg: the model goes up.
  case climbs
  /// gᵀHg is not finite: there is no model of second order.
  case unknown

  package init(_ reading: Reading) {
    guard reading.hasValue, reading.hasStep, reading.model.gradientSquared.isFinite else {
      self = .none
      return
    }
    guard reading.change != nil else {
      self = reading.overflows ? .beyond : .outside
      return
    }
    if case .holds = reading.lemma {
      self = reading.smoothness.source == .sampled ? .sampled : .guaranteed
      return
    }
    self =
      switch reading.limits.descent {
      case .at(let limit):
        reading.stepSize < limit ? .promised : reading.stepSize > limit ? .climbs : .level
      case .unbounded: .promised
      case .undefined: .unknown
      }
  }

  /// In a few words for the gauge, and in fewer where there is less room; each says it all by itself.
  package var names: [String] {
    switch self {
    case .none: ["no step"]
    case .outside: ["outside of the domain", "outside"]
    case .beyond: ["beyond all numbers", "beyond"]
    case .guaranteed: ["guaranteed", "proved"]
    case .sampled: ["guaranteed if Λ⁺ holds", "down if Λ⁺ holds"]
    case .promised: ["promised, not guaranteed", "promised"]
    case .level: ["the model stays level", "m₂ stays level"]
    case .climbs: ["the model climbs", "m₂ climbs", "m₂ up"]
    case .unknown: ["no model of order 2"]
    }
  }

  var role: Role {
    switch self {
    case .none, .unknown: .dim
    case .guaranteed, .sampled: .good
    case .promised, .level: .warn
    case .outside, .beyond, .climbs: .bad
    }
  }
}
