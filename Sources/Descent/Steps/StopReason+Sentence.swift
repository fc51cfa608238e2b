extension StopReason {
  /// One sentence that says why, for a person.
  public var sentence: String {
    switch self {
    case .converged(let norm, let tolerance):
      "converged: ‖g‖ = \(brief(norm)) is at most \(brief(tolerance))"
    case .stepTooShort:
      "converged: the step no longer changes w"
    case .overflow(let step):
      "diverged: L is not finite after step \(step)"
    case .diverged(let step):
      "diverged: after step \(step) w is far outside of the window and L far above the start"
    case .fallsWithoutEnd(let step):
      "L falls without end: after step \(step) w is far outside of the window, L far below the start"
    case .leftDomain(let step, let point):
      "left the domain: L has no value at (\(point.map(brief).joined(separator: ", "))), step \(step)"
    case .slopeNotFinite:
      "no direction: the slope of L is not finite here"
    case .noValueAtStart:
      "L has no value at the start"
    case .exhausted(let steps):
      "stopped after \(steps) steps, as many as allowed"
    }
  }
}

/// Three significant digits, `1.23e-8` or `0.0123`, for sentences.
private func brief(_ number: Double) -> String {
  guard number.isFinite else { return "\(number)" }
  let magnitude = abs(number)
  // Below it the power of ten that it would be divided by is 0.
  if magnitude < 1e-300 { return "0" }
  var exponent = Int(magnitude.exponent) * 30103 / 100_000
  var scaled = magnitude / Double(10).power(exponent)
  while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
  while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
  var digits = (scaled * 100).rounded() / 100
  if digits >= 10 { (digits, exponent) = (digits / 10, exponent + 1) }
  let sign = number < 0 ? "-" : ""
  if exponent < -3 || exponent > 5 {
    let short = digits == digits.rounded() ? "\(Int(digits))" : "\(digits)"
    return "\(sign)\(short)e\(exponent)"
  }
  let unit = Double(10).power(2 - exponent)
  let rounded = (magnitude * unit).rounded() / unit
  return rounded == rounded.rounded() ? "\(sign)\(Int(rounded))" : "\(sign)\(rounded)"
}
