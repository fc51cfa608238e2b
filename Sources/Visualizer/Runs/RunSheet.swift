import Descent
import Screen

/// The list of runs as a sheet: a row for each run, what can be done with the chosen one below.
struct RunSheet {
  let state: State
  let look: Look

  private static let widest = 92

  private var size: Size { state.screen }
  /// Where there is room for words in every row.
  private var isWide: Bool { size.columns >= 76 }
  /// Where there is room for more than the rows.
  private var isHigh: Bool { size.rows >= 20 }

  /// Where the sheet lies: between the title and the keys.
  var area: Rectangle {
    let columns = min(size.columns, RunSheet.widest)
    let rows = min(size.rows - 2, state.branches.count + (isHigh ? 8 : 1))
    return Rectangle(
      column: (size.columns - columns) / 2, row: max(1, (size.rows - rows) / 2), columns: columns,
      rows: rows)
  }

  /// The row of the first run in the sheet.
  private var firstRow: Int { isHigh ? 4 : 1 }

  func draw(into frame: inout Frame) {
    let area = area
    frame.fill(area, role: .titleBackground, look: look)
    let margin = isWide ? 2 : 1
    let inner = Rectangle(
      column: area.column + margin, row: area.row, columns: area.columns - 2 * margin,
      rows: area.rows)
    let first = firstRow
    if isHigh { frame.write(title(columns: inner.columns), row: 1, in: inner, look: look) }
    frame.write(isHigh ? header : notice ?? header, row: first - 1, in: inner, look: look)
    for (index, branch) in state.branches.enumerated() {
      let isChosen = index == state.chosenBranch
      if isChosen {
        let bar = Rectangle(
          column: area.column, row: area.row + first + index, columns: area.columns, rows: 1)
        frame.fill(bar, role: .chosenBackground, look: look)
      }
      frame.write(row(of: branch, isChosen: isChosen), row: first + index, in: inner, look: look)
    }
    guard isHigh else { return }
    let story = RunStory(of: state.branches[state.chosenBranch], among: state.branches)
    for (index, sentence) in story.sentences.enumerated() {
      let text = look.clauses(of: sentence, columns: inner.columns)
      frame.write(
        [Piece(0, text, .dim)], row: first + state.branches.count + 1 + index, in: inner, look: look
      )
    }
  }

  private func title(columns: Int) -> [Piece] {
    let words =
      state.branches.count == 1
      ? "runs: only one so far; Y on the map begins another where it stands"
      : "runs: the one with the focus is played, the others stay as ghosts"
    let heading = Piece(0, look.clauses(of: words, columns: columns), .dim)
    return notice ?? [heading, Piece(0, "runs", .strong, bold: true)]
  }

  private var notice: [Piece]? {
    state.notice.map { [Piece(0, $0.text, .warn)] }
  }

  // MARK: rows

  /// Where the parts of a row begin; of the steps, where they end.
  private var columns: (swatch: Int, from: Int, stepSize: Int, steps: Int, loss: Int, end: Int) {
    isWide ? (5, 9, 28, 49, 52, 62) : (3, 5, 13, 27, 28, 36)
  }

  private var header: [Piece] {
    let steps = isWide ? "steps" : "t"
    return [
      Piece(isWide ? 2 : 0, "run", .dim), Piece(columns.from, "from", .dim),
      Piece(columns.stepSize, "ε", .dim), Piece(columns.steps - steps.count, steps, .dim),
      Piece(columns.loss, "L", .dim), Piece(columns.end, isWide ? "how it ended" : "", .dim),
    ]
  }

  private func row(of branch: Branch, isChosen: Bool) -> [Piece] {
    let story = RunStory(of: branch, among: state.branches)
    let hasFocus = branch.number == state.branch.number
    let role: Role = branch.isHidden ? .faint : .text
    let number = String(branch.number)
    let steps = story.steps
    let loss = story.loss(look, columns: isWide ? 9 : 7)
    let columns = columns
    return [
      Piece(0, isChosen ? "▸" : " ", .strong, bold: true),
      Piece((isWide ? 4 : 3) - number.count, number, hasFocus ? .strong : role, bold: hasFocus),
      Piece(columns.from, isWide ? story.origin : story.briefOrigin, role),
      Piece(columns.stepSize, isWide ? story.stepSizes(look) : story.briefStepSize(look), role),
      Piece(columns.steps - steps.count, steps, role),
      Piece(columns.loss, loss, role, bold: hasFocus),
      Piece(columns.end, isWide ? story.mark + " " + story.end : story.mark, story.role),
    ] + flags(of: branch, hasFocus: hasFocus)
  }

  /// How its path looks on the map, and which part it has in the readouts.
  private func flags(of branch: Branch, hasFocus: Bool) -> [Piece] {
    let isCompared = state.compared == branch.number && !hasFocus
    let word = hasFocus ? "focus" : branch.isHidden ? "hidden" : isCompared ? "compared" : ""
    let role: Role = hasFocus ? .pathNewest : branch.isHidden ? .faint : .pathOldest
    guard isWide else {
      let flag = hasFocus ? "●" : isCompared ? "=" : branch.isHidden ? "–" : " "
      return [Piece(columns.swatch, flag, role, bold: hasFocus)]
    }
    let swatch = look.glyphs == .ascii ? "**" : "━━"
    return [
      Piece(columns.swatch, branch.isHidden && !hasFocus ? "" : swatch, role, bold: hasFocus),
      Piece(columns.end + 17, word, hasFocus ? .strong : .dim),
    ]
  }
}

// MARK: the mouse

extension RunSheet {
  /// A click chooses a run, one on the chosen run goes on with it; the wheel chooses the next.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: return .run(.choose(by: -1))
    case .wheelDown: return .run(.choose(by: 1))
    case .drag, .release: return nil
    case .press: break
    }
    let row = event.position.row - area.row - firstRow
    return row == state.chosenBranch ? .run(.focus) : .run(.chooseRow(row))
  }
}
