import Descent
import Screen

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
      case .beyond:
        "at ε = \(short(reading.stepSize)) L is larger than any number, whatever the models say"
      case .outside:
        "at ε = \(short(reading.stepSize)) the step leaves the domain: L has no value there, "
          + "whatever the models say"
      case .unknown:
        "gᵀHg is not finite: the model of order 2 says nothing of a step"
      case .guaranteed, .sampled: RegimeSentence.guaranteed(reading)
      case .promised: RegimeSentence.silence(reading) + RegimeSentence.promise(reading)
      case .level, .climbs: RegimeSentence.climb(reading)
      }
  }

  /// Where the lemma has descent: what that rests on comes first, since the end of a sentence may be cut
  /// off.
  private static func guaranteed(_ reading: Reading) -> String {
    if let end = reading.smoothness.domainEnd {
      return guaranteed(upTo: end, "leaves the domain beyond", reading)
    }
    guard let limit = reading.smoothnessLimit.value else { return boundless(reading) }
    if let end = reading.smoothness.regionEnd(before: .at(limit)) {
      return guaranteed(upTo: end, "leaves the view beyond", reading)
    }
    let next = nextLimit(above: limit, in: reading).map { "; next bites \($0)" } ?? ""
    return switch reading.smoothness.source {
    case .sampled:
      "if the sampled Λ⁺ holds every ε < 2/Λ⁺ = \(short(limit)) goes down" + next
    case .certified:
      "ε < 2/Λ⁺ = \(short(limit)): descent is guaranteed, Λ⁺ is certified over the view" + next
    case .step:
      "every ε up to \(short(limit)) is proved to go down, with Λ⁺ of its own segment along g"
        + next
    }
  }

  /// Where the step leaves the view or the domain before 2/Λ⁺.
  private static func guaranteed(upTo end: Double, _ beyond: String, _ reading: Reading) -> String {
    let text = "every ε up to \(short(end)) goes down, and \(beyond)"
    return reading.smoothness.source == .sampled
      ? "if the sampled Λ⁺ holds " + text : text + ": Λ⁺ is certified over the view"
  }

  /// Without a limit.
  private static func boundless(_ reading: Reading) -> String {
    switch reading.smoothness.source {
    case .sampled:
      "if the sampled Λ⁺ = 0 holds every ε that stays in the view goes down"
    case .certified:
      "Λ⁺ = 0 is certified: no curvature above 0 in the view, every ε that stays in it goes down"
    case .step:
      reading.smoothnessLimit == .unbounded
        ? "every ε is proved to go down: along g nothing bends up"
        : "this ε is proved to go down, with Λ⁺ of its own segment along g"
    }
  }

  /// Why nothing is guaranteed.
  private static func silence(_ reading: Reading) -> String {
    let source = reading.smoothness.source
    switch reading.lemma {
    case .leftRegion: return "no guarantee, the step leaves the view"
    case .noValue: return "no guarantee, L has no value there"
    case .crossesGap: return "no guarantee, L has no value on a part of the step"
    case .smoothnessTooLow:
      return source == .sampled
        ? "no guarantee, L breaks the lemma: the sampled Λ⁺ is too low"
        : "L breaks the lemma by rounding alone"
    default:
      guard let limit = reading.smoothnessLimit.value else {
        return "no guarantee, \(reading.smoothness.noBound)"
      }
      return source == .step
        ? "nothing is proved past ε = \(short(limit)), by Λ⁺ along g"
        : "no guarantee past 2/Λ⁺ = \(short(limit))"
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
      switch reading.outcome {
      case .down: reading.stepSize > limit ? ", yet L goes down" : ", L goes down"
      case .up: ", and so does L"
      case .level, nil: ""
      }
    let (sign, model) =
      reading.stepSize > limit ? ("≥", "climbs") : ("=", "stays level")
    return "ε \(sign) 2gᵀg/gᵀHg = \(short(limit)): the model \(model)\(truth)"
      + steepPart(reading)
  }

  /// From 2/λmax on the steep part of w − w* grows, as the quadratic has it.
  private static func steepPart(_ reading: Reading) -> String {
    let stretch = reading.stepSize * reading.model.eigenpairs.larger.value
    guard stretch >= 1, stretch.isFinite else { return "" }
    if stretch == 2 { return "; at 2/λmax the part along it flips for ever" }
    let factor = writtenFactor(stretch - 1)
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
