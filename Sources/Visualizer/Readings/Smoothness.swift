import Descent

/// Λ⁺ and Λ over what is seen, sampled, and so estimates from below (MATH §4).
package struct Smoothness: Hashable, Sendable {
  /// Λ⁺ = max(0, max λ_max).
  package var value: Double
  /// Λ, the largest |λ|.
  package var spectral: Double
  /// Whether a larger curvature, met on a step, has taken the sample's place.
  package var isMet: Bool
}

extension State {
  /// Λ⁺ over the view, sampled at 61 × 61 points, or the larger curvature met on a step in it.
  package func smoothness(using workbench: Workbench) -> Smoothness {
    let extremes = workbench.curvatureExtremes(
      of: landscape, plane: plane, window: visibleWindow ?? window)
    let sampled = max(0, extremes.largest ?? 0)
    let value = max(sampled, curvatureMet)
    return Smoothness(
      value: value, spectral: max(value, -(extremes.smallest ?? 0)), isMet: curvatureMet > sampled)
  }
}
