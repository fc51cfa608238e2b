internal import HeapModule

/// The search for a certified bound on curvature: branch and bound over boxes, the one with the largest
/// bound first.
///
/// It is made of many small pieces of work, so that it can go on beside other things.
public struct CurvatureBoundSearch: Sendable {
  public private(set) var bound: CurvatureBound
  /// Whether the bound is as tight as was asked for, or cannot be made tighter.
  public private(set) var isFinished = false
  /// Whether the bound is as tight as was asked for.
  public var isTight: Bool { bound.certified <= enough[measure] }
  /// Whether H is finite at any point that was met: otherwise there is nothing to bound.
  public private(set) var hasSample: Bool

  private let curvature: BoxCurvature
  private let tolerance: Double
  private let boxLimit: Int
  private var measure: CurvatureMeasure
  /// The largest curvatures met at points.
  private var sampled: Curvatures
  private var heap: Heap<Region>

  /// A box that is not finished, and what is known of it.
  private struct Region: Comparable, Sendable {
    let x: Interval
    let y: Interval
    /// How often the window was halved for it.
    let depth: Int
    let estimate: BoxCurvature.Estimate
    /// What the search is about.
    var measure: CurvatureMeasure

    var upper: Double { estimate.upper[measure] }

    static func < (a: Region, b: Region) -> Bool { (a.upper, a.depth) < (b.upper, b.depth) }

    static func == (a: Region, b: Region) -> Bool { !(a < b) && !(b < a) }
  }

  /// Where the bound of a box that was halved so often is too high, that of a point of it is: there
  /// curvature has no bound, or L has no value on one side.
  private static let deepest = 80
  /// Points a side of the grid that gives the first samples.
  private static let gridSamples = 61
  /// So many boxes without a point at which H is finite are enough.
  private static let emptyBoxes = 10_000

  /// - Parameters:
  ///   - measure: which curvature.
  ///   - objective: the loss.
  ///   - plane: the plane in which H is taken.
  ///   - window: the part of the plane.
  ///   - tolerance: the bound is tight enough at so much above the largest sample, as a part of it.
  ///   - boxLimit: the search ends after so many boxes.
  public init(
    of measure: CurvatureMeasure, objective: any Objective, plane: Plane = .identity,
    window: Window, tolerance: Double = 0.001, boxLimit: Int = 2_000_000
  ) {
    curvature = BoxCurvature(objective: objective, plane: plane, window: window)
    self.tolerance = tolerance
    self.boxLimit = boxLimit
    self.measure = measure
    let extremes = CurvatureExtremes(
      of: objective, plane: plane, window: window, samples: CurvatureBoundSearch.gridSamples)
    hasSample = extremes.largest != nil
    sampled = .met(smaller: extremes.smallest ?? 0, larger: extremes.largest ?? 0)
    bound = CurvatureBound(sampled: 0, certified: .infinity, boxes: 0)
    heap = []
    examine(
      Interval(lower: window.x.lowerBound, upper: window.x.upperBound),
      Interval(lower: window.y.lowerBound, upper: window.y.upperBound), depth: 0)
    settle()
  }

  /// Examines so many boxes more, or fewer where the search ends before.
  public mutating func advance(boxes count: Int) {
    let end = bound.boxes + count
    while !isFinished, bound.boxes < end, let region = heap.popMax() {
      for half in halves(of: region) {
        examine(half.x, half.y, depth: region.depth + 1, below: region.estimate.upper)
      }
      settle()
    }
  }

  /// Goes on with another measure: what was found out about the boxes so far holds for both.
  public mutating func turn(to measure: CurvatureMeasure) {
    self.measure = measure
    heap = Heap(
      heap.unordered.map { region in
        var region = region
        region.measure = measure
        return region
      })
    settle()
  }

  /// What holds for a box holds for its parts, whose own bounds may be worse.
  private mutating func examine(
    _ x: Interval, _ y: Interval, depth: Int, below upper: Curvatures = .infinite
  ) {
    var estimate = curvature.estimate(x: x, y: y, enough: enough)
    estimate.upper = estimate.upper.lower(upper)
    bound.boxes += 1
    sampled = sampled.higher(estimate.sampled)
    hasSample = hasSample || estimate.sampled.absolute > 0
    heap.insert(Region(x: x, y: y, depth: depth, estimate: estimate, measure: measure))
  }

  /// Bounds that are tight enough; of a Λ⁺ that is 0 one that is nothing beside Λ.
  private var enough: Curvatures {
    var enough = sampled * (1 + tolerance)
    if sampled.upward == 0 { enough.upward = Curvatures.rounding * sampled.absolute }
    return enough
  }

  /// The largest bound of all boxes is that of the whole.
  private mutating func settle() {
    guard let largest = heap.max else { return }
    bound.sampled = sampled[measure]
    bound.certified = max(largest.upper, bound.sampled)
    let isHopeless =
      largest.depth >= CurvatureBoundSearch.deepest
      || !hasSample && bound.boxes >= CurvatureBoundSearch.emptyBoxes
    isFinished = isTight || isHopeless || bound.boxes >= boxLimit
  }

  private func halves(of region: Region) -> [(x: Interval, y: Interval)] {
    if region.estimate.splitsAcross {
      let (left, right) = region.x.halves
      return [(left, region.y), (right, region.y)]
    }
    let (below, above) = region.y.halves
    return [(region.x, below), (region.x, above)]
  }
}
