extension Diagnosis {
  /// Looks for an ε that does better, where what was found asks for one.
  ///
  /// It is the first that is found; but where that comes to rest above the minimum to which the way down
  /// from the start leads, it is one that comes lower. Where longer steps are faster such a one is
  /// sought only for a run that a step threw off.
  static func remedySearch(
    for findings: [Finding], of examined: ExaminedRun
  ) -> RemedySearch {
    let search = firstRemedy(for: findings, of: examined)
    guard let remedy = search.remedy, remedy.lowest != nil,
      remedy.purpose != .isFaster || findings.contains(where: \.isAboutOneStep),
      let lower = Remedy.staying(examined, toBelow: remedy.trial.restingLoss)
    else { return search }
    return RemedySearch(lower, search.seen)
  }

  private static func firstRemedy(
    for findings: [Finding], of examined: ExaminedRun
  ) -> RemedySearch {
    // What only goes down for a while may go down for good.
    let hasNoFloor = findings.contains { if case .fallsAfar = $0 { true } else { false } }
    switch findings[0] {
    case .leftDomain(let exit):
      return soonest(examined) {
        Remedy.holding(
          examined, from: $0, below: exit.stepSize, for: .staysInside,
          untilStopped: exit.edge != nil)
      }
    case .diverges(let divergence):
      let last = divergence.isBeyondNumbers ? examined.count : max(0, examined.count - 1)
      return Remedy.holding(
        examined, from: 0, below: examined.stepSize(last), for: .holds, untilStopped: hasNoFloor)
    case .excursion(let excursion):
      return Remedy.holding(
        examined, from: 0, below: excursion.stepSize, for: .settles, untilStopped: true)
    case .unsettled(let unsettled) where unsettled.isAboutCusp: return .none
    case .unsettled(let unsettled):
      if !examined.landscape.window.contains(unsettled.middle),
        let remedy = Remedy.staying(examined)
      {
        return RemedySearch(remedy)
      }
      let search = soonest(examined) {
        Remedy.holding(
          examined, from: $0, below: unsettled.stepSize, for: .settles, near: unsettled.minima,
          untilStopped: unsettled.kinks > 0 || hasNoFloor)
      }
      return unsettled.kinks > 1 ? search.amongKinks : search
    case .outlook(let outlook):
      guard outlook.isBad else { return .none }
      return Remedy.holding(examined, from: 0, below: outlook.stepSize, for: .goesDown)
    case .flips(let flip):
      return soonest(examined) {
        Remedy.holding(examined, from: $0, below: flip.stepSize, for: .settles)
      }
    case .straddles: return .none
    case .fallsWithoutEnd(let fall):
      return fall.missed.map { Remedy.arriving(at: $0, examined) } ?? .none
    default:
      if let remedy = secondRemedy(for: findings, of: examined) { return RemedySearch(remedy) }
      return findings.lazy.compactMap(\.leap).first.map {
        Remedy.holding(examined, from: 0, below: $0.stepSize, for: .settles, untilStopped: true)
      } ?? .none
    }
  }

  /// From where the run stands, or stood after some of its steps, or from its start, whichever comes
  /// to rest lower or as low in fewer steps; where it has no steps left from its start, or from
  /// halfway.
  private static func soonest(
    _ examined: ExaminedRun, after step: Int? = nil, _ search: (_ step: Int) -> RemedySearch
  ) -> RemedySearch {
    let here = step ?? examined.count
    let fromStart = search(0)
    guard here > 0 else { return fromStart }
    guard examined.room(after: here) > 0 else {
      return RemedySearch(fromStart.remedy ?? search(here / 2).remedy, fromStart.seen)
    }
    let found = [search(here).remedy, fromStart.remedy].compactMap(\.self)
    return RemedySearch(lowest(of: found, examined), fromStart.seen)
  }

  /// Of those that come to rest the one with the fewest steps among the lowest; of the others the
  /// lowest.
  private static func lowest(of found: [Remedy], _ examined: ExaminedRun) -> Remedy? {
    let margin = examined.lossMargin
    let resting = found.filter { $0.trial.reason != nil }
    let least = resting.map(\.trial.restingLoss).min() ?? 0
    return resting.filter { $0.trial.restingLoss <= least + margin }
      .min { $0.trial.steps < $1.trial.steps }
      ?? found.min { $0.trial.loss < $1.trial.loss }
  }

  /// The same for what is not said first.
  private static func secondRemedy(
    for findings: [Finding], of examined: ExaminedRun
  ) -> Remedy? {
    lazy var faster = Remedy.faster(examined)
    for finding in findings {
      switch finding {
      case .leaves(let leaving):
        guard let missed = leaving.missed else { continue }
        return Remedy.arriving(at: missed, examined).remedy
          ?? Remedy.arriving(at: missed, examined, untilStopped: false).remedy
      case .rests(let rest) where !rest.isCutShort:
        if let remedy = Remedy.staying(examined) { return remedy }
      case .rises(let rise) where rise.thrower != nil: return nil
      case .rises(let rise) where rise.pole != nil:
        let search = Remedy.holding(
          examined, from: 0, below: rise.stepSize, for: .settles, untilStopped: true)
        if let remedy = search.remedy { return remedy }
      case .tooLongStep(let step)
      where step.leap == nil && (step.placeOutside != nil || findings.contains(where: \.isPlateau)):
        return Remedy.holding(
          examined, from: 0, below: step.stepSize, for: .settles, untilStopped: true
        ).remedy
      case .rises(let rise):
        let search = soonest(examined, after: rise.step) {
          Remedy.holding(examined, from: $0, below: rise.stepSize, for: .goesDown)
        }
        if let remedy = search.remedy { return remedy }
      case .descends(let going) where going.nextLimit != nil:
        return soonest(examined) {
          Remedy.holding(examined, from: $0, below: going.stepSize, for: .goesDown)
        }.remedy
      case .unstable(let unstable) where unstable.isAhead:
        return soonest(examined) {
          Remedy.holding(
            examined, from: $0, below: unstable.stepSize, for: .settles, near: [unstable.minimum])
        }.remedy
      case .tail:
        if let remedy = Remedy.fasterInTail(examined) { return remedy }
      case .shortSteps, .exhausted:
        if let faster { return faster }
      case .crawls(let crawl) where crawl.mayBeFaster:
        if let faster { return faster }
      default: continue
      }
    }
    return findings.contains(where: \.isPlateau) ? Remedy.staying(examined) : nil
  }
}
