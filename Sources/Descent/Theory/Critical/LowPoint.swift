/// Where a descent by curvature from one point comes to rest: how a survey finds what a window should
/// show.
///
/// Newton's step where H bends upwards, the steepest way where it does not, along λ_min's direction
/// away from a saddle; each halved until L falls, and none longer than a part of the scale.
struct LowPoint {
  /// Where it ended.
  let point: Vector
  let loss: Double
  /// Whether a further step would not be worth taking: the slope has gone and H bends nowhere down.
  let isMinimum: Bool
  /// H there, where the slope has gone.
  let bends: Eigenpairs2?

  /// - Parameters:
  ///   - objective: a loss of two weights.
  ///   - start: where to begin; L has a value there.
  ///   - scale: the lengths that matter: half the width of the window that is surveyed.
  ///   - longestStep: a part of the scale; short steps stay in the valley they are in.
  ///   - followsFlow: whether each step goes the way that dw/dt = −g goes while H stays what it is, so
  ///     that the place where it ends is that to which the way down leads.
  ///   - stepLimit: how many steps at most.
  ///   - isInside: where the way may lead; by default twice the scale around 0.
  init(
    of objective: any Objective, from start: Vector, scale: Double, longestStep: Double = 0.2,
    followsFlow: Bool = false, stepLimit: Int = 40, where isInside: ((Vector) -> Bool)? = nil
  ) {
    let isInside = isInside ?? { $0.allSatisfy { abs($0) <= 2 * scale } }
    var point = start
    var loss = objective.loss(at: start)
    for _ in 0..<stepLimit {
      let jet = objective.jet(at: point, along: .axes)
      let longest = longestStep * scale
      guard let move = LowPoint.move(by: jet, scale: scale, longest: longest) else { break }
      if move.isAtRest {
        self.init(point: point, loss: loss, isMinimum: true, bends: move.bends)
        return
      }
      let flow = followsFlow ? LowPoint.flow(by: jet, scale: scale, longest: longest) : nil
      guard
        let next = LowPoint.lower(objective, than: loss, from: point, along: flow ?? move.step),
        isInside(next.point)
      else { break }
      (point, loss) = next
    }
    self.init(point: point, loss: loss, isMinimum: false, bends: nil)
  }

  private init(point: Vector, loss: Double, isMinimum: Bool, bends: Eigenpairs2?) {
    self.point = point
    self.loss = loss
    self.isMinimum = isMinimum
    self.bends = bends
  }

  /// The lowest point that is found around it within the scale by steps that ask for no derivatives:
  /// across a kink Newton's steps stop anywhere.
  func footOfKink(of objective: any Objective, scale: Double) -> LowPoint {
    let search = CompassSearch(
      directions: CompassSearch.rose, longest: scale / 32, shortest: 1e-7 * scale, reach: scale)
    let foot = search.lowest(from: point) { weights in
      let loss = objective.loss(at: weights)
      return loss.isNaN ? .infinity : loss
    }
    return LowPoint(point: foot, loss: objective.loss(at: foot), isMinimum: false, bends: nil)
  }

  /// Whether H bends upwards in every direction.
  var isStrict: Bool {
    guard let bends else { return false }
    return bends.smaller.value > 1e-9 * bends.larger.value
  }

  /// The step to try and whether it is too short to matter; nothing where there are no derivatives.
  private static func move(
    by jet: Jet<Double>, scale: Double, longest: Double
  ) -> (step: PlanePoint, isAtRest: Bool, bends: Eigenpairs2)? {
    let pairs = jet.hessian.eigenpairs()
    guard jet.x.isFinite, jet.y.isFinite, pairs.smaller.value.isFinite,
      pairs.larger.value.isFinite
    else { return nil }
    let largest = pairs.largestMagnitude
    var step = PlanePoint(x: 0, y: 0)
    var isAtRest = true
    for pair in pairs.both {
      let slope = PlanePoint(x: jet.x, y: jet.y).dot(pair.vector)
      var length: Double
      if pair.value > 1e-9 * largest {
        length = -slope / pair.value
        isAtRest = isAtRest && abs(length) <= 1e-6 * scale
      } else if pair.value < -1e-9 * largest {
        // On a saddle there is no slope to follow: either way is down.
        length = slope > 0 ? -scale : scale
        isAtRest = false
      } else {
        length = slope == 0 ? 0 : slope > 0 ? -scale : scale
        if isLevel(slope, largest: largest, scale: scale) {
          length = 0
        } else {
          isAtRest = false
        }
      }
      length = min(max(length, -longest), longest)
      step.x += length * pair.vector.x
      step.y += length * pair.vector.y
    }
    return (step, isAtRest, pairs)
  }

  /// Whether a slope is none, along an eigenvector whose λ is none beside the larger one.
  private static func isLevel(_ slope: Double, largest: Double, scale: Double) -> Bool {
    abs(slope) <= 1e-9 * largest * scale
  }

  /// The way down to try; nothing at a point of rest or on a saddle, where there is no slope to follow.
  private static func flow(by jet: Jet<Double>, scale: Double, longest: Double) -> PlanePoint? {
    let largest = jet.hessian.eigenpairs().largestMagnitude
    let flow = GradientFlow(jet) { slope, pair in
      abs(pair.value) <= 1e-9 * largest && isLevel(slope, largest: largest, scale: scale)
    }
    return flow.displacement(longest: longest)
  }

  /// The first point on the way, halved again and again, at which L is lower.
  private static func lower(
    _ objective: any Objective, than loss: Double, from point: Vector, along step: PlanePoint
  ) -> (point: Vector, loss: Double)? {
    var share = 1.0
    for _ in 0..<40 {
      let next = [point[0] + share * step.x, point[1] + share * step.y]
      let value = objective.loss(at: next)
      if value < loss { return (next, value) }
      share /= 2
    }
    return nil
  }
}
