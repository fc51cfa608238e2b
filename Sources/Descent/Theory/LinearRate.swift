/// A bound on the loss that falls by a factor each step, and why there is one (MATH §5, §7).
///
/// Where ‖g‖² ≥ 2μ(L − L*), a step that keeps the lemma's promise leaves at most the part
/// 1 − 2μ ε(1 − Λ⁺ε/2) of L − L*.
public struct LinearRate: Sendable {
  public enum Ground: Hashable, Sendable {
    /// L is certified strongly convex on a window that holds the path.
    case stronglyConvex(ConvexRegion)
    /// The inequality of Polyak and Łojasiewicz holds at the path's own points: a fact of those steps,
    /// no promise for others.
    case polyakLojasiewicz
  }

  public let ground: Ground
  /// μ.
  public let strength: Double
  /// L*.
  public let lowest: Double
  /// From which step on it holds.
  public let first: Int
  /// The bounds on L − L* at that step and each later one.
  public let bounds: [Double]

  /// The rate in a convex region, from the step on from which all points lie in it; nothing where the
  /// run ends outside of it, or its steps are too long for Λ⁺.
  public init?(of run: Run, in region: ConvexRegion, plane: Plane) {
    let places = run.steps.places(in: plane) + [plane.projection(of: run.point)]
    let outside = places.lastIndex {
      !region.window.x.contains($0.x) || !region.window.y.contains($0.y)
    }
    let first = outside.map { $0 + 1 } ?? 0
    let losses = run.losses
    guard first < losses.count - 1 else { return nil }
    self.init(
      ground: .stronglyConvex(region), strength: region.strength, lowest: region.lowest,
      first: first, losses: losses, stepSizes: run.steps.stepSizes,
      smoothness: { _ in region.smoothness })
  }

  /// The rate by the inequality at the points of the path, all of whose steps kept the lemma's promise.
  ///
  /// - Parameters:
  ///   - run: the steps.
  ///   - ledger: their judgements.
  ///   - lowest: L*, a lower bound of all losses.
  ///   - smoothness: Λ⁺ of a step, by its index.
  public init?(
    of run: Run, ledger: DescentLedger, lowest: Double, smoothness: (Int) -> Double
  ) {
    guard !ledger.lemmas.isEmpty, ledger.lemmas.allSatisfy(\.isHeld) else { return nil }
    let losses = run.losses
    let norms = run.steps.gradientNorms
    // Where L is L* already the inequality says nothing.
    let quotients = norms.indices.map { norms[$0] * norms[$0] / (2 * (losses[$0] - lowest)) }
    guard let strength = quotients.filter({ $0.isFinite && $0 > 0 }).min() else { return nil }
    self.init(
      ground: .polyakLojasiewicz, strength: strength, lowest: lowest, first: 0,
      losses: Array(losses.prefix(ledger.lemmas.count + 1)), stepSizes: run.steps.stepSizes,
      smoothness: smoothness)
  }

  private init?(
    ground: Ground, strength: Double, lowest: Double, first: Int, losses: [Double],
    stepSizes: [Double], smoothness: (Int) -> Double
  ) {
    var bound = max(0, losses[first] - lowest)
    var bounds = [bound]
    for step in first..<(losses.count - 1) {
      let (stepSize, curvature) = (stepSizes[step], smoothness(step))
      guard stepSize * curvature < 2 else { return nil }
      bound *= max(0, 1 - 2 * strength * stepSize * (1 - curvature * stepSize / 2))
      bounds.append(bound)
    }
    self.ground = ground
    self.strength = strength
    self.lowest = lowest
    self.first = first
    self.bounds = bounds
  }
}
