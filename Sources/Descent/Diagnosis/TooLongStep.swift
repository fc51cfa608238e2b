/// A step that was longer than its model allows, or jumped across a place of which no model knows, and
/// went down nevertheless; or the one that led astray.
public struct TooLongStep: Hashable, Sendable {
  public let step: Int
  public let stepSize: Double
  /// 2gᵀg/gᵀHg where it began, ∞ where gᵀHg ≤ 0; below ε unless it jumped.
  public let limit: Double
  /// What it jumped across.
  public let singular: SingularPlace?
  /// What order 2 said of L(w′) − L(w), and what it was.
  public let predicted: Double
  public let change: Double
  /// Where it led, where that is out of the window.
  public let placeOutside: PlanePoint?
  /// From where to where the step led that took the run astray; nothing of another one.
  public let leap: Leap?

  public struct Leap: Hashable, Sendable {
    public let from: PlanePoint
    public let to: PlanePoint
  }

  /// So many of the first and of the last steps are looked at, and so much of the limit is above it.
  private static let (stepLimit, smallestRatio) = (100, 1 + 1e-6)
  /// In so many of the steps for which intervals do not exclude it a jump is looked for.
  private static let jumpLimit = 8
  /// How long a step is that leads astray, as a part of the window's diagonal.
  private static let leapShare = 0.25

  /// The first such step of those that are looked at; nothing where there is none.
  init?(_ examined: ExaminedRun) {
    let found = TooLongStep.looked(at: examined).first { TooLongStep.isTooLong($0, examined) }
    guard let found else { return nil }
    self.init(examined, step: found, across: nil)
  }

  /// Whether the second-order model itself goes up in a step.
  static func isTooLong(_ step: Int, _ examined: ExaminedRun) -> Bool {
    guard let limit = examined.model(step).limits.descent.value else { return false }
    return examined.stepSize(step) > smallestRatio * limit
  }

  /// The first that jumped across a place where L has no value or no bound.
  static func jump(_ examined: ExaminedRun) -> TooLongStep? {
    let unbounded = looked(at: examined).lazy.filter { step in
      let span = Interval(lower: 0, upper: examined.stepSize(step))
      return !examined.run.stepLine(at: step, on: examined.objective).isBounded(over: span)
    }
    return unbounded.prefix(jumpLimit).lazy.compactMap { step in
      SingularPlace(examined, step: step).flatMap {
        $0.kind == .pole || $0.kind == .gap ? TooLongStep(examined, step: step, across: $0) : nil
      }
    }.first
  }

  /// The longest step of a run that has gone astray, whatever L did in it, where it was longer than its
  /// model allows or L bends down along it, so that the model allows every length.
  static func leap(_ examined: ExaminedRun) -> TooLongStep? {
    func length(_ step: Int) -> Double {
      examined.stepSize(step) * examined.gradientNorm(step)
    }
    guard let step = (0..<examined.count).max(by: { length($0) < length($1) }),
      length(step) > leapShare * examined.diagonal,
      isTooLong(step, examined) || examined.model(step).limits.descent == .unbounded
    else { return nil }
    return TooLongStep(examined, step: step, across: nil, isLeap: true)
  }

  /// The steps downwards among the first and the last.
  private static func looked(at examined: ExaminedRun) -> [Int] {
    let first = 0..<min(stepLimit, examined.count)
    let last = max(first.upperBound, examined.count - stepLimit)..<examined.count
    return [first, last].joined().filter(examined.goesDown)
  }

  private init(
    _ examined: ExaminedRun, step: Int, across singular: SingularPlace?, isLeap: Bool = false
  ) {
    let model = examined.model(step)
    let next = examined.point(step + 1)
    self.step = step
    stepSize = examined.stepSize(step)
    limit = model.limits.descent.value ?? .infinity
    self.singular = singular
    predicted = model.predictedChange(order: 2, stepSize: stepSize)
    change = examined.losses[step + 1] - examined.losses[step]
    placeOutside = examined.isInWindow(next) ? nil : examined.place(next)
    leap =
      isLeap ? Leap(from: examined.place(model.point), to: examined.place(next)) : nil
  }
}
