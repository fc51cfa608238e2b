/// A point of a plane, or a displacement in it, in the coordinates of its two directions.
public struct PlanePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The place of two weights.
  public init(_ weights: Vector) { self.init(x: weights[0], y: weights[1]) }

  /// The product aᵀb.
  public func dot(_ other: PlanePoint) -> Double { x * other.x + y * other.y }

  /// ‖a‖, also where its square is beyond what a number holds.
  public var norm: Double { [x, y].norm }

  /// ‖a − b‖.
  public func distance(to other: PlanePoint) -> Double { [x - other.x, y - other.y].norm }

  /// The same as it is said: what is less than a unit is 0.
  func said(inUnitsOf unit: Double) -> PlanePoint {
    PlanePoint(x: abs(x) < unit ? 0 : x, y: abs(y) < unit ? 0 : y)
  }
}
