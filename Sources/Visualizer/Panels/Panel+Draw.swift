import Descent
import Screen

extension Panel {
  /// Draws as many parts as fit.
  func draw(
    into frame: inout Frame, area: Rectangle, using workbench: Workbench
  ) {
    let parts = PanelPart.placed(
      in: area, width: width, constants: state.landscape.constants.count,
      ofProbe: reading.isOfProbe, hasSteps: !state.run.steps.isEmpty)
    for (part, place) in parts {
      draw(part, into: &frame, area: place, using: workbench)
    }
  }

  private func draw(
    _ part: PanelPart, into frame: inout Frame, area: Rectangle, using workbench: Workbench
  ) {
    switch part {
    case .gauge(let named):
      let gauge = reading.gauge(ends: state.pointer.gaugeEnds)
      gauge.draw(into: &frame, area: area, named: named, look: look)
      frame.write(
        StepRegime(reading), beside: gauge, row: named ? 2 : 1, in: area, look: look)
    case .eigenvalues: drawEigenvalues(into: &frame, area: area)
    case .profile: drawProfile(into: &frame, area: area, using: workbench)
    case .lossChart: drawLossChart(into: &frame, area: area)
    case .ledger: drawLedger(into: &frame, area: area, using: workbench)
    default:
      if part == .weights, reading.isOfProbe {
        frame.fill(area, role: .chosenBackground, look: look)
      }
      for (row, pieces) in rows(of: part).enumerated() {
        frame.write(pieces, row: row, in: area, look: look)
      }
    }
  }

  private func drawEigenvalues(into frame: inout Frame, area: Rectangle) {
    let pairs = reading.model.eigenpairs
    for (row, name, value, sign) in [
      (0, "λmax", pairs.larger.value, reading.signs.larger),
      (1, "λmin", pairs.smaller.value, reading.signs.smaller),
    ] {
      frame.write(
        [label(name, .eigen), number(value, bold: true)], row: row, in: area, look: look)
      guard sign != 0 || !value.isFinite else {
        frame.write(
          [remark(isNarrow ? "= 0" : value == 0 ? "is 0" : "counts as 0")], row: row, in: area,
          look: look)
        continue
      }
      Bar.draw(
        value, relativeTo: reading.model.spectralRadius, into: &frame,
        at: Position(column: area.column + remarkColumn, row: area.row + row),
        columns: area.columns - remarkColumn, role: .eigen, look: look)
    }
  }

  /// The last steps with what was promised for them.
  private func drawLedger(into frame: inout Frame, area: Rectangle, using workbench: Workbench) {
    let table = LedgerTable(
      promises: Promises(of: state, reading, using: workbench), cursor: state.inspected,
      columns: area.columns, look: look)
    for (row, pieces) in table.rows(atMost: area.rows - 1).enumerated() {
      frame.write(pieces, row: row, in: area, look: look)
    }
  }

  private func drawLossChart(into frame: inout Frame, area: Rectangle) {
    let steps = "log scale, t 0 to \(state.run.steps.count)"
    frame.write(
      [label("loss", bold: true), Piece(remarkColumn - 7, steps, .dim)], row: 0, in: area,
      look: look)
    guard area.rows > 1 else { return }
    LossChart(losses: state.run.losses, floor: state.landscape.knownMinimum).draw(
      into: &frame,
      area: Rectangle(
        column: area.column, row: area.row + 1, columns: area.columns, rows: area.rows - 1),
      relief: relief, look: look)
  }

  // MARK: the profile along −g

  private func drawProfile(into frame: inout Frame, area: Rectangle, using workbench: Workbench) {
    frame.write(
      [label("along −g", bold: true), remark("L(\(reading.name) − εg) against ε")], row: 0,
      in: area,
      look: look)
    guard reading.hasStep else { return }
    let chart = Rectangle(
      column: area.column, row: area.row + 1, columns: area.columns, rows: area.rows - 2)
    profile(columns: chart.columns, using: workbench).draw(
      into: &frame, area: chart, look: look)
  }

  /// How far the profile goes: to what the model promises, but where the true loss is back long before
  /// that only so far that its dip fills most of it, and ε where that is not much farther.
  private func profileWidth(_ loss: (Double) -> Double) -> Double {
    let (parts, least, share) = (50, 0.4, 0.6)
    var width = reading.limits.descent.value.map { $0 * 1.2 } ?? reading.stepSize * 12
    for _ in 0..<16 {
      let steps = (1...parts).lazy.map { width * Double($0) / Double(parts) }
      guard let back = steps.first(where: { !(loss($0) < reading.model.loss) }),
        back < width * least
      else { break }
      width = back / share
    }
    return max(width, min(reading.stepSize * 1.2, width * 4))
  }

  private func profile(columns: Int, using workbench: Workbench) -> Profile {
    let model = reading.model
    let line = model.stepLine(on: workbench.objective(of: state.landscape))
    let width = profileWidth(line.loss)
    let steps = (0...(columns * 2)).map { width * Double($0) / Double(columns * 2) }
    let truth = steps.map { DotPoint(x: $0, y: line.loss(at: $0)) }
    let predicted = steps.map { step in
      DotPoint(x: step, y: model.loss + model.predictedChange(order: 2, stepSize: step))
    }
    let depth = model.loss - (truth.map(\.y).filter(\.isFinite).min() ?? model.loss)
    let lowestOfModel = predicted.map(\.y).filter(\.isFinite).min() ?? model.loss
    // The true dip fills the chart; the model's may be so much deeper that it leaves it.
    let lowest =
      depth > 0
      ? min(model.loss - depth, max(lowestOfModel, model.loss - 1.25 * depth)) : lowestOfModel
    let high = model.loss + (model.loss - lowest) * 0.35
    let marks = [
      reading.smoothnessLimit, reading.limits.largestEigenvalue, reading.limits.cauchy,
      reading.limits.descent,
    ]
    return Profile(
      curves: [
        Profile.Curve(points: predicted, role: .model, isThick: false),
        Profile.Curve(points: truth, role: .strong, isThick: true),
      ],
      width: width, low: lowest - 0.05 * (high - lowest), high: high, level: model.loss,
      marks: marks.compactMap(\.value),
      current: (reading.stepSize, model.loss + (reading.change ?? 0)),
      startMark: reading.isOfProbe ? "╋" : "●")
  }
}

extension Reading {
  /// The step size among its limits, between ends that are given or follow from them.
  func gauge(ends: ClosedRange<Double>?) -> Gauge {
    let named = [
      (smoothness.source.limitName, smoothnessLimit), ("2/λmax", limits.largestEigenvalue),
      ("2gᵀg/gᵀHg", limits.descent),
    ]
    return Gauge(
      marks: named.compactMap { name, limit in
        limit.value.map { Gauge.Mark(name: name, value: $0) }
      },
      descent: limits.descent.value, safe: guaranteedEnd, tick: limits.cauchy.value,
      value: stepSize, ends: ends)
  }
}
