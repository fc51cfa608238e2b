import Descent
import Screen

extension Panel {
  /// The numbers of a step: models at ε, curvature along −g, L at each limit, and the truth.
  func drawStep(of view: StepView, into frame: inout Frame, area: Rectangle) {
    let lines = PanelLines(stepLines(view)).fitting(rows: area.rows)
    for (row, pieces) in lines.enumerated() {
      frame.write(apart(pieces), row: row, in: area, look: look)
    }
    drawStory(of: view, into: &frame, area: area, from: lines.count + 1)
  }

  /// What the numbers mean, as many sentences as there is room for.
  private func drawStory(
    of view: StepView, into frame: inout Frame, area: Rectangle, from first: Int
  ) {
    var row = first
    for sentence in StepStory(of: view.curve, reading, orders: state.shown.stepOrders).sentences {
      let rows = look.wrapped(sentence, columns: area.columns)
      guard row + rows.count <= area.rows else { continue }
      for text in rows {
        frame.write([Piece(0, text, .dim)], row: row, in: area, look: look)
        row += 1
      }
    }
  }

  private func stepLines(_ view: StepView) -> [PanelLine] {
    [atStepSize, .blank] + heights(view.curve) + [.blank] + alongGradient + [.blank]
      + limits(view) + [.blank] + truth(view)
  }

  private var atStepSize: PanelLine {
    var row = rows(of: .stepSize).first ?? []
    row[0] = label("at ε", .strong, bold: true)
    return PanelLine(row, rank: .always)
  }

  // MARK: L at ε

  private func heights(_ curve: StepCurve) -> [PanelLine] {
    let title = [label("L(\(reading.name) − εg)", bold: true)]
    // That of the highest order says what its band and all the lower ones miss.
    let highest = state.shown.stepOrders.highest
    let orders = state.shown.stepOrders.shown.map { order in
      PanelLine(
        predicted(order: order, on: curve),
        rank: order == 2 ? .limit : order < 4 || order == highest ? .order : .detail)
    }
    return [PanelLine(title + (isNarrow ? [] : [remark("model − true")]), rank: .title)] + orders
      + [
        PanelLine(trueHeight, rank: .always), PanelLine(lemmaHeight, rank: .number),
      ]
  }

  private var loss: Double? { reading.change.map { reading.model.loss + $0 } }

  private func predicted(order: Int, on curve: StepCurve) -> [Piece] {
    let predicted = curve.predicted(order: order, at: reading.stepSize)
    let row = [label("order \(order)", StepView.role(ofOrder: order)), number(predicted)]
    guard let predicted else { return row + [remark(isNarrow ? "none" : "no such derivative")] }
    guard !isNarrow, let error = reading.error(of: predicted - reading.model.loss) else {
      return row
    }
    return row + [number(error, .dim, from: remarkColumn - 1)]
  }

  private var trueHeight: [Piece] {
    [
      label("true", .strong, bold: true),
      number(reading.hasStep ? loss : reading.model.loss, .strong, bold: true), outcome,
    ]
  }

  /// What the lemma promises of L at ε.
  private var lemmaHeight: [Piece] {
    func height(_ bound: Double, _ remark: Piece) -> [Piece] {
      [label("lemma ≤", .good), number(reading.model.loss + bound), remark]
    }
    return switch reading.lemma {
    case .holds(let bound): height(bound, remark("✓ holds", .good))
    case .smoothnessTooLow(let bound): height(bound, brokenLemma)
    case .silent, .leftRegion, .noValue, .crossesGap, .noStep: lemma
    }
  }

  // MARK: along −g

  private var alongGradient: [PanelLine] {
    let model = reading.model
    let (square, curvature) = (model.gradientSquared, model.gradientCurvature)
    let quotient = square > 0 ? curvature / square : nil
    func line(_ name: String, _ value: Double?, _ why: String, rank: PanelLine.Rank) -> PanelLine {
      PanelLine([label(name), number(value)] + (isNarrow ? [] : [remark(why)]), rank: rank)
    }
    return [
      PanelLine([label("along −g", bold: true)], rank: .heading),
      line("gᵀg", square, "slope is −gᵀg", rank: .detail),
      line(
        "gᵀHg", curvature,
        curvature < 0 ? "bends down" : curvature == 0 ? "straight" : "curvature", rank: .order),
      line(
        isNarrow ? "/ gᵀg" : "Rayleigh", quotient,
        quotient == nil ? reading.noStep : "gᵀHg / gᵀg", rank: .detail),
      PanelLine(smoothness, rank: .number),
    ] + (isNarrow && reading.smoothness.spectral == nil ? [] : [PanelLine(spectral, rank: .order)])
  }
}
