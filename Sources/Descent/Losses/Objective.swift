/// A part of ℝᵈ: an interval for each weight.
public typealias Box = [Interval]

/// A loss L: ℝᵈ → ℝ, written down once over any scalar.
///
/// Everything else has a default body that calls `value`. The entry points are requirements with
/// concrete types because a generic call through `any Objective` is never specialised, and costs
/// 4 to 150 times as much; no other module calls `value`.
public protocol Objective: Sendable {
  /// The number of weights, d.
  var dimension: Int { get }

  /// L at w, which has one scalar a weight.
  func value<S: Scalar>(at w: [S]) -> S

  /// L at one point after another, where all but some weights stay the same from point to point.
  ///
  /// - Parameters:
  ///   - count: how many points.
  ///   - changing: the weights that differ between them.
  ///   - weight: a point's weight, by the point's number from 0 and its own.
  ///   - use: gets each point's number and L there.
  func values<S: Scalar>(
    count: Int, changing: Set<Int>, at weight: (Int, Int) -> S, _ use: (Int, S) -> Void)

  /// L(w); not a number where L has no value.
  func loss(at w: Vector) -> Double

  /// The gradient of L at w.
  func gradient(at w: Vector) -> Vector

  /// The Taylor expansion of L at w to order 3 along two directions.
  func jet(at w: Vector, along directions: Directions) -> Jet<Double>

  /// L(w + εd) in powers of ε, to an order of at most 10.
  func stepSeries(from w: Vector, along d: Vector, order: Int) -> StepSeries

  /// Bounds on the coefficients of φ(ε) = L(w + εd) about every ε of an interval, to an order of at
  /// most 10: entry j holds φ⁽ʲ⁾(ε)/j! for all of them.
  func stepBounds(
    from w: Vector, along d: Vector, over epsilon: Interval, order: Int
  ) -> [Interval]

  /// Bounds on the Taylor coefficients of L to order 3 along two directions that hold at every point
  /// of a box.
  func bounds(over box: Box, along directions: Directions) -> Jet<Interval>

  /// The same to order 2, in half the time.
  func curvatureBounds(over box: Box, along directions: Directions) -> CurvatureJet<Interval>

  /// Whether it is proved that L has a value at no point of a box; where it is not, it may still be so.
  func hasNoValue(over box: Box) -> Bool

  /// The eigenvalues of H within a plane, at every crossing of columns and rows.
  func eigenvalues(plane: Plane, columns: [Double], rows: [Double]) -> EigenvalueField

  /// The derivatives of L within a plane, at every crossing of columns and rows.
  func derivatives(plane: Plane, columns: [Double], rows: [Double]) -> DerivativeField

  /// Fills some rows of a field that has the request's columns and rows.
  func fill(_ request: RasterRequest, rows: Range<Int>, into field: inout Field)
}

extension Objective {
  public func values<S: Scalar>(
    count: Int, changing: Set<Int>, at weight: (Int, Int) -> S, _ use: (Int, S) -> Void
  ) {
    for index in 0..<count { use(index, value(at: (0..<dimension).map { weight(index, $0) })) }
  }

  public func loss(at w: Vector) -> Double { value(at: w) }

  public func hasNoValue(over box: Box) -> Bool { false }

  /// Two weights at a time, by a jet along their axes.
  public func gradient(at w: Vector) -> Vector {
    if w.count == 2 {
      let jet = jet(at: w, along: .axes)
      return [jet.x, jet.y]
    }
    var gradient = Vector(repeating: 0, count: w.count)
    for first in stride(from: 0, to: w.count, by: 2) {
      var directions = Directions(
        right: Vector(repeating: 0, count: w.count), up: Vector(repeating: 0, count: w.count))
      directions.right[first] = 1
      if first + 1 < w.count { directions.up[first + 1] = 1 }
      let jet = jet(at: w, along: directions)
      gradient[first] = jet.x
      if first + 1 < w.count { gradient[first + 1] = jet.y }
    }
    return gradient
  }

  public func jet(at w: Vector, along directions: Directions) -> Jet<Double> {
    value(
      at: w.indices.map {
        Jet(variable: w[$0], alongX: directions.right[$0], alongY: directions.up[$0])
      })
  }

  public func bounds(over box: Box, along directions: Directions) -> Jet<Interval> {
    value(
      at: box.indices.map {
        Jet(variable: box[$0], alongX: directions.right[$0], alongY: directions.up[$0])
      })
  }

  public func curvatureBounds(
    over box: Box, along directions: Directions
  ) -> CurvatureJet<Interval> {
    value(
      at: box.indices.map {
        CurvatureJet(variable: box[$0], alongX: directions.right[$0], alongY: directions.up[$0])
      })
  }

  public func stepSeries(from w: Vector, along d: Vector, order: Int) -> StepSeries {
    StepSeries(coefficients: coefficients(from: w, along: d, order: order))
  }

  public func stepBounds(
    from w: Vector, along d: Vector, over epsilon: Interval, order: Int
  ) -> [Interval] {
    coefficients(
      from: w.indices.map { epsilon * d[$0] + w[$0] }, along: d.map { Interval($0) }, order: order)
  }

  private func coefficients<Number: Base>(
    from w: [Number], along d: [Number], order: Int
  ) -> [Number] {
    switch order {
    case ...3: coefficients(of: Series<4, Number>.self, from: w, along: d, order: order)
    case ...6: coefficients(of: Series<7, Number>.self, from: w, along: d, order: order)
    default: coefficients(of: Series<11, Number>.self, from: w, along: d, order: min(order, 10))
    }
  }

  private func coefficients<let count: Int, Number>(
    of _: Series<count, Number>.Type, from w: [Number], along d: [Number], order: Int
  ) -> [Number] {
    let series = value(at: w.indices.map { Series<count, Number>(value: w[$0], rate: d[$0]) })
    return (0...max(0, order)).map { series[$0] }
  }
}
