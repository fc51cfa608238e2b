/// How a run ended, in one word: facts, titles and lists say it, whichever reason it stopped for.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  case converged
  case diverged
  /// w is far outside, but with that ε it comes back.
  case excursion
  /// The next point or its loss is beyond all numbers.
  case notFinite = "not_finite"
  /// L falls without end.
  case falls
  case leftDomain = "left_domain"
  case noSlope = "no_slope"
  case noValue = "no_value"
  /// As many steps as are allowed.
  case exhausted
}

extension StopReason {
  public var outcome: Outcome {
    switch self {
    case .converged, .stepTooShort: .converged
    case .diverged: .diverged
    case .excursion: .excursion
    case .overflow: .notFinite
    case .fallsWithoutEnd, .fallsBeyondNumbers: .falls
    case .leftDomain: .leftDomain
    case .slopeNotFinite: .noSlope
    case .noValueAtStart: .noValue
    case .exhausted: .exhausted
    }
  }

  /// Whether this is where descent was meant to end.
  public var isConverged: Bool { outcome == .converged }

  /// Whether the run went off for good, by its numbers or by its distance.
  public var isDiverged: Bool { outcome == .diverged || outcome == .notFinite }

  /// Whether the run stands where nothing of the window is seen, or would with its next step.
  public var isFarOut: Bool { isDiverged || outcome == .excursion }

  /// Whether it says something of the point a step would have led to.
  var isOfNextPoint: Bool {
    switch self {
    case .overflow, .fallsBeyondNumbers, .leftDomain: true
    default: false
    }
  }

  /// Whether it says something of the step that was tried, and not of the point where it began.
  package var isOfNextStep: Bool { isOfNextPoint || self == .stepTooShort }

  /// Whether another step size could not help: the point itself is the end.
  var isFinal: Bool { outcome == .noValue || outcome == .noSlope }
}
