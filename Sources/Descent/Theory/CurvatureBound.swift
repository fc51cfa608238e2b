/// What is meant by the curvature of a loss (MATH §4).
public enum CurvatureMeasure: Hashable, Sendable, CaseIterable {
  /// The larger eigenvalue of H, at least 0: its largest one is Λ⁺, which the descent lemma needs.
  case upward
  /// The larger |λ|: its largest one is Λ, the Lipschitz constant of the gradient.
  case absolute

  /// The curvature where H has these eigenvalues.
  public func value(smaller: Double, larger: Double) -> Double {
    switch self {
    case .upward: max(0, larger)
    case .absolute: max(abs(smaller), abs(larger))
    }
  }
}

/// What is known of the largest curvature over a part of a plane.
public struct CurvatureBound: Hashable, Sendable {
  /// The largest one met at a point: an estimate from below, which proves nothing.
  public internal(set) var sampled: Double
  /// No point has a larger one, by interval arithmetic; ∞ where no bound could be proved.
  public internal(set) var certified: Double
  /// How many boxes were examined for it.
  public internal(set) var boxes: Int
}
