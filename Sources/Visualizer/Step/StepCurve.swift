package import Descent

/// L along a step, φ(ε) = L(w − εg), from ε = 0 to the end of a chart, with what theory says of it.
package struct StepCurve: Sendable {
  private let objective: any Objective
  private let point: Vector
  private let direction: Vector

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
  ///   - objective: L.
  ///   - model: L near w.
  ///   - extent: how far the chart goes, and how far its landmarks were looked for.
  ///   - landmarks: those of φ.
  init(
    of objective: any Objective, model: LocalModel, extent: StepExtent, landmarks: StepLandmarks?
  ) {
    self.objective = objective
    point = model.point
    let direction = model.gradient.map { -$0 }
    self.direction = direction
    let whole = objective.stepSeries(
      from: model.point, along: direction, order: StepOrders.all.upperBound)
    series = whole.coefficients.prefix(4).allSatisfy(\.isFinite) ? whole : model.stepSeries
    reach = landmarks?.reach ?? extent.reach
    self.landmarks = landmarks
    self.end = extent.end
    samples = (0...StepCurve.sampleCount).map { index in
      StepCurve.loss(
        of: objective, from: model.point, along: direction,
        stepSize: extent.end * (Double(index) / Double(StepCurve.sampleCount)))
    }
  }

  /// More than a wide screen has dots.
  private static let sampleCount = 480

  /// L(w − εg).
  func loss(at stepSize: Double) -> Double {
    StepCurve.loss(of: objective, from: point, along: direction, stepSize: stepSize)
  }

  /// The point w − εg.
  func point(at stepSize: Double) -> Vector {
    zip(point, direction).map { $0 + stepSize * $1 }
  }

  /// Whether L goes down from w to w − εg; nothing where it has no value there.
  package func outcome(at stepSize: Double) -> StepOutcome? {
    let change = loss(at: stepSize) - series[0]
    guard change.isFinite else { return nil }
    return StepOutcome(
      change: change, before: objective.stepLoss(from: point, along: direction, at: 0),
      after: objective.stepLoss(from: point, along: direction, at: stepSize))
  }

  /// How far off L(w − εg) may be by rounding.
  func rounding(at stepSize: Double) -> Double {
    let width = objective.stepLoss(from: point, along: direction, at: stepSize).width
    return width.isFinite ? width : 0
  }

  /// Whether L is proved to be a polynomial of an order all over the chart.
  func isPolynomial(ofOrder order: Int) -> Bool {
    objective.isStepPolynomial(ofOrder: order, from: point, along: direction, upTo: end)
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

  static func loss(
    of objective: any Objective, from point: Vector, along direction: Vector, stepSize: Double
  ) -> Double {
    let value = objective.loss(at: zip(point, direction).map { $0 + stepSize * $1 })
    return value.isFinite ? value : .nan
  }
}
