import Descent

/// The Λ⁺ over the view that a run's steps are held against, as far as it was known before each of them.
struct SmoothnessKnown {
  /// The largest of the samples, or the certified one.
  let overView: Double
  /// What steps met beyond the samples; nothing is beyond what is certified.
  let met: MetCurvatures

  init(of state: State, _ smoothness: Smoothness, using workbench: Workbench) {
    guard smoothness.source == .sampled else {
      (overView, met) = (smoothness.value, MetCurvatures())
      return
    }
    let extremes = workbench.curvatureExtremes(
      of: state.landscape, plane: state.plane, window: state.visibleWindow ?? state.window)
    (overView, met) = (max(0, extremes.largest ?? 0), state.curvaturesMet)
  }

  func value(before step: Int) -> Double { max(overView, met.largest(before: step)) }
}
