/// Where to look at a loss of two weights of which nothing is known, and where to begin.
///
/// Windows from 3 · 10⁻⁶ to 3 · 10⁶ about 0 are searched for a minimum, those near the size of 3 first;
/// without one anywhere, the nearest point where the gradient vanishes is shown.
public struct WindowSurvey: Hashable, Sendable {
  /// What the window was chosen for.
  public enum Finding: Hashable, Sendable {
    /// Minima, the lowest first.
    case minima([Vector])
    /// A point with g = 0 that is no minimum.
    case level(Vector)
    case slope
    /// The window was given.
    case given
  }

  public let finding: Finding
  public let window: Window
  /// The start that was given, or a point on the slope, higher than most of the window, at which g is
  /// finite and not 0.
  public let start: Vector

  /// Searches for a window, or for a start in a window that is given.
  ///
  /// - Parameters:
  ///   - objective: a loss of two weights.
  ///   - given: the window, where it is given.
  ///   - givenStart: the start, where it is given; a window that is searched for shows it.
  public init(
    of objective: any Objective, within given: Window? = nil, from givenStart: Vector? = nil
  ) {
    if let given {
      finding = .given
      window = given
    } else {
      let found: Window
      (finding, found) = WindowSurvey.look(at: objective)
      window = givenStart.map { WindowSurvey.widened(found, toShow: $0) } ?? found
    }
    start = givenStart ?? SurveyStart.find(of: objective, in: window)
  }

  /// Half the widths of the windows that are searched, in the order of search.
  static let scales: [Double] = [
    3, 0.3, 30, 0.03, 300, 3e-3, 3e3, 3e-4, 3e4, 3e-5, 3e5, 3e-6, 3e6,
  ]

  private static func look(at objective: any Objective) -> (Finding, Window) {
    var samples: [(scale: Double, sample: LossSample)] = []
    for scale in scales {
      let sample = LossSample(of: objective, over: square(about: [0, 0], scale))
      samples.append((scale, sample))
      if let found = minima(of: objective, sample: sample, scale: scale) {
        return (.minima(found.points), trimmed(found.window, objective))
      }
    }
    for (scale, sample) in samples where scale <= scales[0] && !isTooWide(sample) {
      guard let level = levelPoint(of: objective, sample: sample, scale: scale) else { continue }
      return (.level(level), trimmed(frame(around: [level], scale: scale), objective))
    }
    // Nothing stands out anywhere: where L has the most values, near the size of 3 first.
    let most = samples.map(\.sample.finiteShare).max() ?? 0
    let best = samples.first { $0.sample.finiteShare >= 0.5 * most } ?? samples[0]
    return (.slope, trimmed(best.sample.window, objective))
  }

  // MARK: minima

  private static let seedLimit = 6
  /// More of them are a pattern that goes on, and not what the window should hold together.
  private static let togetherLimit = 8

  /// Minima and a window that shows them: of one alone, no larger than it stands out in.
  ///
  /// One that is lost in every window, however small, is the foot of a kink and no needle: any of the
  /// windows shows as much of it, so it is shown in the largest.
  private static func minima(
    of objective: any Objective, sample: LossSample, scale: Double
  ) -> (points: [Vector], window: Window, isLost: Bool)? {
    let lows = lowPoints(of: objective, sample: sample, scale: scale)
    guard let lowest = lows.first else { return nil }
    let isLost = lows.count == 1 && isLost(lowest, in: sample, scale: scale)
    if isLost, scale > 3e-6, lowest.point.allSatisfy({ abs($0) <= 0.1 * scale }) {
      let smaller = LossSample(of: objective, over: square(about: [0, 0], 0.1 * scale))
      let found = minima(of: objective, sample: smaller, scale: 0.1 * scale)
      if let found, !found.isLost { return found }
    }
    let points = lows.map(\.point)
    return (points, frame(around: points, scale: scale), isLost)
  }

  /// Whether the model about a minimum says nothing of the sample's losses: they lie in a plain around
  /// a needle, or far above what the minimum is a small part of.
  private static func isLost(_ low: LowPoint, in sample: LossSample, scale: Double) -> Bool {
    guard let bends = low.bends, let middle = sample.quantile(0.5),
      let high = sample.quantile(0.75), let deep = sample.quantile(0.25), bends.larger.value > 0
    else { return false }
    let predicted = bends.larger.value * scale * scale / 2
    let depth = middle - low.loss
    return depth > 10 * predicted || (30 * depth < predicted && high - deep < 0.05 * depth)
  }

  private static func lowPoints(
    of objective: any Objective, sample: LossSample, scale: Double
  ) -> [LowPoint] {
    let seeds = sample.lowPlaces
    let isPattern = seeds.count > 3 * togetherLimit
    let isNear = scale <= scales[0]
    let chosen = seeds.prefix(isPattern || !isNear ? seedLimit : 3 * togetherLimit)
    let lows = chosen.map {
      (seed: $0, low: LowPoint(of: objective, from: sample.point($0), scale: scale))
    }
    func isFound(_ low: LowPoint, within reach: Double) -> Bool {
      low.loss.isFinite && low.point.allSatisfy { abs($0) <= reach * scale }
        && !isPole(low, sample) && isLowest(low, objective, scale: scale)
    }
    // Far away, what is level in a direction is as good as always a slope that numbers cannot tell, and
    // what lies in the next smaller window was no minimum there.
    func isFarMinimum(_ low: LowPoint) -> Bool {
      low.isStrict && risesVisibly(low, scale: scale, sample)
        && low.point.contains { abs($0) > scale / 10 }
    }
    let smooth = lows.map(\.low).filter {
      $0.isMinimum && (isNear || isFarMinimum($0)) && isFound($0, within: 1.4)
    }
    // A kink has no derivatives to find it by; it must lie amid higher points, and lower than those
    // that were found.
    let level = smooth.map(\.loss).min() ?? .infinity
    let kinks = lows.lazy.filter { seed, low in
      !low.isMinimum && scale <= 100 * scales[0] && sample.isInner(seed)
    }.map { $0.low.footOfKink(of: objective, scale: scale) }
    let kink = kinks.first {
      $0.loss < level && isFound($0, within: 1)
        && risesAtOnce($0, objective, scale: scale, sample)
    }
    let minima = deepest(apart(smooth + [kink].compactMap(\.self), by: 0.01 * scale), sample)
    return isPattern || minima.count > togetherLimit ? Array(minima.prefix(1)) : minima
  }

  /// Whether L falls there by far more than the sample knows of.
  private static func isPole(_ low: LowPoint, _ sample: LossSample) -> Bool {
    guard let lowest = sample.quantile(0), let middle = sample.quantile(0.5) else { return false }
    return low.loss < lowest - 2 * (middle - lowest)
  }

  /// How far around a point it is looked at, as parts of the scale.
  private static let (far, near) = (1e-2, 1e-4)

  /// Whether L is nowhere lower around a point, near and far, and somewhere higher: neither a slope
  /// that goes on nor a plain.
  private static func isLowest(
    _ low: LowPoint, _ objective: any Objective, scale: Double
  ) -> Bool {
    let around = [far, near].flatMap { losses(of: objective, around: low, distance: $0 * scale) }
    return around.allSatisfy { !($0 < low.loss) } && around.contains { $0 > low.loss }
  }

  /// The part of the rise far from a point that is one near it, at least: that of |s|^1.6 is 6e-4.
  private static let smallestRise = 6e-4

  /// Whether L rises from a point as it does from a kink, a cusp or the edge of its domain, at once,
  /// and by more than is nothing in the sample.
  ///
  /// From where a slope fades it rises by ever less, or by rounding alone.
  private static func risesAtOnce(
    _ low: LowPoint, _ objective: any Objective, scale: Double, _ sample: LossSample
  ) -> Bool {
    let nearby = losses(of: objective, around: low, distance: near * scale)
    guard nearby.allSatisfy(\.isFinite) else { return true }
    func rise(_ losses: [Double]) -> Double {
      losses.filter(\.isFinite).map { $0 - low.loss }.max() ?? 0
    }
    let farther = losses(of: objective, around: low, distance: far * scale)
    return rise(nearby) > max(least(in: sample), smallestRise * rise(farther))
  }

  /// What is nothing beside the losses of a sample: some thousand roundings of them.
  private static func least(in sample: LossSample) -> Double {
    1e-12 * ((sample.quantile(0.5) ?? 0) - (sample.quantile(0) ?? 0))
  }

  /// Whether L rises from a minimum, by its λ, to what is seen in the sample: where a slope fades λ does,
  /// too.
  private static func risesVisibly(_ low: LowPoint, scale: Double, _ sample: LossSample) -> Bool {
    (low.bends?.larger.value ?? 0) * scale * scale > least(in: sample)
  }

  private static func losses(
    of objective: any Objective, around low: LowPoint, distance: Double
  ) -> [Double] {
    CompassSearch.rose.map { direction in
      objective.loss(at: low.point.moved(by: distance, along: direction))
    }
  }

  /// Those that do not stand at one place, the lowest first.
  private static func apart(_ lows: [LowPoint], by distance: Double) -> [LowPoint] {
    var apart: [LowPoint] = []
    for low in lows.sorted(by: { $0.loss < $1.loss })
    where !apart.contains(where: { $0.point.difference(from: low.point).norm < distance }) {
      apart.append(low)
    }
    return apart
  }

  /// Those at least half as deep as the lowest, which dents in a plain are not.
  private static func deepest(_ lows: [LowPoint], _ sample: LossSample) -> [LowPoint] {
    guard let lowest = lows.first?.loss, let middle = sample.quantile(0.5) else { return [] }
    return lows.filter { $0.loss <= max(lowest, lowest + 0.5 * (middle - lowest)) }
  }

  // MARK: other points without slope

  /// Whether the losses lie over so many decades that a smaller window says more.
  private static func isTooWide(_ sample: LossSample) -> Bool {
    guard let deep = sample.quantile(0.25), let middle = sample.quantile(0.5),
      let high = sample.quantile(0.75)
    else { return false }
    return high - middle > 1e4 * (middle - deep) && middle > deep
  }

  /// Where Newton's steps towards g = 0 end, from the least steep point of the sample.
  private static func levelPoint(
    of objective: any Objective, sample: LossSample, scale: Double
  ) -> Vector? {
    var steepness: [(index: Int, value: Double)] = []
    for index in stride(from: 0, to: sample.losses.count, by: 4)
    where sample.losses[index].isFinite {
      let norm = objective.gradient(at: sample.point(index)).norm
      if norm.isFinite { steepness.append((index, norm)) }
    }
    let least = steepness.min {
      ($0.value, sample.distanceFromCenter($0.index))
        < ($1.value, sample.distanceFromCenter($1.index))
    }
    guard let least else { return nil }
    let steepest = steepness.map(\.value).max() ?? 0
    var point = sample.point(least.index)
    for _ in 0..<40 {
      let jet = objective.jet(at: point, along: .axes)
      let slope: Vector = [jet.x, jet.y]
      guard slope.norm.isFinite else { return nil }
      if slope.norm <= 1e-9 * steepest {
        return point.allSatisfy { abs($0) <= scale } ? point : nil
      }
      let pairs = jet.hessian.eigenpairs()
      var next = point
      for pair in pairs.both where pair.value != 0 && pair.value.isFinite {
        let along = (slope[0] * pair.vector.x + slope[1] * pair.vector.y) / pair.value
        let length = min(max(-along, -0.2 * scale), 0.2 * scale)
        next = [next[0] + length * pair.vector.x, next[1] + length * pair.vector.y]
      }
      guard next != point else { return nil }
      point = next
    }
    return nil
  }
}
