/// After how many steps theory promises a small gradient, and after how many there was one (MATH §5).
///
/// The promise needs a lower bound L* of all losses to come: min ‖g‖² of the first t points is at most
/// (L₀ − L*)/Σ ε(1 − Λ⁺ε/2).
public struct StepsPromised: Hashable, Sendable {
  /// δ: the ‖g‖² that is asked for.
  public let target: Double
  /// The smallest t by which it is promised, with the present ε for the steps to come; nothing where
  /// nothing is promised.
  public let promised: Double?
  /// Whether it is the linear rate of a convex region or a ball that promises it.
  public let isByLinearRate: Bool
  /// The first step at whose beginning ‖g‖² ≤ δ; nothing where there was none yet.
  public let taken: Int?

  /// - Parameters:
  ///   - target: δ, positive.
  ///   - ledger: of the run.
  ///   - run: its steps.
  ///   - lowest: L*, below which no later loss lies.
  ///   - smoothness: Λ⁺ for the steps to come.
  ///   - linear: a rate that may promise it sooner, and the plane in which it was found.
  public init(
    of target: Double, ledger: DescentLedger, run: Run, lowest: Double, smoothness: Double,
    linear: (rate: LinearRate, plane: Plane)? = nil
  ) {
    self.target = target
    let norms = run.steps.gradientNorms
    taken =
      norms.firstIndex { $0 * $0 <= target }
      ?? (run.gradient.dot(run.gradient) <= target ? norms.count : nil)
    let needed = (run.loss(at: 0) - lowest) / target
    let done = ledger.progress.last ?? 0
    let pace = DescentLemma.gain(of: run.stepSize, smoothness: smoothness)
    let kept = ledger.progress.prefix(ledger.promisedSteps)
    var bySum: Double?
    if let last = kept.last, last >= needed, let step = kept.firstIndex(where: { $0 >= needed }) {
      bySum = Double(step + 1)
    } else if ledger.isPromised, done.isFinite, pace > 0, needed.isFinite {
      bySum = Double(ledger.progress.count) + ((needed - done) / pace).rounded(.up)
    }
    let byRate = linear.flatMap { $0.rate.promisedStep(for: target, of: run, in: $0.plane) }
    promised = [bySum, byRate].compactMap(\.self).min()
    isByLinearRate = byRate.map { $0 < bySum ?? .infinity } ?? false
  }
}
