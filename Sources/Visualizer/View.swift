import Descent
package import Screen

/// The frame of a state: a pure function, but for what the workbench remembers.
package func view(_ state: State, look: Look, using workbench: Workbench) -> Frame {
  var frame = Frame(size: state.screen, filledWith: look.blank, palette: look.palette)
  guard let layout = Layout(screen: state.screen, view: state.view) else {
    drawTooSmall(state.screen, into: &frame, look: look)
    return frame
  }
  if let overlay = state.overlay, overlay.coversView {
    overlay.draw(of: state, into: &frame, look: look, using: workbench)
    // Those who watch a tape keep their own keys.
    if state.replay != nil { drawKeys(state, into: &frame, look: look) }
    return frame
  }
  let present = state
  let state = state.overlay?.preview(of: state, using: workbench) ?? state
  // The map goes along with every step, words and charts with every readout.
  let told = state.asRead
  let reading = told.reading(using: workbench)
  drawTitle(told, into: &frame, look: look, using: workbench)
  switch state.view {
  case .map:
    let relief = drawMap(state, layout: layout, into: &frame, look: look, using: workbench)
    drawPanel(
      told, reading, relief: relief, layout: layout, into: &frame, look: look, using: workbench)
    let rows = told.theoryRows(reading, using: workbench)
    drawTheory(
      (layout.theory?.rows == 1 ? rows.only : rows.first, rows.second), told, layout: layout,
      into: &frame, look: look)
  case .step:
    drawStep(told, reading, layout: layout, into: &frame, look: look, using: workbench)
  case .convergence:
    drawConvergence(told, reading, layout: layout, into: &frame, look: look, using: workbench)
  }
  drawSmallReadouts(told, reading, layout: layout, into: &frame, look: look)
  drawKeys(state, into: &frame, look: look)
  frame.write(caption: state.caption, in: layout, look: look)
  present.overlay?.draw(of: present, into: &frame, look: look, using: workbench)
  return frame
}

private func drawTooSmall(_ size: Size, into frame: inout Frame, look: Look) {
  let needed = Layout.smallest
  frame.say(
    "gdviz needs \(needed.columns) x \(needed.rows), this is \(size.columns) x \(size.rows)",
    look: look)
}

extension Frame {
  /// Writes a sentence where nothing else has room; on a very small screen it goes on in the rows below.
  mutating func say(_ sentence: String, look: Look) {
    // A word that is longer than a row goes on in the next.
    let words = sentence.split(separator: " ").flatMap { word in
      Array(word).chunks(of: max(1, size.columns)).map { String($0) }
    }
    let rows = look.wrapped(words.joined(separator: " "), columns: size.columns)
    for (row, text) in rows.enumerated() {
      write(text, at: Position(column: 0, row: row), role: .text, look: look)
    }
  }
}

private func drawTitle(
  _ state: State, into frame: inout Frame, look: Look, using workbench: Workbench
) {
  let area = Rectangle(column: 0, row: 0, columns: state.screen.columns, rows: 1)
  frame.fill(area, role: .titleBackground, look: look)
  let isAtRest = if case .converged = state.run.status.reason { true } else { false }
  let bar = TitleBar(
    state: state, restingPlace: isAtRest ? state.current(workbench).curvature : nil,
    columns: area.columns, look: look)
  frame.write(bar.pieces, row: 0, in: area, look: look)
}

/// Draws the map; its relief comes back where it is that of L.
private func drawMap(
  _ state: State, layout: Layout, into frame: inout Frame, look: Look, using workbench: Workbench
) -> Relief? {
  let scene = state.scene(view: layout.visible(state.window), using: workbench)
  let picture = scene.picture(
    of: state, in: layout, contourCount: layout.contourCount(for: look.glyphs), using: workbench)
  picture.draw(
    into: &frame, at: Position(column: layout.map.column, row: layout.map.row),
    on: workbench.ground(of: picture, look: look), look: look)
  return state.shown.ground == .loss ? picture.relief : nil
}

/// Draws the chart of L along the step with its panel and what it says.
private func drawStep(
  _ state: State, _ reading: Reading, layout: Layout, into frame: inout Frame, look: Look,
  using workbench: Workbench
) {
  guard let chart = state.stepView(reading, look: look, using: workbench) else { return }
  chart.draw(into: &frame)
  if let area = layout.panel, let width = layout.panelWidth {
    let panel = Panel(
      state: state, reading: reading, stationary: .none, relief: nil, width: width,
      columns: area.columns, look: look)
    panel.drawStep(of: chart, into: &frame, area: area)
  }
  let sentences = StepSentences(
    of: chart, state.theoryRows(reading, using: workbench), in: state)
  drawTheory(
    (sentences.first, sentences.second), state, layout: layout, into: &frame, look: look)
}

/// Draws the charts over the steps with their panel and what they say.
private func drawConvergence(
  _ state: State, _ reading: Reading, layout: Layout, into frame: inout Frame, look: Look,
  using workbench: Workbench
) {
  let charts = state.convergenceView(reading, layout: layout, look: look, using: workbench)
  charts.draw(into: &frame)
  if let area = layout.panel, let width = layout.panelWidth {
    let panel = Panel(
      state: state, reading: reading, stationary: .none, relief: nil, width: width,
      columns: area.columns, look: look)
    panel.drawConvergence(of: charts, into: &frame, area: area)
  }
  let sentences = ConvergenceSentences(
    of: charts, state.theoryRows(reading, using: workbench), in: state)
  drawTheory(
    (sentences.first, sentences.second), state, layout: layout, into: &frame, look: look)
}

private func drawSmallReadouts(
  _ state: State, _ reading: Reading, layout: Layout, into frame: inout Frame, look: Look
) {
  guard let area = layout.readouts else { return }
  let readouts = SmallReadouts(reading: reading, other: state.comparison, look: look)
  let inner = Rectangle(column: 1, row: area.row, columns: area.columns - 1, rows: area.rows)
  let notice = state.notice.map {
    [Piece(0, look.clauses(of: $0.text, columns: inner.columns), .warn)]
  }
  frame.write(notice ?? readouts.first, row: 0, in: inner, look: look)
  frame.write(readouts.second, row: 1, in: inner, look: look)
}

private func drawPanel(
  _ state: State, _ reading: Reading, relief: Relief?, layout: Layout, into frame: inout Frame,
  look: Look, using workbench: Workbench
) {
  guard let area = layout.panel, let width = layout.panelWidth else { return }
  let panel = Panel(
    state: state, reading: reading,
    stationary: reading.stationaryPoint(order: state.shown.order), relief: relief,
    width: width, columns: area.columns, look: look)
  panel.draw(into: &frame, area: area, using: workbench)
}

/// Draws the sentences under the view; a notice takes the place of the first for a while.
private func drawTheory(
  _ sentences: (first: String, second: String), _ state: State, layout: Layout,
  into frame: inout Frame, look: Look
) {
  guard let area = layout.theory else { return }
  func write(_ sentence: String, row: Int, role: Role) {
    let text = look.clauses(of: sentence, columns: area.columns)
    frame.write([Piece(0, text, role)], row: row, in: area, look: look)
  }
  write(state.notice?.text ?? sentences.first, row: 0, role: state.notice == nil ? .text : .warn)
  write(sentences.second, row: 1, role: .dim)
}

private func drawKeys(_ state: State, into frame: inout Frame, look: Look) {
  let area = Rectangle(
    column: 0, row: state.screen.rows - 1, columns: state.screen.columns, rows: 1)
  let line = KeyLine(state: state, columns: area.columns, look: look)
  frame.write(line.pieces, row: 0, in: area, look: look)
}
