/// L along a step, L(w + εd) = c₀ + c₁ε + c₂ε² and so on.
///
/// With d = −g: c₁ = −gᵀg, c₂ = ½gᵀHg, c₃ = −⅙T[g, g, g].
public struct StepSeries: Hashable, Sendable {
  public var coefficients: [Double]

  public init(coefficients: [Double]) {
    self.coefficients = coefficients
  }

  public subscript(order: Int) -> Double { coefficients[order] }

  /// The change c₁ε + … + cₖεᵏ that the Taylor polynomial of order k predicts.
  public func change(order: Int, stepSize: Double) -> Double {
    var sum = 0.0
    for k in stride(from: min(order, coefficients.count - 1), through: 1, by: -1) {
      sum = (sum + coefficients[k]) * stepSize
    }
    return sum
  }
}
