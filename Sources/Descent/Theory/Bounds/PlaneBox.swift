/// A part of a plane with upright sides, each an interval.
struct PlaneBox: Hashable, Sendable {
  var x: Interval
  var y: Interval

  init(x: Interval, y: Interval) {
    self.x = x
    self.y = y
  }

  init(_ window: Window) {
    x = Interval(lower: window.x.lowerBound, upper: window.x.upperBound)
    y = Interval(lower: window.y.lowerBound, upper: window.y.upperBound)
  }

  /// All that is no further away than so much, along x and along y.
  init(around place: PlanePoint, reach: (x: Double, y: Double)) {
    x = Interval(lower: place.x - reach.x, upper: place.x + reach.x)
    y = Interval(lower: place.y - reach.y, upper: place.y + reach.y)
  }

  /// The same as a part of the plane; its sides are numbers.
  var window: Window { Window(x: x.lower...x.upper, y: y.lower...y.upper) }

  var corners: [PlanePoint] {
    [x.lower, x.upper].flatMap { x in [y.lower, y.upper].map { PlanePoint(x: x, y: $0) } }
  }
  var middle: PlanePoint { PlanePoint(x: x.middle, y: y.middle) }
  var area: Double { x.width * y.width }

  func contains(_ place: PlanePoint) -> Bool { x.contains(place.x) && y.contains(place.y) }

  func contains(_ other: PlaneBox) -> Bool {
    x.lower <= other.x.lower && other.x.upper <= x.upper && y.lower <= other.y.lower
      && other.y.upper <= y.upper
  }

  /// Whether the other one lies within and touches no side.
  func holdsInside(_ other: PlaneBox) -> Bool {
    x.lower < other.x.lower && other.x.upper < x.upper && y.lower < other.y.lower
      && other.y.upper < y.upper
  }

  /// What both have in common, nothing where that is nothing.
  func common(with other: PlaneBox) -> PlaneBox? {
    let (left, right) = (max(x.lower, other.x.lower), min(x.upper, other.x.upper))
    let (bottom, top) = (max(y.lower, other.y.lower), min(y.upper, other.y.upper))
    guard left <= right, bottom <= top else { return nil }
    return PlaneBox(
      x: Interval(lower: left, upper: right), y: Interval(lower: bottom, upper: top))
  }

  /// The weights at its points.
  func weights(in plane: Plane) -> Box {
    if plane == .identity { return [x, y] }
    return plane.origin.indices.map {
      x * plane.directions.right[$0] + y * plane.directions.up[$0] + plane.origin[$0]
    }
  }
}
