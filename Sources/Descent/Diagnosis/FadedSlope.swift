/// A slope that is nothing beside the largest curvature and yet leads on: along 1e12 x² + y² that in y,
/// and that of e⁻ˣ far out.
///
/// Its sign is known by interval arithmetic at the point and some way down: it is more than rounding
/// makes of it, and there is no minimum so near.
struct FadedSlope {
  private let point: Vector
  /// A unit vector down it.
  let direction: Vector
  /// Newton's step along it; nothing where L does not bend up.
  private let newton: Double?

  /// λ beside the larger one below which the descent by curvature takes a slope for none.
  private static let fading = 1e-9
  /// How far down the slope goes on, as a part of the scale.
  private static let reach = 1e-3

  /// Nothing where no such slope is found; it is looked for on the floor of the valley beside the point,
  /// since on the way down to x² y² = 0 L falls along the floor as well.
  ///
  /// - Parameters:
  ///   - place: beside which the slope is looked at.
  ///   - objective: the loss.
  ///   - scale: the lengths that matter: half the width of the window.
  init?(beside place: Vector, of objective: any Objective, scale: Double) {
    let here = LocalModel(of: objective, at: place, along: .axes)
    guard !FadedSlope.faded(here).isEmpty else { return nil }
    let floor = here.onFloor(of: objective)
    for pair in FadedSlope.faded(floor) {
      let vector = [pair.vector.x, pair.vector.y]
      func slope(_ point: Vector) -> Interval {
        objective.bounds(
          over: point.map { Interval($0) }, along: Directions(right: vector, up: vector)
        ).x
      }
      let nearby = slope(floor.point)
      let side = nearby.lower > 0 ? -1.0 : nearby.upper < 0 ? 1 : 0
      let beyond = slope(
        floor.point.moved(by: side * FadedSlope.reach * scale, along: vector))
      guard side > 0 && beyond.upper < 0 || side < 0 && beyond.lower > 0 else { continue }
      point = floor.point
      direction = vector.map { side * $0 }
      let steepness = max(abs(nearby.lower), abs(nearby.upper))
      newton = pair.value > 0 ? steepness / pair.value : nil
      return
    }
    return nil
  }

  /// Those whose λ is nothing beside the larger one.
  private static func faded(_ model: LocalModel) -> [Eigenpair2] {
    let pairs = model.eigenpairs.both
    let largest = pairs.map { abs($0.value) }.max() ?? 0
    return pairs.filter { abs($0.value) <= fading * largest }
  }

  /// A point farther down, no farther than a length.
  func next(longest: Double) -> Vector {
    let length = min(newton ?? longest, longest)
    return point.moved(by: length, along: direction)
  }
}
