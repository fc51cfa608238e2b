import Descent
import Screen

/// L along the step against ε, where the map was: the true curve, its models, and the limits of ε.
struct StepView {
  let state: State
  let reading: Reading
  let curve: StepCurve
  let look: Look
  let area: Rectangle
  /// What the highest order that is drawn guarantees; nothing where none is.
  let guarantee: StepGuarantee?
  /// What the lemma promises of each step with its own Λ⁺; nothing where Λ⁺ is that of the view.
  private let promise: StepPromise?

  /// - Parameters:
  ///   - state: what is shown.
  ///   - reading: at the point the step is made from.
  ///   - curve: L along the step.
  ///   - guarantee: of the highest order that is drawn.
  ///   - promise: of each step with its own Λ⁺, where that is chosen.
  ///   - layout: of this view.
  ///   - look: in which it is drawn.
  init(
    of state: State, _ reading: Reading, _ curve: StepCurve, guarantee: StepGuarantee?,
    promise: StepPromise?, layout: Layout, look: Look
  ) {
    self.guarantee = guarantee
    self.promise = promise
    self.state = state
    self.reading = reading
    self.curve = curve
    self.look = look
    area = layout.map
  }

  /// Whether there is a curve at all.
  var hasCurve: Bool {
    reading.hasValue && reading.hasStep && reading.model.gradientSquared.isFinite
  }

  // MARK: the chart

  var up: ChartAxis { StepHeights(of: curve).axis }

  var chart: CurveChart {
    var chart = CurveChart(across: ChartAxis(.linear, from: 0, to: curve.end), up: up)
    chart.ground = curve.samples
    chart.tone = chart.up.tone
    chart.marks = marks.map(\.value)
    chart.current = reading.stepSize
    chart.currentName = "ε"
    chart.level = reading.model.loss
    chart.band = band
    chart.curves = lemma + orders + [truth]
    chart.signs = signs
    return chart
  }

  private var truth: CurveChart.Curve {
    var points = curve.samples.enumerated().map { index, loss in
      DotPoint(x: curve.stepSize(ofSample: index), y: loss)
    }
    if let edge = curve.edge, let index = points.firstIndex(where: { !$0.y.isFinite }) {
      points.insert(DotPoint(x: edge, y: curve.loss(at: edge)), at: index)
    }
    let known = points.filter(\.y.isFinite)
    var lowest = known.min { $0.y < $1.y }
    // Where it falls to its end there is room in its middle.
    if lowest?.x == known.last?.x { lowest = known[known.count / 2] }
    return CurveChart.Curve(
      points: points, role: .strong, isThick: true, labels: ["true L(w − εg)", "true L", "L"],
      labelPlace: lowest.map { DotPoint(x: $0.x, y: $0.y + (up.high - up.low) / 10) })
  }

  /// The polynomials, the higher ones below the lower ones.
  private var orders: [CurveChart.Curve] {
    state.shown.stepOrders.shown.reversed().compactMap { order in
      guard curve.predicted(order: order, at: 0) != nil else { return nil }
      let points = steps.map { step in
        DotPoint(x: step, y: curve.predicted(order: order, at: step) ?? .nan)
      }
      return CurveChart.Curve(
        points: points, role: StepView.role(ofOrder: order), isThick: order == 2,
        sign: "\(order)",
        labels: ["order \(order)", "\(order)"])
    }
  }

  /// L(w) − ε(1 − Λ⁺ε/2)‖g‖², as far as its Λ⁺ holds: while the step stays in the view that Λ⁺ is of,
  /// or for each ε with the Λ⁺ of its own segment.
  private var lemma: [CurveChart.Curve] {
    guard state.shown.lemma else { return [] }
    let changes =
      promise.map { promise in steps.map { ($0, promise.change(at: $0)) } }
      ?? stepsInView.map { ($0, changeByView(at: $0)) }
    let points = changes.compactMap { step, change in
      change.map { DotPoint(x: step, y: reading.model.loss + $0) }
    }
    return [
      CurveChart.Curve(points: points, role: .good, isThick: false, sign: "~", labels: ["lemma"])
    ]
  }

  /// What the lemma promises with one Λ⁺ for all of the view.
  private func changeByView(at step: Double) -> Double? {
    let smoothness = reading.smoothness.value
    guard smoothness.isFinite else { return nil }
    return -DescentLemma.gain(of: step, smoothness: smoothness)
      * reading.model.gradientSquared
  }

  /// The steps that stay in the view and the domain.
  private var stepsInView: ArraySlice<Double> {
    let view = state.visibleWindow ?? state.window
    let edge = curve.edge ?? .infinity
    return steps.prefix { $0 <= edge }.prefix {
      view.contains(state.plane.projection(of: curve.point(at: $0)))
    }
  }

  private var band: CurveChart.Band? {
    guard let guarantee, guarantee.certifiedEnd > 0 else { return nil }
    let parts = steps.prefix { $0 <= guarantee.certifiedEnd }.map { step in
      let band = guarantee.band(at: step)
      return (x: step, low: band.lower, high: band.upper)
    }
    return CurveChart.Band(
      parts: parts.filter { $0.low.isFinite && $0.high.isFinite },
      role: StepView.role(ofOrder: guarantee.order),
      labels: ["certified band", "band"])
  }

  private var steps: [Double] {
    let count = area.columns * 2
    return (0...count).map { curve.end * (Double($0) / Double(count)) }
  }

  private var signs: [CurveChart.Sign] {
    let start = CurveChart.Sign(
      "●", at: DotPoint(x: 0, y: reading.model.loss), role: .strong)
    guard let change = reading.change else { return [start] }
    let next = DotPoint(x: reading.stepSize, y: reading.model.loss + change)
    let predicted = curve.predicted(order: 2, at: reading.stepSize).map {
      CurveChart.Sign("•", at: DotPoint(x: reading.stepSize, y: $0), role: .model)
    }
    let isShown = state.shown.stepOrders.contains(2)
    return (isShown ? [predicted].compactMap(\.self) : [])
      + [start, CurveChart.Sign("○", at: next, role: .strong)]
  }

  static func role(ofOrder order: Int) -> Role {
    switch order {
    case 1: .dim
    case 2: .model
    case 3: .order3
    default: .pathOld
    }
  }

  // MARK: marks

  struct Mark {
    var name: String
    var value: Double
    var role: Role
  }

  /// The limits, the most telling first.
  var limits: [Mark] {
    let named: [(String, StepSizeLimit, Role)] = [
      (reading.smoothness.source.limitName, reading.smoothnessLimit, .good),
      ("2gᵀg/gᵀHg", reading.limits.descent, .model),
      ("Cauchy", reading.limits.cauchy, .dim),
      ("2/λmax", reading.limits.largestEigenvalue, .dim),
    ]
    let marks = named.compactMap { name, limit, role in
      limit.value.map { Mark(name: name, value: $0, role: role) }
    }
    let ends = [
      curve.edge.map { Mark(name: "domain ends", value: $0, role: .bad) },
      reading.smoothness.regionEnd(before: reading.smoothnessLimit).map {
        Mark(name: "view ends", value: $0, role: .dim)
      },
    ]
    return ends.compactMap(\.self) + marks
  }

  var marks: [Mark] { limits.filter { $0.value <= curve.end } }
}
