package import Descent

/// L along a step, φ(ε) = L(w − εg), from ε = 0 to the end of a chart, with what theory says of it.
package struct StepCurve: Sendable {
  private let line: StepLine

  /// φ in powers of ε.
  package let series: StepSeries
  /// Where the chart ends.
  package let end: Double
  /// φ at equal distances from 0 to the end; not finite where L has no value.
  package let samples: [Double]
  /// The lowest point of φ, and where it is back at L(w), looked for up to `reach`.
  package let landmarks: StepLandmarks?
  package let reach: Double
  /// The last ε with a value of L, where its domain ends before the chart or what is looked for does.
  package var edge: Double? { landmarks?.domainEnd }

  /// - Parameters:
  ///   - line: the steps from w.
  ///   - model: L near w.
  ///   - extent: how far the chart goes, and how far its landmarks were looked for.
  ///   - landmarks: those of φ.
  init(of line: StepLine, model: LocalModel, extent: StepExtent, landmarks: StepLandmarks?) {
    self.line = line
    let whole = line.series(order: StepOrders.all.upperBound)
    series = whole.coefficients.prefix(4).allSatisfy(\.isFinite) ? whole : model.stepSeries
    reach = landmarks?.reach ?? extent.reach
    self.landmarks = landmarks
    self.end = extent.end
    samples = (0...StepCurve.sampleCount).map { index in
      line.finiteLoss(at: extent.end * (Double(index) / Double(StepCurve.sampleCount)))
    }
  }

  /// More than a wide screen has dots.
  private static let sampleCount = 480

  /// L(w − εg).
  func loss(at stepSize: Double) -> Double { line.finiteLoss(at: stepSize) }

  /// The point w − εg.
  func point(at stepSize: Double) -> Vector { line.point(at: stepSize) }

  /// Whether L goes down from w to w − εg; nothing where it has no value there.
  package func outcome(at stepSize: Double) -> StepOutcome? {
    let change = loss(at: stepSize) - series[0]
    guard change.isFinite else { return nil }
    return StepOutcome(
      change: change, before: line.roundedLoss(at: 0), after: line.roundedLoss(at: stepSize))
  }

  /// How far off L(w − εg) may be by rounding.
  func rounding(at stepSize: Double) -> Double {
    let width = line.roundedLoss(at: stepSize).width
    return width.isFinite ? width : 0
  }

  /// Whether L is proved to be a polynomial of an order all over the chart.
  func isPolynomial(ofOrder order: Int) -> Bool {
    line.isPolynomial(ofOrder: order, upTo: end)
  }

  /// What the polynomial of an order says; nothing where L has no such derivative at w.
  package func predicted(order: Int, at stepSize: Double) -> Double? {
    guard order < series.coefficients.count,
      series.coefficients[...order].allSatisfy(\.isFinite)
    else { return nil }
    return series[0] + series.change(order: order, stepSize: stepSize)
  }

  /// The ε of a sample.
  func stepSize(ofSample index: Int) -> Double {
    end * (Double(index) / Double(samples.count - 1))
  }
}

extension StepLine {
  /// φ(ε); not a number where L is infinite as well.
  fileprivate func finiteLoss(at stepSize: Double) -> Double {
    let value = loss(at: stepSize)
    return value.isFinite ? value : .nan
  }
}
