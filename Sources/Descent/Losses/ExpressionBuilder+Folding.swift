// Parts without weights are computed once, when the program is made.

extension ExpressionBuilder {
  static func folded(_ op: Node.Operator, _ a: Double, _ b: Double) -> Double {
    switch op {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: Int32(exactly: b).map { a.power(Int($0)) } ?? a.power(b)
    }
  }

  static func folded(_ function: Node.Function, _ x: Double) -> Double {
    switch function {
    case .sin: x.sine()
    case .cos: x.cosine()
    case .tan: x.tangent()
    case .asin: x.arcSine()
    case .acos: x.arcCosine()
    case .atan: x.arcTangent()
    case .sinh: x.hyperbolicSine()
    case .cosh: x.hyperbolicCosine()
    case .tanh: x.hyperbolicTangent()
    case .exp: x.exponential()
    case .log: x.logarithm()
    case .sqrt: x.squareRoot()
    case .abs: x.magnitude()
    }
  }

  /// Whether the result of an operation is the true one; false where that is not easily told.
  static func isExact(_ op: Node.Operator, _ a: Double, _ b: Double) -> Bool {
    switch op {
    case .add: isExactSum(a, b)
    case .subtract: isExactSum(a, -b)
    case .multiply: isExactProduct(a, b)
    case .divide: a == 0 && b != 0 || isExactProduct(a / b, b) && (a / b) * b == a
    case .power: isExactPower(a, b)
    }
  }

  static func isExact(_ function: Node.Function, _ x: Double) -> Bool {
    switch function {
    case .abs: true
    case .sqrt:
      x == 0 || isExactProduct(x.squareRoot(), x.squareRoot()) && x.squareRoot().squared() == x
    case .log: x == 1
    case .acos: x == 1
    default: x == 0
    }
  }

  private static func isExactSum(_ a: Double, _ b: Double) -> Bool {
    let sum = a + b
    let second = sum - a
    return (a - (sum - second)) + (b - second) == 0
  }

  private static func isExactProduct(_ a: Double, _ b: Double) -> Bool {
    let product = a * b
    if a == 0 || b == 0 { return product == 0 }
    // Below, the error itself is rounded.
    return product.magnitude > 1e-290 && (-product).addingProduct(a, b) == 0
  }

  private static func isExactPower(_ base: Double, _ exponent: Double) -> Bool {
    guard let whole = Int(exactly: exponent), (0...64).contains(whole) else { return false }
    var power = 1.0
    for _ in 0..<whole {
      guard isExactProduct(power, base) else { return false }
      power *= base
    }
    return true
  }
}
