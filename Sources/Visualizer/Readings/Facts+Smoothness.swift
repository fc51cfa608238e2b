import Descent

extension Facts {
  static let smoothness = [
    word("smoothness_source", "from where Λ⁺ is: sampled, certified or step") { state, _ in
      state.shown.smoothness.rawValue
    },
    bound("smoothness", "Λ⁺, from there; infinite where nothing bounds it") { $0.value },
    bound("spectral_smoothness", "Λ, from there; along a step there is none") { $0.spectral },
    number("smoothness_tightness", "how many times the largest sample the certified Λ⁺ is") {
      $0.current($1).smoothness.tightness
    },
    yesOrNo("certifying", "whether the certified bounds still get tighter") { state, _ in
      state.isCertifying
    },
  ]

  /// A bound that is not finite is ∞.
  private static func bound(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Smoothness) -> Double?
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .number) { state, workbench in
      get(state.current(workbench).smoothness).map { .number($0) }
    }
  }
}
