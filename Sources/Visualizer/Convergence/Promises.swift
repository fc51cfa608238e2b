import Descent

/// What theory promised a run and what came of it, as far as it is judged.
struct Promises {
  let smoothness: Smoothness
  private let objective: any Objective
  private let run: Run
  let ledger: DescentLedger
  /// How many of the steps are judged; along each step it takes time to certify them all.
  let judged: Int

  init(of state: State, _ reading: Reading, using workbench: Workbench) {
    let run = state.run
    self.run = run
    objective = workbench.objective(of: state.landscape)
    let view = state.visibleWindow ?? state.window
    smoothness = reading.smoothness
    if smoothness.source == .step {
      let curvatures = workbench.stepCurvatures(
        of: state.landscape, run: run, count: state.stepsCertified)
      judged = curvatures.count
      ledger = workbench.ledger(
        of: state.landscape, run: run, curvatures: curvatures, plane: state.plane, window: view)
    } else {
      judged = run.steps.count
      ledger = workbench.ledger(
        of: state.landscape, run: run,
        smoothness: SmoothnessKnown(of: state, smoothness, using: workbench), plane: state.plane,
        window: view)
    }
  }

  /// The bound on the smallest ‖g‖² of the points before a step; nothing where there is none.
  func bound(before step: Int) -> Double? {
    guard step > 0, step <= ledger.bounds.count else { return nil }
    let bound = ledger.bounds[step - 1]
    return bound.isFinite ? bound : nil
  }

  /// The smallest ‖g‖² of the points before a step.
  func smallestGradient(before step: Int) -> Double? {
    step > 0 && step <= ledger.smallestGradients.count ? ledger.smallestGradients[step - 1] : nil
  }

  /// What the second-order model says that a step changes.
  func modelChange(of step: Int) -> Double {
    run.stepLine(at: step, on: objective).series(order: 3)
      .change(order: 2, stepSize: run.stepSize(at: step))
  }

  /// Whether a step went down or up, as far as the rounding of L lets it be told.
  func outcome(of step: Int) -> StepOutcome {
    let line = run.stepLine(at: step, on: objective)
    return StepOutcome(
      change: ledger.changes[step], before: line.roundedLoss(at: 0),
      after: line.roundedLoss(at: run.stepSize(at: step)))
  }

  /// What came of the promises before a step.
  func sentence(before step: Int) -> String {
    let count = min(step, judged)
    let tally = ledger.tally(ofFirst: count)
    let all = count.counted("step")
    let up = tally.up == 0 ? "" : ", \(tally.up) went up"
    if count < step { return "\(all) of \(step) have a certified Λ⁺ of their own by now\(up)" }
    if tally.held == count {
      return "all of \(all) kept the lemma's promise: min ‖g‖² stays under its 1/t bound"
    }
    guard smoothness.value.isFinite || smoothness.source == .step else {
      return smoothness.isMet
        ? "a step crossed a kink, Λ⁺ is infinite: the lemma promises nothing\(up)"
        : "Λ⁺ is infinite, or has no bound yet: the lemma promises nothing\(up)"
    }
    if tally.broken > 0 {
      return "Λ⁺ was too low for \(tally.broken) of \(all): it is only sampled, L certifies it\(up)"
    }
    if tally.crossed > 0 {
      return
        "\(tally.crossed) of \(all) crossed a part where L has no value: no Λ⁺ holds there\(up)"
    }
    if tally.left > 0 {
      return
        "\(tally.left) of \(all) left the view, over which Λ⁺ was taken: no bound from there\(up)"
    }
    let isBoundless = ledger.smoothness.prefix(count).contains(.infinity)
    return "\(tally.silent) of \(all) had ε ≥ 2/Λ⁺\(isBoundless ? " or no Λ⁺" : ""), "
      + "where the lemma is silent: no bound\(up)"
  }

  /// Why there is no bound before a step.
  func noBound(before step: Int) -> String {
    guard step > 0 else { return "no step yet" }
    guard step <= judged else { return "not certified yet" }
    let first = ledger.promisedSteps
    guard first < step else { return "beyond all numbers" }
    return switch ledger.lemmas[first] {
    case .silent: ledger.smoothness[first].isFinite ? "ε ≥ 2/Λ⁺" : smoothness.noBound
    case .leftRegion: "left the view"
    case .noValue: "L has no value"
    case .crossesGap: "crossed a gap in L"
    case .smoothnessTooLow: "Λ⁺ is too low"
    case .noStep: "g = 0"
    case .holds: "beyond all numbers"
    }
  }
}
