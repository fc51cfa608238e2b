// |x|^p for p of 2 or more: it has no kink at 0, and its derivatives of order p at most are bounded there.

extension Base {
  public func magnitudePower(_ exponent: Double) -> Self { magnitude().raised(to: exponent) }

  /// The Taylor coefficient of |x|^p of an order, at this number.
  func coefficient(ofMagnitudePower p: Double, order: Int) -> Self {
    let whole = p.rounded(.down)
    if p == whole, Double(order) > p { return kink() }
    // Below 0 the exponent p − order may be rounded: what is left of the order is divided by.
    let taken = Int(min(Double(order), whole))
    var result = magnitude().raised(to: p - Double(taken))
    for k in 0..<order { result = result * (Self(p) - Double(k)) / Double(k + 1) }
    if order > taken { result = result / magnitude().power(order - taken) }
    return order.isMultiple(of: 2) ? result : result * sign()
  }

  private func raised(to exponent: Double) -> Self {
    Int(exactly: exponent).map { power($0) } ?? power(exponent)
  }
}

extension ChainRule {
  public func magnitudePower(_ exponent: Double) -> Self {
    func coefficient(_ order: Int) -> Number {
      value.coefficient(ofMagnitudePower: exponent, order: order)
    }
    return composed(coefficient(0), coefficient(1), coefficient(2), coefficient(3))
  }
}

extension Series {
  /// Σ cₖhᵏ with h the series without its value.
  public func magnitudePower(_ exponent: Double) -> Self {
    var sum = Self(constant: self[0].coefficient(ofMagnitudePower: exponent, order: 0))
    var rest = self
    rest[0] = Number(0)
    var power = rest
    for order in 1..<max(1, count) {
      let coefficient = self[0].coefficient(ofMagnitudePower: exponent, order: order)
      for k in order..<count { sum[k] = sum[k] + power[k].times(unbounded: coefficient) }
      power = power * rest
    }
    return sum
  }
}
