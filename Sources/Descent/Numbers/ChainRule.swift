/// A cut-off Taylor polynomial that knows the chain rule; every function follows from it.
public protocol ChainRule: Scalar {
  associatedtype Number: Base

  var value: Number { get set }

  /// The composition c₀ + c₁h + c₂h² + c₃h³ with h the polynomial without its value, given the
  /// Taylor coefficients of the outer function at the value; c₃ is only asked for at order 3.
  func composed(
    _ c0: Number, _ c1: Number, _ c2: Number, _ c3: @autoclosure () -> Number
  ) -> Self

  /// Every coefficient times a number.
  func scaled(by factor: Number) -> Self
}

// Each function by the Taylor coefficients of order 0 to 3 of the outer function. Factors are exact:
// one that was rounded before, as 1/3, would be none that intervals know of.

extension ChainRule {
  /// The divisor is brought to 1 first: the powers of its value alone could be beyond all numbers.
  public static func / (a: Self, b: Self) -> Self {
    let inverse = Number(1) / b.value
    let one = Number(1)
    let reciprocal = b.scaled(by: inverse).composed(one, -one, one, -one)
    var quotient = (a * reciprocal).scaled(by: inverse)
    quotient.value = a.value / b.value
    return quotient
  }

  public func power(_ exponent: Int) -> Self {
    if exponent == 2 { return squared() }
    if exponent == 1 { return self }
    let n = Double(exponent)
    // A coefficient that is 0 is left out: 0 · (1/0) would not be.
    func term(_ order: Int, _ coefficient: Double) -> Number {
      coefficient == 0 ? Number(0) : value.power(exponent - order) * coefficient
    }
    return composed(
      value.power(exponent), term(1, n), term(2, n * (n - 1) / 2),
      term(3, n * (n - 1) * (n - 2) / 6))
  }

  public func power(_ exponent: Double) -> Self {
    let p = exponent
    guard (1...3).allSatisfy({ p.isExact(minus: Double($0)) }) else { return power(Self(p)) }
    return composed(
      value.power(p), value.power(p - 1) * p, value.power(p - 2) * p * (p - 1) / 2,
      value.power(p - 3) * p * (p - 1) * (p - 2) / 6)
  }

  public func power(_ exponent: Self) -> Self {
    var power = (exponent * logarithm()).exponential()
    power.value = value.power(exponent.value)
    return power
  }

  public func squareRoot() -> Self {
    let root = value.squareRoot()
    let slope = Number(0.5) / root
    let inverse = Number(1) / value
    return composed(
      root, slope, slope * inverse * -0.25, slope * inverse.squared() * 0.125)
  }

  public func exponential() -> Self {
    let e = value.exponential()
    return composed(e, e, e * 0.5, e / 6)
  }

  /// log a = log a₀ + log(a/a₀), since the powers of a₀ alone could be beyond all numbers.
  public func logarithm() -> Self {
    scaled(by: Number(1) / value.notBelowZero()).composed(
      value.logarithm(), Number(1), Number(-0.5), Number(1) / 3)
  }

  public func sine() -> Self {
    let (s, c) = (value.sine(), value.cosine())
    return composed(s, c, s * -0.5, c / -6)
  }

  public func cosine() -> Self {
    let (s, c) = (value.sine(), value.cosine())
    return composed(c, -s, c * -0.5, s / 6)
  }

  /// With t = tan: t′ = 1 + t², t″/2 = t(1 + t²), t‴/6 = (1 + t²)(1 + 3t²)/3.
  public func tangent() -> Self {
    let t = value.tangent()
    let square = t.squared()
    let slope = square + 1
    return composed(t, slope, t * slope, slope * (square * 3 + 1) / 3)
  }

  /// With r = 1/√(1 − v²): r, ½vr³, (1 + 2v²)r⁵/6.
  public func arcSine() -> Self {
    let (first, second, third) = arcSineCoefficients
    return composed(value.arcSine(), first, second, third)
  }

  public func arcCosine() -> Self {
    let (first, second, third) = arcSineCoefficients
    return composed(value.arcCosine(), -first, -second, -third)
  }

  private var arcSineCoefficients: (Number, Number, Number) {
    // (1 − v)(1 + v) keeps its digits near ±1, where 1 − v² loses them.
    let r = Number(1) / ((Number(1) - value) * (value + 1)).squareRoot()
    let cube = r.squared() * r
    let fifth = cube * r.squared()
    return (r, value * cube * 0.5, (value.squared() * 2 + 1) * fifth / 6)
  }

  /// With q = 1/(1 + v²): q, −vq², (3v² − 1)q³/3.
  public func arcTangent() -> Self {
    let q = Number(1) / (value.squared() + 1)
    let square = q.squared()
    return composed(
      value.arcTangent(), q, -(value * square),
      (value.squared() * 3 - 1) * (square * q) / 3)
  }

  public func hyperbolicSine() -> Self {
    let (s, c) = (value.hyperbolicSine(), value.hyperbolicCosine())
    return composed(s, c, s * 0.5, c / 6)
  }

  public func hyperbolicCosine() -> Self {
    let (s, c) = (value.hyperbolicSine(), value.hyperbolicCosine())
    return composed(c, s, c * 0.5, s / 6)
  }

  /// With t = tanh: t′ = 1/cosh², t″/2 = −t t′, t‴/6 = t′(3t² − 1)/3.
  public func hyperbolicTangent() -> Self {
    let t = value.hyperbolicTangent()
    // 1 − t² would lose its digits where t is near ±1.
    let slope = (Number(1) / value.hyperbolicCosine()).squared()
    return composed(t, slope, -(t * slope), slope * (t.squared() * 3 - 1) / 3)
  }

  public func magnitude() -> Self {
    let kink = value.kink()
    return composed(value.magnitude(), value.sign(), kink, kink)
  }
}

extension Double {
  /// Whether the difference is no other one than the rounded one.
  fileprivate func isExact(minus other: Double) -> Bool {
    let difference = self - other
    let taken = self - difference
    return self - (difference + taken) + (taken - other) == 0
  }
}
