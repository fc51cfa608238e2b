extension Rise {
  var sentences: [String] {
    [cause(of: "Step \(step) went up, by \(change.written)")]
      + (thrower.map { [$0.consequence] } ?? []) + course
  }

  /// The step and why it went up.
  private func cause(of up: String) -> String {
    let (second, third) = (predicted[1].written, predicted[2].written)
    let thrown = placeOutside.map { "; it led to \($0.written), out of the window" } ?? ""
    switch cause {
    case .tooLong:
      let quotient = WrittenQuotient(stepSize, over: limit.value ?? stepSize)
      return
        "\(up): ε = \(quotient.dividend) is \(quotient.times) times the limit 2gᵀg/gᵀHg = "
        + "\(quotient.divisor) there, beyond which the model itself goes up (order 2 says \(second))"
        + "\(thrown)."
    case .thirdOrder:
      return
        "\(up), although \(promise): order 2 promised \(second), but the curvature grows along the "
        + "step, and order 3 says \(third)\(thrown)."
    case .higherOrders:
      return
        "\(up), although \(promise): order 2 promised \(second) and order 3 \(third), so what broke "
        + "it lies in the orders beyond; the step is too long for them\(thrown)."
    case .bend:
      return
        "\(up): it crosses a place where L bends sharply, of which no model at w knows "
        + "(order 2 promised \(second))\(thrown)."
    case .singular(let singular):
      return
        "\(up): it jumps across \(singular.words), of which no model at w knows (order 2 promised "
        + "\(second))\(thrown)."
    }
  }

  /// What came after it.
  private var course: [String] {
    if isLast && stepsUp == 1 { return [] }
    let count = "\(stepsUp) of \(steps.counted("step")) went up"
    if isLast { return ["\(count)."] }
    return stepsUp == 1
      ? ["It is the only one of \(steps.counted("step")) that went up."]
      : [isOver ? "\(count); since the last of them L falls." : "\(count)."]
  }

  /// Why the second-order model goes down.
  private var promise: String {
    switch limit {
    case .at(let limit):
      "ε = \(stepSize.written(besides: limit)) is below the limit 2gᵀg/gᵀHg = "
        + limit.written(besides: stepSize)
    case .unbounded: "gᵀHg ≤ 0 there, so that the model goes down for every ε"
    case .undefined: "nothing was promised there, gᵀHg is not finite"
    }
  }
}

extension SingularPlace {
  /// What is there, as an object.
  var words: String {
    switch kind {
    case .cusp: "\(place.written), to where L falls with a slope that has no bound"
    case .sink: "\(place.written), to where L falls without bound"
    case .pole: "a pole at \(place.written), where L has no bound"
    case .gap: "\(place.written), where L has no value"
    }
  }

  /// What follows from it for every ε.
  var consequence: String {
    "The nearer w comes to that place, the longer is the next step, so that every constant ε jumps "
      + "across it in the end" + (kind == .sink ? "; a minimum it is not." : ".")
  }
}

extension TooLongStep {
  var sentences: [String] {
    let thrown = placeOutside.map { ", and led to \($0.written), out of the window" } ?? ""
    let changes = "order 2 promised \(predicted.written) and L changed by \(change.written)"
    if let singular {
      return ["Step \(step) jumped across \(singular.words), and went down: \(changes)\(thrown)."]
    }
    if let leap { return [sentence(of: leap, changes: changes)] }
    return [
      "At step \(step), ε = \(stepSize.written) was \((stepSize / limit).writtenTimes) times the "
        + "limit 2gᵀg/gᵀHg: \(changes), so it went down beyond what the model knows\(thrown)."
    ]
  }

  /// How it led astray, and what of the model failed.
  private func sentence(of leap: Leap, changes: String) -> String {
    let outside = placeOutside == nil ? "" : ", out of the window"
    let failure =
      limit == .infinity
      ? "L bends down along −g there, so that no limit bounds ε"
      : "ε = \(stepSize.written) was \((stepSize / limit).writtenTimes) times the limit 2gᵀg/gᵀHg"
    return
      "Step \(step) led from \(leap.from.written) to \(leap.to.written)\(outside): \(failure); "
      + "\(changes)."
  }
}
