extension Divergence {
  var sentences: [String] {
    let end =
      isBeyondNumbers
      ? "It diverges: L is beyond all numbers after \(steps.counted("step"))"
      : "It diverges: after \(steps.counted("step")) L is far above where it began"
    guard let beginning else {
      let grown = growing.map {
        "What grows is the part of g \($0.direction.direction), \($0.pace)."
      }
      return [end + "."] + [grown].compactMap(\.self) + [
        overflow?.sentence
          ?? "The cause is unknown: no step that was looked at was longer than 2gᵀg/gᵀHg allows."
      ]
    }
    return [beginning.first, explanation(by: beginning)] + [overflow?.sentence].compactMap(\.self)
  }

  /// What grows, as it was measured, and what H says of it.
  private func explanation(by beginning: Beginning) -> String {
    let pair = beginning.eigenpair
    let lambda = "λ = \(pair.written(withFactorOf: beginning.stepSize))"
    let model =
      "so that the model multiplies it by 1 − ελ = "
      + "\(beginning.factor.writtenFactor) in a step"
    guard let growing else {
      return beginning.isEveryDirection
        ? "What grows by the model is g: \(lambda) in every direction, \(model)."
        : "What grows by the model is the part of g \(pair.vector.direction): \(lambda) along it, "
          + "\(model)."
    }
    if beginning.isEveryDirection {
      return "What grows is g, \(growing.pace): at step \(beginning.step) \(lambda) in every "
        + "direction, \(model)."
    }
    guard growing.isAlong(pair.vector) else {
      return "At step \(beginning.step) what grows by the model is the part of g "
        + "\(pair.vector.direction), where \(lambda), \(model); in the end it is that "
        + "\(growing.direction.direction), \(growing.pace)."
    }
    return "What grows is the part of g \(growing.direction.direction), \(growing.pace): at step "
      + "\(beginning.step) \(lambda) along it, \(model)."
  }
}

extension Divergence.Overflow {
  fileprivate var sentence: String {
    "It ends there since numbers cannot hold \(part) at \(place.written), so that L is not known there: "
      + "it is \(lowest.written) or more, and a formula without so large a part may tell it."
  }
}

extension GrowingPart {
  /// How fast, as a clause.
  fileprivate var pace: String {
    let measured = steps == 1 ? "in the last step" : "a step over the last \(steps)"
    return "by a factor of \(factor.writtenFactor) \(measured)"
  }
}

extension Divergence.Beginning {
  fileprivate var first: String {
    let quotient = WrittenQuotient(stepSize, over: limit)
    return
      "It diverges: \(size(quotient.dividend)) was too long, \(quotient.times) times the limit "
      + "2gᵀg/gᵀHg = \(quotient.divisor) there, beyond which the model itself goes up."
  }

  /// When and which ε, and whether it was raised.
  private func size(_ written: String) -> String {
    guard let raised else { return "at step \(step), ε = \(written)" }
    let change =
      "from \(raised.from.written(besides: stepSize)) to \(stepSize.written(besides: raised.from))"
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
      "ε = \(stepSize.written) makes that step \((stepSize * gradientNorm).written) long; w stays at "
        + "its last good point.",
    ]
    guard let edge else { return leads }
    return leads + [edge.sentence]
  }
}

extension FallingEdge {
  fileprivate var sentence: String {
    let steeply = isSteep ? ", ever more steeply," : ""
    let falls = "L falls\(steeply) right to the edge at \(place.written)"
    let crosses = "every constant ε crosses the edge in the end"
    return switch depth {
    case .level(let loss):
      "\(falls), where it tends to \(loss.written): the lowest place this way is on the edge itself, "
        + "and \(crosses)."
    case .atMost(let loss):
      "\(falls), where it comes down to \(loss.written) or less: the lowest place this way is on the "
        + "edge itself, and \(crosses)."
    case .unbounded: "\(falls), without bound: there is no minimum this way, and \(crosses)."
    case .unknown: "\(falls): \(crosses)."
    }
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
    case .overflow(let part): "\(part) is beyond all numbers"
    }
  }
}

extension EndlessFall {
  var sentences: [String] {
    let end =
      isBeyondNumbers
      ? "the next one is beyond all numbers" : "w is far outside of the window"
    let first =
      "L falls without end: after \(steps.counted("step")) \(end) and L = \(loss.written), "
      + "far below the start's \(startLoss.written)."
    if let missed {
      return [
        first, "There is no minimum this way, whatever ε is now, but \(missed.asMissed).",
      ]
    }
    guard eigenpair.value < 0 else {
      return [first, "There is no minimum this way, whatever ε is; another start may find one."]
    }
    return [
      first,
      "L bends down \(eigenpair.vector.direction) (λ = "
        + "\(eigenpair.written(withFactorOf: stepSize))), and by the model a step multiplies the part there by 1 − ελ = "
        + "\(eigenpair.factor(at: stepSize).writtenFactor): no ε changes that there is no minimum "
        + "this way.",
    ]
  }
}

extension LowMinimum {
  /// That it was missed.
  var asMissed: String {
    "the start lies in the valley of \(written), which these steps went past"
  }
}

extension UnstableMinimum {
  var sentences: [String] {
    let place = minimum.place.written
    if isAtLimit {
      let which = isAhead ? "ahead" : "in whose valley it began,"
      return [
        "At the minimum \(place) \(which) λmax = \(limit.written) is just 2/ε: by the model a step "
          + "multiplies what w is off by along that direction by 1 − ελ = −1, so only what lies "
          + "beyond order 2 can let it shrink."
      ]
    }
    let first =
      isAhead
      ? "It cannot come to rest at the minimum \(place) ahead"
      : "It began in the valley of the minimum \(place) and did not stay"
    let quotient = WrittenQuotient(curvature, over: limit)
    return [
      "\(first): λmax = \(quotient.dividend) there is \(quotient.times) times 2/ε = \(quotient.divisor), so "
        + "what w is off by along that direction does not shrink, however little it is."
    ]
  }
}
