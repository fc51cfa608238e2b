import Descent
import Screen

extension Panel {
  /// The numbers at the step that is looked at, what theory promised up to it, and the ledger.
  func drawConvergence(of view: ConvergenceView, into frame: inout Frame, area: Rectangle) {
    let whole = atStep(view) + [[]] + reached(view) + [[]]
    // Blank rows go first where there is too little room, then what the map's panel says as well.
    let isShort = whole.count + LedgerTable.fewestRows + 4 > area.rows
    let rows = isShort ? atStepInShort(view) + reached(view) : whole
    for (row, pieces) in rows.prefix(area.rows).enumerated() {
      frame.write(pieces, row: row, in: area, look: look)
    }
    let room = area.rows - rows.count
    guard room >= LedgerTable.fewestRows, view.promises.judged > 0 else { return }
    let table = LedgerTable(
      promises: view.promises, cursor: state.inspected, columns: area.columns, look: look)
    for (row, pieces) in table.rows(atMost: room).enumerated() {
      frame.write(pieces, row: rows.count + row, in: area, look: look)
    }
  }

  // MARK: at the step

  private func atStep(_ view: ConvergenceView) -> [[Piece]] {
    let rest = PanelPart.ofStep.flatMap(rows)
    return [
      time,
      [label("w"), Piece(4, "x", .faint), number(reading.model.point[0], bold: true)],
      [Piece(4, "y", .faint), number(reading.model.point[1], bold: true)],
    ] + heights(view) + [[]] + rest
  }

  private func atStepInShort(_ view: ConvergenceView) -> [[Piece]] {
    [time] + heights(view) + [.stepSize, .smoothness, .trueChange, .lemma].flatMap(rows)
  }

  private var time: [Piece] {
    let step = state.shownStep
    let last = state.run.steps.count
    return [
      label("t", .strong, bold: true), count(step, .strong, bold: true),
      remark(step < last ? "of \(last)" : "", .warn),
    ]
  }

  private func heights(_ view: ConvergenceView) -> [[Piece]] {
    let height = reading.model.loss - view.base.value
    return [
      [label("L(w)", .level), number(reading.model.loss, .strong, bold: true)] + besideLoss,
      [label(view.base.name), number(height, bold: true)]
        + remarks(view.pace(upTo: state.shownStep)),
      [label("‖g‖", .gradient), number(reading.model.gradientNorm, bold: true)]
        + (besideNorm ?? pace(of: view.progress.gradientNorms)),
    ]
  }

  /// A whole number that ends where others have their point.
  func count(_ value: Int, _ role: Role, bold: Bool = false) -> Piece {
    let text = String(value)
    return Piece(numberColumn + max(0, 6 - text.count), text, role, bold: bold)
  }

  /// How fast numbers fall up to the step.
  func pace<Values>(of values: Values) -> [Piece]
  where Values: RandomAccessCollection<Double>, Values.Index == Int {
    remarks(Pace(of: values, upTo: state.shownStep, axes: state.axes))
  }

  private func remarks(_ pace: Pace?) -> [Piece] {
    let texts = pace?.texts(isShort: isNarrow) ?? []
    return texts.isEmpty ? [] : [remark(firstWithRoom: texts)]
  }

  private var besideLoss: [Piece] {
    guard let other = state.comparison else { return [] }
    let name = isNarrow ? "" : "run \(other.number) "
    return [remark(name + look.short(other.loss, columns: 8), .pathOldest)]
  }

  private var besideNorm: [Piece]? {
    guard let other = state.comparison else { return nil }
    let name = isNarrow ? "" : "run \(other.number) "
    return [remark(name + look.short(other.gradientNorm, columns: 8), .pathOldest)]
  }
}

extension PanelPart {
  /// What is said of one step, in the order of the main panel.
  fileprivate static let ofStep: [PanelPart] = [
    .stepSize, .smoothness, .order(1), .order(2), .order(3), .trueChange, .lemma,
  ]
}
