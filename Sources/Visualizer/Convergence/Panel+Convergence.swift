import Descent
import Screen

extension Panel {
  /// The numbers at the step that is looked at, and what was reached up to it.
  func drawConvergence(of view: ConvergenceView, into frame: inout Frame, area: Rectangle) {
    let rows = convergenceRows(view)
    // The lower ones go first where there is too little room, but before them the blank ones.
    let fitting = rows.count > area.rows ? rows.filter { !$0.isEmpty } : rows
    for (row, pieces) in fitting.prefix(area.rows).enumerated() {
      frame.write(pieces, row: row, in: area, look: look)
    }
  }

  private func convergenceRows(_ view: ConvergenceView) -> [[Piece]] {
    let step = state.shownStep
    let last = state.run.steps.count
    let pace = Pace(of: view, upTo: step, axes: state.axes, isShort: isNarrow)
    let height = reading.model.loss - view.base.value
    return [
      [
        label("t", .strong, bold: true), count(step, .strong, bold: true),
        remark(step < last ? "of \(last)" : "", .warn),
      ],
      [label("w"), Piece(4, "x", .faint), number(reading.model.point[0], bold: true)],
      [Piece(4, "y", .faint), number(reading.model.point[1], bold: true)], [],
      [label("L(w)", .level), number(reading.model.loss, .strong, bold: true)] + besideLoss,
      [label(view.base.name), number(height, bold: true)] + paceOf(pace.loss),
      [label("‖g‖", .gradient), number(reading.model.gradientNorm, bold: true)]
        + (besideNorm ?? paceOf(pace.gradientNorm)), [],
    ] + [.stepSize, .trueChange].flatMap(rows) + [[]] + reached(view)
  }

  /// A whole number that ends where others have their point.
  private func count(_ value: Int, _ role: Role, bold: Bool = false) -> Piece {
    let text = String(value)
    return Piece(numberColumn + max(0, 6 - text.count), text, role, bold: bold)
  }

  private func paceOf(_ text: String?) -> [Piece] { text.map { [remark($0)] } ?? [] }

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

  /// The least loss and gradient so far, and how many steps went up.
  private func reached(_ view: ConvergenceView) -> [[Piece]] {
    let step = state.shownStep
    func row(_ name: String, _ values: [Double]) -> [Piece] {
      let least = Progress.least(of: values, upTo: step)
      return [label(name), number(least.value), remark("at t \(least.step)")]
    }
    let ups = view.progress.stepsUp(before: step)
    return [
      [label("so far", bold: true)],
      row("min L", view.progress.losses), row("min ‖g‖", view.progress.gradientNorms),
      [
        label("up"), count(ups, ups > 0 ? .bad : .text),
        remark(isNarrow ? "steps" : step == 1 ? "of 1 step" : "of \(step) steps"),
      ],
    ]
  }
}

/// How fast loss and gradient fall, as the straight line that the axes show.
struct Pace {
  let loss: String?
  let gradientNorm: String?

  init(of view: ConvergenceView, upTo step: Int, axes: Axes, isShort: Bool = false) {
    func text(_ values: [Double]) -> String? {
      let rate = ConvergenceRate(of: values, upTo: step)
      switch axes {
      case .logarithmic:
        return rate.power.map { (isShort ? "t^" : "slope ") + Pace.decimals($0) }
      case .semilogarithmic, .linear:
        return rate.factor.map {
          isShort ? "×\(Numeral.text($0))" : "× \(Numeral.text($0)) a step"
        }
      }
    }
    loss = text(view.base.heights(view.progress.losses))
    gradientNorm = text(view.progress.gradientNorms)
  }

  private static func decimals(_ value: Double) -> String {
    (value < 0 ? "−" : "") + Numeral.fixed(abs(value), decimals: 2)
  }
}
