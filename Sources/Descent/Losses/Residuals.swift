/// A loss as half the square of residuals and a number: L(w) = ½‖F(w) − y‖² + c (MATH §7).
///
/// They are read from the formula as it is written: a sum of numbers and of terms k·u² with numbers
/// k > 0, also u·u, |u|², u²v², u⁴ and a number or a square before a parenthesised sum of such. No algebra is
/// done: x² − 2x + 1 is no such sum.
public struct Residuals: Sendable {
  /// One of them: √(2k)·u.
  public struct Residual: Sendable {
    /// What holds k: one number, where it is not rounded.
    public let weight: Interval
    /// u.
    public let root: Expression
    /// How u is written in the formula.
    public let text: String

    /// √(2k), rounded.
    public var scale: Double { (2 * weight.middle).squareRoot() }
  }

  /// In the order in which they are written; at least one.
  public let all: [Residual]
  /// What holds c, below which L has no value.
  public let constant: Interval
  /// The number of weights, d.
  public let dimension: Int

  /// Nothing where the formula is no sum of squares.
  public init?(of formula: Formula) {
    guard let reader = SquaresReader(formula), !reader.squares.isEmpty else { return nil }
    all = reader.squares.map { square in
      Residual(
        weight: reader.number(of: square.weight), root: Expression(square.root, of: formula),
        text: square.root.text(variables: formula.variables))
    }
    constant = reader.number(of: reader.constant)
    dimension = formula.variables.count
  }

  /// How many there are, n.
  public var count: Int { all.count }

  /// Fewer residuals than weights, as many, or more: over- or under-parameterized where they differ.
  public var isOverParameterized: Bool { count < dimension }
  public var isUnderParameterized: Bool { count > dimension }

  /// What holds L(w) − c = Σ k·u², at one point.
  public func height(at w: Vector) -> Interval {
    let point = w.map { Interval($0) }
    return all.reduce(Interval(0)) { $0 + $1.weight * $1.root.value(at: point).squared() }
  }
}
