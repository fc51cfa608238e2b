/// A step that went up, and why.
public struct Rise: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// ε was at or beyond 2gᵀg/gᵀHg: the second-order model itself goes up.
    case tooLong
    /// The second-order model promised descent, and the third order takes it back.
    case thirdOrder
    /// Neither order says so: it is in the orders beyond.
    case higherOrders
    /// The step crosses a place where L bends sharply.
    case bend
    /// The step crosses a place where the slope has no bound.
    case singular(SingularPlace)
  }

  /// The step that leaves the point of that number.
  public let step: Int
  public let stepSize: Double
  /// 2gᵀg/gᵀHg where it began.
  public let limit: StepSizeLimit
  /// L(w′) − L(w), above 0.
  public let change: Double
  /// What order 1, 2 and 3 said of it.
  public let predicted: [Double]
  public let cause: Cause
  /// Where it led, where that is out of the window.
  public let placeOutside: PlanePoint?
  /// How many steps went up, of how many.
  public let stepsUp: Int
  public let steps: Int
  /// Whether it is the last step that was made, and whether it is one of those lately.
  public let isLast: Bool
  public let isLate: Bool
  /// Whether the last step upwards lies so far back that most steps were made since, and L still falls.
  public let isOver: Bool

  /// The place it jumped across that draws w to it and throws it away again.
  public var thrower: SingularPlace? {
    if case .singular(let place) = cause, place.drawsAndThrows { place } else { nil }
  }

  /// The pole or the gap in the domain it jumped across.
  public var pole: SingularPlace? {
    if case .singular(let place) = cause, !place.drawsAndThrows { place } else { nil }
  }

  /// Of a run under way the last step that went up lately, otherwise the one that went up most.
  ///
  /// Nothing where none did.
  init?(_ examined: ExaminedRun) {
    let ups = (0..<examined.count).filter(examined.goesUp)
    guard let last = ups.last else { return nil }
    func change(_ step: Int) -> Double { examined.losses[step + 1] - examined.losses[step] }
    let isLate = examined.isUnderWay && examined.recent.contains(last)
    let step = isLate ? last : ups.max { change($0) < change($1) } ?? last
    self.init(examined, step: step, of: ups)
  }

  /// In so many of its steps upwards a jump is looked for.
  private static let jumpLimit = 8

  /// The first that was longer than the second-order model allows or jumped across a place of which no
  /// model knows; nothing where none did.
  init?(firstMissOf examined: ExaminedRun) {
    let ups = (0..<examined.count).filter(examined.goesUp)
    let jump = ups.prefix(Rise.jumpLimit).first { SingularPlace(examined, step: $0) != nil }
    let long = ups.first { TooLongStep.isTooLong($0, examined) }
    guard let step = [jump, long].compactMap(\.self).min() else { return nil }
    self.init(examined, step: step, of: ups)
  }

  private init(_ examined: ExaminedRun, step: Int, of ups: [Int]) {
    let model = examined.model(step)
    let stepSize = examined.stepSize(step)
    let predicted = (1...3).map { model.predictedChange(order: $0, stepSize: stepSize) }
    self.step = step
    self.stepSize = stepSize
    change = examined.losses[step + 1] - examined.losses[step]
    self.predicted = predicted
    limit = model.limits.descent
    let next = examined.point(step + 1)
    placeOutside = examined.isInWindow(next) ? nil : examined.place(next)
    (stepsUp, steps) = (ups.count, examined.count)
    isLast = step == examined.count - 1
    let last = ups.last ?? step
    isLate = examined.isUnderWay && examined.recent.contains(last)
    let lately = max(last + 1, examined.recent.lowerBound)
    isOver = examined.count > 2 * (last + 1) && examined.falls(since: lately)
    if let limit = limit.value, stepSize >= limit {
      cause = .tooLong
    } else if let place = SingularPlace(examined, step: step) {
      cause = .singular(place)
    } else if examined.crossesBend(step)
      || Rise.isByKink(examined, step: step, beyond: change - predicted[2])
    {
      cause = .bend
    } else {
      cause = predicted[2] > 0 ? .thirdOrder : .higherOrders
    }
  }

  /// The part of what no order explains that a kink does at least.
  private static let kinkShare = 0.5

  /// Whether what three orders leave unexplained is the jump of a slope on the way.
  private static func isByKink(_ examined: ExaminedRun, step: Int, beyond rest: Double) -> Bool {
    KinkCrossing(examined, step: step).map { rest > 0 && $0.rise >= kinkShare * rest } ?? false
  }
}

extension ExaminedRun {
  /// Whether L is lower than after some step, by more than it is rounded.
  fileprivate func falls(since step: Int) -> Bool {
    losses[step] - losses[count] > LossRounding.ofDifference(losses[step], losses[count])
  }
}
