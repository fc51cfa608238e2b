/// Two places along a step that no local model knows: where φ(ε) = L(w + εd) is lowest, and where it
/// is back at φ(0).
///
/// Both are found by interval bisection, which proves them; where that does not succeed (at noise, along
/// a stretch of equal values), they are read off samples and said to be so.
public struct StepLandmarks: Hashable, Sendable {
  public struct Found: Hashable, Sendable {
    /// The place ε.
    public let stepSize: Double
    /// φ(ε).
    public let loss: Double
    /// Whether it is proved to lie within a millionth of the range, and not only what samples show.
    public let isCertified: Bool
    /// Whether φ falls without end towards it, as at a pole: then φ(ε) is only as low as it was looked at.
    public var isBottomless = false
  }

  /// The lowest φ over (0, end]; at the end itself where φ still falls there.
  ///
  /// Nothing where φ is at no sample below φ(0), or there is no step.
  public let best: Found?
  /// Whether φ has the same value from there on up to the end, as far as numbers tell: past where it can
  /// be told from what it falls towards it may still fall.
  public let isLevelFromBest: Bool
  /// Whether φ falls below all numbers on the way: then what is lowest of those that it has says nothing.
  public let fallsBeyondNumbers: Bool
  /// The first ε > 0 with φ(ε) = φ(0) after φ went down.
  ///
  /// Nothing where there is none up to the end, or φ does not go down from 0.
  public let back: Found?
  /// Where the domain of L ends along the step, if it does so before the largest ε: what lies beyond is
  /// not looked at.
  public let domainEnd: Double?
  /// Up to which ε they were looked for.
  public let reach: Double

  /// - Parameters:
  ///   - line: the steps.
  ///   - end: the largest ε.
  public init(of line: StepLine, upTo end: Double) {
    guard end > 0, end.isFinite, line.direction.contains(where: { $0 != 0 }) else {
      (best, back, domainEnd, reach) = (nil, nil, nil, end)
      (isLevelFromBest, fallsBeyondNumbers) = (false, false)
      return
    }
    domainEnd = line.domainEnd(upTo: end)
    let end = domainEnd ?? end
    reach = end
    guard end > 0 else {
      (best, back) = (nil, nil)
      (isLevelFromBest, fallsBeyondNumbers) = (false, false)
      return
    }
    let samples = StepSamples(line: line, upTo: end)
    var lowest = LowestStepSearch(line: line, upTo: end)
    var best: Found?
    if let span = lowest.result() {
      best = samples.found(at: samples.level(in: span), isCertified: true)
    } else {
      best = samples.lowest.map { samples.found(at: $0, isCertified: false) }
    }
    let isBottomless = best.map { samples.isBottomless(at: $0.stepSize) } ?? false
    best?.isBottomless = isBottomless
    self.best = best
    isLevelFromBest = best.map(samples.isLevel(from:)) ?? false
    fallsBeyondNumbers = !isBottomless && samples.fallBeyondNumbers
    switch ReturnSearch(line: line, upTo: end).result() {
    case .within(let span):
      back = samples.found(at: samples.crossing(in: span), isCertified: true)
    case .nowhere: back = nil
    case .unknown: back = samples.back.map { samples.found(at: $0, isCertified: false) }
    }
  }
}

extension StepLandmarks {
  /// Whether φ is lowest where it was looked at last.
  public var isLowestAtReach: Bool { best.map { $0.stepSize >= reach * 0.999 } ?? false }

  /// The same up to an end, and where φ still falls there as far on as it takes.
  ///
  /// - Parameters:
  ///   - line: the steps.
  ///   - end: the ε up to which it is looked in any case.
  ///   - farthest: the largest ε to which the end is doubled.
  public init(of line: StepLine, upTo end: Double, orWhereItFallsTo farthest: Double) {
    self.init(of: line, upTo: end)
    guard domainEnd == nil, isLowestAtReach else { return }
    let far = StepSamples.endOfFall(along: line, from: end, upTo: farthest)
    guard far > end else { return }
    self.init(of: line, upTo: far)
  }
}

/// What samples say of φ along a step.
private struct StepSamples {
  let line: StepLine
  private let end: Double
  private let stepSizes: [Double]
  private let losses: [Double]

  private static let count = 256

  init(line: StepLine, upTo end: Double) {
    self.line = line
    self.end = end
    let count = StepSamples.count
    stepSizes = (0...count).map { end * (Double($0) / Double(count)) }
    losses = stepSizes.map { line.loss(at: $0) }
  }

  /// The first doubling of an ε that leads no lower, or the last one.
  static func endOfFall(along line: StepLine, from stepSize: Double, upTo farthest: Double)
    -> Double
  {
    var end = stepSize
    while 2 * end <= farthest {
      let isLower = line.loss(at: 2 * end) < line.loss(at: end)
      end *= 2
      if !isLower { break }
    }
    return end
  }

  func found(at stepSize: Double, isCertified: Bool) -> StepLandmarks.Found {
    StepLandmarks.Found(
      stepSize: stepSize, loss: line.loss(at: stepSize), isCertified: isCertified)
  }

  /// The lowest sample, moved to the lowest place between its neighbours by thirds.
  var lowest: Double? {
    let candidates = losses.indices.dropFirst().filter { losses[$0].isFinite }
    guard let index = candidates.min(by: { losses[$0] < losses[$1] }), losses[index] < losses[0]
    else { return nil }
    var (low, high) = (stepSizes[index - 1], stepSizes[min(index + 1, StepSamples.count)])
    for _ in 0..<60 {
      let (first, second) = (low + (high - low) / 3, high - (high - low) / 3)
      let losses = (line.loss(at: first), line.loss(at: second))
      // Where φ has no value it is not lower.
      if losses.0 <= losses.1 || losses.1.isNaN {
        high = second
      } else {
        low = first
      }
    }
    let middle = low / 2 + high / 2
    return line.loss(at: middle) <= losses[index] ? middle : stepSizes[index]
  }

  var fallBeyondNumbers: Bool { losses.contains(-.infinity) }

  /// Whether φ is what it is at a place at each sample beyond it, of which there are some.
  func isLevel(from place: StepLandmarks.Found) -> Bool {
    let beyond = zip(stepSizes, losses).filter { $0.0 > place.stepSize }
    return beyond.count > 1 && beyond.allSatisfy { $0.1 == place.loss }
  }

  /// Whether φ has no lower bound near a place: intervals find none, and towards the place φ falls by as
  /// much again and again, each time four times as near.
  func isBottomless(at place: Double) -> Bool {
    let nearest = end * 1e-6
    let around = Interval(lower: max(0, place - 64 * nearest), upper: place + 64 * nearest)
    guard line.piece(over: around).loss.lower == -.infinity else { return false }
    let lows = [64, 16, 4, 1].map { distance in
      [place - distance * nearest, place + distance * nearest].map {
        line.loss(at: $0)
      }.filter { !$0.isNaN }.min() ?? .nan
    }
    let falls = zip(lows, lows.dropFirst()).map { $0 - $1 }
    return falls[0] > 0 && zip(falls, falls.dropFirst()).allSatisfy { $1 >= 0.9 * $0 }
  }

  /// The first crossing of φ(0) between samples.
  var back: Double? {
    let level = losses[0]
    guard let below = losses.indices.dropFirst().first(where: { losses[$0] < level }),
      let above = losses.indices[below...].first(where: { losses[$0] >= level })
    else { return nil }
    return crossing(in: Interval(lower: stepSizes[above - 1], upper: stepSizes[above]))
  }

  /// Where φ rises to φ(0), by halves.
  func crossing(in span: Interval) -> Double {
    StepSamples.first(in: span) { line.loss(at: $0) >= losses[0] }
  }

  /// Where φ is level, by halves; the middle where φ′ has one sign.
  func level(in span: Interval) -> Double {
    func slope(_ stepSize: Double) -> Double {
      line.objective.stepSeries(
        from: line.point(at: stepSize), along: line.direction, order: 1)[1]
    }
    guard slope(span.lower) < 0, slope(span.upper) > 0 else { return span.middle }
    return StepSamples.first(in: span) { slope($0) >= 0 }
  }

  /// Where a condition begins to hold that does not hold at the lower end.
  private static func first(in span: Interval, where holds: (Double) -> Bool) -> Double {
    var (low, high) = (span.lower, span.upper)
    for _ in 0..<60 {
      let middle = low / 2 + high / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
