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
