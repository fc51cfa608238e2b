import Descent
import Screen

/// The picker on the screen: landscapes, what is known of the chosen one, keys.
struct PickerSheet {
  let state: State
  let picker: Picker
  let layout: PickerLayout
  let look: Look
  let workbench: Workbench
  private let list: [ListedLandscape]
  private let choice: Int?

  /// Nothing where the screen is too small.
  init?(_ picker: Picker, of state: State, look: Look, using workbench: Workbench) {
    guard let layout = PickerLayout(screen: state.screen) else { return nil }
    self.state = state
    self.picker = picker
    self.layout = layout
    self.look = look
    self.workbench = workbench
    list = picker.listed(of: state)
    choice = picker.index(in: list)
  }

  func draw(into frame: inout Frame) {
    drawTitle(into: &frame)
    drawLandscapes(into: &frame)
    if let area = layout.preview { drawPreview(into: &frame, area) }
    if let notice = state.notice {
      let area = layout.details ?? row(state.screen.rows - 2)
      frame.write([Piece(0, notice.text, .warn)], row: 0, in: area, look: look)
    } else {
      drawDetails(into: &frame)
    }
    drawKeys(into: &frame)
  }

  private func row(_ row: Int) -> Rectangle {
    Rectangle(column: 0, row: row, columns: state.screen.columns, rows: 1)
  }

  // MARK: title and keys

  private func drawTitle(into frame: inout Frame) {
    let area = row(0)
    frame.fill(area, role: .titleBackground, look: look)
    let all = state.landscapes.count
    let isWhole = list.count == all || area.columns < 70
    let count = isWhole ? "\(list.count)" : "\(list.count) of \(all)"
    frame.write(
      look.pieces([
        (" gdviz", .model, true), ("  landscapes", .text, true), ("  \(count)", .dim, false),
        (picker.order == .lastUsed ? "  last used first" : "", .dim, false),
      ]), row: 0, in: area, look: look)
    guard let filter = picker.filter else { return }
    let field = PickerFilterField(line: filter, columns: min(40, area.columns / 2 - 4))
    let left = area.columns - 1 - field.columns
    field.draw(into: &frame, at: Position(column: left, row: 0), look: look)
  }

  private func drawKeys(into frame: inout Frame) {
    let line = KeyLine(state: state, columns: state.screen.columns, look: look)
    frame.write(line.pieces, row: 0, in: row(state.screen.rows - 1), look: look)
  }

  // MARK: the landscapes

  private func drawLandscapes(into frame: inout Frame) {
    guard let choice else { return drawNothingFound(into: &frame) }
    let first = picker.top(in: layout, of: list) * layout.columns
    for (place, landscape) in list.dropFirst(first).prefix(layout.rows * layout.columns)
      .enumerated()
    {
      let area = layout.place(place)
      let isChosen = first + place == choice
      if layout.form == .thumbnail {
        let size = Size(columns: area.columns, rows: area.rows - 1)
        workbench.thumbnail(of: landscape.landscape, size: size).draw(
          into: &frame, at: Position(column: area.column, row: area.row), isChosen: isChosen,
          look: look)
      }
      let name = Rectangle(
        column: area.column, row: area.row + area.rows - 1, columns: area.columns, rows: 1)
      drawName(of: landscape, isChosen: isChosen, into: &frame, name)
    }
  }

  private func drawName(
    of landscape: ListedLandscape, isChosen: Bool, into frame: inout Frame, _ area: Rectangle
  ) {
    let margin = layout.form == .thumbnail ? 0 : 1
    // A name that is too long may use the column between two thumbnails.
    let between = layout.form == .thumbnail ? 1 : 0
    guard isChosen else {
      let inset = layout.form == .thumbnail ? 0 : 3
      let room = area.columns + between
      let name = name(of: landscape, columns: room - 2 * inset)
      return frame.write(
        [Piece(inset, name, layout.form == .thumbnail ? .dim : .text)], row: 0,
        in: Rectangle(column: area.column, row: area.row, columns: room, rows: 1), look: look)
    }
    let name = name(of: landscape, columns: area.columns - 2 * (margin + 1))
    frame.writeChosen(String(repeating: " ", count: margin) + "▸ " + name, in: area, look: look)
  }

  /// The title without its last clauses, or its first words where that does not fit.
  private func name(of landscape: ListedLandscape, columns: Int) -> String {
    let title = look.clauses(of: landscape.title, columns: columns)
    let fits = look.text(title).unicodeScalars.count <= columns
    return fits ? title : look.words(of: title, columns: columns)
  }

  private func drawNothingFound(into frame: inout Frame) {
    let area = layout.place(0)
    let rows = look.wrapped(
      "nothing has '\(picker.filter?.text ?? "")' in its name or note",
      columns: state.screen.columns - area.column - 2)
    for (index, text) in rows.prefix(state.screen.rows - area.row - 2).enumerated() {
      frame.write([Piece(1, text, .warn)], row: 0, in: row(area.row + 1 + index), look: look)
    }
  }

  /// The chosen landscape as the map will show it, with its start.
  private func drawPreview(into frame: inout Frame, _ area: Rectangle) {
    guard let choice else { return }
    let picture = MapPicture(
      preview: list[choice].landscape, area: area, look: look, using: workbench)
    picture.draw(into: &frame, at: Position(column: area.column, row: area.row), look: look)
  }

  private func drawDetails(into frame: inout Frame) {
    guard let area = layout.details, let choice else { return }
    let landscape = list[choice].landscape
    let details = PickerDetails(
      landscape: landscape,
      survey: workbench.criticalSurvey(
        of: landscape, work: picker.surveyWork(on: landscape)),
      columns: area.columns, look: look)
    for (index, pieces) in details.rows.enumerated() {
      frame.write(pieces, row: index, in: area, look: look)
    }
  }
}
