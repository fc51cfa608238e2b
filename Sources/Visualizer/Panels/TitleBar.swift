import Descent
import Screen

/// The first row: what is descended, and how the run stands.
struct TitleBar {
  let state: State
  let columns: Int
  let look: Look

  var pieces: [Piece] {
    let right = standing
    let rightColumn = columns - 1 - (right.map { look.text($0.text).unicodeScalars.count }.sum)
    var row = [Piece(1, "gdviz", .model, bold: true)]
    let title = look.clauses(of: title, columns: rightColumn - 9)
    let end = 8 + look.text(title).unicodeScalars.count
    if end < rightColumn { row.append(Piece(8, title, .text, bold: true)) }
    let formula =
      look.glyphs == .ascii
      ? state.landscape.formula.description
      : FormulaText.typeset(state.landscape.formula.description)
    if columns >= 70, end + 2 + look.text(formula).unicodeScalars.count < rightColumn - 2 {
      row.append(Piece(end + 2, formula, .dim))
    }
    var column = rightColumn
    for piece in right {
      row.append(Piece(column, piece.text, piece.role, bold: piece.isBold))
      column += look.text(piece.text).unicodeScalars.count
    }
    return row
  }

  /// Where the formula has no room, the constant that keys change stands behind the title.
  private var title: String {
    guard columns < 70, let constant = state.constant else { return state.landscape.title }
    return "\(state.landscape.title), \(constant.name) = \(Numeral.brief(constant.value))"
  }

  /// The state, the rate and t, as runs of text from left to right.
  private var standing: [Piece] {
    let steps = String(state.readout)
    if columns < 70 {
      return [mark, Piece(0, "  t ", .dim), Piece(0, steps, .strong, bold: true)]
    }
    let pad = String(repeating: " ", count: max(0, 6 - steps.count))
    return [
      status, Piece(0, "  \(state.playback.rate)/s", .dim), Piece(0, "   t", .dim),
      Piece(0, pad + steps, .strong, bold: true),
    ]
  }

  private var mark: Piece {
    let first = status.text.unicodeScalars.first.map { String(Character($0)) } ?? ""
    return Piece(0, first, status.role, bold: true)
  }

  private var status: Piece {
    switch state.run.status {
    case .running: playing
    case .stopped(let reason): ended(reason)
    }
  }

  private var playing: Piece {
    switch state.playback.mode {
    case .playing: Piece(0, "▸ playing", .good, bold: true)
    case .untilStopped: Piece(0, "▸ running", .good, bold: true)
    case .paused: Piece(0, "‖ paused", .dim, bold: true)
    }
  }

  private func ended(_ reason: StopReason) -> Piece {
    switch reason {
    case .converged, .stepTooShort: Piece(0, "✓ converged", .good, bold: true)
    case .diverged: Piece(0, "✗ diverged", .bad, bold: true)
    case .overflow: Piece(0, "✗ not finite", .bad, bold: true)
    case .fallsWithoutEnd: Piece(0, "✗ falls without end", .bad, bold: true)
    case .leftDomain: Piece(0, "✗ left the domain", .bad, bold: true)
    case .slopeNotFinite: Piece(0, "✗ no slope", .bad, bold: true)
    case .noValueAtStart: Piece(0, "✗ no value", .bad, bold: true)
    case .exhausted: Piece(0, "‖ stopped", .warn, bold: true)
    }
  }
}

extension Sequence where Element == Int {
  var sum: Int { reduce(0, +) }
}
