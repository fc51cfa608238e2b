// Each function by the recurrence that its differential equation gives for the coefficients
// (Griewank & Walther 2008, "Evaluating Derivatives", table 13.2). Factors are whole numbers or stand
// as numbers of the series: one that was rounded before would be none that intervals know of.

extension Series {
  /// A series with this first coefficient, the others by a rule from those before them.
  private func grown(from first: Number, _ next: (Int, Self) -> Number) -> Self {
    var result = Self(constant: first)
    if count > 1 { for k in 1..<count { result[k] = next(k, result) } }
    return result
  }

  /// The coefficient k of the integral of self′ · factor: (1/k) Σ i aᵢ fₖ₋ᵢ.
  private func integrated(_ k: Int, times factor: Self) -> Number {
    var sum = self[1] * factor[k - 1]
    if k > 1 { for i in 2...k { sum = sum + self[i] * factor[k - i] * Double(i) } }
    return sum / Double(k)
  }

  /// The series with this value whose derivative is self′ · slope.
  private func integral(of slope: Self, from value: Number) -> Self {
    grown(from: value) { k, _ in integrated(k, times: slope) }
  }

  public func power(_ exponent: Int) -> Self {
    if exponent == 2 { return squared() }
    if exponent < 0 { return Self(1) / power(-exponent) }
    var result: Self?
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result.map { $0 * square } ?? square }
      rest >>= 1
      if rest > 0 { square = square.squared() }
    }
    var power = result ?? Self(1)
    power[0] = self[0].power(exponent)
    return power
  }

  /// From a·r′ = p·a′·r; at a₀ = 0 there is no series, and the coefficients are not finite.
  public func power(_ exponent: Double) -> Self {
    grown(from: self[0].power(exponent)) { k, result in
      var sum = Number(0)
      for i in 1...k {
        sum = sum + self[i] * result[k - i] * (Number(exponent) * Double(i) - Double(k - i))
      }
      return sum / (self[0] * Double(k))
    }
  }

  public func power(_ exponent: Self) -> Self {
    var power = (exponent * logarithm()).exponential()
    power[0] = self[0].power(exponent[0])
    return power
  }

  public func squareRoot() -> Self {
    grown(from: self[0].squareRoot()) { k, root in
      var rest = self[k]
      for i in 1..<k { rest = rest - root[i] * root[k - i] }
      return rest / (root[0] * 2)
    }
  }

  public func exponential() -> Self {
    grown(from: self[0].exponential()) { k, result in integrated(k, times: result) }
  }

  public func logarithm() -> Self {
    let base = self[0].notBelowZero()
    return grown(from: self[0].logarithm()) { k, result in
      var rest = self[k]
      for i in 1..<k { rest = rest - result[i] * self[k - i] * Double(i) / Double(k) }
      return rest / base
    }
  }

  /// Two functions of which each is the other's derivative, the second's up to a sign.
  private func pair(_ first: Number, _ second: Number, sign: Double) -> (Self, Self) {
    var (s, c) = (Self(constant: first), Self(constant: second))
    if count > 1 {
      for k in 1..<count {
        s[k] = integrated(k, times: c)
        c[k] = integrated(k, times: s) * sign
      }
    }
    return (s, c)
  }

  private var sineAndCosine: (Self, Self) { pair(self[0].sine(), self[0].cosine(), sign: -1) }

  public func sine() -> Self { sineAndCosine.0 }
  public func cosine() -> Self { sineAndCosine.1 }

  /// By t′ = a′(1 + t²).
  public func tangent() -> Self {
    var result = Self(constant: self[0].tangent())
    if count > 1 {
      for k in 1..<count { result[k] = integrated(k, times: result.squared() + 1) }
    }
    return result
  }

  private var arcSineSlope: Self { Self(1) / ((Self(1) - self) * (self + 1)).squareRoot() }

  public func arcSine() -> Self { integral(of: arcSineSlope, from: self[0].arcSine()) }
  public func arcCosine() -> Self { integral(of: -arcSineSlope, from: self[0].arcCosine()) }

  public func arcTangent() -> Self {
    integral(of: Self(1) / (squared() + 1), from: self[0].arcTangent())
  }

  private var hyperbolicPair: (Self, Self) {
    pair(self[0].hyperbolicSine(), self[0].hyperbolicCosine(), sign: 1)
  }

  public func hyperbolicSine() -> Self { hyperbolicPair.0 }
  public func hyperbolicCosine() -> Self { hyperbolicPair.1 }

  /// By t′ = a′(1 − t²), whose first coefficient 1/cosh² keeps its digits where t is near ±1.
  public func hyperbolicTangent() -> Self {
    let slope = (Number(1) / self[0].hyperbolicCosine()).squared()
    return grown(from: self[0].hyperbolicTangent()) { k, result in
      var factor = Self(1) - result.squared()
      factor[0] = slope
      return integrated(k, times: factor)
    }
  }

  /// At the bend the slope is sign(a₀), so that the first coefficient along −g stays −gᵀg.
  public func magnitude() -> Self {
    let (sign, kink) = (self[0].sign(), self[0].kink())
    return grown(from: self[0].magnitude()) { k, _ in
      k == 1 ? self[1] * sign : self[k] * sign + kink
    }
  }
}
