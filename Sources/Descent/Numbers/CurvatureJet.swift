/// A Taylor polynomial of order 2 in two variables: a jet for those who ask for H alone.
///
/// The members are coefficients, as in `Jet`: `xx` is ½ ∂²/∂x².
public struct CurvatureJet<Number: Base>: ChainRule {
  public var value: Number
  public var x: Number
  public var y: Number
  public var xx: Number
  public var xy: Number
  public var yy: Number

  public static var isRigorous: Bool { Number.isRigorous }

  public init(_ constant: Double) { self.init(constant: Number(constant)) }

  public init(constant: Number) {
    let zero = Number(0)
    self.init(value: constant, x: zero, y: zero, xx: zero, xy: zero, yy: zero)
  }

  /// A weight whose value is given and which moves along the two directions at these rates.
  public init(variable value: Number, alongX: Double, alongY: Double) {
    self.init(constant: value)
    x = Number(alongX)
    y = Number(alongY)
  }

  init(value: Number, x: Number, y: Number, xx: Number, xy: Number, yy: Number) {
    self.value = value
    self.x = x
    self.y = y
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  public static func + (a: Self, b: Self) -> Self {
    Self(
      value: a.value + b.value, x: a.x + b.x, y: a.y + b.y, xx: a.xx + b.xx, xy: a.xy + b.xy,
      yy: a.yy + b.yy)
  }

  public static func - (a: Self, b: Self) -> Self {
    Self(
      value: a.value - b.value, x: a.x - b.x, y: a.y - b.y, xx: a.xx - b.xx, xy: a.xy - b.xy,
      yy: a.yy - b.yy)
  }

  public static prefix func - (a: Self) -> Self {
    Self(value: -a.value, x: -a.x, y: -a.y, xx: -a.xx, xy: -a.xy, yy: -a.yy)
  }

  public static func + (a: Self, b: Double) -> Self {
    var sum = a
    sum.value = a.value + b
    return sum
  }

  public static func * (a: Self, b: Double) -> Self {
    Self(value: a.value * b, x: a.x * b, y: a.y * b, xx: a.xx * b, xy: a.xy * b, yy: a.yy * b)
  }

  public static func / (a: Self, b: Double) -> Self {
    Self(value: a.value / b, x: a.x / b, y: a.y / b, xx: a.xx / b, xy: a.xy / b, yy: a.yy / b)
  }

  public static func * (a: Self, b: Self) -> Self {
    let xx: Number = a.value * b.xx + a.x * b.x + a.xx * b.value
    let xy: Number = a.value * b.xy + a.x * b.y + a.y * b.x + a.xy * b.value
    let yy: Number = a.value * b.yy + a.y * b.y + a.yy * b.value
    return Self(
      value: a.value * b.value, x: a.value * b.x + a.x * b.value,
      y: a.value * b.y + a.y * b.value, xx: xx, xy: xy, yy: yy)
  }

  public func scaled(by factor: Number) -> Self {
    Self(
      value: value * factor, x: x * factor, y: y * factor, xx: xx * factor, xy: xy * factor,
      yy: yy * factor)
  }

  public func squared() -> Self {
    let twice = value * 2
    return Self(
      value: value.squared(), x: twice * x, y: twice * y, xx: twice * xx + x.squared(),
      xy: twice * xy + (x * y) * 2, yy: twice * yy + y.squared())
  }

  public func composed(
    _ c0: Number, _ c1: Number, _ c2: Number, _ c3: @autoclosure () -> Number
  ) -> Self {
    Self(
      value: c0, x: c1 * x, y: c1 * y, xx: c1 * xx + c2 * x.squared(),
      xy: c1 * xy + c2 * ((x * y) * 2), yy: c1 * yy + c2 * y.squared())
  }
}
