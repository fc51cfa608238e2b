extension Divergence {
  var sentences: [String] {
    let end =
      isBeyondNumbers
      ? "It diverges: L is beyond all numbers after \(steps.counted("step"))"
      : "It diverges: after \(steps.counted("step")) L is far above where it began"
    guard let beginning else {
      return [
        end + ".",
        "The cause is unknown: no step that was looked at was longer than 2gᵀg/gᵀHg allows.",
      ]
    }
    return beginning.sentences
  }
}

extension Divergence.Beginning {
  fileprivate var sentences: [String] {
    let turns = 1 - stepSize * eigenpair.value < 0
    let part =
      isEveryDirection
      ? "every part alike, for λ = \(eigenpair.value.written) in any direction"
      : "the part \(eigenpair.vector.direction), where λ = \(eigenpair.value.written)"
    return [
      "It diverges: \(size) was too long, \(timesLimit.writtenTimes) times the limit 2gᵀg/gᵀHg = "
        + "\(limit.written) there, beyond which the model itself goes up.",
      "What grows is \(part): by the model a step multiplies "
        + "it by \(growth.writtenFactor)"
        + (turns ? " and turns it around, since ε λ > 2." : "."),
    ]
  }

  /// When and which ε, and whether it was raised.
  private var size: String {
    guard let raised else { return "at step \(step), ε = \(stepSize.written)" }
    let change = "from \(raised.from.written) to \(stepSize.written)"
    return raised.step == step
      ? "at step \(step), ε was raised \(change); that"
      : "at step \(raised.step) ε was raised \(change), and at step \(step) that"
  }
}

extension DomainExit {
  var sentences: [String] {
    let why = gap.map { ", where \($0.words)" } ?? ", where L has no value"
    let leads = [
      "Step \(step) would leave the domain: it leads to \(place.written)\(why).",
      "ε = \(stepSize.written) at ‖g‖ = \(gradientNorm.written) is a step of length "
        + "\((stepSize * gradientNorm).written); w stays at its last good point.",
    ]
    guard let edge else { return leads }
    let slope = edge.isSteep ? ", ever more steeply," : ""
    return leads + [
      "L falls\(slope) right to the edge at \(edge.place.written), so there is no minimum this way "
        + "and every constant ε crosses the edge in the end."
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
      "L falls without end: after \(steps.counted("step")) w is far outside of the window and "
      + "L = \(loss.written), far below the start's \(startLoss.written)."
    guard eigenpair.value < 0 else {
      return [first, "There is no minimum this way, whatever ε is; another start may find one."]
    }
    return [
      first,
      "L bends down \(eigenpair.vector.direction) (λ = \(eigenpair.value.written)), and by the "
        + "model a step multiplies the part there by 1 − ελ = "
        + "\((1 - stepSize * eigenpair.value).writtenFactor): no ε changes that there is no minimum "
        + "this way.",
    ]
  }
}

extension UnstableMinimum {
  var sentences: [String] {
    let first =
      isAhead
      ? "It cannot come to rest at the minimum \(minimum.place.written) ahead"
      : "It began in the valley of the minimum \(minimum.place.written) and did not stay"
    let times = (curvature / limit).writtenTimes
    return [
      "\(first): λmax = \(curvature.written) there is \(times == "1" ? "just" : "\(times) times") "
        + "2/ε = \(limit.written), so what w is off by along that direction does not shrink, however "
        + "little it is."
    ]
  }
}
