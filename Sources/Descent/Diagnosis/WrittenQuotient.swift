/// Two numbers and their quotient, with so many digits that they are still told apart and that what is
/// written is a true equation.
struct WrittenQuotient {
  let dividend: String
  let divisor: String
  /// How many times the divisor the dividend is.
  let times: String

  init(_ dividend: Double, over divisor: Double) {
    times = (dividend / divisor).writtenTimes
    let digits = (3...17).first { [times] digits in
      let (above, below) = (dividend.rounded(digits: digits), divisor.rounded(digits: digits))
      return (above / below).writtenTimes == times && (above != below || dividend == divisor)
    }
    self.dividend = dividend.written(digits: digits ?? 17)
    self.divisor = divisor.written(digits: digits ?? 17)
  }
}

extension Eigenpair2 {
  /// λ, with so many digits that 1 − ελ is what is written beside it.
  func written(withFactorOf stepSize: Double) -> String {
    let factor = factor(at: stepSize).writtenFactor
    return value.written { (1 - stepSize * $0).writtenFactor == factor }
  }
}
