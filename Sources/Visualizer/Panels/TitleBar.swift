import Descent
import Screen

/// The first row: what is descended, and how the run stands.
struct TitleBar {
  let state: State
  /// The shape of L where a run came to rest; nothing while it goes on, or where it broke off.
  let restingPlace: Curvature?
  let columns: Int
  let look: Look

  var pieces: [Piece] {
    let right = standing
    let rightColumn = columns - 1 - (right.map { look.text($0.text).unicodeScalars.count }.sum)
    var row = [Piece(1, "gdviz", .model, bold: true)]
    let titles = titles.map { look.clauses(of: $0, columns: rightColumn - 9) }
    let title =
      titles.first { look.text($0).unicodeScalars.count <= rightColumn - 9 }
      ?? titles[titles.count - 1]
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

  /// What the map is of, the text that says most first.
  private var titles: [String] {
    guard state.view == .map, let ground = state.shown.groundName else { return [title] }
    return ["\(ground) of \(title)", ground]
  }

  /// Where the formula has no room, the constant that keys change stands behind the title.
  private var title: String {
    guard columns < 70, let constant = state.constant else { return state.landscape.title }
    return "\(state.landscape.title), \(constant.name) = \(Numeral.brief(constant.value))"
  }

  /// The state, the rate and t, as runs of text from left to right.
  private var standing: [Piece] {
    let steps = String(state.readout)
    let ahead = state.inspected == nil ? "" : " of \(state.run.steps.count)"
    if columns < 70 {
      return recording + [
        mark, Piece(0, "  t ", .dim), Piece(0, steps, .strong, bold: true), Piece(0, ahead, .warn),
      ]
    }
    let pad = String(repeating: " ", count: max(0, 6 - steps.count))
    let view =
      switch state.view {
      case .map: ""
      case .step: "   step view"
      case .convergence: "   convergence"
      }
    let mark = state.replay.map { $0.mark.isEmpty || columns < 90 ? "" : "\($0.mark)   " } ?? ""
    return recording + [
      Piece(0, mark, .text), status, Piece(0, "  \(rate)", .dim), Piece(0, view, .text),
      Piece(0, "   t", .dim), Piece(0, pad + steps, .strong, bold: true), Piece(0, ahead, .warn),
    ]
  }

  private var mark: Piece {
    let first = status.text.unicodeScalars.first.map { String(Character($0)) } ?? ""
    return Piece(0, first, status.role, bold: true)
  }

  /// That what is done is written down, where to, and for how long.
  private var recording: [Piece] {
    guard case .recording(let path, let since) = state.tape else { return [] }
    let time = Playback.clock(state.tick - since)
    let name = path.split(separator: "/").last ?? ""
    let room = columns < 70 ? 14 : 24
    let shown = name.count > room ? name.prefix(room - 1) + "…" : name
    guard columns >= 70 else {
      return [Piece(0, "●", .bad, bold: true), Piece(0, " \(time) \(shown)  ", .text)]
    }
    return [Piece(0, "● rec", .bad, bold: true), Piece(0, " \(time) \(shown)   ", .text)]
  }

  /// Steps a second where they are counted, or how fast a tape is played.
  private var rate: String {
    if let replay = state.replay { return replay.speed }
    return state.playback.mode == .untilStopped
      ? "until it stops" : "\(state.playback.rate)/s"
  }

  private var status: Piece {
    if let replay = state.replay { return status(of: replay) }
    return switch state.run.status {
    case .running: playing
    case .stopped(let reason): ended(reason.outcome)
    }
  }

  /// Rest at a saddle or on a top is not what descent was for.
  private func ended(_ outcome: Outcome) -> Piece {
    switch restingPlace {
    case .saddle: Piece(0, "! at a saddle", .warn, bold: true)
    case .dome: Piece(0, "! at a maximum", .warn, bold: true)
    case .bowl, .flat, nil:
      Piece(0, "\(outcome.mark) \(outcome.words)", outcome.role, bold: true)
    }
  }

  private func status(of replay: ReplayStanding) -> Piece {
    switch replay.mode {
    case .playing: Piece(0, "▸ replay \(replay.percent) %", .good, bold: true)
    case .paused: Piece(0, "‖ replay \(replay.percent) %", .dim, bold: true)
    case .waiting: Piece(0, "‖ space goes on", .warn, bold: true)
    case .ended: Piece(0, "✓ replay ended", .dim, bold: true)
    }
  }

  private var playing: Piece {
    switch state.playback.mode {
    case .playing: Piece(0, "▸ playing", .good, bold: true)
    case .untilStopped: Piece(0, "▸ running", .good, bold: true)
    case .paused: Piece(0, "‖ paused", .dim, bold: true)
    }
  }
}

extension Sequence where Element == Int {
  var sum: Int { reduce(0, +) }
}
