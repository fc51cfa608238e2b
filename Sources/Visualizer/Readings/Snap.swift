import Descent
import Screen

/// A step size that theory names, to which ε can be set.
package enum Snap: Int, CaseIterable, Hashable, Sendable {
  case smoothness, cauchy, eigenvalue, long, eigenvalueLimit, descentLimit

  package var name: String {
    switch self {
    case .smoothness: "1/Λ⁺"
    case .cauchy: "Cauchy"
    case .eigenvalue: "1/λmax"
    case .long: "2/(λmin + λmax)"
    case .eigenvalueLimit: "2/λmax"
    case .descentLimit: "2gᵀg/gᵀHg"
    }
  }

  /// The same with the source of Λ⁺.
  func name(from source: SmoothnessSource) -> String {
    self == .smoothness ? source.choiceName : name
  }

  /// What such a step does.
  func meaning(in reading: Reading) -> String {
    switch self {
    case .smoothness where reading.smoothness.domainEnd(before: reading.smoothness.choice) != nil:
      "leaves the domain: no promise"
    case .smoothness where reading.smoothness.regionEnd(before: reading.smoothness.choice) != nil:
      "leaves the view: no promise"
    case .smoothness:
      reading.smoothness.source == .sampled
        ? "the lemma promises most if Λ⁺ holds" : "the lemma promises most"
    case .cauchy: "the model goes down most"
    case .eigenvalue: "λmax's part is gone in one step"
    case .long: "the model's fastest in the long run"
    case .eigenvalueLimit: "limit: λmax's part flips for ever"
    case .descentLimit: "limit: the model stays level"
    }
  }

  /// What else there is to say of it at a point.
  func remark(in reading: Reading) -> String? {
    switch self {
    case .smoothness:
      guard reading.smoothness.value.isFinite else { return nil }
      if let end = reading.smoothness.domainEnd(before: reading.smoothness.choice) {
        return
          "L has a value up to ε = \(Numeral.brief(end, significant: 3)), where its domain ends"
      }
      if let end = reading.smoothness.regionEnd(before: reading.smoothness.choice) {
        return "Λ⁺ holds in the view, which the step leaves at ε = "
          + Numeral.brief(end, significant: 3)
      }
      let promise = Snap.largestPromise(in: reading).map { "ΔL ≤ −‖g‖²/2Λ⁺ = \($0)" }
      return switch reading.smoothness.source {
      case .sampled:
        (promise.map { "sampled: \($0); " } ?? "Λ⁺ is sampled over the view: ")
          + "an estimate, which proves nothing"
      case .certified: (promise.map { "\($0); " } ?? "") + "Λ⁺ is certified over the view"
      case .step: "each ε with Λ⁺ of its own segment, certified"
      }
    case .eigenvalue:
      return reading.conditionNumber.map {
        "rate 1 − 1/κ = \(Numeral.brief(1 - 1 / $0, significant: 3)) in the long run"
      }
    case .long:
      guard let condition = reading.conditionNumber else {
        return "a rate (κ − 1)/(κ + 1) needs both λ > 0"
      }
      let rate = Numeral.brief((condition - 1) / (condition + 1), significant: 3)
      return "rate (κ − 1)/(κ + 1) = \(rate); 1/λmax can lead at first"
    case .eigenvalueLimit:
      return reading.conditionNumber.map { _ in
        "on the quadratic every smaller ε converges, no other does"
      }
    case .descentLimit:
      return reading.limits.descent.value.map { _ in
        "never below 2/λmax, since gᵀHg ≤ λmax gᵀg"
      }
    case .cauchy:
      return reading.limits.cauchy.value.map { _ in "half of 2gᵀg/gᵀHg" }
    }
  }

  /// What the lemma promises at 1/Λ⁺ (MATH §4); nothing where there is no such ε or no step.
  private static func largestPromise(in reading: Reading) -> String? {
    guard reading.hasStep, let choice = reading.smoothness.choice.value else { return nil }
    return Numeral.text(-reading.model.gradientSquared * choice / 2, significant: 3)
  }

  /// The step size, or why there is none.
  package enum Value: Hashable, Sendable {
    case at(Double)
    case none(why: String)
  }

  package func value(in reading: Reading) -> Value {
    let pairs = reading.model.eigenpairs
    let (smaller, larger) = (pairs.smaller.value, pairs.larger.value)
    switch self {
    case .smoothness:
      return .init(
        reading.smoothness.choice, unbounded: "no curvature above 0", undefined: "no bound")
    case .cauchy:
      return .init(reading.limits.cauchy, unbounded: "gᵀHg ≤ 0", undefined: reading.noStep)
    case .eigenvalue:
      return .init(1 / larger, if: larger > 0, else: Snap.noBend(larger, "λmax ≤ 0"))
    case .long:
      return .init(
        2 / (smaller + larger), if: reading.signs.smaller > 0,
        else: Snap.noBend(smaller, "needs both λ > 0"))
    case .eigenvalueLimit:
      return .init(2 / larger, if: larger > 0, else: Snap.noBend(larger, "λmax ≤ 0"))
    case .descentLimit:
      return .init(reading.limits.descent, unbounded: "gᵀHg ≤ 0", undefined: reading.noStep)
    }
  }

  private static func noBend(_ eigenvalue: Double, _ why: String) -> String {
    eigenvalue.isFinite ? why : "no curvature here"
  }
}

extension Snap.Value {
  fileprivate init(_ value: Double, if exists: Bool, else why: String) {
    self =
      exists && value > 0 && value < .greatestFiniteMagnitude ? .at(value) : .none(why: why)
  }

  fileprivate init(_ limit: StepSizeLimit, unbounded: String, undefined: String) {
    switch limit {
    case .at(let value): self.init(value, if: true, else: "beyond all numbers")
    case .unbounded: self = .none(why: unbounded)
    case .undefined: self = .none(why: undefined)
    }
  }

  package var number: Double? {
    if case .at(let number) = self { number } else { nil }
  }
}
