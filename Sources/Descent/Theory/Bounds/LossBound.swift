internal import HeapModule

/// A certified lower bound of L over a part of a plane, and the lowest loss met there.
///
/// The lowest loss that was met is an upper bound of the infimum; a promise for steps to come needs a
/// lower one (MATH §5).
public struct LossBound: Hashable, Sendable {
  /// No point has a lower loss; −∞ where no bound could be proved.
  public let certified: Double
  /// The lowest loss at the middle of a box; ∞ where L has no value at any.
  public let met: Double

  private struct Region: Comparable {
    let x: Interval
    let y: Interval
    let lowest: Double

    static func < (a: Region, b: Region) -> Bool { a.lowest < b.lowest }
  }

  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane.
  ///   - window: the part of it.
  ///   - boxLimit: how many boxes may be examined.
  public init(
    of objective: any Objective, plane: Plane, window: Window, boxLimit: Int = 300
  ) {
    var (heap, met) = (Heap<Region>(), Double.infinity)
    func examine(_ x: Interval, _ y: Interval) {
      let (middleX, middleY) = (Interval(x.middle), Interval(y.middle))
      let box = PlaneBox(x: x, y: y).weights(in: plane)
      let whole = objective.curvatureBounds(over: box, along: plane.directions)
      let center = objective.curvatureBounds(
        over: PlaneBox(x: middleX, y: middleY).weights(in: plane), along: plane.directions)
      // The mean value form: what slopes over the box can change of the loss in its middle.
      let centered = center.value + whole.x * (x - middleX) + whole.y * (y - middleY)
      let loss = objective.loss(at: plane.point(at: PlanePoint(x: x.middle, y: y.middle)))
      if loss < met { met = loss }
      heap.insert(
        Region(x: x, y: y, lowest: whole.value.intersection(centered).lower))
    }
    examine(
      Interval(lower: window.x.lowerBound, upper: window.x.upperBound),
      Interval(lower: window.y.lowerBound, upper: window.y.upperBound))
    var examined = 1
    while examined < boxLimit, let region = heap.popMin() {
      let isWide = region.x.width * window.height >= region.y.width * window.width
      if isWide {
        let halves = region.x.halves
        examine(halves.0, region.y)
        examine(halves.1, region.y)
      } else {
        let halves = region.y.halves
        examine(region.x, halves.0)
        examine(region.x, halves.1)
      }
      examined += 2
    }
    certified = min(heap.min?.lowest ?? -.infinity, met)
    self.met = met
  }
}
