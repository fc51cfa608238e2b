import Descent
import Screen

// The true curve against the model.

extension StepStory {
  static func bend(_ curve: StepCurve, _ reading: Reading) -> String? {
    let back = curve.landmarks?.back?.stepSize
    switch reading.limits.descent {
    case .undefined:
      return "gᵀHg is not finite: L has no curvature along −g at w, and no model of order 2."
    case .unbounded:
      let model =
        reading.model.gradientCurvature < 0
        ? "gᵀHg < 0: the model bends down and has no best step; every ε goes down by it. "
        : "gᵀHg = 0: the model is straight and has no best step; every ε goes down by it. "
      return model
        + (back.map { "L itself is back at ε = \(short($0))." }
          ?? "L is not back either, \(notUpTo(curve)).")
    case .at(let limit):
      guard let back else {
        return "The model gives up at \(short(limit)); L does not come back, \(notUpTo(curve))."
      }
      return bend(back: back, limit: limit, curve)
    }
  }

  private static func notUpTo(_ curve: StepCurve) -> String {
    curve.edge == nil ? "up to \(short(curve.reach))" : "before its domain ends"
  }

  /// Where L is back against where the model says.
  private static func bend(back: Double, limit: Double, _ curve: StepCurve) -> String {
    let ratio = back / limit
    if abs(ratio - 1) < 5e-4 {
      return "L is back where the model says"
        + (curve.isPolynomial(ofOrder: 2) ? ": along −g it is a parabola." : ", or nearly so.")
    }
    let (truth, model) = apart(back, limit)
    guard ratio < 1 else {
      return "L bends up later than the model: it stays below L(w) up to \(truth), where the model "
        + "promises that only up to \(model)."
    }
    let climbs =
      curve.hasSecondValley ? "at \(truth) it is back at L(w)" : "past \(truth) a step climbs"
    return "The model keeps the curvature of w. L bends up sooner: \(climbs), "
      + "while the model still promises descent up to \(model)."
  }

  static func best(_ curve: StepCurve, _ reading: Reading) -> String? {
    guard let best = curve.landmarks?.best else {
      return "No ε \(notUpTo(curve)) was found that goes down."
    }
    if best.isBottomless {
      return "Near ε = \(short(best.stepSize)) L falls without end: there is no best step."
    }
    if curve.fallsBeyondNumbers {
      return "Before ε = \(short(curve.reach)) L falls below all numbers: which ε is the best one, "
        + "if one is, cannot be told."
    }
    if curve.isBestAtEdge { return "L falls until its domain ends: there is no best step." }
    if curve.isBestAtReach {
      return "L still falls at \(short(curve.reach)): the best ε lies beyond, if there is one."
    }
    if curve.isLevelFromBest {
      return "From ε = \(short(best.stepSize)) up to \(short(curve.reach)) L stays the same, as "
        + "far as numbers tell: no ε is the best one."
    }
    // Beyond the reach there may be a lower one, unless φ is a parabola.
    let range =
      curve.edge != nil
      ? ", of all ε before its domain ends"
      : curve.isPolynomial(ofOrder: 2) ? "" : ", of all ε up to \(short(curve.reach))"
    guard let cauchy = reading.limits.cauchy.value else {
      return "L is lowest at ε = \(short(best.stepSize))\(range); the model has no lowest point."
    }
    let ratio = best.stepSize / cauchy
    if abs(ratio - 1) < 5e-3 {
      return "L is lowest at the Cauchy step, or within a hair of it\(range)."
    }
    return "L is lowest at \(short(best.stepSize)), \(short(ratio)) times the Cauchy step"
      + (curve.hasSecondValley ? ", in another valley behind a hill" : "") + range + "."
  }

  /// Two numbers with as many digits as it takes to tell them apart.
  private static func apart(_ first: Double, _ second: Double) -> (String, String) {
    let texts = (3...8).map { digits in
      [first, second].map { Numeral.brief($0, significant: digits) }
    }
    let pair = texts.first { $0[0] != $0[1] } ?? texts[0]
    return (pair[0], pair[1])
  }
}

extension StepCurve {
  /// Whether L still falls where its lowest point was looked for last.
  var isBestAtReach: Bool { landmarks?.isLowestAtReach ?? false }

  /// Whether L is level from its lowest point on, as far as numbers tell.
  var isLevelFromBest: Bool { landmarks?.isLevelFromBest ?? false }

  /// Whether L falls below all numbers within the reach.
  var fallsBeyondNumbers: Bool { landmarks?.fallsBeyondNumbers ?? false }

  /// Whether L falls until its domain ends.
  var isBestAtEdge: Bool { edge != nil && isBestAtReach }

  /// Where L is lowest of all ε that were looked at, or falls without end.
  var best: StepLandmarks.Found? { fallsBeyondNumbers ? nil : landmarks?.best }

  /// The lowest point; nothing where L falls on past the last one that was looked at, falls without
  /// end or below all numbers, or stays as low.
  var lowest: StepLandmarks.Found? {
    isBestAtReach || isBestAtEdge || isLevelFromBest
      ? nil : best.flatMap { $0.isBottomless ? nil : $0 }
  }

  /// Whether L is lowest only after it was back at L(w).
  var hasSecondValley: Bool {
    guard let best = landmarks?.best, let back = landmarks?.back else { return false }
    return best.stepSize > back.stepSize
  }
}
