/// Why a run does what it does: findings with the numbers that show them, and an ε that was tried and
/// does better, where there is one.
///
/// It is made of what the run has kept and of the loss around its last steps; nothing in it is
/// guessed, and what is not known is said to be unknown.
public struct Diagnosis: Hashable, Sendable {
  /// The most important one first; at least one.
  public let findings: [Finding]
  public let remedy: Remedy?
  /// After how many steps, and whether more of the run follows.
  public let step: Int
  public let isOfEarlierStep: Bool

  /// - Parameters:
  ///   - run: the run.
  ///   - landscape: what it descends.
  ///   - objective: the landscape's loss.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  ///   - earlier: a step of the run that is asked about in place of where it stands, by its number
  ///     from 0.
  public init(
    of run: Run, on landscape: Landscape, objective: any Objective, scale: Double,
    atEarlierStep earlier: Int? = nil
  ) {
    let examined = ExaminedRun(
      run, on: landscape, objective: objective, scale: scale, upTo: earlier)
    step = examined.count
    isOfEarlierStep = !examined.isWhole
    if let ending = examined.ending, ending.isAll {
      findings = [ending]
      remedy =
        ending.isDomainExit
        ? Remedy.holding(
          examined, from: examined.count, below: examined.stepSize(examined.count),
          for: .staysInside) : nil
      return
    }
    let found = Diagnosis.findings(of: examined)
    findings = found
    remedy = Diagnosis.remedy(for: found, of: examined)
  }

  private static func findings(of examined: ExaminedRun) -> [Finding] {
    if let outlook = Going.Outlook(examined) { return [.outlook(outlook)] }
    var found: [Finding] = []
    let divergence = Divergence(examined)
    let rattle = divergence == nil ? Rattle(examined) : nil
    if let divergence { found.append(.diverges(divergence)) }
    if let rattle { found.append(.rattles(rattle)) }
    if divergence == nil, rattle == nil, let rise = Rise(examined) { found.append(.rises(rise)) }
    if rattle == nil, let unstable = UnstableMinimum(examined) { found.append(.unstable(unstable)) }
    if divergence == nil { found += stops(of: examined) }
    if divergence == nil, rattle == nil {
      found += ZigZag(examined).map { [.zigZags($0)] } ?? []
      if !found.contains(where: \.isPlateau) { found += pace(of: examined) }
    }
    if let ending = examined.ending { found.append(ending) }
    guard found.allSatisfy(\.isQuiet) else { return found }
    let going = Going(examined)
    let isDown = !examined.recent.contains(where: examined.goesUp)
    return found + [isDown ? .descends(going) : .unknown(going)]
  }

  /// Where it stopped, and not elsewhere.
  private static func stops(of examined: ExaminedRun) -> [Finding] {
    guard examined.isUnderWay || examined.reason?.isConverged == true else { return [] }
    let lowest = LowMinimum.lowest(of: examined.objective, in: examined.landscape.window)
    let rest = Rest(examined, lowest: lowest).map { [Finding.rests($0)] } ?? []
    return rest + (Plateau(examined, lowest: lowest).map { [.plateau($0)] } ?? [])
  }

  /// Why it is slow.
  private static func pace(of examined: ExaminedRun) -> [Finding] {
    if let short = ShortSteps(examined) { return [.shortSteps(short)] }
    return Crawl(examined).map { [.crawls($0)] } ?? []
  }

  private static func remedy(for findings: [Finding], of examined: ExaminedRun) -> Remedy? {
    let here = examined.count
    switch findings[0] {
    case .diverges(let divergence):
      let last = divergence.isBeyondNumbers ? here : max(0, here - 1)
      return Remedy.holding(examined, from: 0, below: examined.stepSize(last), for: .holds)
    case .rises(let rise):
      return Remedy.holding(examined, from: rise.step, below: rise.stepSize, for: .goesDown)
    case .unstable(let unstable) where !unstable.hasLeft:
      return Remedy.holding(examined, from: here, below: unstable.stepSize, for: .holds)
    case .outlook(let outlook) where outlook.isBad:
      return Remedy.holding(examined, from: 0, below: outlook.stepSize, for: .goesDown)
    default: break
    }
    let isSlow = findings.contains { finding in
      if case .shortSteps = finding { true } else { false }
    }
    return isSlow ? Remedy.faster(examined) : nil
  }
}

extension Finding {
  /// Whether nothing else has to be looked for.
  fileprivate var isAll: Bool {
    switch self {
    case .noValueAtStart, .noSlope, .leftDomain, .fallsWithoutEnd, .stepTooShort: true
    default: false
    }
  }

  fileprivate var isDomainExit: Bool { if case .leftDomain = self { true } else { false } }

  fileprivate var isPlateau: Bool { if case .plateau = self { true } else { false } }

  /// Whether it leaves open whether the descent goes as theory says.
  fileprivate var isQuiet: Bool {
    switch self {
    case .rests, .zigZags, .exhausted: true
    default: false
    }
  }
}
