import Descent

extension Facts {
  static let ledger = [
    tally("ledger_held", "steps that kept the lemma's promise") { $0.held },
    tally("ledger_silent", "steps with ε ≥ 2/Λ⁺, to which nothing was promised") { $0.silent },
    tally("ledger_left", "steps that left the view, over which Λ⁺ was taken") { $0.left },
    tally("ledger_crossed", "steps that crossed a place where L has no value") { $0.crossed },
    tally("ledger_broken", "steps that broke the promise, since Λ⁺ was too low") { $0.broken },
    tally("ledger_up", "steps that went up") { $0.up },
    number("smallest_gradient", "min ‖g‖² of the points before the step that is looked at") {
      $0.promises($1).smallestGradient(before: $0.shownStep)
    },
    number("rate_bound", "what theory allows it: (L₀ − L)/Σ ε(1 − Λ⁺ε/2)") {
      $0.promises($1).bound(before: $0.shownStep)
    },
    number("promised_steps", "steps by which theory promises the tolerance's ‖g‖²") {
      $0.rates($1).steps?.promised
    },
    integer("taken_steps", "steps after which ‖g‖² was as small") {
      $0.rates($1).steps?.taken
    },
    number("strength", "μ of the linear rate") { $0.rates($1).linear?.strength },
    word("linear_ground", "why there is one: convex, ball, path, or view: by a lowest loss of it") {
      let rates = $0.rates($1)
      return rates.linear.map { rate in
        switch rate.ground {
        case .stronglyConvex: "convex"
        case .ball: "ball"
        case .polyakLojasiewicz: rates.isOfView ? "view" : "path"
        }
      }
    },
    integer(
      "edge_steps",
      "over how many of the last steps ε λmax was near 2, some went up and yet L fell"
    ) {
      $0.edgeOfStability(using: $1).hovering?.steps
    },
    number("sharpening", "λmax, as a multiple of that at the start, where it rose and L fell") {
      $0.edgeOfStability(using: $1).sharpening.map { $0.last / $0.first }
    },
    number("linear_bound", "its bound on L − L* at the step that is looked at") {
      $0.rates($1).linear?.bound(at: $0.shownStep)
    },
  ]

  private static func tally(
    _ name: String, _ meaning: String, _ count: @escaping @Sendable (DescentLedger.Tally) -> Int
  ) -> Fact {
    integer(name, meaning) { state, workbench in
      let promises = state.promises(workbench)
      return count(promises.ledger.tally(ofFirst: promises.judged))
    }
  }
}

extension State {
  fileprivate func promises(_ workbench: Workbench) -> Promises {
    Promises(of: self, current(workbench), using: workbench)
  }

  fileprivate func rates(_ workbench: Workbench) -> Rates {
    Rates(of: self, promises(workbench), using: workbench)
  }
}
