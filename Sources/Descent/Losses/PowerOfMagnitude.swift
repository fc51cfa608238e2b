/// |u|^p, however a formula writes it: |u|, an even power of u, powers and products of such ones.
struct PowerOfMagnitude {
  let base: Node
  let exponent: Double
  /// Whether a part of it as it is written has a kink where u is 0, as |x| in |x|^3 and the root in (x^2)^1.5.
  private let hasKinkedPart: Bool

  /// Whether it is smoother than a part of it is, so that it is computed as a whole: an even power of |u|
  /// is one of u, and |u|^p has its second derivatives everywhere from p = 2 on.
  var isSmootherThanWritten: Bool {
    hasKinkedPart && (isEven || (2...Double(Int32.max)).contains(exponent))
  }

  var isEven: Bool { PowerOfMagnitude.isEven(exponent) }

  /// - Parameters:
  ///   - node: a part of a formula.
  ///   - number: the number of a part without weights; nothing of another one.
  init?(_ node: Node, number: (Node) -> Double?) {
    switch node {
    case .call(.abs, let base): self.init(base: base, exponent: 1, hasKinkedPart: true)
    case .binary(.power, let base, let exponent):
      guard let exponent = number(exponent) else { return nil }
      self.init(base, to: exponent, number: number)
    case .binary(.multiply, let left, let right):
      guard let second = PowerOfMagnitude(right, number: number),
        let first = PowerOfMagnitude(left, number: number)
      else { return nil }
      self.init(first, times: second)
    default: return nil
    }
  }

  private init?(_ node: Node, to exponent: Double, number: (Node) -> Double?) {
    guard let power = PowerOfMagnitude(node, number: number), power.exponent > 0,
      ExpressionBuilder.isExact(.multiply, power.exponent, exponent)
    else {
      guard PowerOfMagnitude.isEven(exponent) else { return nil }
      self.init(base: node, exponent: exponent, hasKinkedPart: false)
      return
    }
    self.init(
      base: power.base, exponent: power.exponent * exponent,
      hasKinkedPart: power.hasKinkedPart || exponent != exponent.rounded())
  }

  private init?(_ first: PowerOfMagnitude, times second: PowerOfMagnitude) {
    guard first.base == second.base, first.exponent > 0, second.exponent > 0,
      ExpressionBuilder.isExact(.add, first.exponent, second.exponent)
    else { return nil }
    self.init(
      base: first.base, exponent: first.exponent + second.exponent,
      hasKinkedPart: first.hasKinkedPart || second.hasKinkedPart)
  }

  private init(base: Node, exponent: Double, hasKinkedPart: Bool) {
    self.base = base
    self.exponent = exponent
    self.hasKinkedPart = hasKinkedPart
  }

  private static func isEven(_ exponent: Double) -> Bool {
    Int32(exactly: exponent)?.isMultiple(of: 2) == true
  }
}
