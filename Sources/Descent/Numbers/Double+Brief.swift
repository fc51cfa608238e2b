extension Double {
  /// Three significant digits, `1.23e-8` or `0.0123`, for sentences.
  var brief: String {
    guard isFinite else { return "\(self)" }
    let magnitude = abs(self)
    // Below it the power of ten that it would be divided by is 0.
    if magnitude < 1e-300 { return "0" }
    var exponent = Int(magnitude.exponent) * 30103 / 100_000
    var scaled = magnitude / Double(10).power(exponent)
    while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    var digits = (scaled * 100).rounded() / 100
    if digits >= 10 { (digits, exponent) = (digits / 10, exponent + 1) }
    let sign = self < 0 ? "-" : ""
    if exponent < -3 || exponent > 5 {
      let short = digits == digits.rounded() ? "\(Int(digits))" : "\(digits)"
      return "\(sign)\(short)e\(exponent)"
    }
    let unit = Double(10).power(2 - exponent)
    let rounded = (magnitude * unit).rounded() / unit
    return rounded == rounded.rounded() ? "\(sign)\(Int(rounded))" : "\(sign)\(rounded)"
  }

  /// The same with a true minus, for sentences that have hyphens of their own.
  var written: String {
    isFinite ? String(brief.map { $0 == "-" ? "−" : $0 }) : self > 0 ? "∞" : "beyond all numbers"
  }
}
