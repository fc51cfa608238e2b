extension StopReason {
  /// One sentence that says why, for a person.
  public var sentence: String {
    switch self {
    case .converged(let norm, let tolerance):
      "converged: ‖g‖ = \(norm.written) is at most \(tolerance.written)"
    case .stepTooShort:
      "converged: the step no longer changes w"
    case .overflow(let step):
      "diverged: L is not finite after step \(step - 1)"
    case .diverged(let step):
      "diverged: at t = \(step) w is far outside of the window and L far above the start"
    case .excursion(let step):
      "excursion: at t = \(step) w is far outside of the window and L far above the start, but "
        + "with that ε it comes back"
    case .fallsWithoutEnd(let step):
      "L falls without end: at t = \(step) w is far outside of the window, L far below the start"
    case .fallsBeyondNumbers(let step):
      "L falls without end: it is beyond all numbers after step \(step - 1)"
    case .leftDomain(let step, let point):
      "left the domain: L has no value at (\(point.map(\.written).joined(separator: ", "))), step \(step - 1)"
    case .slopeNotFinite:
      "no direction: the slope of L is not finite here"
    case .noValueAtStart(let loss):
      loss.isNaN ? "L has no value at the start" : "L is not finite at the start"
    case .exhausted(let steps):
      "stopped after \(steps) steps, as many as allowed"
    }
  }
}
