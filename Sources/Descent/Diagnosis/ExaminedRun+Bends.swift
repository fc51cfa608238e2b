extension ExaminedRun {
  /// Points of a step at which curvature is looked at, and how many times more the slope has to change
  /// than it explains.
  private static let (bendSamples, bendExcess) = (8, 4.0)

  /// Whether a step crosses a place where L bends more sharply than its curvature says: |x| at 0, or
  /// nearly so.
  func crossesBend(_ step: Int) -> Bool {
    let displacement = point(step + 1).difference(from: point(step))
    let length = displacement.norm
    guard length > 0 else { return false }
    let unit = displacement.map { $0 / length }
    let change = gradient(step + 1).difference(from: gradient(step))
    let curvatures = (0...ExaminedRun.bendSamples).map { index in
      let share = Double(index) / Double(ExaminedRun.bendSamples)
      let between = point(step).moved(by: share, along: displacement)
      return abs(2 * objective.stepSeries(from: between, along: unit, order: 2)[2])
    }
    let curvature = curvatures.filter(\.isFinite).max() ?? 0
    let rounding = 1e-9 * gradient(step).norm
    return change.dot(unit) > ExaminedRun.bendExcess * curvature * length + rounding
  }
}
