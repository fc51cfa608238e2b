import Descent
import Screen

/// What the numbers of a step mean, in sentences, the weightiest first.
package struct StepStory {
  package let sentences: [String]

  /// - Parameters:
  ///   - curve: L along the step.
  ///   - reading: at its beginning.
  ///   - orders: the polynomials that are drawn.
  package init(of curve: StepCurve, _ reading: Reading, orders: StepOrders) {
    sentences =
      StepStory.nothing(reading)
      ?? [
        StepStory.domain(curve, reading), StepStory.bend(curve, reading),
        StepStory.best(curve, reading), StepStory.lemma(reading),
        StepStory.orders(orders, curve, reading), StepStory.beyond(curve, reading),
        StepStory.singular(reading),
      ].compactMap(\.self)
  }

  /// Where there is no step.
  private static func nothing(_ reading: Reading) -> [String]? {
    guard reading.hasValue else { return ["L has no value at w, so there is no step from it."] }
    if reading.model.gradientSquared > 0 {
      return reading.model.gradientSquared.isFinite
        ? nil : ["gᵀg is larger than any number: no step can be drawn."]
    }
    return reading.model.gradientSquared.isNaN
      ? ["L has no slope at w: −g points nowhere."]
      : ["g = 0: w − εg is w for every ε. The eigenvalues of H say what kind of point it is."]
  }

  // MARK: the domain

  private static func domain(_ curve: StepCurve, _ reading: Reading) -> String? {
    if reading.change == nil, let edge = curve.edge, edge < reading.stepSize {
      return
        "ε lies beyond the domain: along −g L has a value only up to \(short(edge)). The models "
        + "go on there all the same."
    }
    if reading.change == nil { return "ε lies beyond the domain: L has no value at w − εg." }
    return curve.edge.map {
      "The domain ends at ε = \(short($0)): the models cannot know, and go on."
    }
  }

  // MARK: the true curve against the model

  private static func bend(_ curve: StepCurve, _ reading: Reading) -> String? {
    let back = curve.landmarks?.back?.stepSize
    switch reading.limits.descent {
    case .undefined:
      return "gᵀHg is not finite: L has no curvature along −g at w, and no model of order 2."
    case .unbounded:
      let model = "gᵀHg ≤ 0: the model bends down and has no best step; every ε goes down by it. "
      return model
        + (back.map { "L itself is back at ε = \(short($0))." }
          ?? "L is not back either, up to \(short(curve.reach)).")
    case .at(let limit):
      guard let back else {
        return "The model gives up at \(short(limit)); L does not come back, up to "
          + "\(short(curve.reach))."
      }
      let ratio = back / limit
      if abs(ratio - 1) < 5e-4 {
        return "L is back where the model says: along −g it is a parabola, or nearly one."
      }
      return ratio < 1
        ? "The model keeps the curvature of w. L bends up sooner: past \(short(back)) a step climbs, "
          + "while the model still promises descent up to \(short(limit))."
        : "L bends up later than the model: it goes down until \(short(back)), where the model "
          + "promises descent only up to \(short(limit))."
    }
  }

  private static func best(_ curve: StepCurve, _ reading: Reading) -> String? {
    guard let best = curve.landmarks?.best else {
      return "No ε up to \(short(curve.reach)) was found that goes down."
    }
    if curve.isBestAtReach {
      return "L still falls at \(short(curve.reach)): the best ε lies beyond, if there is one."
    }
    guard let cauchy = reading.limits.cauchy.value else {
      return "L is lowest at ε = \(short(best.stepSize)), where the model knows of no lowest point."
    }
    let ratio = best.stepSize / cauchy
    if abs(ratio - 1) < 5e-3 { return "L is lowest at the Cauchy step, or within a hair of it." }
    return "L is lowest at \(short(best.stepSize)), \(short(ratio)) times the Cauchy step."
  }

  // MARK: the lemma

  private static func lemma(_ reading: Reading) -> String? {
    let smoothness = reading.smoothness.value
    guard smoothness.isFinite else {
      return "Λ⁺ is infinite, or could not be bounded: the lemma promises nothing at any ε."
    }
    guard let limit = reading.smoothnessLimit.value else {
      return
        "Λ⁺ = 0: nothing bends up in the view, and the lemma promises descent at every ε in it."
    }
    return reading.stepSize < limit
      ? nil
      : "ε ≥ 2/Λ⁺: the lemma is silent. "
        + (reading.smoothness.source == .step
          ? "" : "One Λ⁺ for all of the view is safe, and blunt. ")
        + "Most it promises at 1/Λ⁺ = \(short(reading.smoothness.choice.value ?? limit / 2))."
  }

  // MARK: the orders

  /// Where the highest order stops being the better one, if it helps near 0 and hurts far out.
  private static func orders(_ orders: StepOrders, _ curve: StepCurve, _ reading: Reading)
    -> String?
  {
    guard let order = orders.highest, order > 2, curve.predicted(order: order, at: 0) != nil else {
      return orders.highest.flatMap { missing($0, curve) }
    }
    if let last = lastBend(curve), last <= 2 {
      return "Along −g L is a polynomial of order 2: higher orders add nothing."
    }
    guard let crossing = crossing(of: order, with: 2, on: curve) else { return nil }
    return
      "Order \(order) is nearer to L than order 2 up to ε = \(short(crossing)) and farther beyond: "
      + "a higher order helps near 0 and may hurt far out."
  }

  private static func missing(_ order: Int, _ curve: StepCurve) -> String? {
    curve.predicted(order: order, at: 0) == nil
      ? "L has no derivative of order \(order) along −g at w: that polynomial does not exist." : nil
  }

  /// The highest order with a coefficient that is not 0.
  private static func lastBend(_ curve: StepCurve) -> Int? {
    curve.series.coefficients.lastIndex { $0 != 0 }
  }

  /// The first sample at which an order, nearer to L before, is farther off than another.
  package static func crossing(of order: Int, with other: Int, on curve: StepCurve) -> Double? {
    let scale = abs(curve.series[0]).ulp * 64
    var wasNearer = false
    for index in curve.samples.indices.dropFirst() where curve.samples[index].isFinite {
      let step = curve.stepSize(ofSample: index)
      guard let high = curve.predicted(order: order, at: step),
        let low = curve.predicted(order: other, at: step)
      else { return nil }
      let errors = (abs(high - curve.samples[index]), abs(low - curve.samples[index]))
      guard max(errors.0, errors.1) > scale else { continue }
      if errors.0 < errors.1 {
        wasNearer = true
      } else if wasNearer {
        return step
      }
    }
    return nil
  }

  // MARK: what the chart does not show

  private static func beyond(_ curve: StepCurve, _ reading: Reading) -> String? {
    reading.stepSize > curve.end
      ? "ε = \(short(reading.stepSize)) lies beyond the chart, which ends at \(short(curve.end))."
      : nil
  }

  private static func singular(_ reading: Reading) -> String? {
    guard reading.signs.smaller == 0 || reading.signs.larger == 0, reading.curvature != nil else {
      return nil
    }
    return reading.signs.smaller == 0 && reading.signs.larger == 0
      ? "H counts as 0: the model of order 2 is a plane here, only higher orders bend."
      : "H is singular, a λ counts as 0: along its eigenvector the model of order 2 is straight."
  }

  private static func short(_ value: Double) -> String { Numeral.brief(value, significant: 3) }
}

extension StepCurve {
  /// Whether L still falls where its lowest point was looked for last.
  var isBestAtReach: Bool {
    landmarks?.best.map { $0.stepSize >= (edge.map { min($0, reach) } ?? reach) * 0.999 } ?? false
  }
}
