/// A step that would lead to where L has no value.
public struct DomainExit: Hashable, Sendable {
  public let step: Int
  /// Where it would lead.
  public let place: Vector
  /// The part of the formula that has no value there.
  public let gap: Formula.Gap?
  public let stepSize: Double
  public let gradientNorm: Double
}

/// A run that went far down and far away.
public struct EndlessFall: Hashable, Sendable {
  public let step: Int
  public let startLoss: Double
  public let loss: Double
  /// The smaller of H's eigenvalues where it stands.
  public let eigenpair: Eigenpair2
  public let stepSize: Double
}

extension ExaminedRun {
  /// What the end of the run says by itself; nothing where it has to be looked for.
  var ending: Finding? {
    switch reason {
    case .noValueAtStart:
      return .noValueAtStart(landscape.formula.gap(at: start), place: start)
    case .slopeNotFinite: return .noSlope(step: count, place: end)
    case .leftDomain(let step, let place):
      return .leftDomain(
        DomainExit(
          step: step, place: place, gap: landscape.formula.gap(at: place),
          stepSize: stepSize(count), gradientNorm: gradient(count).norm))
    case .fallsWithoutEnd(let step):
      return .fallsWithoutEnd(
        EndlessFall(
          step: step, startLoss: losses[0], loss: losses[count],
          eigenpair: model(count).eigenpairs.smaller, stepSize: stepSize(count)))
    case .stepTooShort:
      return .stepTooShort(length: stepSize(count) * gradient(count).norm)
    case .exhausted(let steps): return .exhausted(steps: steps)
    case .converged, .diverged, .overflow, nil: return nil
    }
  }
}
