/// Where a Taylor model is level, and what it is there.
public enum StationaryPoint: Hashable, Sendable {
  /// The model's own minimiser, relative to w, in the plane.
  case minimum(PlanePoint)
  case saddle(PlanePoint)
  case maximum(PlanePoint)
  /// There is none, or a whole line of them.
  case none
}

extension LocalModel {
  /// The point where the model of an order is level.
  ///
  /// Order 2: the Newton step −H⁻¹g, where H is invertible. Order 3: the local minimum of the cubic,
  /// if it has one (it has at most one, since on the line through two it would be a cubic with two
  /// minima). Order 1 has none.
  ///
  /// - Parameters:
  ///   - order: of the model.
  ///   - scale: the landscape's curvature scale; where an eigenvalue of H counts as zero beside it, H
  ///     has no inverse, and what rounding left of that eigenvalue is none.
  /// - Returns: its place relative to w, and what it is.
  public func stationaryPoint(order: Int, scale: Double = 0) -> StationaryPoint {
    switch order {
    case 2: quadraticStationaryPoint(scale)
    case 3: cubicMinimum.map { .minimum($0) } ?? .none
    default: .none
    }
  }

  private func quadraticStationaryPoint(_ scale: Double) -> StationaryPoint {
    let (smaller, larger) = (eigenpairs.smaller.value, eigenpairs.larger.value)
    guard Curvature.sign(of: smaller, scale: scale) != 0,
      Curvature.sign(of: larger, scale: scale) != 0,
      let step = newtonStep(slope: slope, hessian: hessian)
    else { return .none }
    if smaller > 0 { return .minimum(step) }
    return larger < 0 ? .maximum(step) : .saddle(step)
  }

  /// Minimises the cubic where it is convex, from the convex points near w.
  private var cubicMinimum: PlanePoint? {
    for seed in convexSeeds {
      if let minimum = cubicMinimum(from: seed) { return minimum }
    }
    return nil
  }

  /// Displacements at which the Hessian of the cubic is positive definite: w itself, then rings of
  /// the size at which T changes H.
  private var convexSeeds: [PlanePoint] {
    let change = max(abs(third.xxx), abs(third.xxy), abs(third.xyy), abs(third.yyy))
    let reach = max(spectralRadius, gradientNorm * change / max(spectralRadius, 1e-300)) / change
    let ring: [(x: Double, y: Double)] = [
      (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7),
    ]
    var seeds = [PlanePoint(x: 0, y: 0)]
    for radius in [0.25, 0.5, 1, 2, 4] where change > 0 {
      let distance = radius * reach
      seeds += ring.map { PlanePoint(x: $0.x * distance, y: $0.y * distance) }
    }
    return seeds.filter { cubicHessian(at: $0).eigenpairs().smaller.value > 0 }
  }

  /// Newton's method with halved steps, which keeps to where the cubic is convex and goes down.
  private func cubicMinimum(from seed: PlanePoint) -> PlanePoint? {
    var place = seed
    for _ in 0..<60 {
      let hessian = cubicHessian(at: place)
      guard let step = newtonStep(slope: cubicSlope(at: place), hessian: hessian) else {
        return nil
      }
      let size = PlanePoint(x: place.x + step.x, y: place.y + step.y)
      if abs(step.x) + abs(step.y) <= 1e-12 * (abs(size.x) + abs(size.y)) { return size }
      guard let next = descendingPoint(from: place, towards: step) else { return nil }
      place = next
    }
    return nil
  }

  private func descendingPoint(from place: PlanePoint, towards step: PlanePoint) -> PlanePoint? {
    let before = value(order: 3, at: place)
    var share = 1.0
    while share > 1e-9 {
      let next = PlanePoint(x: place.x + share * step.x, y: place.y + share * step.y)
      if value(order: 3, at: next) <= before, cubicHessian(at: next).eigenpairs().smaller.value > 0
      {
        return next
      }
      share /= 2
    }
    return nil
  }

  private func cubicSlope(at place: PlanePoint) -> PlanePoint {
    let (x, y) = (place.x, place.y)
    let quadraticX = third.xxx * x * x + 2 * third.xxy * x * y + third.xyy * y * y
    let quadraticY = third.xxy * x * x + 2 * third.xyy * x * y + third.yyy * y * y
    return PlanePoint(
      x: slope.x + hessian.xx * x + hessian.xy * y + quadraticX / 2,
      y: slope.y + hessian.xy * x + hessian.yy * y + quadraticY / 2)
  }

  private func cubicHessian(at place: PlanePoint) -> SymmetricMatrix2 {
    let (x, y) = (place.x, place.y)
    return SymmetricMatrix2(
      xx: hessian.xx + third.xxx * x + third.xxy * y,
      xy: hessian.xy + third.xxy * x + third.xyy * y,
      yy: hessian.yy + third.xyy * x + third.yyy * y)
  }
}

/// Solves H Δ = −g by H's eigenpairs; nothing where H is singular.
private func newtonStep(slope: PlanePoint, hessian: SymmetricMatrix2) -> PlanePoint? {
  let pairs = hessian.eigenpairs()
  var step = PlanePoint(x: 0, y: 0)
  for pair in pairs.both {
    let share = -pair.vector.dot(slope) / pair.value
    step.x += share * pair.vector.x
    step.y += share * pair.vector.y
  }
  return step.x.isFinite && step.y.isFinite ? step : nil
}
