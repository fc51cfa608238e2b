/// What the descent lemma promised for each step of a run, and what came of it (MATH §4, §5).
///
/// It grows with the run: what was judged once stays.
public struct DescentLedger: Sendable {
  /// The judgement of each step, in order.
  public private(set) var lemmas: [DescentLemma] = []
  /// L(w′) − L(w) of each step.
  public private(set) var changes: [Double] = []
  /// The smallest ‖g‖² of the first t points, for t from 1 to the number of steps.
  public private(set) var smallestGradients: [Double] = []
  /// What the rate theorem allows the smallest ‖g‖² of the first t points: (L₀ − L_t)/Σ ε(1 − Λ⁺ε/2)
  /// for t from 1 on, and by how much L is rounded; not a number from the first step on that the
  /// lemma does not promise or that breaks its promise.
  public private(set) var bounds: [Double] = []
  /// Λ⁺ that each step was held against.
  public private(set) var smoothness: [Double] = []
  /// The sum Σ ε(1 − Λ⁺ε/2) of the first t steps, for t from 1 on.
  public private(set) var progress: [Double] = []
  /// How many steps from the first on kept what they were promised.
  public private(set) var promisedSteps = 0
  /// How many steps had each end.
  public private(set) var tally = Tally()

  /// One that has judged no step yet.
  public init() {}

  /// - Parameters:
  ///   - run: the steps.
  ///   - objective: the loss.
  ///   - smoothness: Λ⁺ of a step, by its index.
  ///   - isInRegion: whether a point lies in the convex region over which Λ⁺ was taken.
  ///   - plane: in which points have a place.
  ///   - count: how many steps are judged; all, if nothing is said.
  public init(
    of run: Run, on objective: any Objective, smoothness: (Int) -> Double,
    isInRegion: (PlanePoint) -> Bool = { _ in true }, plane: Plane, upTo count: Int? = nil
  ) {
    judge(
      run, on: objective, smoothness: smoothness, isInRegion: isInRegion, plane: plane, upTo: count)
  }

  /// Whether every step that was judged kept what it was promised.
  public var isPromised: Bool { promisedSteps == lemmas.count }

  /// Judges the steps of a run that were not judged yet; those before are its own, too.
  ///
  /// - Parameters:
  ///   - run: the steps.
  ///   - objective: the loss.
  ///   - smoothness: Λ⁺ of a step, by its index, as it was known when the step was made.
  ///   - learnt: Λ⁺ as it is known once the step is made: a sample was too low for what it met. The rate
  ///     goes on by it past a promise that was broken.
  ///   - isInRegion: whether a point lies in the convex region over which Λ⁺ was taken.
  ///   - plane: in which points have a place.
  ///   - count: how many steps are judged; all, if nothing is said.
  public mutating func judge(
    _ run: Run, on objective: any Objective, smoothness: (Int) -> Double,
    learnt: ((Int) -> Double)? = nil, isInRegion: (PlanePoint) -> Bool = { _ in true },
    plane: Plane, upTo count: Int? = nil
  ) {
    let steps = run.steps
    let losses = steps.losses
    let startLoss = run.loss(at: 0)
    var wasInside = isInRegion(run.place(at: lemmas.count, in: plane))
    for step in lemmas.count..<max(lemmas.count, min(count ?? .max, steps.count)) {
      let loss = run.loss(at: step + 1)
      let isInside = isInRegion(run.place(at: step + 1, in: plane))
      let squared = steps.gradientNorms[step] * steps.gradientNorms[step]
      let stepSize = steps.stepSizes[step]
      func verdict(_ smoothness: Double) -> DescentLemma {
        let lemma = DescentLemma(
          change: loss - losses[step], stepSize: stepSize, gradientSquared: squared,
          smoothness: smoothness, staysInRegion: wasInside && isInside,
          loss: max(abs(startLoss), abs(losses[step])))
        guard case .smoothnessTooLow = lemma else { return lemma }
        return lemma.examined(on: run.stepLine(at: step, on: objective), stepSize: stepSize)
      }
      var curvature = smoothness(step)
      let lemma = verdict(curvature)
      var isKept = lemma.isHeld
      if case .smoothnessTooLow = lemma, let learnt, learnt(step) > curvature {
        curvature = learnt(step)
        isKept = verdict(curvature).isHeld
      }
      wasInside = isInside
      if isPromised, isKept { promisedSteps += 1 }
      lemmas.append(lemma)
      self.smoothness.append(curvature)
      changes.append(loss - losses[step])
      tally.count(lemma, change: loss - losses[step])
      smallestGradients.append(min(smallestGradients.last ?? .infinity, squared))
      let sum = (progress.last ?? 0) + DescentLemma.gain(of: stepSize, smoothness: curvature)
      progress.append(sum)
      let rounding = LossRounding.ofDifference(startLoss, loss)
      bounds.append(isPromised ? ((startLoss - loss + rounding) / sum).nextUp : .nan)
    }
  }

  /// Forgets the judgement of all steps but the first ones.
  public mutating func keep(first count: Int) {
    let dropped = max(0, lemmas.count - count)
    lemmas.removeLast(dropped)
    changes.removeLast(dropped)
    smallestGradients.removeLast(dropped)
    bounds.removeLast(dropped)
    smoothness.removeLast(dropped)
    progress.removeLast(dropped)
    promisedSteps = min(promisedSteps, lemmas.count)
    if dropped > 0 { tally = counted(ofFirst: lemmas.count) }
  }

  /// How many of the first steps had each end.
  public struct Tally: Hashable, Sendable {
    public var held = 0
    /// ε ≥ 2/Λ⁺.
    public var silent = 0
    /// The segment left the region of Λ⁺.
    public var left = 0
    /// The segment crossed a place where L has no value.
    public var crossed = 0
    /// The promise was broken: Λ⁺ is too low.
    public var broken = 0
    /// Steps that went up, whatever was promised, by more than rounding where a promise was kept.
    public var up = 0

    fileprivate mutating func count(_ lemma: DescentLemma, change: Double) {
      switch lemma {
      case .holds: held += 1
      case .silent: silent += 1
      case .leftRegion: left += 1
      case .crossesGap: crossed += 1
      case .smoothnessTooLow: broken += 1
      case .noValue, .noStep: break
      }
      if change > 0, !lemma.isHeld { up += 1 }
    }
  }

  /// The same of the first steps alone.
  public func tally(ofFirst count: Int) -> Tally {
    count >= lemmas.count ? tally : counted(ofFirst: count)
  }

  private func counted(ofFirst count: Int) -> Tally {
    var tally = Tally()
    for step in 0..<count { tally.count(lemmas[step], change: changes[step]) }
    return tally
  }
}

extension DescentLemma {
  /// Whether a promise was given and kept.
  public var isHeld: Bool {
    if case .holds = self { true } else { false }
  }

  /// By how much the step had to go down at least, as a change of L; nothing where nothing was promised.
  public var bound: Double? {
    switch self {
    case .holds(let bound), .smoothnessTooLow(let bound): bound
    case .silent, .leftRegion, .noValue, .crossesGap, .noStep: nil
    }
  }
}
