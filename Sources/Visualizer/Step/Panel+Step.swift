import Descent
import Screen

extension Panel {
  /// The numbers of a step: models at ε, curvature along −g, L at each limit, and the truth.
  func drawStep(of view: StepView, into frame: inout Frame, area: Rectangle) {
    let whole = PanelLines(stepLines(view, orders: orders(view.curve)))
    // Every order that is drawn has its number.
    let short =
      whole.haveRoom(upTo: .order, rows: area.rows)
      ? whole : PanelLines(stepLines(view, orders: pairedOrders(view.curve)))
    let lines = short.fitting(rows: area.rows)
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

  private func stepLines(_ view: StepView, orders: [PanelLine]) -> [PanelLine] {
    let heights =
      orders + [PanelLine(trueHeight, rank: .always), PanelLine(lemmaHeight, rank: .number)]
    return [atStepSize, .blank] + heights + [.blank] + alongGradient + [.blank]
      + limits(view) + [.blank] + truth(view)
  }

  private var atStepSize: PanelLine {
    var row = rows(of: .stepSize).first ?? []
    row[0] = label("at ε", .strong, bold: true)
    return PanelLine(row, rank: .always)
  }

  // MARK: L at ε

  /// What each order that is drawn says, under a title.
  private func orders(_ curve: StepCurve) -> [PanelLine] {
    let title = [label("L(\(reading.name) − εg)", bold: true)]
    return [PanelLine(title + (isNarrow ? [] : [remark("model − true")]), rank: .title)]
      + state.shown.stepOrders.shown.map { order in
        PanelLine(predicted(order: order, on: curve), rank: order == 2 ? .limit : .order)
      }
  }

  /// The same two in a row, behind the title's row or, where their number is odd, from it on.
  private func pairedOrders(_ curve: StepCurve) -> [PanelLine] {
    let title = [label("L by order", bold: true)]
    let numbers = state.shown.stepOrders.shown.map { order in
      [
        label("\(order)", StepView.role(ofOrder: order)),
        number(curve.predicted(order: order, at: reading.stepSize), from: 1),
      ]
    }
    let cells = (numbers.count.isMultiple(of: 2) ? [title, []] : [title]) + numbers
    return cells.chunks(of: 2).enumerated().map { row, pair in
      let right = pair[1].map { piece in
        var piece = piece
        piece.column += (columns + 1) / 2
        return piece
      }
      return PanelLine(pair[0] + right, rank: row == 0 ? .title : .order)
    }
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
        "Rayleigh", quotient, quotient == nil ? reading.noStep : "gᵀHg / gᵀg", rank: .detail),
      PanelLine(smoothness, rank: .number),
    ] + (isNarrow && reading.smoothness.spectral == nil ? [] : [PanelLine(spectral, rank: .order)])
  }
}
