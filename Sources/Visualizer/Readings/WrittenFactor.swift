import Screen

/// A factor a step with as many digits as tell it from 1.
func writtenFactor(_ value: Double) -> String {
  let texts = (3...9).map { Numeral.text(value, significant: $0) }
  return texts.first { value == 1 || Double($0) != 1 } ?? texts[texts.count - 1]
}
