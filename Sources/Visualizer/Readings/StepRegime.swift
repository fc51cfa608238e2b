import Descent
import Screen

/// What theory says of a step size among its limits (MATH §3, §4).
package enum StepRegime: String, CaseIterable, Sendable {
  /// There is no step: g = 0, or w has no value or no slope.
  case none
  /// L has no value at w − εg.
  case outside
  /// ε < 2/Λ⁺, and the step stays where that Λ⁺ holds: the lemma guarantees descent.
  case guaranteed
  /// The second-order model promises descent, nothing guarantees it.
  case promised
  /// ε ≥ 2gᵀg/gᵀHg: the model goes up.
  case climbs
  /// gᵀHg is not finite: there is no model of second order.
  case unknown

  package init(_ reading: Reading) {
    guard reading.hasValue, reading.hasStep, reading.model.gradientSquared.isFinite else {
      self = .none
      return
    }
    guard reading.change != nil else {
      self = .outside
      return
    }
    if case .holds = reading.lemma {
      self = .guaranteed
      return
    }
    self =
      switch reading.limits.descent {
      case .at(let limit): reading.stepSize < limit ? .promised : .climbs
      case .unbounded: .promised
      case .undefined: .unknown
      }
  }

  /// In a word or three, for the gauge.
  package var short: String {
    switch self {
    case .none: "no step"
    case .outside: "outside of the domain"
    case .guaranteed: "guaranteed"
    case .promised: "promised, not guaranteed"
    case .climbs: "the model climbs"
    case .unknown: "no model of order 2"
    }
  }

  var role: Role {
    switch self {
    case .none, .unknown: .dim
    case .guaranteed: .good
    case .promised: .warn
    case .outside, .climbs: .bad
    }
  }
}

/// The regime in a sentence with its numbers: which limit bites first at this ε.
package struct RegimeSentence {
  package let text: String

  package init(_ reading: Reading) {
    let regime = StepRegime(reading)
    text =
      switch regime {
      case .none:
        reading.hasValue
          ? "\(reading.noStep): there is no step, and no ε that matters"
          : "L has no value at w: there is no step"
      case .outside:
        "at ε = \(short(reading.stepSize)) the step leaves the domain: L has no value there, "
          + "whatever the models say"
      case .unknown:
        "gᵀHg is not finite: the model of order 2 says nothing of a step"
      case .guaranteed: RegimeSentence.guaranteed(reading)
      case .promised: RegimeSentence.silence(reading) + RegimeSentence.promise(reading)
      case .climbs: RegimeSentence.climb(reading)
      }
  }

  /// Below 2/Λ⁺.
  private static func guaranteed(_ reading: Reading) -> String {
    guard let limit = reading.smoothnessLimit.value else {
      return "Λ⁺ = 0: no curvature above 0 in the view, every ε that stays in it goes down"
        + trust(reading)
    }
    let next = nextLimit(above: limit, in: reading)
    return "ε < 2/Λ⁺ = \(short(limit)): descent is guaranteed" + trust(reading)
      + (next.map { "; next bites \($0)" } ?? "")
  }

  /// A sampled Λ⁺ proves nothing.
  private static func trust(_ reading: Reading) -> String {
    switch reading.smoothness.source {
    case .sampled: ", if the sampled Λ⁺ is not too low"
    case .certified: ", Λ⁺ is certified over the view"
    case .step: ", Λ⁺ is certified along the step"
    }
  }

  /// Why nothing is guaranteed.
  private static func silence(_ reading: Reading) -> String {
    switch reading.lemma {
    case .leftRegion: "no guarantee, the step leaves the view"
    case .smoothnessTooLow: "no guarantee, L breaks the lemma: Λ⁺ is too low"
    default:
      reading.smoothnessLimit.value.map { "no guarantee past 2/Λ⁺ = \(short($0))" }
        ?? "no guarantee, Λ⁺ has no bound"
    }
  }

  private static func promise(_ reading: Reading) -> String {
    let promise =
      switch reading.limits.descent {
      case .at(let limit): "; the model promises descent up to \(short(limit))"
      case .unbounded, .undefined: "; the model promises descent for every ε"
      }
    return promise + steepPart(reading)
  }

  private static func climb(_ reading: Reading) -> String {
    let limit = reading.limits.descent.value ?? 0
    let truth =
      reading.change.map { $0 < 0 ? ", yet L goes down" : $0 == 0 ? "" : ", and so does L" } ?? ""
    return "ε ≥ 2gᵀg/gᵀHg = \(short(limit)): the model climbs\(truth)" + steepPart(reading)
  }

  /// From 2/λmax on the steep part of w − w* grows, as the quadratic has it.
  private static func steepPart(_ reading: Reading) -> String {
    let stretch = reading.stepSize * reading.model.eigenpairs.larger.value
    guard stretch >= 1, stretch.isFinite else { return "" }
    let factor = Numeral.text(stretch - 1, significant: 3)
    return stretch < 2
      ? "; the part along λmax flips and is × \(factor)"
      : "; past 2/λmax that part grows × \(factor)"
  }

  /// The smallest limit above 2/Λ⁺, with its number.
  private static func nextLimit(above first: Double, in reading: Reading) -> String? {
    let limits: [(name: String, limit: StepSizeLimit)] = [
      ("2/λmax", reading.limits.largestEigenvalue),
      ("2gᵀg/gᵀHg", reading.limits.descent),
    ]
    let named = limits.compactMap { name, limit in limit.value.map { (name: name, value: $0) } }
    return named.filter { $0.value > first * 1.001 }.min { $0.value < $1.value }
      .map { "\($0.name) = \(short($0.value))" }
  }
}

private func short(_ value: Double) -> String { Numeral.brief(value, significant: 3) }
