/// Why a run does not go on.
public enum StopReason: Hashable, Sendable {
  /// ‖g‖ is at most the tolerance.
  case converged(gradientNorm: Double, tolerance: Double)
  /// The step is too short to change w.
  case stepTooShort
  /// The next point or its loss is beyond what a number can hold; the run stays at its last point.
  case overflow(step: Int)
  /// w is far outside of the window and L far above where it began.
  case diverged(step: Int)
  /// The same, but with the ε of its last step the run would come back to where L is no higher than at
  /// the start.
  case excursion(step: Int)
  /// w is far outside of the window and L far below where it began: there is no minimum this way.
  case fallsWithoutEnd(step: Int)
  /// L is below all numbers at the next point, or beyond them where it was far below the start before;
  /// the run stays at its last point.
  case fallsBeyondNumbers(step: Int)
  /// L has no value at the next point; the run stays at its last point.
  case leftDomain(step: Int, at: Vector)
  /// The slope of L at w is not a finite number, so there is no direction to go.
  case slopeNotFinite
  /// L has no value at the start, or one that no number can hold.
  case noValueAtStart(loss: Double)
  /// As many steps as the rules allow.
  case exhausted(steps: Int)

  /// What a loss that is not finite at a next point means.
  ///
  /// Far outside, or at an infinite point, the numbers have overflowed; nearby L has no value.
  init(valueNotFiniteAt point: Vector, loss: Double, step: Int, isFar: Bool, hasFallen: Bool) {
    let overflowed = loss.isInfinite || isFar || !point.allSatisfy(\.isFinite)
    let falls = loss == -.infinity || loss.isNaN && hasFallen
    self =
      !overflowed
      ? .leftDomain(step: step, at: point)
      : falls ? .fallsBeyondNumbers(step: step) : .overflow(step: step)
  }
}

/// Whether a run goes on.
public enum RunStatus: Hashable, Sendable {
  case running
  case stopped(StopReason)

  public var reason: StopReason? {
    if case .stopped(let reason) = self { reason } else { nil }
  }
}
