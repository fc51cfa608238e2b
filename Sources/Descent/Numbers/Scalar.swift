/// What a loss is written over: the number that flows through decides what comes out.
///
/// No order and no branch: what would branch is an operation, so that rows, jets, series and
/// intervals fit. Each operation fixes its value and slope at its bend.
public protocol Scalar: Sendable {
  /// Whether it holds the true number, so that none may be rounded on its way into it.
  static var isRigorous: Bool { get }

  init(_ constant: Double)

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  static func + (a: Self, b: Double) -> Self
  static func * (a: Self, b: Double) -> Self
  static func / (a: Self, b: Double) -> Self

  func squared() -> Self
  /// The power of a whole exponent, by products: right for negative bases, 0⁰ = 1.
  func power(_ exponent: Int) -> Self
  /// The power of a real exponent: a negative base has no value.
  func power(_ exponent: Double) -> Self
  /// The power of an exponent that varies: exp(y log x), a negative base has no value.
  func power(_ exponent: Self) -> Self
  /// No value below 0, an infinite slope at 0.
  func squareRoot() -> Self
  func exponential() -> Self
  /// No value below 0.
  func logarithm() -> Self
  func sine() -> Self
  func cosine() -> Self
  func tangent() -> Self
  /// No value outside of [−1, 1].
  func arcSine() -> Self
  /// No value outside of [−1, 1].
  func arcCosine() -> Self
  func arcTangent() -> Self
  func hyperbolicSine() -> Self
  func hyperbolicCosine() -> Self
  func hyperbolicTangent() -> Self
  /// |x|, its slope at 0 taken as 0.
  func magnitude() -> Self
  /// |x|^p for p of 2 or more, which has no kink at 0.
  func magnitudePower(_ exponent: Double) -> Self
}

extension Scalar {
  public static var isRigorous: Bool { false }

  public static func - (a: Self, b: Double) -> Self { a + (-b) }
}

/// What jets and series stand on: numbers, rows of numbers, intervals.
public protocol Base: Scalar {
  /// −1, 0 at 0, 1.
  func sign() -> Self
  /// The slope of `sign`: 0; of an interval that holds 0, everything.
  func kink() -> Self
  /// The number itself, but none below 0, where a logarithm has no value and so no slope; an interval as
  /// it is, since slopes must not look bounded where L has a gap.
  func notBelowZero() -> Self
  /// The product with a derivative that may be infinite: 0 where this is 0, since what does not change
  /// has no part in it.
  func times(unbounded derivative: Self) -> Self
}
