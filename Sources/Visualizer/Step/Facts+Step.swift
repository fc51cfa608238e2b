import Descent

extension Facts {
  static let stepView = [
    word("step_orders", "orders of the step view's polynomials, as digits; 0 for none") {
      state, _ in state.shown.stepOrders.digits
    },
    yesOrNo("shows_lemma", "whether the lemma's parabola and bound are drawn") { state, _ in
      state.shown.lemma
    },
    word(
      "regime",
      "of ε: none, outside, beyond, guaranteed, sampled, promised, level, climbs or unknown"
    ) {
      StepRegime($0.current($1)).rawValue
    },
    text("regime_sentence", "the same with its numbers") { RegimeSentence($0.current($1)).text },
    number("step_best", "the true best ε along −g, or where L falls without end") {
      curve($0, $1).best?.stepSize
    },
    number("step_best_loss", "L there, unless it falls without end") {
      curve($0, $1).best.flatMap { $0.isBottomless ? nil : $0.loss }
    },
    yesOrNo("step_beyond_numbers", "whether L falls below all numbers along −g: no ε is the best") {
      curve($0, $1).landmarks?.fallsBeyondNumbers
    },
    number("step_back", "the first ε at which L is back at L(w)") {
      curve($0, $1).landmarks?.back?.stepSize
    },
    yesOrNo("step_bottomless", "whether L falls without end there, as at a pole") {
      curve($0, $1).best?.isBottomless
    },
    yesOrNo("step_certified", "whether both are proved by intervals") { state, workbench in
      let curve = curve(state, workbench)
      let found = [curve.lowest, curve.landmarks?.back].compactMap(\.self)
      return found.isEmpty ? nil : found.allSatisfy(\.isCertified)
    },
    number("step_edge", "up to which ε L has a value along −g, where that ends") {
      curve($0, $1).edge
    },
    number("step_chart_end", "where the chart of the step ends") { curve($0, $1).end },
    number("promise", "L at ε is no higher by the lemma, with Λ⁺ along this step") {
      state, workbench in
      let reading = state.current(workbench)
      return promise(state, workbench)?.change(at: reading.stepSize).map {
        reading.model.loss + $0
      }
    },
    integer("envelope_order", "whose band is drawn around L along −g") { state, workbench in
      guarantee(state, workbench)?.order
    },
    number("envelope_remainder_end", "up to which ε the remainder of that order has a bound") {
      guarantee($0, $1)?.remainderEnd
    },
    number("envelope_end", "up to which ε that band is certified, within the chart") {
      guarantee($0, $1)?.certifiedEnd
    },
    number("envelope_low", "no lower is L(w − εg), certified") {
      guarantee($0, $1)?.band(at: $0.run.stepSize).lower
    },
    number("envelope_high", "no higher is L(w − εg), certified") {
      guarantee($0, $1)?.band(at: $0.run.stepSize).upper
    },
  ]

  private static func promise(_ state: State, _ workbench: Workbench) -> StepPromise? {
    let reading = state.current(workbench)
    let curve = state.stepCurve(of: reading, using: workbench)
    return state.promise(of: reading, on: curve, using: workbench)
  }

  private static func guarantee(_ state: State, _ workbench: Workbench) -> StepGuarantee? {
    let reading = state.current(workbench)
    let curve = state.stepCurve(of: reading, using: workbench)
    return state.guarantee(of: reading, on: curve, using: workbench)
  }

  private static func curve(_ state: State, _ workbench: Workbench) -> StepCurve {
    state.stepCurve(of: state.current(workbench), using: workbench)
  }
}
