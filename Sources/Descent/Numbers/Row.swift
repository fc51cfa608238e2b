internal import CElementary

/// A row of numbers as a scalar; one number stands for a row of equal ones, so that what does not
/// vary along a row is computed once.
///
/// Every element has the bits that the same operation on a `Double` gives.
public struct Row: Base {
  public var values: [Double]

  public init(_ constant: Double) { values = [constant] }
  public init(_ values: [Double]) { self.values = values }

  @inline(__always)
  private static func combine(_ a: Row, _ b: Row, _ operation: (Double, Double) -> Double) -> Row {
    let count = max(a.values.count, b.values.count)
    return Row(
      [Double](unsafeUninitializedCapacity: count) { result, written in
        a.values.withUnsafeBufferPointer { p in
          b.values.withUnsafeBufferPointer { q in
            if p.count == q.count {
              for k in 0..<count { result[k] = operation(p[k], q[k]) }
            } else if p.count == 1 {
              let first = p[0]
              for k in 0..<count { result[k] = operation(first, q[k]) }
            } else {
              let second = q[0]
              for k in 0..<count { result[k] = operation(p[k], second) }
            }
          }
        }
        written = count
      })
  }

  @inline(__always)
  private func map(_ operation: (Double) -> Double) -> Row {
    let count = values.count
    return Row(
      [Double](unsafeUninitializedCapacity: count) { result, written in
        values.withUnsafeBufferPointer { p in
          for k in 0..<count { result[k] = operation(p[k]) }
        }
        written = count
      })
  }

  private typealias RowFunction = (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void

  private func elementary(_ function: RowFunction) -> Row {
    Row(
      [Double](unsafeUninitializedCapacity: values.count) { result, written in
        values.withUnsafeBufferPointer { p in
          guard let source = p.baseAddress, let target = result.baseAddress else { return }
          function(source, target, p.count)
        }
        written = values.count
      })
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
    let count = max(values.count, exponent.values.count)
    let bases = first(count)
    let exponents = exponent.first(count)
    return Row(
      [Double](unsafeUninitializedCapacity: count) { result, written in
        guard let target = result.baseAddress else { return }
        elementary_pow_row(bases, exponents, target, count)
        for k in 0..<count where !(bases[k] >= 0) || exponents[k].isNaN { target[k] = .nan }
        written = count
      })
  }

  /// The first numbers, one that stands for all of them written out.
  func first(_ count: Int) -> [Double] {
    values.count == 1 ? Array(repeating: values[0], count: count) : Array(values.prefix(count))
  }

  public func squareRoot() -> Row { map { $0.squareRoot() } }
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
}
