/// A run that goes off: L rises again and again.
public struct Divergence: Hashable, Sendable {
  /// After how many steps it was far off, or would be beyond all numbers.
  public let steps: Int
  /// Whether numbers could not hold it.
  public let isBeyondNumbers: Bool
  /// What grew over the last steps, as it was measured; nothing where no step was made.
  public let growing: GrowingPart?
  /// The first step upwards, since L climbs or that part grows, that was longer than the second-order
  /// model allows; nothing where none was, of those that were looked at.
  public let beginning: Beginning?
  /// What numbers could not hold, where w would not have been far away; nothing where it would.
  public let overflow: Overflow?

  /// A part of the formula that is beyond all numbers at a point that is not far away, though L need
  /// not be.
  public struct Overflow: Hashable, Sendable {
    /// The part, as it is written.
    public let part: String
    public let place: Vector
    /// What L is there at least, by intervals.
    public let lowest: Double
  }

  /// The step that it began with.
  public struct Beginning: Hashable, Sendable {
    /// The step that leaves the point of that number.
    public let step: Int
    public let stepSize: Double
    /// 2gᵀg/gᵀHg there.
    public let limit: Double
    /// Of H there one with ελ > 2, by which the step was too long: the one along which lies what grows,
    /// otherwise the one that has most of gᵀHg.
    public let eigenpair: Eigenpair2
    /// Whether both λ are the same, so that every direction is stretched alike.
    public let isEveryDirection: Bool
    /// The step at which it was raised from one that was not too long, this one or one before;
    /// nothing where it was not.
    public let raised: Raise?

    /// How many times ε is the limit, above 1.
    public var timesLimit: Double { stepSize / limit }
    /// 1 − ελ: by what a step multiplies that part, as far as H stays what it is.
    public var factor: Double { eigenpair.factor(at: stepSize) }
    /// |1 − ελ|, above 1.
    public var growth: Double { abs(factor) }
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

  /// So many steps upwards are looked at.
  private static let stepLimit = 2000
  /// So many steps upwards, one after another, are going off.
  private static let fewestSteps = 4

  /// Nothing where the run does not go off.
  init?(_ examined: ExaminedRun) {
    switch examined.reason {
    case .diverged(let steps): (self.steps, isBeyondNumbers) = (steps, false)
    case .overflow(let steps): (self.steps, isBeyondNumbers) = (steps, true)
    case nil, .exhausted:
      let last = max(0, examined.count - Divergence.fewestSteps)..<examined.count
      // What only swings has been as high before.
      guard last.count == Divergence.fewestSteps, last.allSatisfy(examined.goesUp),
        examined.losses.max() == examined.losses[examined.count], examined.wayBack == nil
      else { return nil }
      (steps, isBeyondNumbers) = (examined.count, false)
    default: return nil
    }
    growing = GrowingPart(examined)
    beginning = Divergence.beginning(
      of: growing, isBeyondNumbers: isBeyondNumbers, in: examined)
    overflow = isBeyondNumbers ? Divergence.overflow(in: examined) : nil
  }

  private static func overflow(in examined: ExaminedRun) -> Overflow? {
    let next = examined.next
    let bounds = examined.objective.curvatureBounds(over: next.map { Interval($0) }, along: .axes)
    guard !examined.run.rules.isFar(next),
      abs(bounds.value.lower) < 0.5 * .greatestFiniteMagnitude,
      case .overflow(let part) = examined.landscape.formula.gap(at: next)
    else { return nil }
    return Overflow(part: part, place: next, lowest: bounds.value.lower)
  }

  private static func beginning(
    of growing: GrowingPart?, isBeyondNumbers: Bool, in examined: ExaminedRun
  ) -> Beginning? {
    let first = min(growing?.since ?? 0, climb(in: examined))
    let upwards = (first...examined.count).lazy.filter { step in
      step == examined.count
        ? isBeyondNumbers : examined.losses[step + 1] > examined.losses[step]
    }
    for step in upwards.prefix(stepLimit) {
      let model = examined.model(step)
      let stepSize = examined.stepSize(step)
      guard let limit = model.limits.descent.value, stepSize > limit else { continue }
      return Beginning(
        step: step, stepSize: stepSize, limit: limit,
        eigenpair: eigenpair(of: model, tooLongFor: stepSize, growing: growing),
        isEveryDirection: model.eigenpairs.areEqual,
        raised: raise(before: step, to: limit, examined))
    }
    return nil
  }

  /// The step since which L climbs without a break, any two steps together.
  private static func climb(in examined: ExaminedRun) -> Int {
    var step = max(0, examined.count - 1)
    while step > 0, examined.losses[step - 1] < examined.losses[step + 1] { step -= 1 }
    return step
  }

  /// Since gᵀHg ≤ λmax gᵀg, an ε beyond 2gᵀg/gᵀHg is beyond 2/λmax too (MATH §3).
  private static func eigenpair(
    of model: LocalModel, tooLongFor stepSize: Double, growing: GrowingPart?
  ) -> Eigenpair2 {
    let (smaller, larger) = (model.eigenpairs.smaller, model.eigenpairs.larger)
    guard stepSize * smaller.value > 2 else { return larger }
    if let growing { return growing.eigenpair(of: model) }
    func share(_ pair: Eigenpair2) -> Double {
      let slope = model.slope.dot(pair.vector)
      return slope * slope * pair.value
    }
    return share(smaller) > share(larger) ? smaller : larger
  }

  /// Whether the part that grows is the one that does not come to rest at a minimum.
  func isAlongSteepest(of minimum: LowMinimum) -> Bool {
    guard let growing, !minimum.eigenpairs.areEqual else { return true }
    return growing.isAlong(minimum.eigenpairs.larger.vector)
  }

  /// The last raise up to a step, from an ε that would not have been too long there.
  private static func raise(
    before step: Int, to limit: Double, _ examined: ExaminedRun
  ) -> Raise? {
    guard step > 0 else { return nil }
    let last = (1...step).last { examined.stepSize($0) > examined.stepSize($0 - 1) }
    return last.flatMap {
      let earlier = examined.stepSize($0 - 1)
      return earlier < limit ? Raise(step: $0, from: earlier) : nil
    }
  }
}
