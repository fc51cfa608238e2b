internal import CElementary

/// A ball around a point from which gradient descent is certified to reach L = c, exponentially fast,
/// without convexity (MATH §7; Liu, Zhu and Belkin, arXiv:2003.00307).
///
/// In it λ_min(K) ≥ μ, so that ½‖∇L‖² ≥ μ(L − c), and max |λ(H)| ≤ β. For ε ≤ 1/β a step within it
/// lowers L by ε‖∇L‖²/2 at least. So √(L − c) falls by ε‖∇L‖²/4√(L − c) ≥ ‖w′ − w‖ √(2μ)/4 a step,
/// and the whole path is no longer than √(8(L − c)/μ), which the radius is not below. The same holds
/// for each part of a step that begins at w: the first that would lead out would have been too long
/// already. Hence L(w_t) − c ≤ (1 − εμ)ᵗ (L(w₀) − c).
public struct PolyakLojasiewiczBall: Hashable, Sendable {
  public let center: PlanePoint
  /// R ≥ √(8(L − c)/μ).
  public let radius: Double
  /// μ ≤ λ_min(K) at every point of it; positive.
  public let strength: Double
  /// β ≥ |λ| of H at every point of it.
  public let smoothness: Double
  /// L − c at the centre, not below the true one.
  public let height: Double

  /// Why there is none.
  public enum Absence: Error, Hashable, Sendable {
    /// More residuals than weights: K = JJᵀ has a rank of d at most, and λ_min(K) = 0 everywhere.
    case underParameterized
    /// A residual has no value or no slope at w.
    case notFinite
    /// K could not be told from a singular matrix at w.
    case singular
    /// The path may be so long that K could not be told from a singular matrix within its reach.
    case singularWithin(radius: Double)
    /// Curvature has no bound in the ball of this radius.
    case unbounded(radius: Double)
  }

  /// How much farther than needed one looks each time.
  private static let growth = 1.02
  private static let attempts = 60
  /// How many boxes may be examined for one bound.
  private static let boxLimit = 128
  /// How tight a bound has to be.
  private static let tolerance = 0.02
  /// By which part a step may be longer than 1/β.
  ///
  /// β is bounded from above, so that 1/β may lie just below an ε that is meant to be it. Such a step
  /// lowers L by ε(1 − slack)‖∇L‖²/2 at least.
  private static let slack = 1e-12

  /// The smallest ball that is found by making it as large as the μ of the one before asks for.
  ///
  /// - Parameters:
  ///   - residuals: of the loss, which has two weights.
  ///   - objective: the loss.
  ///   - point: w.
  /// - Throws: why there is none.
  public init(
    of residuals: Residuals, _ objective: any Objective, around point: Vector
  ) throws(Absence) {
    precondition(residuals.dimension == 2, "the ball is looked for in the plane")
    guard !residuals.isUnderParameterized else { throw .underParameterized }
    let height = residuals.height(at: point)
    let center = PlanePoint(point)
    func strength(within radius: Double) -> Double {
      PolyakLojasiewiczBall.strength(of: residuals, in: DiskSearch(center: center, radius: radius))
    }
    let strengthHere = strength(within: 0)
    guard height.isBounded, strengthHere > -.infinity,
      TangentKernel(of: residuals, at: point).rank != nil
    else { throw .notFinite }
    guard strengthHere > 0 else { throw .singular }
    var radius =
      PolyakLojasiewiczBall.growth
      * PolyakLojasiewiczBall.leastRadius(of: residuals, around: center, height: height.lower)
    for _ in 0..<PolyakLojasiewiczBall.attempts {
      let strength = strength(within: radius)
      guard strength > 0 else { break }
      let needed = PolyakLojasiewiczBall.radius(height: height.upper, strength: strength)
      if needed <= radius {
        let smoothness = PolyakLojasiewiczBall.smoothness(
          of: objective, in: DiskSearch(center: center, radius: needed))
        guard smoothness.isFinite else { throw .unbounded(radius: needed) }
        (self.center, self.radius, self.height) = (center, needed, height.upper)
        (self.strength, self.smoothness) = (strength, smoothness)
        return
      }
      radius = needed * PolyakLojasiewiczBall.growth
      guard radius.isFinite else { break }
    }
    throw .singularWithin(radius: radius)
  }

  /// A radius that no ball falls short of: μ is no larger than λ_min(K) at any of its points, and a few
  /// of them cost little beside a search that certifies.
  private static func leastRadius(
    of residuals: Residuals, around center: PlanePoint, height: Double
  ) -> Double {
    func strength(within radius: Double) -> Double {
      samples.reduce(.infinity) { least, place in
        let point = [center.x + radius * place.x, center.y + radius * place.y]
        let sample = TangentKernel(of: residuals, at: point).smallestEigenvalue
        return sample < least ? sample : least
      }
    }
    var radius = 0.0
    for _ in 0..<attempts {
      let needed = (8 * max(0, height) / strength(within: radius)).squareRoot()
      guard needed > radius * 1.001, needed.isFinite else { break }
      radius = needed
    }
    return radius
  }

  /// Points of the unit disk: its centre, and eight on each of two circles.
  private static let samples: [PlanePoint] = {
    let corner = 0.5.squareRoot()
    let circle = [(1, 0), (corner, corner), (0, 1), (-corner, corner)].flatMap { x, y in
      [PlanePoint(x: x, y: y), PlanePoint(x: -x, y: -y)]
    }
    return [PlanePoint(x: 0, y: 0)] + circle
      + circle.map { PlanePoint(x: $0.x / 2, y: $0.y / 2) }
  }()

  /// √(8(L − c)/μ)/(1 − slack), rounded upwards.
  private static func radius(height: Double, strength: Double) -> Double {
    (Interval(height) * 8 / strength).squareRoot().upper * (1 + 2 * slack)
  }

  /// A number that λ_min(K) is not below.
  private static func strength(of residuals: Residuals, in disk: DiskSearch) -> Double {
    -disk.upperBound(boxLimit: boxLimit, tolerance: tolerance) { box in
      let bounds = KernelBounds(of: residuals, over: box)
      let middle = box.middle
      let kernel = TangentKernel(of: residuals, at: [middle.x, middle.y])
      let sample = -kernel.smallestEigenvalue
      return DiskSearch.Estimate(
        upper: -bounds.smallestEigenvalue, sample: sample.isNaN ? -.infinity : sample,
        splitsAcross: bounds.splitsAcross)
    }
  }

  /// A number that |λ| of H is not above.
  private static func smoothness(of objective: any Objective, in disk: DiskSearch) -> Double {
    let curvature = BoxCurvature(
      objective: objective, plane: .identity, window: disk.box.window)
    return disk.upperBound(boxLimit: boxLimit, tolerance: tolerance) { box in
      let estimate = curvature.estimate(x: box.x, y: box.y, enough: .zero)
      return DiskSearch.Estimate(
        upper: estimate.upper.absolute, sample: estimate.sampled.absolute,
        splitsAcross: estimate.splitsAcross)
    }
  }

  /// Whether the theorem speaks of a step size: ε ≤ 1/β.
  public func allows(_ stepSize: Double) -> Bool {
    (Interval(stepSize) * smoothness).upper <= 1 + PolyakLojasiewiczBall.slack
  }

  /// What a step leaves of L − c at most, 1 − εμ.
  public func factor(of stepSize: Double) -> Double {
    max(0, 1 - stepSize * strength * (1 - 2 * PolyakLojasiewiczBall.slack))
  }

  /// After how many steps of one size from the centre ‖g‖² ≤ δ is certain; nothing where ε > 1/β.
  ///
  /// In the ball ‖g‖² ≤ 2β(L − c), since a step of 1/β would stay in it, too.
  public func steps(to target: Double, stepSize: Double) -> Double? {
    let (bound, factor) = (2 * smoothness * height, factor(of: stepSize))
    guard allows(stepSize), target > 0, factor < 1 else { return nil }
    if bound <= target { return 0 }
    if factor == 0 { return 1 }
    let steps = (elementary_log(target / bound) / elementary_log(factor)).rounded(.up)
    return steps.isFinite ? max(1, steps) : nil
  }
}
