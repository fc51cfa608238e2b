/// A part of a plane with upright sides.
public struct Window: Hashable, Sendable {
  public var x: ClosedRange<Double>
  public var y: ClosedRange<Double>

  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  public var width: Double { x.upperBound - x.lowerBound }
  public var height: Double { y.upperBound - y.lowerBound }
  /// The length of its diagonal.
  public var diagonal: Double { [width, height].norm }
  public var center: PlanePoint {
    PlanePoint(x: x.lowerBound + width / 2, y: y.lowerBound + height / 2)
  }

  /// Whether a point lies in it or on its edge.
  public func contains(_ point: PlanePoint) -> Bool {
    x.contains(point.x) && y.contains(point.y)
  }

  /// How often a direction, given by its parts along x and y, leads from a point in it before it leaves
  /// it; 0 from outside, ∞ where it never does.
  package func reach(from point: PlanePoint, along x: Double, _ y: Double) -> Double {
    func reach(_ place: Double, _ rate: Double, _ range: ClosedRange<Double>) -> Double {
      if rate == 0 { return .infinity }
      return max(0, ((rate > 0 ? range.upperBound : range.lowerBound) - place) / rate)
    }
    guard contains(point) else { return 0 }
    return min(reach(point.x, x, self.x), reach(point.y, y, self.y))
  }

  /// The same with each side moved outwards.
  func widened(by margin: Double) -> Window {
    Window(
      x: (x.lowerBound - margin)...(x.upperBound + margin),
      y: (y.lowerBound - margin)...(y.upperBound + margin))
  }

  /// The smallest one that holds this and another one.
  func hull(_ other: Window) -> Window {
    Window(
      x: min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound),
      y: min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound))
  }
}
