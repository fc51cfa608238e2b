internal import CElementary

/// A bound on the loss that falls by a factor each step, and why there is one (MATH §5, §7).
///
/// Where ‖g‖² ≥ 2μ(L − L*), a step that keeps the lemma's promise leaves at most the part
/// 1 − 2μ ε(1 − Λ⁺ε/2) of L − L*.
public struct LinearRate: Sendable {
  public enum Ground: Hashable, Sendable {
    /// L is certified strongly convex on a window that holds the path.
    case stronglyConvex(ConvexRegion)
    /// The tangent kernel is certified to be far enough from singular on a ball that holds the path
    /// (MATH §7).
    case ball(PolyakLojasiewiczBall)
    /// The inequality of Polyak and Łojasiewicz holds at the path's own points: a fact of those steps,
    /// no promise for others.
    case polyakLojasiewicz
  }

  public let ground: Ground
  /// Whether L* is certified to be reached, and not only a bound.
  public var reachesLowest: Bool { ground != .polyakLojasiewicz }
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
  public init?(of run: Run, ledger: DescentLedger, lowest: Double) {
    guard let strength = LinearRate.pathStrength(of: run, lowest: lowest) else { return nil }
    self.init(
      ground: .polyakLojasiewicz, strength: strength, lowest: lowest, first: 0,
      last: ledger.promisedSteps, of: run, smoothness: { ledger.smoothness[$0] })
  }

  /// The rate on a ball around the first point of the path that has one.
  ///
  /// If one point has a ball and all steps from it on are short enough, the next one has, too: what is
  /// left of the path lies in the same one. So the first is found by halving. While none is found, the
  /// newest points are not asked one by one: a ball may be seen late by a small part of the run.
  ///
  /// - Parameters:
  ///   - run: the steps.
  ///   - lowest: c, which L reaches in a ball.
  ///   - ball: around the point before a step, or the current one for the number of steps.
  public init?(of run: Run, lowest: Double, ball: (Int) -> PolyakLojasiewiczBall?) {
    let (count, stepSizes) = (run.steps.count, run.steps.stepSizes)
    func holding(from step: Int) -> PolyakLojasiewiczBall? {
      guard let ball = ball(step) else { return nil }
      return ball.allows(stepSizes[step...].max() ?? run.stepSize) ? ball : nil
    }
    var found = holding(from: 0)
    var (first, before, after) = (0, found == nil ? count + 1 : 0, 0)
    var spacing = 1
    while count >= 2 * spacing * LinearRate.fewestParts { spacing *= 2 }
    while let step = LinearRate.roundest(after: after, before: before),
      found != nil || step.isMultiple(of: spacing)
    {
      if let earlier = holding(from: step) {
        (first, before, found) = (step, step, earlier)
      } else {
        after = step
      }
    }
    guard let found else { return nil }
    self.init(
      ground: .ball(found), strength: found.strength, lowest: lowest, first: first, last: count,
      of: run, smoothness: { _ in found.smoothness })
  }

  /// Into how many equal parts a longer run is cut, at whose ends a ball is asked for.
  private static let fewestParts = 64

  /// The step between two that most powers of two divide, so that much the same ones are asked for as
  /// a run grows; nothing where there is none.
  private static func roundest(after lower: Int, before upper: Int) -> Int? {
    guard upper - lower > 1 else { return nil }
    var unit = 1
    while upper - 1 >= 2 * unit, (upper - 1) / (2 * unit) * (2 * unit) > lower { unit *= 2 }
    return (upper - 1) / unit * unit
  }

  /// The quotient ‖g‖²/2(L − L*), than which no μ of the inequality is larger; nothing where L is L*
  /// but for rounding.
  package static func quotient(
    gradientSquared: Double, loss: Double, lowest: Double
  ) -> Double? {
    let height = loss - lowest
    // What is left of a difference of nearly equal numbers says nothing.
    guard height > 64 * max(abs(loss), abs(lowest)).ulp else { return nil }
    let quotient = gradientSquared / (2 * height)
    return quotient.isFinite ? quotient : nil
  }

  /// The smallest quotient at the points of the run, w among them; nothing where none has one.
  private static func pathStrength(of run: Run, lowest: Double) -> Double? {
    let (losses, norms) = (run.steps.losses, run.steps.gradientNorms)
    var strength: Double?
    func look(at loss: Double, _ norm: Double) {
      let found = quotient(gradientSquared: norm * norm, loss: loss, lowest: lowest)
      if let found { strength = min(found, strength ?? found) }
    }
    for step in norms.indices { look(at: losses[step], norms[step]) }
    look(at: run.loss, run.gradient.norm)
    return strength
  }

  private init(
    ground: Ground, strength: Double, lowest: Double, first: Int, last: Int, of run: Run,
    smoothness: (Int) -> Double
  ) {
    let loss = run.loss(at: first)
    // What L is rounded by is no part of what falls.
    let rounding = LossRounding.ofDifference(lowest, loss)
    var bound = max(0, loss - lowest) + rounding
    var bounds = [bound]
    bounds.reserveCapacity(last - first + 1)
    let stepSizes = run.steps.stepSizes
    for step in first..<last {
      let factor = LinearRate.factor(
        of: stepSizes[step], strength: strength, smoothness: smoothness(step), on: ground)
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

  /// What a step leaves of L − L* at most; nothing where the lemma is silent, ε ≥ 2/Λ⁺, and in a ball
  /// where ε > 1/β.
  private static func factor(
    of stepSize: Double, strength: Double, smoothness: Double, on ground: Ground
  ) -> Double? {
    if case .ball(let ball) = ground {
      return ball.allows(stepSize) ? ball.factor(of: stepSize) : nil
    }
    guard stepSize * smoothness < 2 else { return nil }
    return max(0, 1 - 2 * strength * DescentLemma.gain(of: stepSize, smoothness: smoothness))
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
  /// The smallest t by which ‖g‖² ≤ δ follows from a convex region or a ball, with the present ε for
  /// the steps to come: ‖g‖² ≤ 2Λ⁺(L − L*) in both, in a ball with β for Λ⁺.
  ///
  /// Nothing where there is neither, or where a step could leave it.
  package func promisedStep(for target: Double, of run: Run, in plane: Plane) -> Double? {
    switch ground {
    case .stronglyConvex(let region):
      guard let start = safeStart(of: run, in: region, plane) else { return nil }
      return promisedStep(for: target, of: run, from: start, smoothness: region.smoothness)
    case .ball(let ball):
      return promisedStep(for: target, of: run, from: first, smoothness: ball.smoothness)
    case .polyakLojasiewicz: return nil
    }
  }

  /// From which step on no step of ε < 2/Λ⁺ can leave a convex region: it leads no farther from the
  /// minimum, so that the path stays in the region with the ball that it is in.
  private func safeStart(of run: Run, in region: ConvexRegion, _ plane: Plane) -> Int? {
    let count = run.steps.count
    func isSafe(_ place: PlanePoint) -> Bool {
      let radius = place.distance(to: region.minimum)
      let (x, y) = (region.minimum.x, region.minimum.y)
      return region.window.contains(PlanePoint(x: x - radius, y: y - radius))
        && region.window.contains(PlanePoint(x: x + radius, y: y + radius))
    }
    if first < count, isSafe(run.steps.place(of: first, in: plane)) { return first }
    return isSafe(plane.projection(of: run.point)) ? count : nil
  }

  private func promisedStep(
    for target: Double, of run: Run, from start: Int, smoothness: Double
  ) -> Double? {
    let count = run.steps.count
    func factor(_ stepSize: Double) -> Double? {
      LinearRate.factor(
        of: stepSize, strength: strength, smoothness: smoothness, on: ground)
    }
    let loss = run.loss(at: start)
    let rounding = LossRounding.ofDifference(lowest, loss)
    var bound = 2 * smoothness * (max(0, loss - lowest) + rounding)
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
