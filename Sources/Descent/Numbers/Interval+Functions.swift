internal import CElementary

extension Interval: Base {
  public func squared() -> Interval {
    if isZero { return self }
    let (low, high) = (lower * lower, upper * upper)
    if lower >= 0 { return Interval.rounded(low, high).atLeastZero }
    if upper <= 0 { return Interval.rounded(high, low).atLeastZero }
    return Interval.rounded(0, max(low, high)).atLeastZero
  }

  public func power(_ exponent: Int) -> Interval {
    if exponent < 0 { return Interval(1) / power(-exponent) }
    if exponent == 0 { return Interval(1) }
    if exponent == 1 || isZero { return self }
    if exponent % 2 == 0 { return power(exponent / 2).squared() }
    // Odd powers rise; the power by products rounds fewer times than its exponent is large.
    return Interval.rounded(
      lower.power(exponent), upper.power(exponent), roundings: Double(exponent))
  }

  /// A negative base has no value.
  ///
  /// An interval that holds some gives everything, since its derivatives must not look bounded where L
  /// has a gap.
  public func power(_ exponent: Double) -> Interval {
    guard lower >= 0, !exponent.isNaN else { return .everything }
    if isZero, exponent > 0 { return self }
    let ends = (lower.power(exponent), upper.power(exponent))
    return
      (exponent >= 0
      ? Interval.functionValues(ends.0, ends.1) : Interval.functionValues(ends.1, ends.0))
      .atLeastZero
  }

  public func power(_ exponent: Interval) -> Interval {
    if exponent.lower == exponent.upper { return power(exponent.lower) }
    return lower > 0 ? (exponent * logarithm()).exponential() : .everything
  }

  public func squareRoot() -> Interval {
    guard upper >= 0 else { return .everything }
    return Interval.roundedNormal(max(lower, 0).squareRoot(), upper.squareRoot()).atLeastZero
  }

  public func exponential() -> Interval {
    Interval.functionValues(elementary_exp(lower), elementary_exp(upper)).atLeastZero
  }

  public func logarithm() -> Interval {
    guard upper > 0 else { return .everything }
    let top = Interval.functionValues(elementary_log(upper), elementary_log(upper)).upper
    return lower > 0
      ? Interval(
        lower: Interval.functionValues(elementary_log(lower), elementary_log(lower)).lower,
        upper: top)
      : Interval(lower: -.infinity, upper: top)
  }

  public func sine() -> Interval { turned(by: -0.5, elementary_sin) }
  public func cosine() -> Interval { turned(by: 0, elementary_cos) }

  /// Of a function that is 1 at even multiples of π and −1 at odd ones, and has no other
  /// extrema, or of one that is moved against it.
  ///
  /// - Parameters:
  ///   - shift: by which part of π it is moved.
  ///   - function: computed to a unit in the last place.
  /// - Returns: what holds its values.
  private func turned(by shift: Double, _ function: (Double) -> Double) -> Interval {
    // The arguments of extrema are known to about 1e-15 of themselves.
    guard width < 6.28, largestMagnitude < 1e6 else { return Interval(lower: -1, upper: 1) }
    let margin = 1e-15 * max(1, largestMagnitude)
    let first = ((lower - margin) / .pi + shift).rounded(.up)
    let last = ((upper + margin) / .pi + shift).rounded(.down)
    let ends = (function(lower), function(upper))
    let values = Interval.functionValues(min(ends.0, ends.1), max(ends.0, ends.1))
    var (low, high) = (max(values.lower, -1), min(values.upper, 1))
    for turn in stride(from: first, through: last, by: 1) {
      if turn.truncatingRemainder(dividingBy: 2) == 0 { high = 1 } else { low = -1 }
    }
    return Interval(lower: low, upper: high)
  }

  /// Rises between its poles.
  public func tangent() -> Interval {
    guard width < 3.14, largestMagnitude < 1e6 else { return .everything }
    let margin = 1e-15 * max(1, largestMagnitude)
    let first = ((lower - margin) / .pi - 0.5).rounded(.up)
    guard first > (upper + margin) / .pi - 0.5 else { return .everything }
    return Interval.functionValues(elementary_tan(lower), elementary_tan(upper))
  }

  public func arcSine() -> Interval {
    guard let part = partOfUnitInterval else { return .everything }
    return Interval.functionValues(elementary_asin(part.lower), elementary_asin(part.upper))
  }

  public func arcCosine() -> Interval {
    guard let part = partOfUnitInterval else { return .everything }
    return Interval.functionValues(elementary_acos(part.upper), elementary_acos(part.lower))
      .atLeastZero
  }

  private var partOfUnitInterval: (lower: Double, upper: Double)? {
    upper < -1 || lower > 1 ? nil : (max(lower, -1), min(upper, 1))
  }

  public func arcTangent() -> Interval {
    Interval.functionValues(elementary_atan(lower), elementary_atan(upper))
  }

  public func hyperbolicSine() -> Interval {
    Interval.functionValues(elementary_sinh(lower), elementary_sinh(upper))
  }

  public func hyperbolicCosine() -> Interval {
    let size = magnitude()
    let values = Interval.functionValues(elementary_cosh(size.lower), elementary_cosh(size.upper))
    return Interval(lower: max(values.lower, 1), upper: values.upper)
  }

  public func hyperbolicTangent() -> Interval {
    let values = Interval.functionValues(elementary_tanh(lower), elementary_tanh(upper))
    return Interval(lower: max(values.lower, -1), upper: min(values.upper, 1))
  }

  public func magnitude() -> Interval {
    if lower >= 0 { return self }
    return upper <= 0 ? -self : Interval(lower: 0, upper: largestMagnitude)
  }

  public func sign() -> Interval {
    lower > 0 ? Interval(1) : upper < 0 ? Interval(-1) : Interval(lower: -1, upper: 1)
  }

  /// Everything where the interval touches the bend: curvature there has no bound.
  public func kink() -> Interval { contains(0) ? .everything : Interval(0) }

  public func notBelowZero() -> Interval { self }
  public func times(unbounded derivative: Interval) -> Interval { self * derivative }

  /// The values of a rising elementary function at both ends, each to a unit in its last place.
  private static func functionValues(_ lower: Double, _ upper: Double) -> Interval {
    rounded(lower, upper, roundings: 2)
  }

  private var atLeastZero: Interval { Interval(lower: max(lower, 0), upper: upper) }
}
