internal import CElementary

extension Double: Base {
  public func squared() -> Double { self * self }

  public func power(_ exponent: Int) -> Double {
    if exponent < 0 { return 1 / power(-exponent) }
    var result = isNaN ? self : 1
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      rest >>= 1
      if rest > 0 { square *= square }
    }
    return result
  }

  /// No value for a negative base, though pow has one where the exponent happens to be whole; none
  /// where a part has none, though pow(NaN, 0) and pow(1, NaN) are 1.
  public func power(_ exponent: Double) -> Double {
    self >= 0 && !exponent.isNaN ? elementary_pow(self, exponent) : .nan
  }
  public func exponential() -> Double { elementary_exp(self) }
  public func logarithm() -> Double { elementary_log(self) }
  public func sine() -> Double { elementary_sin(self) }
  public func cosine() -> Double { elementary_cos(self) }
  public func tangent() -> Double { elementary_tan(self) }
  public func arcSine() -> Double { elementary_asin(self) }
  public func arcCosine() -> Double { elementary_acos(self) }
  public func arcTangent() -> Double { elementary_atan(self) }
  public func hyperbolicSine() -> Double { elementary_sinh(self) }
  public func hyperbolicCosine() -> Double { elementary_cosh(self) }
  public func hyperbolicTangent() -> Double { elementary_tanh(self) }
  public func magnitude() -> Double { abs(self) }

  public func sign() -> Double { self > 0 ? 1 : self < 0 ? -1 : isNaN ? self : 0 }
  public func kink() -> Double { isNaN ? self : 0 }
  public func notBelowZero() -> Double { self < 0 ? .nan : self }
  public func times(unbounded derivative: Double) -> Double { self == 0 ? 0 : self * derivative }
}
