/// A run that goes off: L rises again and again.
public struct Divergence: Hashable, Sendable {
  /// After how many steps it was far off, or would be beyond all numbers.
  public let step: Int
  /// Whether numbers could not hold it.
  public let isBeyondNumbers: Bool
  /// The first step that was longer than the second-order model allows; nothing where none was, of
  /// those that were looked at.
  public let beginning: Beginning?

  /// The step that it began with.
  public struct Beginning: Hashable, Sendable {
    public let step: Int
    public let stepSize: Double
    /// 2gᵀg/gᵀHg there.
    public let limit: Double
    /// Of H there, the one along which a step stretches most.
    public let eigenpair: Eigenpair2

    /// ε·gᵀHg/gᵀg, above 2.
    public var ratio: Double { 2 * stepSize / limit }
    /// |1 − ελ|: by which that part grows in a step, as far as H stays what it is.
    public var growth: Double { abs(1 - stepSize * eigenpair.value) }
  }

  /// So many of the last steps are looked at.
  private static let stepLimit = 2000
  /// So many steps upwards, one after another, are going off.
  private static let fewestSteps = 4

  /// Nothing where the run does not go off.
  init?(_ examined: ExaminedRun) {
    switch examined.reason {
    case .diverged(let step): (self.step, isBeyondNumbers) = (step, false)
    case .overflow(let step): (self.step, isBeyondNumbers) = (step, true)
    case nil, .exhausted:
      let last = max(0, examined.count - Divergence.fewestSteps)..<examined.count
      guard last.count == Divergence.fewestSteps, last.allSatisfy(examined.goesUp),
        examined.losses[examined.count] > examined.losses[0]
      else { return nil }
      (step, isBeyondNumbers) = (examined.count, false)
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
      let pairs = [model.eigenpairs.larger, model.eigenpairs.smaller]
      let longest = pairs.max { abs(1 - stepSize * $0.value) < abs(1 - stepSize * $1.value) }
      return Beginning(
        step: step, stepSize: stepSize, limit: limit, eigenpair: longest ?? pairs[0])
    }
    return nil
  }
}
