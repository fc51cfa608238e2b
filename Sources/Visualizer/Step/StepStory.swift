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
      : ["g = 0: w − εg is w for every ε. \(kind(reading))"]
  }

  /// Whether H says what kind of point one with g = 0 is.
  private static func kind(_ reading: Reading) -> String {
    if reading.isConstant { return "L is constant: every point of the view is critical." }
    return switch reading.curvature {
    case .bowl: "Both λ > 0: it is a minimum."
    case .saddle: "One λ < 0: it is a saddle."
    case .dome: "Both λ < 0: it is a maximum."
    case .flat where reading.signs.areBothZero:
      "H counts as 0 and does not say what kind of point it is: higher terms decide."
    case .flat:
      "A λ counts as 0, and H does not say what kind of point it is: higher terms decide."
    case nil: "H does not say what kind of point it is."
    }
  }

  // MARK: the domain

  private static func domain(_ curve: StepCurve, _ reading: Reading) -> String? {
    if reading.change == nil, reading.overflows {
      return "At w − εg L is larger than any number."
    }
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

  // MARK: the lemma

  private static func lemma(_ reading: Reading) -> String? {
    let smoothness = reading.smoothness
    if smoothness.source == .step { return lemmaOfStep(reading) }
    if case .smoothnessTooLow = reading.lemma, smoothness.source == .sampled {
      return "L breaks the lemma: the sampled Λ⁺ is too low, L bends more, or has a kink, between "
        + "the samples."
    }
    guard smoothness.value.isFinite else {
      return smoothness.isMet
        ? "Λ⁺ is infinite: a step crossed a kink, and the lemma promises nothing at any ε."
        : "Λ⁺ is infinite, or could not be bounded: the lemma promises nothing at any ε."
    }
    guard let limit = reading.smoothnessLimit.value else {
      return smoothness.source == .sampled
        ? "The sampled Λ⁺ is 0 and proves nothing: no sample in the view bends up."
        : "Λ⁺ = 0: nothing bends up in the view, and the lemma promises descent at every ε in it."
    }
    return reading.stepSize < limit
      ? nil
      : "ε ≥ 2/Λ⁺: the lemma is silent. One Λ⁺ for all of the view is "
        + (smoothness.source == .sampled
          ? "blunt, and a sampled one no proof." : "safe, and blunt.")
        + (smoothness.regionEnd(before: smoothness.choice).map {
          " The step leaves the view at \(short($0)): up to there it promises descent."
        } ?? " Most it promises at 1/Λ⁺ = \(short(smoothness.choice.value ?? limit / 2)).")
  }

  /// Along the step each ε has a Λ⁺ of its own.
  private static func lemmaOfStep(_ reading: Reading) -> String {
    let smoothness = reading.smoothness
    guard let limit = reading.smoothnessLimit.value else {
      return reading.smoothnessLimit == .unbounded
        ? "Along g nothing bends up: every ε is proved to go down."
        : "Λ⁺ along g has no bound from w on: no ε is proved to go down."
    }
    let proved = "every ε below \(short(limit)) is proved to go down, by Λ⁺ of its own segment"
    return smoothness.value.isFinite
      ? "Λ⁺ here is the curvature along g, up to ε: \(proved)."
      : "Up to ε Λ⁺ along g has no bound; yet \(proved)."
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
      return curve.isPolynomial(ofOrder: 2)
        ? "Along −g L is a polynomial of order 2: higher orders add nothing."
        : "At w every order above 2 is 0: none of them knows where L bends farther out."
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

  /// The first sample at which an order, nearer to L before, is farther off than another; what rounding
  /// makes of L counts as no distance.
  package static func crossing(of order: Int, with other: Int, on curve: StepCurve) -> Double? {
    var wasNearer = false
    for index in curve.samples.indices.dropFirst() where curve.samples[index].isFinite {
      let step = curve.stepSize(ofSample: index)
      guard let high = curve.predicted(order: order, at: step),
        let low = curve.predicted(order: other, at: step)
      else { return nil }
      let errors = (abs(high - curve.samples[index]), abs(low - curve.samples[index]))
      guard (errors.0 < errors.1) != wasNearer,
        max(errors.0, errors.1) > 8 * curve.rounding(at: step)
      else { continue }
      if wasNearer { return step }
      wasNearer = true
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
    guard reading.signs.hasZero, reading.curvature != nil else { return nil }
    return reading.signs.areBothZero
      ? "H counts as 0: the model of order 2 is a plane here, only higher orders bend."
      : "H is singular, a λ counts as 0: along its eigenvector the model of order 2 is straight."
  }

  static func short(_ value: Double) -> String { Numeral.brief(value, significant: 3) }
}
