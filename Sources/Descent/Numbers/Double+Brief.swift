extension Double {
  /// Of the numbers that are written without an exponent.
  private static let exponents = -3..<5

  /// Three significant digits, `1.23e-8` or `0.0123`, for sentences; up to 1e5 all digits before the
  /// point, from there on an exponent, so that no digit is a 0 that the number has not.
  package var brief: String { brief(digits: 3) }

  /// The same with so many significant digits, from 1 to 17.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - exponents: of the numbers that are written without one.
  /// - Returns: the number as it is written.
  func brief(digits count: Int, exponents: Range<Int> = Double.exponents) -> String {
    guard isFinite else { return "\(self)" }
    let magnitude = abs(self)
    // Below it the power of ten that it would be divided by is 0.
    if magnitude < 1e-300 { return "0" }
    var exponent = Int(magnitude.exponent) * 30103 / 100_000
    var scaled = magnitude / Double(10).power(exponent)
    while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    // How many digits stand behind the first one.
    let others = exponent < exponents.upperBound ? max(count - 1, exponent) : count - 1
    let leading = Double(10).power(others)
    var digits = (scaled * leading).rounded() / leading
    if digits >= 10 { (digits, exponent) = (digits / 10, exponent + 1) }
    let sign = self < 0 ? "-" : ""
    if !exponents.contains(exponent) {
      let short = digits == digits.rounded() ? "\(Int(digits))" : "\(digits)"
      return "\(sign)\(short)e\(exponent)"
    }
    let unit = Double(10).power(max(0, others - exponent))
    let rounded = (magnitude * unit).rounded() / unit
    return rounded == rounded.rounded() ? "\(sign)\(Int(rounded))" : "\(sign)\(rounded)"
  }

  /// The same with a true minus, for sentences that have hyphens of their own.
  var written: String { written(digits: 3) }

  /// The same with as many digits as tell it from a number that it is compared with.
  func written(besides other: Double) -> String {
    let differs = (3...17).first { written(digits: $0) != other.written(digits: $0) }
    return written(digits: differs ?? 3)
  }

  /// With as few digits, from 3 on, as make something hold of the number that is written.
  func written(where holds: (Double) -> Bool) -> String {
    let digits = (3...17).first { holds(rounded(digits: $0)) }
    return written(digits: digits ?? 3)
  }

  /// The number that is written with so many digits.
  func rounded(digits: Int) -> Double { Double(brief(digits: digits)) ?? self }

  func written(digits: Int, exponents: Range<Int> = Double.exponents) -> String {
    guard isFinite else { return self > 0 ? "∞" : "beyond all numbers" }
    return String(
      brief(digits: digits, exponents: exponents).map { $0 == "-" ? "−" : $0 })
  }
}
