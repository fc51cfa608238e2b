/// A power series in one variable, cut off after `count` coefficients, kept out of the heap.
///
/// Along w + εd it is L as a polynomial in ε, in any number of weights.
public struct Series<let count: Int, Number: Base>: Scalar {
  /// The coefficients of 1, ε, ε² and so on.
  public var coefficients: InlineArray<count, Number>

  public static var isRigorous: Bool { Number.isRigorous }

  public init(_ constant: Double) { self.init(constant: Number(constant)) }

  public init(constant: Number) {
    coefficients = InlineArray(repeating: Number(0))
    coefficients[0] = constant
  }

  /// A weight whose value is given and which moves at a rate.
  public init(value: Number, rate: Number) {
    self.init(constant: value)
    if count > 1 { coefficients[1] = rate }
  }

  subscript(order: Int) -> Number {
    get { coefficients[order] }
    set { coefficients[order] = newValue }
  }

  public static func + (a: Self, b: Self) -> Self {
    var sum = a
    for k in 0..<count { sum[k] = a[k] + b[k] }
    return sum
  }

  public static func - (a: Self, b: Self) -> Self {
    var difference = a
    for k in 0..<count { difference[k] = a[k] - b[k] }
    return difference
  }

  public static prefix func - (a: Self) -> Self {
    var negative = a
    for k in 0..<count { negative[k] = -a[k] }
    return negative
  }

  public static func + (a: Self, b: Double) -> Self {
    var sum = a
    sum[0] = a[0] + b
    return sum
  }

  public static func * (a: Self, b: Double) -> Self {
    var product = a
    for k in 0..<count { product[k] = a[k] * b }
    return product
  }

  public static func / (a: Self, b: Double) -> Self {
    var quotient = a
    for k in 0..<count { quotient[k] = a[k] / b }
    return quotient
  }

  public static func * (a: Self, b: Self) -> Self {
    var product = a
    for k in 0..<count {
      var sum = a[0] * b[k]
      if k > 0 { for i in 1...k { sum = sum + a[i] * b[k - i] } }
      product[k] = sum
    }
    return product
  }

  public static func / (a: Self, b: Self) -> Self {
    var quotient = a
    for k in 0..<count {
      var rest = a[k]
      for i in 0..<k { rest = rest - quotient[i] * b[k - i] }
      quotient[k] = rest / b[0]
    }
    return quotient
  }

  public func squared() -> Self {
    var square = self
    for k in 0..<count {
      // Each product of two different coefficients stands twice.
      var sum = Number(0)
      var i = 0
      while 2 * i < k {
        sum = sum + self[i] * self[k - i]
        i += 1
      }
      sum = sum * 2
      square[k] = k % 2 == 0 ? sum + self[k / 2].squared() : sum
    }
    return square
  }
}
