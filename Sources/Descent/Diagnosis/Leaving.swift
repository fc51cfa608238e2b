/// A run that goes on down where no minimum was found.
public struct Leaving: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  public let gradientNorm: Double
  public let isOutsideWindow: Bool
  /// Whether it has stopped there, since the slope is small.
  public let hasStopped: Bool
  /// The minimum in whose valley it began; nothing where there is none.
  public let missed: LowMinimum?

  /// Where it comes to rest when it goes on with the same ε; nothing where it was not seen to.
  public let rest: RestAhead?
  /// How many steps were made with that ε to see it; 0 where it has stopped.
  public let stepsTried: Int

  public struct RestAhead: Hashable, Sendable {
    public let place: PlanePoint
    /// After how many steps more.
    public let steps: Int
  }

  private static let stepLimit = 20_000
  /// How much wider than the window and the run's place a minimum is looked for.
  private static let margin = 4.0

  /// Nothing where the run is in the window and the slope tends to 0 at some place, or a minimum was
  /// found.
  init?(_ examined: ExaminedRun) {
    guard examined.count > 0, examined.isUnderWay || examined.reason?.isConverged == true,
      examined.losses[examined.count] < examined.losses[examined.sinceLastRise]
    else { return nil }
    let model = examined.model(examined.count)
    let zero = SlopeZero(model)
    let isOutside = !examined.isInWindow(examined.end)
    let isPlainBowl =
      zero.end(on: examined.objective) != nil
      && Curvature(of: model.eigenpairs, scale: examined.scale) == .bowl
    let isEndless = zero.parts.contains(where: \.isEndless) && zero.leadsOn(examined)
    guard !isPlainBowl, isOutside || isEndless else { return nil }
    let place = examined.place(examined.end)
    let here = Window(x: place.x...place.x, y: place.y...place.y)
    let wide = examined.landscape.window.hull(here).widened(
      by: Leaving.margin * examined.diagonal)
    let ahead = LowMinimum.nearest(to: examined.end, of: examined.objective, in: wide)
    guard ahead.map({ $0.isFadedSlope(seenFrom: model, examined) }) ?? true else { return nil }
    self.place = place
    loss = model.loss
    gradientNorm = model.gradientNorm
    isOutsideWindow = isOutside
    hasStopped = !examined.isUnderWay
    let onward = examined.carriedOn(for: examined.isUnderWay ? Leaving.stepLimit : 0)
    stepsTried = onward.count
    rest =
      stepsTried > 0 && onward.isAtMinimum
      ? RestAhead(place: onward.place(onward.end), steps: stepsTried) : nil
    missed = examined.minimumOfStart.flatMap {
      $0.isFadedSlope(seenFrom: model, examined) ? nil : $0
    }
  }
}

extension ExaminedRun {
  /// The step since which L has not gone up, where most steps were made since; the start otherwise.
  fileprivate var sinceLastRise: Int {
    guard let last = (0..<count).last(where: goesUp), 2 * last < count else { return 0 }
    return last + 1
  }

  /// Whether it came to rest, and not on a slope, a saddle or a maximum.
  fileprivate var isAtMinimum: Bool {
    guard let restingPoint else { return false }
    switch restingPoint.curvature {
    case .bowl: return !restingPoint.isElsewhere
    case .saddle, .dome: return false
    case nil: return restingPoint.isOnKink
    case .flat:
      let slope = FadedSlope(beside: end, of: objective, scale: landscape.window.halfSide)
      return slope == nil && !SlopeZero(model(count)).leadsOn(self) && !isLowerDownhill
    }
  }

  /// Whether L is lower a thousandth of the window's diagonal down the slope that is left, however small
  /// that is.
  private var isLowerDownhill: Bool {
    let slope = gradient(count)
    let length = slope.norm
    guard length > 0 else { return false }
    let beyond = zip(end, slope).map { $0 - 1e-3 * diagonal / length * $1 }
    return objective.loss(at: beyond) < losses[count] - rounding
  }
}
