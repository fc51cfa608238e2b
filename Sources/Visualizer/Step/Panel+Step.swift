import Descent
import Screen

extension Panel {
  /// The numbers of a step: models at ε, curvature along −g, L at each limit, and the truth.
  func drawStep(of view: StepView, into frame: inout Frame, area: Rectangle) {
    let lines = PanelLines(stepLines(view)).fitting(rows: area.rows)
    for (row, pieces) in lines.enumerated() {
      frame.write(pieces, row: row, in: area, look: look)
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
    let orders = state.shown.stepOrders.shown.map { order in
      PanelLine(
        predicted(order: order, on: curve), rank: order == 2 ? .limit : order < 4 ? .order : .detail
      )
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
    guard !isNarrow, let loss else { return row }
    return row + [number(predicted - loss, .dim, from: remarkColumn - 1)]
  }

  private var trueHeight: [Piece] {
    guard reading.hasStep else {
      return [
        label("true", .strong, bold: true), number(reading.model.loss, .strong, bold: true),
        remark(reading.noStep),
      ]
    }
    let row = [label("true", .strong, bold: true), number(loss, .strong, bold: true)]
    guard let change = reading.change else { return row + [remark("no value", .bad, bold: true)] }
    if change == 0 { return row + [remark("= level", .dim, bold: true)] }
    return row + [
      change < 0 ? remark("✓ down", .good, bold: true) : remark("✗ up", .bad, bold: true)
    ]
  }

  /// What the lemma promises of L at ε.
  private var lemmaHeight: [Piece] {
    guard case .holds(let bound) = reading.lemma else { return rows(of: .lemma).first ?? [] }
    return [
      label("lemma ≤", .good), number(reading.model.loss + bound), remark("✓ holds", .good),
    ]
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
      line("gᵀHg", curvature, curvature < 0 ? "bends down" : "curvature", rank: .order),
      line(
        isNarrow ? "/ gᵀg" : "Rayleigh", quotient,
        quotient == nil ? reading.noStep : "gᵀHg / gᵀg", rank: .detail),
      line(
        "Λ⁺", reading.smoothness.value,
        reading.smoothness.value.isFinite ? reading.smoothness.origin : "infinite, or no bound",
        rank: .number),
    ]
  }

  // MARK: the limits

  private func limits(_ view: StepView) -> [PanelLine] {
    let limits: [(String, StepSizeLimit, Role, PanelLine.Rank)] = [
      ("1/Λ⁺", reading.smoothness.choice, .good, .detail),
      ("2/Λ⁺", reading.smoothnessLimit, .good, .limit),
      ("2/λmax", reading.limits.largestEigenvalue, .dim, .number),
      ("Cauchy", reading.limits.cauchy, .dim, .order),
      (isNarrow ? "descent" : "2gᵀg/gᵀHg", reading.limits.descent, .dim, .limit),
    ]
    let title = [label("limits", bold: true), remark(isNarrow ? "true ΔL" : "true ΔL there")]
    return [PanelLine(title, rank: .title)]
      + limits.map { name, limit, role, rank in
        PanelLine([label(name, role)] + value(of: limit, on: view.curve), rank: rank)
      }
  }

  /// A limit with what L does there.
  private func value(of limit: StepSizeLimit, on curve: StepCurve) -> [Piece] {
    guard let value = limit.value else {
      let why = limit == .unbounded ? "no limit" : reading.model.noDescentLimit
      return [number(nil), remark(why)]
    }
    guard reading.hasStep else { return [number(value), remark(reading.noStep)] }
    let change = curve.loss(at: value) - reading.model.loss
    guard change.isFinite else { return [number(value), remark("no value", .bad)] }
    let isDown = change < 0
    let sign = Piece(columns - 1, isDown ? "✓" : "✗", isDown ? .good : .bad, bold: true)
    let role: Role = isDown ? .text : .bad
    guard isNarrow else {
      return [number(value), number(change, role, from: remarkColumn - 1), sign]
    }
    // A column further left than other remarks, so that a blank stands before the sign.
    let text = [2, 1].map { look.text(Numeral.text(change, significant: $0)) }
    return [number(value), Piece(remarkColumn - 1, text[text[0].count > 6 ? 1 : 0], role), sign]
  }

  // MARK: the truth

  private func truth(_ view: StepView) -> [PanelLine] {
    let curve = view.curve
    let (best, back) = (curve.landmarks?.best, curve.landmarks?.back)
    var lines = [
      PanelLine([label("the truth", bold: true), remark(proof(best, back))], rank: .heading)
    ]
    lines.append(PanelLine([label("best ε", .strong)] + row(best: best, on: curve), rank: .limit))
    lines.append(PanelLine([label("back at", .level)] + row(back: back, on: curve), rank: .limit))
    if let guarantee = view.guarantee {
      let end = guarantee.certifiedEnd
      let remark = remark(
        isNarrow ? "order \(guarantee.order)" : "band of order \(guarantee.order)", .dim)
      lines.append(
        PanelLine([label("certified", .good), number(end > 0 ? end : nil), remark], rank: .order))
    }
    if let edge = curve.edge {
      lines.append(
        PanelLine(
          [label("domain", .bad), number(edge), remark(isNarrow ? "its end" : "it ends there")],
          rank: .limit))
    }
    return lines
  }

  /// Whether they were proved to be so, or are the lowest and the first of samples.
  private func proof(_ best: StepLandmarks.Found?, _ back: StepLandmarks.Found?) -> String {
    let found = [best, back].compactMap(\.self)
    guard !found.isEmpty else { return "" }
    if found.allSatisfy(\.isCertified) { return "certified" }
    guard found.contains(where: \.isCertified) else { return "sampled" }
    return isNarrow ? "sampled" : best?.isCertified == true ? "back sampled" : "best sampled"
  }

  private func row(best: StepLandmarks.Found?, on curve: StepCurve) -> [Piece] {
    guard reading.hasStep, let best else {
      return [number(nil), remark(reading.hasStep ? "never lower" : reading.noStep)]
    }
    let value = number(best.stepSize, .strong, bold: true)
    if curve.isBestAtReach {
      return [value, remark(isNarrow ? "or more" : "or more, falls")]
    }
    let change = best.loss - reading.model.loss
    return [
      value,
      remark(isNarrow ? look.short(change, columns: 8) : "ΔL \(look.short(change, columns: 14))"),
    ]
  }

  private func row(back: StepLandmarks.Found?, on curve: StepCurve) -> [Piece] {
    guard reading.hasStep, let back else {
      let place = isNarrow ? "nowhere" : "not up to \(look.short(curve.reach, columns: 7))"
      return [number(nil), remark(reading.hasStep ? place : reading.noStep)]
    }
    let value = number(back.stepSize, .level, bold: true)
    guard let descent = reading.limits.descent.value else { return [value] }
    let times = look.short(back.stepSize / descent, columns: 4)
    return [value, remark(isNarrow ? "= \(times)×" : "= \(times) × model's")]
  }
}

/// A line of a panel and how long it stays when rows are short.
struct PanelLine {
  /// The last goes first.
  enum Rank: Int, Comparable {
    case always, limit, number, title, order, detail, heading, blank

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  let pieces: [Piece]
  let rank: Rank

  init(_ pieces: [Piece], rank: Rank) {
    self.pieces = pieces
    self.rank = rank
  }

  static var blank: PanelLine { PanelLine([], rank: .blank) }
}

struct PanelLines {
  private let lines: [PanelLine]

  init(_ lines: [PanelLine]) {
    self.lines = lines
  }

  /// So many of them as fit: the least important go, the lowest first.
  func fitting(rows: Int) -> [[Piece]] {
    var kept = lines
    while kept.count > rows, let last = kept.map(\.rank).max(),
      let index = kept.lastIndex(where: { $0.rank == last })
    {
      kept.remove(at: index)
    }
    return kept.map(\.pieces)
  }
}
