/// A place that a step jumps across and at which L has no value, or no bound on its slope, so that no
/// model at w knows of it.
public struct SingularPlace: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// L falls to it from both sides, ever more steeply: |x|^0.5 at 0.
    case cusp
    /// L falls without bound from both sides: log |x| at 0.
    case sink
    /// L has no bound there, and is not a sink: 1/x at 0.
    case pole
    /// L has no value there: √(x² − 1) between −1 and 1.
    case gap
  }

  public let place: PlanePoint
  public let kind: Kind

  /// Whether the nearer w comes the longer are its steps, so that no constant ε comes to rest.
  public var drawsAndThrows: Bool { kind == .cusp || kind == .sink }

  /// Points of the step at which L is looked at.
  private static let samples = 64
  /// By how much a slope grows in a thousandth of the way, at least: the power 0.95 has 1.41.
  private static let steepening = 1.3

  /// Nothing where L has values all along the way of a step and its slope a bound: where intervals do not
  /// bound L, and at the lowest and the highest place that are found.
  init?(_ examined: ExaminedRun, step: Int) {
    let from = examined.point(step)
    let way = examined.point(step + 1).difference(from: from)
    let length = way.norm
    guard length > 0, length.isFinite else { return nil }
    let points = (1..<SingularPlace.samples).map { index in
      from.moved(by: Double(index) / Double(SingularPlace.samples), along: way)
    }
    let objective = examined.objective
    if let gap = points.first(where: { objective.loss(at: $0).isNaN }) {
      place = examined.place(gap)
      kind = .gap
      return
    }
    let unit = way.map { $0 / length }
    let line = StepLine(of: objective, from: from, along: way)
    let unbounded = line.gap(upTo: 1).flatMap { share in
      SingularPlace(at: line.point(at: share), along: unit, reach: length, examined)
    }
    if let unbounded {
      self = unbounded
      return
    }
    // On the step itself, then beside it: a point is hardly ever hit.
    let axes: [Vector] = [[1, 0], [0, 1]]
    let attempts: [(ways: [Vector], sign: Double)] = [
      ([unit], 1), ([unit], -1), (axes, 1), (axes, -1),
    ]
    let found = attempts.lazy.compactMap { attempt -> SingularPlace? in
      let (ways, sign) = attempt
      func height(_ point: Vector) -> Double { sign * objective.loss(at: point) }
      guard let lowest = points.min(by: { height($0) < height($1) }) else { return nil }
      let stride = length / 32
      let compass = CompassSearch(
        directions: ways.flatMap { way in [way, way.map { -$0 }] }, longest: stride,
        shortest: stride * 0x1p-52, reach: 2 * stride)
      return SingularPlace(
        at: compass.lowest(from: lowest, of: height), along: unit, reach: length, examined)
    }
    guard let first = found.first else { return nil }
    self = first
  }

  /// Nothing where L does not change ever faster, or without bound, on both sides of a point.
  private init?(at point: Vector, along unit: Vector, reach: Double, _ examined: ExaminedRun) {
    let objective = examined.objective
    func beside(_ distance: Double) -> Vector {
      point.moved(by: distance * reach, along: unit)
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
    let isUnbounded = depths.map { $0 == .unbounded }
    if isUnbounded.allSatisfy(\.self) {
      kind = rises ? .sink : .pole
    } else {
      guard rises, !isUnbounded.contains(true) || depths.contains(.unknown) else { return nil }
      kind = .cusp
    }
  }
}
