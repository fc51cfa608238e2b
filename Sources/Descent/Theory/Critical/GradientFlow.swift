internal import CElementary

/// The way of dw/dt = −g from one point, as far as H stays what it is there.
///
/// Along an eigenvector of H with slope s the way after the time t is −s (1 − e^(−λt))/λ.
struct GradientFlow {
  private let slopes: [Double]
  private let eigenpairs: [Eigenpair2]

  private static let (doublings, halvings) = (200, 8)

  /// - Parameters:
  ///   - jet: of L at the point.
  ///   - isLevel: whether a slope along an eigenvector is none but for rounding.
  init(_ jet: Jet<Double>, where isLevel: (_ slope: Double, Eigenpair2) -> Bool) {
    let pairs = jet.hessian.eigenpairs().both
    eigenpairs = pairs
    slopes = pairs.map { pair in
      let slope = PlanePoint(x: jet.x, y: jet.y).dot(pair.vector)
      return isLevel(slope, pair) ? 0 : slope
    }
  }

  /// From the point to where the way has become as long as asked for, or to its end where that is
  /// nearer; nothing where the point is at that end, or as good as.
  func displacement(longest: Double) -> PlanePoint? {
    let end = displacement(after: .infinity)
    if end.norm <= longest { return end.norm > 1e-6 * longest ? end : nil }
    let steepest = slopes.map(abs).max() ?? 0
    var time = longest / steepest
    guard time.isFinite else { return nil }
    // Where λ > 0 the way is shorter than time times slope, where λ < 0 longer.
    for _ in 0..<GradientFlow.doublings {
      if displacement(after: time).norm >= longest { break }
      time *= 2
    }
    var early = 0.0
    for _ in 0..<GradientFlow.halvings {
      let middle = (early + time) / 2
      if displacement(after: middle).norm >= longest { time = middle } else { early = middle }
    }
    let way = displacement(after: early > 0 ? early : time)
    guard way.norm.isFinite, way.norm > 0 else { return nil }
    let share = min(1, longest / way.norm)
    return PlanePoint(x: share * way.x, y: share * way.y)
  }

  private func displacement(after time: Double) -> PlanePoint {
    var sum = PlanePoint(x: 0, y: 0)
    for (slope, pair) in zip(slopes, eigenpairs) where slope != 0 {
      let growth = -elementary_expm1(-pair.value * time)
      let length = pair.value == 0 || growth == 0 ? time : growth / pair.value
      sum.x -= slope * length * pair.vector.x
      sum.y -= slope * length * pair.vector.y
    }
    return sum
  }
}
