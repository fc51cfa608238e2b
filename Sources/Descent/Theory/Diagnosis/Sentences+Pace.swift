extension ZigZag {
  var sentences: [String] {
    let parts = [larger, smaller]
    let flipping = parts.filter { $0.isZigZag(of: pairs) }
    let still = parts.filter { !$0.isZigZag(of: pairs) }
    return flipping.map(turning) + still.map(staying)
  }

  private func turning(_ part: Part) -> String {
    let way = part.eigenpair.vector.direction
    let turned =
      "It zig-zags \(way): \(part.flips) of the last \(pairs.counted("step")) turned back against "
      + "the one before"
    let factor = part.factor.written
    guard part.factor < 0 else {
      return
        "\(turned), although 1 − ελ = \(factor) at the last one says otherwise: H changes along "
        + "the way."
    }
    let stretch = (1 - part.factor).written
    return
      "\(turned), since ε λ = \(stretch) and a step multiplies that part by 1 − ελ = \(factor)."
  }

  private func staying(_ part: Part) -> String {
    let way = part.eigenpair.vector.direction
    let first = way.prefix(1).uppercased() + way.dropFirst()
    let numbers = "λ = \(part.eigenpair.value.written), 1 − ελ = \(part.factor.written)"
    return "\(first), where \(numbers): "
      + (part.factor > 0 ? "no flip." : "its part is too small to be seen to flip.")
  }
}

extension Crawl {
  var sentences: [String] {
    let flat = eigenpairs.smaller
    return [
      "It crawls \(flat.vector.direction), where L is flat (λmin = \(flat.value.written)): a step "
        + "leaves |1 − ε λmin| = \(factor.written) of the way, \(stepsPerTenth.rounded().written) "
        + "steps for a factor of 10.",
      "The steep direction forbids much more: ε λmax = "
        + "\((stepSize * eigenpairs.larger.value).written) must stay below 2, and here, with κ = "
        + "\(condition.written), even the best constant ε, \(bestStepSize.written), takes "
        + "\(bestStepsPerTenth.rounded().written).",
    ]
  }
}

extension Going {
  var sentences: [String] {
    let ups =
      stepsUp == 0
      ? "none of \(steps.counted("step")) went up"
      : "\(stepsUp) of \(steps.counted("step")) went up, none of the last"
    let share: String =
      switch limit {
      case .at(let limit):
        "ε = \(stepSize.written) is \((stepSize / limit).written) of the limit 2gᵀg/gᵀHg"
      case .unbounded: "gᵀHg ≤ 0 sets no limit to ε"
      case .undefined: "there is no step any more, g = 0"
      }
    let rate = factor.map { factor in
      let left = stepsLeft.map { ", about \($0.rounded(.up).written) steps more to rest" } ?? ""
      return ["‖g‖ changes by a factor of \(factor.written) a step\(left)."]
    }
    return ["\(ups), and \(share)."] + (rate ?? [])
  }
}

extension Going.Outlook {
  var sentences: [String] {
    let share: String =
      switch limit {
      case .at(let limit):
        "ε = \(stepSize.written) is \((stepSize / limit).written) times the limit 2gᵀg/gᵀHg = "
          + limit.written
      case .unbounded: "gᵀHg ≤ 0, so the model goes down for every ε"
      case .undefined: "the limit 2gᵀg/gᵀHg is undefined"
      }
    guard let change else {
      return [
        "No step was made yet: \(share).", "The next one would lead to where L has no value.",
      ]
    }
    return [
      "No step was made yet: \(share).",
      "The next one \(change > 0 ? "would go up" : "goes down"), by \(abs(change).written); order "
        + "2 says \(predicted.written).",
    ]
  }
}

extension Remedy {
  /// What would do better, and how far it got when it was tried.
  public var sentence: String {
    let from = step == 0 ? "from the start" : "from t = \(step)"
    let end =
      trial.reason == nil
      ? "after \(trial.steps.counted("step")) L is \(trial.loss.written), down from "
        + "\(trial.startLoss.written)"
      : "it converges in \(trial.steps.counted("step")), to L = \(trial.loss.written)"
    let verb =
      switch purpose {
      case .holds: "holds"
      case .staysInside: "stays inside"
      case .goesDown: "goes down"
      case .isFaster: "is faster"
      }
    return "ε = \(stepSize.written) \(verb): tried \(from), \(end)."
  }
}
