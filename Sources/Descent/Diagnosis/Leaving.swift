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

  /// What it comes to when it goes on with the same ε; nothing where it has stopped.
  public let onward: Onward?
  /// Whether the slope is less steep there than here.
  public let isFading: Bool
  /// Whether it began outside of the window.
  public let beganOutside: Bool

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
    guard !isPlainBowl, isOutside || zero.isEndless(examined) else { return nil }
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
    beganOutside = !examined.isInWindow(examined.start)
    let carriedOn = examined.carriedOn(for: hasStopped ? 0 : Leaving.stepLimit)
    onward = hasStopped ? nil : Onward(carriedOn)
    isFading = carriedOn.gradientNorm(carriedOn.count) <= model.gradientNorm
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
}
