import Screen

/// A factor a step; by how much it differs from 1 where three digits would not tell.
func writtenFactor(_ value: Double) -> String {
  let rest = value - 1
  guard abs(rest) < 0.005, rest != 0 else { return Numeral.text(value, significant: 3) }
  return "(1 \(rest < 0 ? "−" : "+") \(Numeral.text(abs(rest), significant: 2)))"
}
