/// A place that a step jumps across and at which the slope of L has no bound, so that no model at w
/// knows of it.
public struct SingularPlace: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// L falls to it from both sides, ever more steeply: |x|^0.5 at 0.
    case cusp
    /// L falls without bound from both sides: log |x| at 0.
    case sink
    /// L has no bound there, and is not a sink: 1/x at 0.
    case pole
  }

  public let place: PlanePoint
  public let kind: Kind

  /// Whether the nearer w comes the longer are its steps, so that no constant ε comes to rest.
  public var drawsAndThrows: Bool { kind != .pole }

  /// Points of the step at which L is looked at.
  private static let samples = 64
  /// By how much a slope grows in a thousandth of the way, at least: the power 0.95 has 1.41.
  private static let steepening = 1.3

  /// Nothing where the slope has a bound at the lowest and the highest place that are found on the way
  /// of a step.
  init?(_ examined: ExaminedRun, step: Int) {
    let from = examined.point(step)
    let way = zip(examined.point(step + 1), from).map { $0 - $1 }
    let length = way.norm
    guard length > 0, length.isFinite else { return nil }
    let points = (1..<SingularPlace.samples).map { index in
      zip(from, way).map { $0 + Double(index) / Double(SingularPlace.samples) * $1 }
    }
    let objective = examined.objective
    let found = [-1.0, 1].lazy.compactMap { sign -> SingularPlace? in
      func height(_ point: Vector) -> Double { sign * objective.loss(at: point) }
      let known = points.filter { !height($0).isNaN }
      guard let highest = known.max(by: { height($0) < height($1) }) else { return nil }
      let summit = SingularPlace.summit(from: highest, stride: length / 32, of: height)
      return SingularPlace(at: summit, along: way.map { $0 / length }, reach: length, examined)
    }
    guard let first = found.first else { return nil }
    self = first
  }

  /// The highest point that is found near another, at most two strides away along each axis, by ever
  /// shorter steps along them.
  private static func summit(
    from start: Vector, stride: Double, of height: (Vector) -> Double
  ) -> Vector {
    var (point, best, stride) = (start, height(start), stride)
    let (smallest, reach) = (stride * 0x1p-52, 2 * stride)
    func isNear(_ other: Vector) -> Bool { zip(other, start).allSatisfy { abs($0 - $1) <= reach } }
    var moves = 0
    while stride > smallest, best < .infinity {
      let next = [[stride, 0], [-stride, 0], [0, stride], [0, -stride]]
        .map { zip(point, $0).map { $0 + $1 } }.first { isNear($0) && height($0) > best }
      if let next, moves < samples {
        (point, best, moves) = (next, height(next), moves + 1)
      } else {
        (stride, moves) = (stride / 2, 0)
      }
    }
    return point
  }

  /// Nothing where L does not change ever faster, or without bound, on both sides of a point.
  private init?(at point: Vector, along unit: Vector, reach: Double, _ examined: ExaminedRun) {
    let objective = examined.objective
    func beside(_ distance: Double) -> Vector {
      zip(point, unit).map { $0 + distance * reach * $1 }
    }
    /// Slopes away from the point, ever nearer to it.
    let slopes = [1.0, -1].map { side in
      [1e-3, 1e-6, 1e-9].map { distance in
        side * objective.gradient(at: beside(side * distance)).dot(unit)
      }
    }
    let isSteep = slopes.allSatisfy { slopes in
      zip(slopes.dropFirst(), slopes).allSatisfy {
        $0.isFinite && abs($0) > SingularPlace.steepening * abs($1)
          && $0.sign == $1.sign
      }
    }
    guard isSteep else { return nil }
    let depths = [1.0, -1].map { side in
      DepthOfApproach { objective.loss(at: beside(side * $0)) }
    }
    let rises = slopes.allSatisfy { $0[2] > 0 }
    place = examined.place(point)
    switch (depths[0], depths[1]) {
    case (.unbounded, .unbounded): kind = rises ? .sink : .pole
    case (.level, .level) where rises, (.unknown, _) where rises, (_, .unknown) where rises:
      kind = .cusp
    default: return nil
    }
  }
}
