/// Numbers that are easy to read: whole multiples of 1, 2 or 5 times a power of ten.
package enum RoundNumber {
  /// The largest of 1, 2 and 5 times powers of ten that is not above a length.
  package static func step(below length: Double) -> Step {
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

  package struct Step {
    package var digit: Double
    package var exponent: Int

    package init(digit: Double, exponent: Int) {
      self.digit = digit
      self.exponent = exponent
    }

    /// So many steps, read from decimal digits so that 3 · 0.1 is 0.3.
    package func times(_ count: Double) -> Double {
      let digits = count * digit
      // Beyond it a step is hardly longer than what numbers are apart there.
      guard abs(digits) < 1e15 else { return digits * unit }
      return Double("\(Int64(digits))e\(exponent)") ?? digits * unit
    }

    private var unit: Double { Double("1e\(exponent)") ?? 1 }

    package func count(_ value: Double) -> Double { value / times(1) }
  }

  package static func floor(_ value: Double, _ step: Step) -> Double {
    step.times((step.count(value) + 1e-9).rounded(.down))
  }

  package static func ceil(_ value: Double, _ step: Step) -> Double {
    step.times((step.count(value) - 1e-9).rounded(.up))
  }

  package static func nearest(_ value: Double, _ step: Step) -> Double {
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
