import Descent
import Screen

/// Which losses a chart of a step shows: the dip of the true curve and of the model, and as much above
/// L(w) that one sees them come back.
struct StepHeights {
  let axis: ChartAxis

  /// How far above L(w) the chart goes, in depths of the dip.
  private static let rise = 0.85
  private static let least = 0.25
  /// How much lies below the lowest point.
  private static let below = 0.18
  /// The model's dip may be so many times as deep as the true one.
  private static let deepestModel = 2.5

  init(of curve: StepCurve) {
    let loss = curve.series[0]
    let values = curve.samples.filter(\.isFinite)
    let (lowest, highest) = (values.min() ?? loss, values.max() ?? loss)
    let dip = max(0, loss - lowest)
    let model = StepHeights.lowestOfModel(curve)
    let floor =
      dip > 0
      ? min(lowest, max(model, loss - dip * StepHeights.deepestModel))
      : max(model, loss - max(highest - loss, 0))
    var depth = loss - floor
    if !(depth > 0) { depth = max(highest - loss, abs(loss) * 0.1, 1e-300) }
    let above = min(max(highest - loss, depth * StepHeights.least), depth * StepHeights.rise)
    let (low, high) = (loss - depth * (1 + StepHeights.below), loss + above * 1.05)
    axis =
      low < high && low.isFinite && high.isFinite
      ? ChartAxis(.linear, from: low, to: high)
      : ChartAxis(.linear, from: loss - max(1, abs(loss)), to: loss + max(1, abs(loss)))
  }

  /// The lowest value of the model of order 2 on the chart.
  private static func lowestOfModel(_ curve: StepCurve) -> Double {
    let (slope, bend) = (curve.series[1], curve.series[2])
    let stationary = bend > 0 ? -slope / (2 * bend) : .infinity
    let value = curve.predicted(order: 2, at: min(stationary, curve.end)) ?? curve.series[0]
    return value.isFinite ? value : curve.series[0]
  }
}
