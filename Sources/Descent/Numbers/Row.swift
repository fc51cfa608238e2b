internal import CElementary

/// A row of numbers as a scalar; what does not vary along a row is one number, and computed once.
///
/// Every element has the bits that the same operation on a `Double` gives.
public enum Row: Base {
  case uniform(Double)
  case varied(RowNumbers)

  public init(_ constant: Double) { self = .uniform(constant) }

  public init(_ values: [Double]) {
    self = .varied(
      RowNumbers(count: values.count) { result in
        for k in values.indices { result[k] = values[k] }
      })
  }

  /// So many numbers from the first on, a uniform one written out.
  func numbers(_ count: Int) -> [Double] {
    switch self {
    case .uniform(let number): Array(repeating: number, count: count)
    case .varied(let numbers): numbers.read { Array($0.prefix(count)) }
    }
  }

  /// The results of an operation along the row.
  @inline(__always)
  func map(_ operation: (Double) -> Double) -> Row {
    switch self {
    case .uniform(let number): .uniform(operation(number))
    case .varied(let numbers):
      numbers.read { p in
        .varied(
          RowNumbers(count: p.count) { result in
            for k in 0..<p.count { result[k] = operation(p[k]) }
          })
      }
    }
  }

  @inline(__always)
  private static func combine(_ a: Row, _ b: Row, _ operation: (Double, Double) -> Double) -> Row {
    switch (a, b) {
    case (.uniform(let number), _): b.map { operation(number, $0) }
    case (_, .uniform(let number)): a.map { operation($0, number) }
    case (.varied(let a), .varied(let b)):
      a.read { p in
        b.read { q in
          .varied(
            RowNumbers(count: p.count) { result in
              for k in 0..<p.count { result[k] = operation(p[k], q[k]) }
            })
        }
      }
    }
  }

  private typealias RowFunction = (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void

  private func elementary(_ function: RowFunction) -> Row {
    switch self {
    case .uniform(var number):
      withUnsafeMutablePointer(to: &number) { function($0, $0, 1) }
      return .uniform(number)
    case .varied(let numbers):
      return numbers.read { p in
        .varied(
          RowNumbers(count: p.count) { result in
            guard let source = p.baseAddress, let target = result.baseAddress else { return }
            function(source, target, p.count)
          })
      }
    }
  }

  public static func + (a: Row, b: Row) -> Row { combine(a, b) { $0 + $1 } }
  public static func - (a: Row, b: Row) -> Row { combine(a, b) { $0 - $1 } }
  public static func * (a: Row, b: Row) -> Row { combine(a, b) { $0 * $1 } }
  public static func / (a: Row, b: Row) -> Row { combine(a, b) { $0 / $1 } }
  public static prefix func - (a: Row) -> Row { a.map { -$0 } }
  public static func + (a: Row, b: Double) -> Row { a.map { $0 + b } }
  public static func * (a: Row, b: Double) -> Row { a.map { $0 * b } }
  public static func / (a: Row, b: Double) -> Row { a.map { $0 / b } }

  public func squared() -> Row { map { $0 * $0 } }

  public func power(_ exponent: Int) -> Row {
    switch exponent {
    case 3: map { $0 * ($0 * $0) }
    default: map { $0.power(exponent) }
    }
  }

  public func power(_ exponent: Double) -> Row { power(Row(exponent)) }

  public func power(_ exponent: Row) -> Row {
    switch (self, exponent) {
    case (.uniform(let base), .uniform(let exponent)): .uniform(base.power(exponent))
    case (.varied(let numbers), _), (_, .varied(let numbers)):
      power(exponent, count: numbers.count)
    }
  }

  private func power(_ exponent: Row, count: Int) -> Row {
    let (bases, exponents) = (numbers(count), exponent.numbers(count))
    return .varied(
      RowNumbers(count: count) { result in
        guard let target = result.baseAddress else { return }
        elementary_pow_row(bases, exponents, target, count)
        for k in 0..<count where !(bases[k] >= 0) || exponents[k].isNaN { target[k] = .nan }
      })
  }

  public func squareRoot() -> Row { elementary { elementary_sqrt_row($0, $1, $2) } }
  public func exponential() -> Row { elementary { elementary_exp_row($0, $1, $2) } }
  public func logarithm() -> Row { elementary { elementary_log_row($0, $1, $2) } }
  public func sine() -> Row { elementary { elementary_sin_row($0, $1, $2) } }
  public func cosine() -> Row { elementary { elementary_cos_row($0, $1, $2) } }
  public func tangent() -> Row { elementary { elementary_tan_row($0, $1, $2) } }
  public func arcSine() -> Row { elementary { elementary_asin_row($0, $1, $2) } }
  public func arcCosine() -> Row { elementary { elementary_acos_row($0, $1, $2) } }
  public func arcTangent() -> Row { elementary { elementary_atan_row($0, $1, $2) } }
  public func hyperbolicSine() -> Row { elementary { elementary_sinh_row($0, $1, $2) } }
  public func hyperbolicCosine() -> Row { elementary { elementary_cosh_row($0, $1, $2) } }
  public func hyperbolicTangent() -> Row { elementary { elementary_tanh_row($0, $1, $2) } }
  public func magnitude() -> Row { map { abs($0) } }
  public func sign() -> Row { map { $0.sign() } }
  public func kink() -> Row { map { $0.kink() } }
  public func notBelowZero() -> Row { map { $0.notBelowZero() } }
  public func times(unbounded derivative: Row) -> Row {
    Row.combine(self, derivative) { $0.times(unbounded: $1) }
  }
}
