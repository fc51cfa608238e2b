internal import CElementary

/// Numbers as they stand on a screen.
///
/// 4 significant digits and 5 decimals at most; from 1e5 on and below 1e-3 with an exponent, as
/// `5.98e−4`. What is not finite is `–`.
package enum Numeral {
  package static let undefined = "–"

  package static func text(_ value: Double?, significant: Int = 4) -> String {
    guard let value, value.isFinite else { return undefined }
    let magnitude = abs(value)
    let sign = value < 0 ? "−" : ""
    if magnitude == 0 { return "0" }
    if magnitude >= 1e-3, magnitude < 1e5 {
      let text = fixed(magnitude, significant: significant)
      if text != "100000" { return sign + text }
    }
    return sign + exponential(magnitude, decimals: max(0, significant - 2))
  }

  /// A number within a sentence: without the zeros at the end of its decimals.
  package static func brief(_ value: Double?, significant: Int = 4) -> String {
    let text = text(value, significant: significant)
    guard text.contains("."), !text.contains("e") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }

  /// So many significant digits, 5 decimals at most.
  private static func fixed(_ magnitude: Double, significant: Int) -> String {
    let exponent = decimalExponent(magnitude)
    let decimals = min(max(0, significant - 1 - exponent), 5)
    // What rounds up to the next power of ten has a digit more before its point.
    let isNextPower =
      (magnitude * power(of: 10, decimals)).rounded()
      >= power(of: 10, exponent + 1 + decimals)
    return fixed(magnitude, decimals: isNextPower ? max(0, decimals - 1) : decimals)
  }

  /// The number with its point in a fixed column: so many columns before it, so many from it on.
  package static func aligned(_ value: Double?, before: Int = 6, after: Int = 7) -> String {
    let text = text(value)
    let scalars = text.unicodeScalars
    let whole = scalars.prefix { $0 != "." && $0 != "e" }.count
    let isUndefined = text == undefined
    // A number too long for its place gives up the column of its point, never a digit.
    let lead = max(0, min(before - (isUndefined ? 1 : whole), before + after - scalars.count))
    let padded = String(repeating: " ", count: lead) + text
    let missing = before + after - padded.unicodeScalars.count
    return padded + String(repeating: " ", count: max(0, missing))
  }

  /// A number that is not negative with so many decimals.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, value < 1e15 else { return undefined }
    let unit = power(of: 10, decimals)
    let whole = (value * unit).rounded(.toNearestOrEven)
    guard whole < 9e15 else { return undefined }
    let digits = String(Int(whole))
    guard decimals > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return String(padded.dropLast(decimals)) + "." + String(padded.suffix(decimals))
  }

  private static func exponential(_ magnitude: Double, decimals: Int) -> String {
    var exponent = decimalExponent(magnitude)
    var digits = fixed(scaled(magnitude, by: -exponent), decimals: decimals)
    if digits.hasPrefix("10") {
      exponent += 1
      digits = fixed(scaled(magnitude, by: -exponent), decimals: decimals)
    }
    return digits + "e" + (exponent < 0 ? "−\(-exponent)" : "\(exponent)")
  }

  /// The exponent of the first digit in decimal notation.
  private static func decimalExponent(_ magnitude: Double) -> Int {
    var exponent = Int((elementary_log(magnitude) / elementary_log(10)).rounded(.down))
    // The logarithm may be off by its rounding next to a power of ten.
    if scaled(magnitude, by: -exponent) >= 10 { exponent += 1 }
    if scaled(magnitude, by: -exponent) < 1 { exponent -= 1 }
    return exponent
  }

  /// The number times 10ⁿ, in two halves so that neither overflows.
  private static func scaled(_ value: Double, by exponent: Int) -> Double {
    let half = exponent / 2
    return times(times(value, half), exponent - half)
  }

  private static func times(_ value: Double, _ exponent: Int) -> Double {
    exponent >= 0 ? value * power(of: 10, exponent) : value / power(of: 10, -exponent)
  }

  private static func power(of base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}

extension Look {
  /// A number with 4 significant digits.
  package func short(_ value: Double?) -> String { text(Numeral.text(value)) }

  /// A number with as many of 4 significant digits as there are columns for.
  package func short(_ value: Double?, columns: Int) -> String {
    let texts = [4, 3, 2].lazy.map { text(Numeral.text(value, significant: $0)) }
    return texts.first { $0.unicodeScalars.count <= columns } ?? texts[2]
  }

  /// A number with its point 6 columns in, 13 columns wide.
  package func aligned(_ value: Double?) -> String { text(Numeral.aligned(value)) }

  /// A number with so many decimals, with an exponent where it is large.
  package func fixed(_ value: Double, decimals: Int) -> String {
    let magnitude = abs(value)
    guard magnitude < 1000 else { return text(Numeral.text(value, significant: 3)) }
    return text((value < 0 ? "−" : "") + Numeral.fixed(magnitude, decimals: decimals))
  }
}
