extension Diagnosis {
  /// An ε that does better, where what was found asks for one and one was found.
  static func remedy(for findings: [Finding], of examined: ExaminedRun) -> Remedy? {
    let here = examined.count
    // What only goes down for a while may go down for good.
    let hasNoFloor = findings.contains { if case .fallsAfar = $0 { true } else { false } }
    switch findings[0] {
    case .leftDomain(let exit):
      return Remedy.holding(
        examined, from: here, below: exit.stepSize, for: .staysInside,
        untilStopped: exit.edge != nil)
    case .diverges(let divergence):
      let last = divergence.isBeyondNumbers ? here : max(0, here - 1)
      return Remedy.holding(
        examined, from: 0, below: examined.stepSize(last), for: .holds, untilStopped: hasNoFloor)
    case .unsettled(let unsettled):
      func settling(from step: Int) -> Remedy? {
        Remedy.holding(
          examined, from: step, below: unsettled.stepSize, for: .settles, near: unsettled.minima,
          untilStopped: unsettled.isAboutCusp || hasNoFloor)
      }
      return settling(from: here) ?? settling(from: 0)
    case .outlook(let outlook):
      guard outlook.isBad else { return nil }
      return Remedy.holding(examined, from: 0, below: outlook.stepSize, for: .goesDown)
    default: return secondRemedy(for: findings, of: examined)
    }
  }

  /// The same for what is not said first.
  private static func secondRemedy(
    for findings: [Finding], of examined: ExaminedRun
  ) -> Remedy? {
    for finding in findings {
      switch finding {
      case .rises(let rise) where rise.thrower != nil: return nil
      case .rises(let rise) where rise.pole != nil:
        return Remedy.holding(
          examined, from: 0, below: rise.stepSize, for: .settles, untilStopped: true)
      case .tooLongStep(let step) where findings.contains(where: \.isPlateau):
        return Remedy.holding(
          examined, from: 0, below: step.stepSize, for: .settles, untilStopped: true)
      case .rises(let rise):
        return Remedy.holding(examined, from: rise.step, below: rise.stepSize, for: .goesDown)
      case .descends(let going) where going.nextLimit != nil:
        return Remedy.holding(examined, from: examined.count, below: going.stepSize, for: .goesDown)
      case .unstable(let unstable) where unstable.isAhead:
        return Remedy.holding(
          examined, from: examined.count, below: unstable.stepSize, for: .settles,
          near: [unstable.minimum])
      case .shortSteps: return Remedy.faster(examined)
      default: continue
      }
    }
    return nil
  }
}
