import Screen

/// A factor a step; by how much it differs from 1 where three digits would not tell.
///
/// - Parameters:
///   - value: the factor.
///   - digits: of that difference.
///   - gap: between its parts.
/// - Returns: the factor as it is written behind a ×.
func writtenFactor(_ value: Double, digits: Int = 2, gap: String = " ") -> String {
  let rest = value - 1
  guard abs(rest) < 0.005, rest != 0 else { return Numeral.text(value, significant: 3) }
  let sign = rest < 0 ? "−" : "+"
  return "(1\(gap)\(sign)\(gap)\(Numeral.text(abs(rest), significant: digits)))"
}

/// The factor 1 − part; also of a part so small that numbers take it for 1.
func writtenFactor(oneLess part: Double) -> String {
  part > 0 && part < 0.005
    ? "(1 − \(Numeral.text(part, significant: 2)))" : Numeral.brief(max(0, 1 - part))
}

/// What a step does by a factor, the longest text first, the shortest for a narrow panel.
func writtenFactors(_ value: Double, isShort: Bool) -> [String] {
  isShort
    ? ["×\(writtenFactor(value, digits: 1, gap: ""))"]
    : [2, 1].map { "× \(writtenFactor(value, digits: $0)) a step" }
}
