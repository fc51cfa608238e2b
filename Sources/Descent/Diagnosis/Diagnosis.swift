/// Why a run does what it does: findings with the numbers that show them, and an ε that was tried and
/// does better, where there is one.
///
/// It is made of what the run has kept and of the loss around its last steps; nothing in it is
/// guessed, and what is not known is said to be unknown.
public struct Diagnosis: Hashable, Sendable {
  /// The most important one first; at least one.
  public let findings: [Finding]
  public let remedy: Remedy?
  /// What was tried where none was found; nothing where nothing was.
  public let vainSearch: VainSearch?
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
    var found = Diagnosis.findings(of: examined)
    let search = Diagnosis.remedySearch(for: found, of: examined)
    remedy = search.remedy
    vainSearch = Diagnosis.excludesConstantStepSizes(found) ? nil : search.vain
    if let short = found.firstIndex(where: \.isAboutShortSteps), remedy?.isFastToRest != true {
      // Steps are short where longer ones were seen to be better; where those are slow too, that has
      // another cause.
      let others = Diagnosis.slowness(of: examined)
      let isShort = remedy?.purpose == .isFaster
      found.replaceSubrange((isShort ? short + 1 : short)..<short + 1, with: others)
      if found.allSatisfy({ $0.isQuiet || $0.isTooLongStep }) {
        found.insert(.descends(Going(examined)), at: short + others.count)
      }
    }
    findings = Diagnosis.fitting(found, beside: remedy?.sentence ?? vainSearch?.sentence)
  }

  private static func findings(of examined: ExaminedRun) -> [Finding] {
    let ending = examined.ending
    if let ending, ending.isAll { return [ending] + tooLongBefore(ending, examined) }
    if let outlook = Going.Outlook(examined) { return [.outlook(outlook)] }
    let found = unrest(of: examined) ?? course(of: examined)
    return found + [ending].compactMap(\.self)
  }

  /// Why it goes off, or on for ever; nothing where it does neither.
  private static func unrest(of examined: ExaminedRun) -> [Finding]? {
    if let divergence = Divergence(examined) {
      let left = UnstableMinimum(examined).flatMap {
        divergence.isAlongSteepest(of: $0.minimum) ? $0 : nil
      }
      return [.diverges(divergence)] + fallAfar(of: examined)
        + (left.map { [.unstable($0)] } ?? [])
    }
    if let excursion = Excursion(examined) {
      return [.excursion(excursion)] + fallAfar(of: examined) + firstMiss(examined)
    }
    if let rattle = Rattle(examined) { return [.rattles(rattle)] }
    if let unsettled = Unsettled(examined) {
      let rise = unsettled.isUnexplained ? Rise(examined).map { [Finding.rises($0)] } : nil
      return [.unsettled(unsettled)] + fallAfar(of: examined) + (rise ?? [])
    }
    if let flip = Flip(examined) {
      return [.flips(flip)] + course(of: examined).filter { !$0.isAboutFlips }
    }
    return Straddle(examined).map { [.straddles($0)] }
  }

  private static func fallAfar(of examined: ExaminedRun) -> [Finding] {
    FallAfar(examined).map { [.fallsAfar($0)] } ?? []
  }

  /// What had gone wrong before a step left the domain, or L fell without end past a minimum.
  private static func tooLongBefore(_ ending: Finding, _ examined: ExaminedRun) -> [Finding] {
    if case .fallsWithoutEnd(let fall) = ending {
      return fall.missed == nil ? [] : firstMiss(examined)
    }
    guard case .leftDomain = ending else { return [] }
    if let rise = Rise(examined) { return [.rises(rise)] }
    return TooLongStep(examined).map { [.tooLongStep($0)] } ?? []
  }

  /// The first step that was longer than its model allows or jumped across what no model knows of, up
  /// or down.
  private static func firstMiss(_ examined: ExaminedRun) -> [Finding] {
    let up = Rise(firstMissOf: examined)
    let down = [TooLongStep(examined), TooLongStep.jump(examined)].compactMap(\.self)
      .min { $0.step < $1.step }
    if let up, up.step < down?.step ?? .max { return [.rises(up)] }
    return down.map { [.tooLongStep($0)] } ?? []
  }

  /// Whether no constant ε can come to rest, so that there is none to take.
  public var excludesConstantStepSizes: Bool { Diagnosis.excludesConstantStepSizes(findings) }

  private static func excludesConstantStepSizes(_ findings: [Finding]) -> Bool {
    switch findings.first {
    case .rattles, .straddles: true
    case .unsettled(let unsettled): unsettled.isAboutCusp
    case .leftDomain(let exit): exit.edge != nil
    default: false
    }
  }

  /// How it came to where it is, and what keeps it there or holds it up.
  private static func course(of examined: ExaminedRun) -> [Finding] {
    var found = stops(of: examined)
    if examined.count == 0 { return found }
    let rise = Rise(examined)
    let isAstray = found.contains(where: \.isAstray)
    // A minimum that was missed is named by what says so.
    let isNamed = found.contains { $0.missed != nil }
    let unstable = isNamed ? [] : UnstableMinimum(examined).map { [Finding.unstable($0)] } ?? []
    // The step that led astray is more of a cause.
    let isUnstableLast = isAstray && !examined.isUnderWay
    if !isUnstableLast { found += unstable }
    // The step that has just gone up is what is asked about, and what throws w away does it again.
    let isFirst = rise.map { $0.isLast || examined.isUnderWay && $0.thrower != nil } ?? false
    if let rise, isFirst { found.insert(.rises(rise), at: 0) }
    if let rise, !isFirst, rise.isLate || !examined.isUnderWay { found.append(.rises(rise)) }
    if isUnstableLast { found += unstable }
    // On a kink the eigenvectors of H mean nothing.
    let zigZag = examined.restingPoint?.isOnKink == true ? nil : ZigZag(examined)
    found += zigZag.map { [.zigZags($0)] } ?? []
    if !found.contains(where: \.isAboutPace) { found += pace(of: examined) }
    if let rise, !isFirst, !rise.isLate, examined.isUnderWay { found.append(.rises(rise)) }
    let isQuiet = rise == nil && found.allSatisfy(\.isQuiet)
    let long =
      longStep(of: examined, beside: found, isQuiet: isQuiet)
      .map { [Finding.tooLongStep($0)] } ?? []
    guard isQuiet else { return found + long }
    let hitsByChance = found.contains(where: \.isUnstableRest)
    let canRest = !found.contains(where: \.isUnstableAhead)
    return found + (hitsByChance ? [] : [.descends(Going(examined, canRest: canRest))]) + long
  }

  /// The step that led astray, jumped across what no model knows of, or was longer than its model
  /// allows, where one of them matters.
  private static func longStep(
    of examined: ExaminedRun, beside found: [Finding], isQuiet: Bool
  ) -> TooLongStep? {
    if let jump = TooLongStep.jump(examined) { return jump }
    if found.contains(where: \.isStranded), let leap = TooLongStep.leap(examined) {
      return found.contains { $0.isRise(ofStep: leap.step) } ? nil : leap
    }
    guard isQuiet || found.contains(where: { $0.isAstray || $0.isShortHere }),
      let long = TooLongStep(examined)
    else { return nil }
    return found.contains { $0.hasLostNothing(since: examined) } ? nil : long
  }

  /// Where it stopped, and not elsewhere; or where it will not arrive.
  private static func stops(of examined: ExaminedRun) -> [Finding] {
    guard examined.isUnderWay || examined.reason?.isConverged == true else { return [] }
    let lowest = LowMinimum.lowest(of: examined.objective, in: examined.landscape.window)
    if let leaving = Leaving(examined) { return [.leaves(leaving)] }
    if let passage = SaddlePassage(examined) { return [.passesSaddle(passage)] }
    var rest = Rest(examined, lowest: lowest)
    // On a saddle, a maximum or a kink it is known why the slope has gone.
    let isExplained =
      rest?.curvature == .saddle || rest?.curvature == .dome || rest?.critical.isOnKink == true
    // Towards a point where λ is 0, too, the slope fades by itself.
    let plateau =
      isExplained || Tail(examined) != nil ? nil : Plateau(examined, lowest: lowest)
    rest?.isOnPlateau = plateau != nil
    return [rest.map { .rests($0) }, plateau.map { .plateau($0) }].compactMap(\.self)
  }

  /// Why it is slow.
  private static func pace(of examined: ExaminedRun) -> [Finding] {
    if let short = ShortSteps(examined) { return [.shortSteps(short)] }
    // In a tail 2/λmax has no bound.
    if let tail = Tail(examined) { return [.tail(tail)] }
    // The steep direction holds nothing up where ε is far below its limit.
    if let short = ShortSteps(examined, measuredHere: true) { return [.shortSteps(short)] }
    return slowness(of: examined)
  }

  /// Why it is slow though no larger ε is seen to be faster.
  private static func slowness(of examined: ExaminedRun) -> [Finding] {
    if let tail = Tail(examined) { return [.tail(tail)] }
    return Crawl(examined).map { [.crawls($0)] } ?? []
  }
}
