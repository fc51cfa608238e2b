/// A run that goes off: L rises again and again.
public struct Divergence: Hashable, Sendable {
  /// After how many steps it was far off, or would be beyond all numbers.
  public let steps: Int
  /// Whether numbers could not hold it.
  public let isBeyondNumbers: Bool
  /// The first step that was longer than the second-order model allows; nothing where none was, of
  /// those that were looked at.
  public let beginning: Beginning?

  /// The step that it began with.
  public struct Beginning: Hashable, Sendable {
    /// The step that leaves the point of that number.
    public let step: Int
    public let stepSize: Double
    /// 2gᵀg/gᵀHg there.
    public let limit: Double
    /// That of λmax there, which is above 2/ε.
    ///
    /// Where λmin < 0 its part grows as well, but L falls by it.
    public let eigenpair: Eigenpair2
    /// Whether both λ are the same, so that every direction is stretched alike.
    public let isEveryDirection: Bool
    /// The step at which it was raised, this one or one shortly before; nothing where it was not.
    public let raised: Raise?

    /// How many times ε is the limit, above 1.
    public var timesLimit: Double { stepSize / limit }
    /// |1 − ελ|: by which that part grows in a step, as far as H stays what it is.
    public var growth: Double { abs(1 - stepSize * eigenpair.value) }
  }

  /// A step at which ε was made larger.
  public struct Raise: Hashable, Sendable {
    public let step: Int
    public let from: Double

    public init(step: Int, from: Double) {
      self.step = step
      self.from = from
    }
  }

  /// So many of the last steps are looked at.
  private static let stepLimit = 2000
  /// So many steps upwards, one after another, are going off.
  private static let fewestSteps = 4
  /// How far before the beginning a larger ε is its cause.
  private static let raiseReach = 10

  /// Nothing where the run does not go off.
  init?(_ examined: ExaminedRun) {
    switch examined.reason {
    case .diverged(let steps): (self.steps, isBeyondNumbers) = (steps, false)
    case .overflow(let steps): (self.steps, isBeyondNumbers) = (steps, true)
    case nil, .exhausted:
      let last = max(0, examined.count - Divergence.fewestSteps)..<examined.count
      // What only swings has been as high before.
      guard last.count == Divergence.fewestSteps, last.allSatisfy(examined.goesUp),
        examined.losses.max() == examined.losses[examined.count]
      else { return nil }
      (steps, isBeyondNumbers) = (examined.count, false)
    default: return nil
    }
    beginning = Divergence.beginning(of: examined)
  }

  private static func beginning(of examined: ExaminedRun) -> Beginning? {
    let first = max(0, examined.count - stepLimit)
    for step in first...examined.count {
      let model = examined.model(step)
      let stepSize = examined.stepSize(step)
      guard let limit = model.limits.descent.value, stepSize > limit else { continue }
      let (smaller, larger) = (model.eigenpairs.smaller, model.eigenpairs.larger)
      return Beginning(
        step: step, stepSize: stepSize, limit: limit, eigenpair: larger,
        isEveryDirection: larger.value - smaller.value <= 1e-6 * abs(larger.value),
        raised: raise(before: step, examined))
    }
    return nil
  }

  private static func raise(before step: Int, _ examined: ExaminedRun) -> Raise? {
    let steps = max(1, step - raiseReach)..<(step + 1)
    return steps.last { examined.stepSize($0) > examined.stepSize($0 - 1) }.map {
      Raise(step: $0, from: examined.stepSize($0 - 1))
    }
  }
}
