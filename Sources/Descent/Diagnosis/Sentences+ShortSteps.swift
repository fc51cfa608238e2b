extension ShortSteps {
  var sentences: [String] {
    let quotient = WrittenQuotient(limit, over: stepSize)
    let place =
      switch place {
      case .here: "with λmax of where it stands"
      case .path: "with the largest λmax found on the path"
      case .window: "with the largest λmax sampled over the window"
      }
    let best = cauchy.map { ", and the Cauchy step gᵀg/gᵀHg is \($0.written) here" } ?? ""
    return [
      "The steps are short: ε = \(quotient.divisor), while 2/λmax = \(quotient.dividend) is "
        + "\(quotient.times) times as much, \(place)\(best).",
      "A step is only ε‖g‖ = \(length.written) long, for a slope of ‖g‖ = "
        + "\((length / stepSize).written).",
    ]
  }
}
