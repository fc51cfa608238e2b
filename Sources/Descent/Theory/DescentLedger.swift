/// What the descent lemma promised for each step of a run, and what came of it (MATH §4, §5).
public struct DescentLedger: Sendable {
  /// The judgement of each step, in order.
  public let lemmas: [DescentLemma]
  /// L(w′) − L(w) of each step.
  public let changes: [Double]
  /// The smallest ‖g‖² of the first t points, for t from 1 to the number of steps.
  public let smallestGradients: [Double]
  /// What the rate theorem allows the smallest ‖g‖² of the first t points: (L₀ − L_t)/Σ ε(1 − Λ⁺ε/2)
  /// for t from 1 on; not a number from the first step on that the lemma does not promise or that
  /// breaks its promise.
  public let bounds: [Double]
  /// The sum Σ ε(1 − Λ⁺ε/2) over the steps, as far as there is a bound.
  public let progress: [Double]

  /// - Parameters:
  ///   - run: the steps.
  ///   - smoothness: Λ⁺ of a step, by its index.
  ///   - isInRegion: whether a point lies in the convex region over which Λ⁺ was taken.
  ///   - plane: in which points have a place.
  ///   - count: how many steps are judged; all, if nothing is said.
  public init(
    of run: Run, smoothness: (Int) -> Double, isInRegion: (PlanePoint) -> Bool = { _ in true },
    plane: Plane, upTo count: Int? = nil
  ) {
    let count = min(count ?? .max, run.steps.count)
    let losses = run.losses
    let stepSizes = run.steps.stepSizes
    let norms = run.steps.gradientNorms
    let places = run.steps.places(in: plane) + [plane.projection(of: run.point)]
    var lemmas: [DescentLemma] = []
    var (changes, smallest): ([Double], [Double]) = ([], [])
    var (bounds, progress): ([Double], [Double]) = ([], [])
    lemmas.reserveCapacity(count)
    changes.reserveCapacity(count)
    smallest.reserveCapacity(count)
    bounds.reserveCapacity(count)
    progress.reserveCapacity(count)
    var (least, sum, isPromised) = (Double.infinity, 0.0, true)
    var wasInside = isInRegion(places[0])
    for step in 0..<count {
      let (stepSize, squared) = (stepSizes[step], norms[step] * norms[step])
      let curvature = smoothness(step)
      let change = losses[step + 1] - losses[step]
      let isInside = isInRegion(places[step + 1])
      let lemma = DescentLemma(
        change: change, stepSize: stepSize, gradientSquared: squared,
        smoothness: curvature, staysInRegion: wasInside && isInside,
        loss: max(abs(losses[0]), abs(losses[step])))
      wasInside = isInside
      lemmas.append(lemma)
      changes.append(change)
      least = min(least, squared)
      sum += stepSize * (1 - curvature * stepSize / 2)
      isPromised = isPromised && lemma.isHeld
      smallest.append(least)
      progress.append(isPromised ? sum : .nan)
      bounds.append(isPromised ? (losses[0] - losses[step + 1]) / sum : .nan)
    }
    self.lemmas = lemmas
    self.changes = changes
    self.bounds = bounds
    self.progress = progress
    smallestGradients = smallest
  }

  /// How many of the first steps had each end.
  public struct Tally: Hashable, Sendable {
    public var held = 0
    /// ε ≥ 2/Λ⁺.
    public var silent = 0
    /// The segment left the region of Λ⁺.
    public var left = 0
    /// The promise was broken: Λ⁺ is too low.
    public var broken = 0
    /// Steps that went up, whatever was promised.
    public var up = 0
  }

  public func tally(ofFirst count: Int) -> Tally {
    var tally = Tally()
    for step in 0..<min(count, lemmas.count) {
      switch lemmas[step] {
      case .holds: tally.held += 1
      case .silent: tally.silent += 1
      case .leftRegion: tally.left += 1
      case .smoothnessTooLow: tally.broken += 1
      case .noStep: break
      }
      if changes[step] > 0 { tally.up += 1 }
    }
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
    case .silent, .leftRegion, .noStep: nil
    }
  }
}
