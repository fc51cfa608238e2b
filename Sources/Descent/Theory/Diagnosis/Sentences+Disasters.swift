extension Divergence {
  var sentences: [String] {
    let end =
      isBeyondNumbers
      ? "It diverges: L is beyond all numbers after step \(step)"
      : "It diverges: after \(step.counted("step")) L is far above where it began"
    guard let beginning else {
      return [
        end + ".",
        "The cause is unknown: no step that was looked at was longer than 2gᵀg/gᵀHg allows.",
      ]
    }
    let pair = beginning.eigenpair
    let turns = 1 - beginning.stepSize * pair.value < 0
    return [
      "It diverges: at step \(beginning.step), ε = \(beginning.stepSize.written) was too long, "
        + "\((beginning.ratio / 2).written) times the limit 2gᵀg/gᵀHg = "
        + "\(beginning.limit.written) there, beyond which the model itself goes up.",
      "What grows is the part \(pair.vector.direction), where λ = \(pair.value.written): a step "
        + "multiplies it by \(beginning.growth.written)"
        + (turns ? " and turns it around, since ε λ > 2." : "."),
    ]
  }
}

extension DomainExit {
  var sentences: [String] {
    let why = gap.map { ", where \($0.words)" } ?? ", where L has no value"
    return [
      "Step \(step) would leave the domain: it leads to \(place.written)\(why).",
      "ε = \(stepSize.written) at ‖g‖ = \(gradientNorm.written) is a step of length "
        + "\((stepSize * gradientNorm).written); w stays at its last good point.",
    ]
  }
}

extension Formula.Gap {
  /// What has no value, as a clause.
  var words: String {
    switch self {
    case .function(let name, let argument): "\(name) has no value at \(argument.written)"
    case .divisionByZero: "something is divided by 0"
    case .power(let base, let exponent):
      "\(base.written) to the power \(exponent.written) is no number"
    case .overflow: "the numbers are too large"
    }
  }
}

extension EndlessFall {
  var sentences: [String] {
    let first =
      "L falls without end: after \(step.counted("step")) w is far outside of the window and "
      + "L = \(loss.written), far below the start's \(startLoss.written)."
    guard eigenpair.value < 0 else {
      return [first, "There is no minimum this way, whatever ε is; another start may find one."]
    }
    return [
      first,
      "L bends down \(eigenpair.vector.direction) (λ = \(eigenpair.value.written)), and a step "
        + "multiplies the part there by 1 − ελ = \((1 - stepSize * eigenpair.value).written): no ε "
        + "changes that there is no minimum this way.",
    ]
  }
}

extension Rise {
  var sentences: [String] {
    let up = "Step \(step) went up, by \(change.written)"
    let (second, third) = (predicted[1].written, predicted[2].written)
    switch cause {
    case .tooLong:
      let limit = limit.value ?? stepSize
      return [
        "\(up): ε = \(stepSize.written) is \((stepSize / limit).written) times the limit "
          + "2gᵀg/gᵀHg = \(limit.written) there, beyond which the model itself goes up "
          + "(order 2 says \(second))."
      ]
    case .thirdOrder:
      return [
        "\(up), although \(promise).",
        "Order 2 promised \(second); order 3 says \(third): the curvature grows along the step, and "
          + "the model stopped being true.",
      ]
    case .higherOrders:
      return [
        "\(up), although \(promise).",
        "Order 2 promised \(second) and order 3 \(third): what broke it lies in the orders beyond, "
          + "the step is too long for its Taylor model.",
      ]
    case .bend:
      return [
        "\(up): it crosses a place where L bends sharply, of which no model at w knows "
          + "(order 2 promised \(second))."
      ]
    }
  }

  /// Why the second-order model goes down.
  private var promise: String {
    switch limit {
    case .at(let limit): "ε = \(stepSize.written) is below the limit 2gᵀg/gᵀHg = \(limit.written)"
    case .unbounded: "gᵀHg ≤ 0 there, so that the model goes down for every ε"
    case .undefined: "nothing was promised there, gᵀHg is not finite"
    }
  }
}
