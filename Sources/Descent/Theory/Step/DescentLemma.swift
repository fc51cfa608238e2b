/// What the descent lemma says of one step (MATH §4), for a given Λ⁺ over a given region.
public enum DescentLemma: Hashable, Sendable {
  /// It promises a change of at most `bound`, and that is what happened.
  case holds(bound: Double)
  /// ε ≥ 2/Λ⁺: it promises nothing.
  case silent
  /// The step's segment leaves the region over which Λ⁺ was taken.
  case leftRegion
  /// L has no value at w′, so there is no change to compare with the promise.
  case noValue
  /// L has a value at w′ but not all along the segment, so that nothing was promised: across a pole or a
  /// gap in the domain no Λ⁺ says anything.
  case crossesGap
  /// The promise was broken by more than rounding, so Λ⁺, a sampled estimate from below, is too low.
  case smoothnessTooLow(bound: Double)
  /// There is no step: g = 0.
  case noStep

  /// ε(1 − Λ⁺ε/2): by which part of ‖g‖² it lets a step go down at least.
  public static func gain(of stepSize: Double, smoothness: Double) -> Double {
    stepSize * (1 - smoothness * stepSize / 2)
  }

  /// Judges a step by what it truly changed.
  ///
  /// - Parameters:
  ///   - change: L(w′) − L(w); nothing where L has no value at w′.
  ///   - stepSize: ε.
  ///   - gradientSquared: ‖g‖².
  ///   - smoothness: Λ⁺.
  ///   - staysInRegion: whether the segment from w to w′ lies in the region of Λ⁺.
  ///   - loss: L(w), or a larger |L| of the run, whose rounding the comparison allows for: where
  ///     terms of L cancel, a small value is no more exact than a large one.
  public init(
    change: Double?, stepSize: Double, gradientSquared: Double, smoothness: Double,
    staysInRegion: Bool, loss: Double
  ) {
    guard gradientSquared > 0 else {
      self = .noStep
      return
    }
    guard stepSize * smoothness < 2 else {
      self = .silent
      return
    }
    guard staysInRegion else {
      self = .leftRegion
      return
    }
    guard let change else {
      self = .noValue
      return
    }
    let bound = -DescentLemma.gain(of: stepSize, smoothness: smoothness) * gradientSquared
    let rounding = LossRounding.ofDifference(loss, loss + change)
    self = change <= bound + rounding ? .holds(bound: bound) : .smoothnessTooLow(bound: bound)
  }
}

extension DescentLemma {
  /// The same, but that a promise is broken only where neither all the rounding of L can explain it, as
  /// where terms of L cancel, nor a place of the step at which L has no value.
  ///
  /// - Parameters:
  ///   - line: the way the step took.
  ///   - stepSize: ε.
  /// - Returns: what the promise came to.
  public func examined(on line: StepLine, stepSize: Double) -> DescentLemma {
    guard case .smoothnessTooLow(let bound) = self else { return self }
    let change = line.roundedLoss(at: stepSize) - line.roundedLoss(at: 0)
    if change.isBounded, change.lower <= bound { return .holds(bound: bound) }
    return line.gap(upTo: stepSize) == nil ? self : .crossesGap
  }
}
