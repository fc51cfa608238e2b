internal import CElementary

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
  /// The bounds on L − L* at that step and each later one, as far as theory promises the steps.
  public let bounds: [Double]

  /// The rate in a convex region, from the step on from which all points lie in it; nothing where the
  /// run ends outside of it.
  public init?(of run: Run, in region: ConvexRegion, plane: Plane) {
    guard region.window.contains(plane.projection(of: run.point)) else { return nil }
    var first = run.steps.count
    while first > 0, region.window.contains(run.steps.place(of: first - 1, in: plane)) {
      first -= 1
    }
    guard first < run.steps.count else { return nil }
    self.init(
      ground: .stronglyConvex(region), strength: region.strength, lowest: region.lowest,
      first: first, last: run.steps.count, of: run, smoothness: { _ in region.smoothness })
  }

  /// The rate by the inequality at the points of the path, as far as its steps kept the lemma's
  /// promise.
  ///
  /// - Parameters:
  ///   - run: the steps.
  ///   - ledger: their judgements.
  ///   - lowest: L*, a lower bound of all losses.
  ///   - smoothness: Λ⁺ of a step, by its index.
  public init?(
    of run: Run, ledger: DescentLedger, lowest: Double, smoothness: (Int) -> Double
  ) {
    let strength = LinearRate.pathStrength(of: run, lowest: lowest)
    guard strength < .infinity else { return nil }
    self.init(
      ground: .polyakLojasiewicz, strength: strength, lowest: lowest, first: 0,
      last: ledger.promisedSteps, of: run, smoothness: smoothness)
  }

  /// The smallest ‖g‖²/2(L − L*) at the beginnings of steps; where L is L* already it says nothing.
  private static func pathStrength(of run: Run, lowest: Double) -> Double {
    let (losses, norms) = (run.steps.losses, run.steps.gradientNorms)
    var strength = Double.infinity
    for step in norms.indices {
      let quotient = norms[step] * norms[step] / (2 * (losses[step] - lowest))
      if quotient > 0, quotient < strength { strength = quotient }
    }
    return strength
  }

  private init(
    ground: Ground, strength: Double, lowest: Double, first: Int, last: Int, of run: Run,
    smoothness: (Int) -> Double
  ) {
    let loss = first < run.steps.count ? run.steps.losses[first] : run.loss
    // What L is rounded by is no part of what falls.
    let rounding = 4 * max(abs(lowest), abs(loss)).ulp
    var bound = max(0, loss - lowest) + rounding
    var bounds = [bound]
    bounds.reserveCapacity(last - first + 1)
    let stepSizes = run.steps.stepSizes
    for step in first..<last {
      let factor = LinearRate.factor(
        of: stepSizes[step], strength: strength, smoothness: smoothness(step))
      guard let factor else { break }
      bound *= factor
      bounds.append(max(bound, rounding))
    }
    self.ground = ground
    self.strength = strength
    self.lowest = lowest
    self.first = first
    self.bounds = bounds
  }

  /// What a step leaves of L − L* at most; nothing where the lemma is silent, ε ≥ 2/Λ⁺.
  private static func factor(
    of stepSize: Double, strength: Double, smoothness: Double
  ) -> Double? {
    guard stepSize * smoothness < 2 else { return nil }
    return max(0, 1 - 2 * strength * stepSize * (1 - smoothness * stepSize / 2))
  }

  /// The bound on L − L* at a step; nothing where there is none.
  public func bound(at step: Int) -> Double? {
    bounds.indices.contains(step - first) ? bounds[step - first] : nil
  }

  /// By what factor the bound fell in the step before one; nothing where there is none.
  public func factor(before step: Int) -> Double? {
    guard let before = bound(at: step - 1), let bound = bound(at: step), before > 0 else {
      return nil
    }
    return bound / before
  }
}

extension LinearRate {
  /// The smallest t by which ‖g‖² ≤ δ follows from a convex region, with the present ε for the steps
  /// to come: ‖g‖² ≤ 2Λ⁺(L − L*) in it.
  ///
  /// Nothing where no region is convex, or where a step could leave it: one of ε < 2/Λ⁺ leads no
  /// farther from the minimum, so that the path stays in the region with the ball that it is in.
  func promisedStep(for target: Double, of run: Run, in plane: Plane) -> Double? {
    guard case .stronglyConvex(let region) = ground else { return nil }
    let count = run.steps.count
    func isSafe(_ place: PlanePoint) -> Bool {
      let radius = [place.x - region.minimum.x, place.y - region.minimum.y].norm
      let (x, y) = (region.minimum.x, region.minimum.y)
      return region.window.contains(PlanePoint(x: x - radius, y: y - radius))
        && region.window.contains(PlanePoint(x: x + radius, y: y + radius))
    }
    func factor(_ stepSize: Double) -> Double? {
      LinearRate.factor(of: stepSize, strength: strength, smoothness: region.smoothness)
    }
    let start = isSafe(run.steps.place(of: first, in: plane)) ? first : count
    guard start < count || isSafe(plane.projection(of: run.point)) else { return nil }
    let loss = start < count ? run.steps.losses[start] : run.loss
    let rounding = 4 * max(abs(lowest), abs(loss)).ulp
    var bound = 2 * region.smoothness * (max(0, loss - lowest) + rounding)
    let stepSizes = run.steps.stepSizes
    for step in start..<count {
      if bound <= target { return Double(step) }
      guard let factor = factor(stepSizes[step]) else { return nil }
      bound *= factor
    }
    if bound <= target { return Double(count) }
    guard let factor = factor(run.stepSize), factor < 1 else { return nil }
    let logarithm = elementary_log(target / bound) / elementary_log(factor)
    return Double(count) + max(1, logarithm.rounded(.up))
  }
}
