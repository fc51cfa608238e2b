/// A step that would lead to where L has no value.
public struct DomainExit: Hashable, Sendable {
  /// The step that leaves the point of that number.
  public let step: Int
  /// Where it would lead.
  public let place: Vector
  /// The part of the formula that has no value there.
  public let gap: Formula.Gap?
  public let stepSize: Double
  public let gradientNorm: Double
  /// Whether L falls all the way to the edge of the domain.
  public let edge: FallingEdge?
}

/// A run that went far down and far away.
public struct EndlessFall: Hashable, Sendable {
  public let steps: Int
  /// Whether L is below all numbers after the next step.
  public let isBeyondNumbers: Bool
  public let startLoss: Double
  public let loss: Double
  /// The smaller of H's eigenvalues where it stands.
  public let eigenpair: Eigenpair2
  public let stepSize: Double
  /// The minimum in whose valley it began; nothing where there is none.
  public let missed: LowMinimum?
}

extension ExaminedRun {
  /// What the end of the run says by itself; nothing where it has to be looked for.
  var ending: Finding? {
    switch reason {
    case .noValueAtStart:
      return .noValueAtStart(landscape.formula.gap(at: start), place: start)
    case .slopeNotFinite: return .noSlope(steps: count, place: end)
    case .leftDomain(_, let place): return .leftDomain(exit(to: place))
    case .overflow: return hole.map { .leftDomain(exit(to: $0)) }
    case .fallsBeyondNumbers:
      return hole.map { .leftDomain(exit(to: $0)) }
        ?? .fallsWithoutEnd(fall(isBeyondNumbers: true))
    case .fallsWithoutEnd: return .fallsWithoutEnd(fall(isBeyondNumbers: false))
    case .stepTooShort:
      return .stepTooShort(length: stepSize(count) * gradient(count).norm)
    case .exhausted(let steps): return .exhausted(steps: steps)
    case .converged, .diverged, .excursion, nil: return nil
    }
  }

  private func fall(isBeyondNumbers: Bool) -> EndlessFall {
    EndlessFall(
      steps: count, isBeyondNumbers: isBeyondNumbers, startLoss: losses[0], loss: losses[count],
      eigenpair: model(count).eigenpairs.smaller, stepSize: stepSize(count),
      missed: minimumOfStart)
  }

  /// Where the next step leads.
  var next: Vector {
    run.rule.point(after: end, gradient: gradient(count), stepSize: stepSize(count))
  }

  private func exit(to place: Vector) -> DomainExit {
    DomainExit(
      step: count, place: place, gap: landscape.formula.gap(at: place), stepSize: stepSize(count),
      gradientNorm: gradient(count).norm, edge: FallingEdge(self, towards: place))
  }

  /// Where the next step leads, where the formula has no value at that very point: a division by zero
  /// gives an infinite L, and yet nothing has overflowed.
  private var hole: Vector? {
    let next = next
    switch landscape.formula.gap(at: next) {
    case .function, .divisionByZero, .power: return next
    case .overflow, nil: return nil
    }
  }
}
