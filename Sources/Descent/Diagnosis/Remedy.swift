/// A step size that would do better, and the descent that has shown it.
public struct Remedy: Hashable, Sendable {
  /// What it is better at.
  public enum Purpose: Hashable, Sendable {
    /// It does not diverge.
    case holds
    /// It comes to rest.
    case settles
    /// It stays where L has a value.
    case staysInside
    /// No step goes up.
    case goesDown
    /// It is faster.
    case isFaster
  }

  public let purpose: Purpose
  public let trial: Trial
  /// After how many of the run's steps the descent begins that has shown it; 0 is the start.
  public let step: Int
  /// The lowest loss that is known, where the descent comes to rest above it.
  public let lowest: Double?
  /// Where it came to rest, where that is a saddle, as it is said.
  public let saddlePlace: PlanePoint?
  /// A start to the side of where it began from which it leads past the saddle at which it came to
  /// rest.
  public let push: Push?

  public var stepSize: Double { trial.stepSize }

  /// How many steps all descents make together, and one at least that has not come to rest.
  private static let (allSteps, fewestSteps) = (20_000, 2000)

  init(_ purpose: Purpose, _ trial: Trial, from step: Int, _ examined: ExaminedRun) {
    self.purpose = purpose
    self.trial = trial
    self.step = step
    let found =
      examined.landscape.knownMinimum
      ?? LowMinimum.lowest(of: examined.objective, in: examined.landscape.window)?.loss
    let margin = examined.lossMargin
    lowest = found.flatMap { trial.reason != nil && $0 < trial.restingLoss - margin ? $0 : nil }
    saddlePlace = trial.saddle.map { examined.place([$0.place.x, $0.place.y]) }
    push = trial.saddle.flatMap { saddle in
      Push(
        examined, beside: examined.point(step), along: saddle.eigenpairs.smaller.vector,
        stepSize: trial.stepSize, toBelow: trial.loss)
    }
  }

  /// The largest of some candidates below an ε with which a descent holds, as it was tried.
  ///
  /// Candidates are the limits that theory names, a little below them, and ε halved again and again.
  ///
  /// - Parameters:
  ///   - examined: the run.
  ///   - step: after how many of its steps to begin.
  ///   - bound: the ε that was too large.
  ///   - purpose: what it is tried for.
  ///   - minima: those it may come to rest at.
  ///   - untilStopped: whether a descent has to come to rest to count.
  ///   - loss: lower than which it has to lead.
  ///   - isRestEnough: whether to come to rest is better, however low the run has come.
  /// - Returns: no remedy where none of them was found to hold.
  static func holding(
    _ examined: ExaminedRun, from step: Int, below bound: Double, for purpose: Purpose,
    near minima: [LowMinimum] = [], untilStopped: Bool = false,
    toBelow loss: Double = .infinity, isRestEnough: Bool = false
  ) -> RemedySearch {
    let room = examined.room(after: step)
    var candidates = candidates(examined, from: step, near: minima, below: bound)
    var seen = RemedySearch.Seen()
    func isBetter(_ trial: Trial) -> Bool {
      trial.holds && trial.loss < loss - examined.lossMargin
        && (isRestEnough && trial.reason?.isConverged == true
          || trial.isBetter(than: examined, from: step))
    }
    // A few steps each show most of what comes to rest: one that does not could take them all.
    for (limit, isLast) in [(fewestSteps, false), (allSteps, true)] {
      var left = allSteps
      var unfinished: [Trial] = []
      for stepSize in candidates where left > 0 {
        let steps = min(limit, left, room)
        let trial = Trial(
          examined, after: step, stepSize: stepSize, steps: steps, mayRise: purpose != .goesDown)
        left -= trial.steps
        seen.note(trial, isFromStart: step == 0)
        if trial.steps == steps, trial.reason == nil { unfinished.append(trial) }
        let isAtRest = trial.reason != nil && !(untilStopped && trial.stopsOnSlope)
        let isLong =
          isLast && !untilStopped && trial.steps >= fewestSteps && !seen.endsElsewhere
        if isAtRest || isLong, isBetter(trial) {
          return RemedySearch(Remedy(purpose, trial, from: step, examined), seen)
        }
      }
      // The one that has come lowest is the most likely to come to rest.
      candidates = unfinished.sorted { $0.loss < $1.loss }.map(\.stepSize)
    }
    // All lead to a saddle or to a kink then, which is better than to go off.
    let saddle = seen.saddle.flatMap { $0.loss < $0.startLoss ? $0 : nil }
    let stays = purpose == .holds ? saddle ?? seen.rattling : nil
    return RemedySearch(stays.map { Remedy(.holds, $0, from: step, examined) }, seen)
  }

  /// One that comes lower than the run did, or than another loss, where the way down from the run's
  /// start leads to a lower minimum and its steps went past that.
  static func staying(_ examined: ExaminedRun, toBelow loss: Double? = nil) -> Remedy? {
    let loss = loss ?? examined.restingLoss
    guard examined.restingPoint?.curvature != .saddle,
      let first = LowMinimum.nearest(
        to: examined.start, of: examined.objective, in: examined.landscape.window)
        ?? examined.minimumOfStart,
      first.loss < loss - examined.lossMargin
    else { return nil }
    return arriving(at: first, examined, toBelow: loss, untilStopped: false).remedy
  }

  /// One that comes to rest, where the way down from the start leads to a minimum and the run went
  /// past it.
  static func arriving(
    at minimum: LowMinimum, _ examined: ExaminedRun, toBelow loss: Double = .infinity,
    untilStopped: Bool = true
  ) -> RemedySearch {
    let largest = examined.run.steps.stepSizes.prefix(examined.count).max() ?? examined.stepSize(0)
    // A first step that is longer than the window leads out of it.
    let longest = examined.diagonal / examined.gradientNorm(0)
    return holding(
      examined, from: 0, below: min(largest, longest), for: .settles, near: [minimum],
      untilStopped: untilStopped, toBelow: loss, isRestEnough: untilStopped)
  }

  private static let halvings = 40

  private static func candidates(
    _ examined: ExaminedRun, from step: Int, near minima: [LowMinimum], below bound: Double
  ) -> [Double] {
    let model = examined.model(step)
    let ahead = LowMinimum.nearest(
      to: examined.point(step), of: examined.objective, in: examined.landscape.window)
    let curvatures =
      [model.eigenpairs.larger.value]
      + (minima + [ahead].compactMap(\.self)).map(\.eigenpairs.larger.value)
    let halved = (1...halvings).map { bound / Double(sign: .plus, exponent: $0, significand: 1) }
    let limits = [model.limits.descent.value.map { 0.9 * $0 }].compactMap(\.self)
    let fromCurvatures = curvatures.flatMap { [0.9 * 2 / $0, 1 / $0] }
    return rounded(
      limits + fromCurvatures + [1 / examined.sampledSmoothness] + halved, where: { $0 < bound })
  }

  /// Those that are step sizes and as large or small as asked for, to two digits, the largest first:
  /// what is tried is what is said.
  static func rounded(_ sizes: [Double], where isWanted: (Double) -> Bool) -> [Double] {
    let digits = sizes.filter { $0 > 0 && $0.isFinite && $0 < 1e300 && $0 > 1e-300 }.map { size in
      RoundNumber.floor(size, RoundNumber.Step(digit: 1, exponent: size.decimalExponent - 1))
    }
    return Set(digits.filter(isWanted)).sorted(by: >)
  }
}

extension Double {
  /// That of the largest power of ten that is not above the number, which is positive.
  fileprivate var decimalExponent: Int {
    var (rest, exponent) = (self, 0)
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }
}
