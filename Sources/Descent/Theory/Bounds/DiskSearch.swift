internal import HeapModule

/// The search for the largest value of something over a disk of the plane: branch and bound over the
/// boxes that meet it.
struct DiskSearch {
  let center: PlanePoint
  let radius: Double

  /// What is known of a box.
  struct Estimate {
    /// No point of the box has a larger value.
    var upper: Double
    /// The value in its middle; −∞ where there is none.
    var sample: Double
    /// Whether to halve it along x rather than along y.
    var splitsAcross: Bool
  }

  private struct Region: Comparable {
    let box: PlaneBox
    let estimate: Estimate

    static func < (a: Region, b: Region) -> Bool { a.estimate.upper < b.estimate.upper }

    static func == (a: Region, b: Region) -> Bool { a.estimate.upper == b.estimate.upper }
  }

  /// What holds the whole disk.
  var box: PlaneBox {
    let reach = Interval(lower: -radius, upper: radius)
    return PlaneBox(x: reach + center.x, y: reach + center.y)
  }

  /// The squared distances of a box's points from the centre.
  private func squaredDistances(of box: PlaneBox) -> Interval {
    (box.x - Interval(center.x)).squared() + (box.y - Interval(center.y)).squared()
  }

  /// Bounds a value over the disk.
  ///
  /// - Parameters:
  ///   - boxLimit: how many boxes may be examined.
  ///   - tolerance: the bound is tight enough at so much above the largest sample, as a part of it.
  ///   - estimate: what is known of a box.
  /// - Returns: a number that no point of the disk exceeds; ∞ where none was found.
  func upperBound(
    boxLimit: Int, tolerance: Double, of estimate: (PlaneBox) -> Estimate
  ) -> Double {
    let square = Interval(radius).squared().upper
    var heap: Heap<Region> = []
    var (largest, examined) = (-Double.infinity, 0)
    func examine(_ box: PlaneBox) {
      guard squaredDistances(of: box).lower <= square else { return }
      examined += 1
      let found = estimate(box)
      let middle = PlaneBox(x: Interval(box.middle.x), y: Interval(box.middle.y))
      if squaredDistances(of: middle).upper <= square { largest = max(largest, found.sample) }
      heap.insert(Region(box: box, estimate: found))
    }
    examine(box)
    while let region = heap.max, examined < boxLimit,
      region.estimate.upper > largest + tolerance * abs(largest)
    {
      _ = heap.popMax()
      let halves = region.box.halves(across: region.estimate.splitsAcross)
      examine(halves.0)
      examine(halves.1)
    }
    return heap.max?.estimate.upper ?? .infinity
  }
}

extension PlaneBox {
  /// Its left and its right half, or the lower and the upper one.
  fileprivate func halves(across: Bool) -> (PlaneBox, PlaneBox) {
    let halves = across ? x.halves : y.halves
    return across
      ? (PlaneBox(x: halves.0, y: y), PlaneBox(x: halves.1, y: y))
      : (PlaneBox(x: x, y: halves.0), PlaneBox(x: x, y: halves.1))
  }
}
