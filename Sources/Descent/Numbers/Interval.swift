/// All numbers between two ends, which every operation widens outward: what is computed with intervals
/// holds the true result for every choice of numbers from the operands.
///
/// Where an operation has no value for a part of the operands, the result holds its values for the
/// rest, or is everything. Ends may be infinite, and are never not a number.
public struct Interval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  /// Everything, where the ends are no interval.
  public init(lower: Double, upper: Double) {
    let isInterval = lower <= upper
    self.init(from: isInterval ? lower : -.infinity, to: isInterval ? upper : .infinity)
  }

  public static let everything = Interval(lower: -.infinity, upper: .infinity)

  public var width: Double { upper - lower }

  /// The number in the middle, or the nearest one to it that is finite.
  public var middle: Double {
    let middle = lower / 2 + upper / 2
    return middle.isNaN ? 0 : min(max(middle, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  /// The largest |x|.
  public var largestMagnitude: Double { max(-lower, upper) }

  /// Whether both ends are numbers.
  public var isBounded: Bool { lower.isFinite && upper.isFinite }

  public func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

  /// What two intervals that hold the same truth have in common.
  func intersection(_ other: Interval) -> Interval {
    Interval(lower: max(lower, other.lower), upper: min(upper, other.upper))
  }

  /// The smallest interval that holds two.
  func hull(_ other: Interval) -> Interval {
    Interval(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// The parts below and above the middle.
  var halves: (Interval, Interval) {
    let middle = middle
    return (Interval(lower: lower, upper: middle), Interval(lower: middle, upper: upper))
  }

  // MARK: rounding

  /// A little more than 2⁻⁵², so that |x| times it holds a rounding of x and that of moving it.
  private static let roundingUnit = 2.3e-16

  /// The results of an operation at both ends, each rounded so many times by half a unit in its last
  /// place, and once below the smallest normal number.
  @inline(__always)
  static func rounded(_ lower: Double, _ upper: Double, roundings: Double = 1) -> Interval {
    let unit = Interval.roundingUnit * roundings
    let smallest = Double.leastNonzeroMagnitude
    return Interval(
      lower: lower - (lower.magnitude * unit + smallest),
      upper: upper + (upper.magnitude * unit + smallest), infinite: (lower, upper))
  }

  /// The same of sums and roots, which are exact or normal numbers: 0 stays 0, so that a sum of squares
  /// stays at 0 or above.
  @inline(__always)
  static func roundedNormal(_ lower: Double, _ upper: Double) -> Interval {
    Interval(
      lower: lower - lower.magnitude * Interval.roundingUnit,
      upper: upper + upper.magnitude * Interval.roundingUnit, infinite: (lower, upper))
  }

  /// Widened ends; nearly always they are finite and in order.
  @inline(__always)
  private init(lower: Double, upper: Double, infinite: (lower: Double, upper: Double)) {
    if lower <= upper, (upper - lower).isFinite {
      self.init(from: lower, to: upper)
    } else {
      self.init(widened: (lower, upper), from: infinite)
    }
  }

  /// Ends that are in order.
  @inline(__always)
  private init(from lower: Double, to upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// What a result that is computed as infinite is at least: cosh and sinh are so from 710 on, where
  /// they are 1.1e308, and nothing is so earlier.
  private static let hugeResult = 1.1e308

  /// Ends that were infinite before stay as they were, since ∞ − ∞ is not a number; but where all of it
  /// is computed as infinite, it begins near the largest of all numbers.
  @inline(never)
  private init(
    widened: (lower: Double, upper: Double), from infinite: (lower: Double, upper: Double)
  ) {
    let (lower, upper) = widened
    self.init(
      lower: infinite.lower.isFinite
        ? lower : infinite.lower == .infinity ? Interval.hugeResult : infinite.lower,
      upper: infinite.upper.isFinite
        ? upper : infinite.upper == -.infinity ? -Interval.hugeResult : infinite.upper)
  }
}

extension Interval {
  public static var isRigorous: Bool { true }

  public init(_ constant: Double) { self.init(lower: constant, upper: constant) }

  public static func + (a: Self, b: Self) -> Self {
    roundedNormal(a.lower + b.lower, a.upper + b.upper)
  }

  public static func - (a: Self, b: Self) -> Self {
    roundedNormal(a.lower - b.upper, a.upper - b.lower)
  }

  public static func * (a: Self, b: Self) -> Self {
    if a.isZero || b.isZero { return Interval(0) }
    let (p, q) = (a.lower * b.lower, a.lower * b.upper)
    let (r, s) = (a.upper * b.lower, a.upper * b.upper)
    let isPlain = ((p + q) + (r + s)).isFinite
    return isPlain
      ? rounded(min(min(p, q), min(r, s)), max(max(p, q), max(r, s))) : unboundedProduct(a, b)
  }

  /// A product of ends of which some are infinite, or so large that products of them may be.
  @inline(never)
  private static func unboundedProduct(_ a: Self, _ b: Self) -> Self {
    let (p, q) = (product(a.lower, b.lower), product(a.lower, b.upper))
    let (r, s) = (product(a.upper, b.lower), product(a.upper, b.upper))
    return rounded(min(min(p, q), min(r, s)), max(max(p, q), max(r, s)))
  }

  public static func / (a: Self, b: Self) -> Self {
    if b.contains(0) { return .everything }
    return a.isZero ? a : a * rounded(1 / b.upper, 1 / b.lower)
  }

  public static prefix func - (a: Self) -> Self { Interval(lower: -a.upper, upper: -a.lower) }

  public static func + (a: Self, b: Double) -> Self { roundedNormal(a.lower + b, a.upper + b) }

  public static func * (a: Self, b: Double) -> Self {
    if b == 0 || a.isZero { return Interval(0) }
    return b > 0 ? rounded(a.lower * b, a.upper * b) : rounded(a.upper * b, a.lower * b)
  }

  public static func / (a: Self, b: Double) -> Self {
    if b == 0 { return .everything }
    if a.isZero { return a }
    return b > 0 ? rounded(a.lower / b, a.upper / b) : rounded(a.upper / b, a.lower / b)
  }

  /// Of two ends: an infinite one only says that numbers have no bound, so 0 times it is 0.
  @inline(__always)
  private static func product(_ a: Double, _ b: Double) -> Double {
    let product = a * b
    return product.isNaN ? 0 : product
  }

  /// Whether it is 0 and nothing else, whose products are exact.
  var isZero: Bool { lower == 0 && upper == 0 }
}
