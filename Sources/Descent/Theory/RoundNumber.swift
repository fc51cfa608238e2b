/// Numbers that are easy to read: whole multiples of 1, 2 or 5 times a power of ten.
enum RoundNumber {
  /// The largest of 1, 2 and 5 times powers of ten that is not above a length.
  static func step(below length: Double) -> Step {
    guard length > 0, length.isFinite else { return Step(digit: 1, exponent: 0) }
    var exponent = 0
    var rest = length
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest < 1 {
      rest *= 10
      exponent -= 1
    }
    return Step(digit: rest >= 5 ? 5 : rest >= 2 ? 2 : 1, exponent: exponent)
  }

  struct Step {
    var digit: Double
    var exponent: Int

    /// So many steps, read from decimal digits so that 3 · 0.1 is 0.3.
    func times(_ count: Double) -> Double {
      let digits = count * digit
      guard abs(digits) < 1e15 else { return digits }
      return Double("\(Int64(digits))e\(exponent)") ?? digits
    }

    func count(_ value: Double) -> Double { value / times(1) }
  }

  static func floor(_ value: Double, _ step: Step) -> Double {
    step.times((step.count(value) + 1e-9).rounded(.down))
  }

  static func ceil(_ value: Double, _ step: Step) -> Double {
    step.times((step.count(value) - 1e-9).rounded(.up))
  }

  static func nearest(_ value: Double, _ step: Step) -> Double {
    step.times(step.count(value).rounded())
  }

  /// The number as a sentence has it: a true minus, no `.0`.
  static func text(_ value: Double) -> String {
    let text = value == 0 ? "0" : value.description
    let whole = text.hasSuffix(".0") ? text.dropLast(2) : Substring(text)
    // Swift writes 5e-05.
    let parts = whole.split(separator: "e-0")
    return String(parts.joined(separator: "e-").map { $0 == "-" ? "−" : $0 })
  }
}
