/// Decimal numbers as a tape writes them: `11.18`, `-3e-5`, `inf`.
enum DecimalText {
  /// The double that a text means; nothing for what is no number.
  static func value(of text: String) -> Double? {
    let magnitude = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if magnitude == "inf" { return text.hasPrefix("-") ? -.infinity : .infinity }
    guard magnitude.first.map({ $0.isASCII && $0.isNumber }) == true,
      magnitude.allSatisfy({ "0123456789.eE+-".contains($0) })
    else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether a number rounds to a decimal as it is written: it lies within half of its last digit.
  static func number(_ number: Double, roundsTo text: String) -> Bool {
    guard let wanted = value(of: text) else { return false }
    guard wanted.isFinite, number.isFinite else { return number == wanted }
    let lower = text.lowercased()
    let parts = lower.split(separator: "e", maxSplits: 1)
    let decimals =
      parts[0].split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().first?.count ?? 0
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    // Both ends belong to it: a half may have been rounded either way.
    guard let half = Double("5e\(exponent - decimals - 1)") else { return false }
    return abs(number - wanted) <= half + wanted.ulp
  }
}
