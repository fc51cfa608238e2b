/// A Taylor polynomial of order 3 in two variables, cut off after every operation.
///
/// The members are coefficients: `xx` is ½ ∂²/∂x², `xy` is ∂²/∂x∂y, `xxx` is ⅙ ∂³/∂x³, `xxy` is
/// ½ ∂³/∂x²∂y. Derivatives are exact up to rounding; where one does not exist it is not finite.
public struct Jet<Number: Base>: ChainRule {
  public var value: Number
  public var x: Number
  public var y: Number
  public var xx: Number
  public var xy: Number
  public var yy: Number
  public var xxx: Number
  public var xxy: Number
  public var xyy: Number
  public var yyy: Number

  public static var isRigorous: Bool { Number.isRigorous }

  public init(_ constant: Double) { self.init(constant: Number(constant)) }

  public init(constant: Number) {
    let zero = Number(0)
    self.init(
      value: constant, x: zero, y: zero, xx: zero, xy: zero, yy: zero, xxx: zero, xxy: zero,
      xyy: zero, yyy: zero)
  }

  /// A weight whose value is given and which moves along the two directions at these rates.
  public init(variable value: Number, alongX: Double, alongY: Double) {
    self.init(constant: value)
    x = Number(alongX)
    y = Number(alongY)
  }

  init(
    value: Number, x: Number, y: Number, xx: Number, xy: Number, yy: Number, xxx: Number,
    xxy: Number, xyy: Number, yyy: Number
  ) {
    self.value = value
    self.x = x
    self.y = y
    self.xx = xx
    self.xy = xy
    self.yy = yy
    self.xxx = xxx
    self.xxy = xxy
    self.xyy = xyy
    self.yyy = yyy
  }

  public static func + (a: Self, b: Self) -> Self {
    Self(
      value: a.value + b.value, x: a.x + b.x, y: a.y + b.y, xx: a.xx + b.xx, xy: a.xy + b.xy,
      yy: a.yy + b.yy, xxx: a.xxx + b.xxx, xxy: a.xxy + b.xxy, xyy: a.xyy + b.xyy,
      yyy: a.yyy + b.yyy)
  }

  public static func - (a: Self, b: Self) -> Self {
    Self(
      value: a.value - b.value, x: a.x - b.x, y: a.y - b.y, xx: a.xx - b.xx, xy: a.xy - b.xy,
      yy: a.yy - b.yy, xxx: a.xxx - b.xxx, xxy: a.xxy - b.xxy, xyy: a.xyy - b.xyy,
      yyy: a.yyy - b.yyy)
  }

  public static prefix func - (a: Self) -> Self {
    Self(
      value: -a.value, x: -a.x, y: -a.y, xx: -a.xx, xy: -a.xy, yy: -a.yy, xxx: -a.xxx,
      xxy: -a.xxy, xyy: -a.xyy, yyy: -a.yyy)
  }

  public static func + (a: Self, b: Double) -> Self {
    var sum = a
    sum.value = a.value + b
    return sum
  }

  public static func * (a: Self, b: Double) -> Self {
    Self(
      value: a.value * b, x: a.x * b, y: a.y * b, xx: a.xx * b, xy: a.xy * b, yy: a.yy * b,
      xxx: a.xxx * b, xxy: a.xxy * b, xyy: a.xyy * b, yyy: a.yyy * b)
  }

  public static func / (a: Self, b: Double) -> Self {
    Self(
      value: a.value / b, x: a.x / b, y: a.y / b, xx: a.xx / b, xy: a.xy / b, yy: a.yy / b,
      xxx: a.xxx / b, xxy: a.xxy / b, xyy: a.xyy / b, yyy: a.yyy / b)
  }

  public static func * (a: Self, b: Self) -> Self {
    let xx: Number = a.value * b.xx + a.x * b.x + a.xx * b.value
    let xy: Number = a.value * b.xy + a.x * b.y + a.y * b.x + a.xy * b.value
    let yy: Number = a.value * b.yy + a.y * b.y + a.yy * b.value
    let xxx: Number = a.value * b.xxx + a.x * b.xx + a.xx * b.x + a.xxx * b.value
    let xxyLow: Number = a.value * b.xxy + a.x * b.xy + a.y * b.xx
    let xxy: Number = xxyLow + a.xx * b.y + a.xy * b.x + a.xxy * b.value
    let xyyLow: Number = a.value * b.xyy + a.y * b.xy + a.x * b.yy
    let xyy: Number = xyyLow + a.yy * b.x + a.xy * b.y + a.xyy * b.value
    let yyy: Number = a.value * b.yyy + a.y * b.yy + a.yy * b.y + a.yyy * b.value
    return Self(
      value: a.value * b.value, x: a.value * b.x + a.x * b.value,
      y: a.value * b.y + a.y * b.value, xx: xx, xy: xy, yy: yy, xxx: xxx, xxy: xxy, xyy: xyy,
      yyy: yyy)
  }

  public func scaled(by factor: Number) -> Self {
    Self(
      value: value * factor, x: x * factor, y: y * factor, xx: xx * factor, xy: xy * factor,
      yy: yy * factor, xxx: xxx * factor, xxy: xxy * factor, xyy: xyy * factor, yyy: yyy * factor)
  }

  public func squared() -> Self {
    let twice = value * 2
    let xxx: Number = twice * self.xxx + (x * self.xx) * 2
    let xxy: Number = twice * self.xxy + (x * self.xy + y * self.xx) * 2
    let xyy: Number = twice * self.xyy + (y * self.xy + x * self.yy) * 2
    let yyy: Number = twice * self.yyy + (y * self.yy) * 2
    return Self(
      value: value.squared(), x: twice * x, y: twice * y, xx: twice * xx + x.squared(),
      xy: twice * xy + (x * y) * 2, yy: twice * yy + y.squared(), xxx: xxx, xxy: xxy, xyy: xyy,
      yyy: yyy)
  }

  public func composed(
    _ c0: Number, _ c1: Number, _ c2: Number, _ c3: @autoclosure () -> Number
  ) -> Self {
    let c3 = c3()
    let xx2 = x.squared()
    let xy2 = (x * y) * 2
    let yy2 = y.squared()
    let xxx2: Number = (x * xx) * 2
    let xxy2: Number = (x * xy + y * xx) * 2
    let xyy2: Number = (y * xy + x * yy) * 2
    let yyy2: Number = (y * yy) * 2
    return Self(
      value: c0, x: c1 * x, y: c1 * y, xx: c1 * xx + c2 * xx2, xy: c1 * xy + c2 * xy2,
      yy: c1 * yy + c2 * yy2, xxx: c1 * xxx + c2 * xxx2 + c3 * (xx2 * x),
      xxy: c1 * xxy + c2 * xxy2 + c3 * (xx2 * y * 3),
      xyy: c1 * xyy + c2 * xyy2 + c3 * (yy2 * x * 3), yyy: c1 * yyy + c2 * yyy2 + c3 * (yy2 * y))
  }
}
