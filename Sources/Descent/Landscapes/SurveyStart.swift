/// Where a descent in a window should begin: on the slope, away from the lowest points.
enum SurveyStart {
  /// Which share of the window's losses lies below that of a good start.
  private static let level = 0.75
  /// Of the rings, as shares of the way to the window's edge.
  private static let radii = [0.7, 0.55, 0.85, 0.4]

  /// A round point on rings about the window's centre, the one nearest to the wanted level.
  static func find(of objective: any Objective, in window: Window) -> Vector {
    let sample = LossSample(of: objective, over: window)
    let sorted = sample.sorted
    let (width, height) = (window.width, window.height)
    let center = [window.center.x, window.center.y]
    let step = RoundNumber.step(below: min(width, height) / 40)
    let leastSlope = leastSlope(in: sample) / (max(width, height) / 2)
    var best: (point: Vector, distance: Double)?
    for radius in radii {
      for direction in directions {
        let point = zip(center, [width / 2, height / 2]).enumerated().map { axis, place in
          RoundNumber.nearest(place.0 + radius * place.1 * direction[axis], step)
        }
        let loss = objective.loss(at: point)
        let slope = objective.gradient(at: point).norm
        guard loss.isFinite, slope > 0, slope >= leastSlope, slope.isFinite else { continue }
        let rank = Double(sorted.count { $0 < loss }) / Double(max(1, sorted.count))
        let distance = abs(rank - level)
        // An earlier one stays unless it is clearly worse, so that starts lie up left where they can.
        if distance < (best?.distance ?? .infinity) - 0.02 { best = (point, distance) }
      }
    }
    return best?.point ?? steepest(of: objective, in: sample) ?? center
  }

  /// A slope across half the window that is worth the name, so that no run begins on a plain.
  private static func leastSlope(in sample: LossSample) -> Double {
    guard let lowest = sample.quantile(0), let middle = sample.quantile(0.5),
      let deep = sample.quantile(0.1), let high = sample.quantile(0.9)
    else { return 0 }
    return 0.05 * max(high - deep, 0.1 * (middle - lowest))
  }

  /// Where none of the rings has a slope: the steepest of the sample's points.
  private static func steepest(of objective: any Objective, in sample: LossSample) -> Vector? {
    var best: (point: Vector, slope: Double)?
    for index in sample.losses.indices where sample.losses[index].isFinite {
      let point = sample.point(index)
      let slope = objective.gradient(at: point).norm
      if slope.isFinite, slope > best?.slope ?? 0 { best = (point, slope) }
    }
    return best?.point
  }

  /// Sixteen directions that follow one another to both sides from up left on.
  private static let directions: [Vector] = {
    let eighth = [
      [1, 0], [0.924, 0.383], [0.707, 0.707], [0.383, 0.924], [0, 1], [-0.383, 0.924],
      [-0.707, 0.707], [-0.924, 0.383], [-1, 0], [-0.924, -0.383], [-0.707, -0.707],
      [-0.383, -0.924], [0, -1], [0.383, -0.924], [0.707, -0.707], [0.924, -0.383],
    ]
    let order = [7, 6, 8, 5, 9, 4, 10, 3, 11, 2, 12, 1, 13, 0, 14, 15]
    return order.map { eighth[$0] }
  }()
}
