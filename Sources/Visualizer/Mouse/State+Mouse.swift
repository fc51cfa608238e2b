import Descent
import Screen

extension State {
  /// Lets the mouse do what it does: to an overlay, which may make an action of it, or to the view.
  mutating func receive(_ event: MouseEvent, using workbench: Workbench) -> Action? {
    if let overlay {
      pointer = Pointer()
      return overlay.action(for: event, in: self, using: workbench)
    }
    switch view {
    case .map: break
    case .step: return stepSize(by: event, using: workbench)
    case .convergence:
      pointer = Pointer()
      return inspection(by: event, using: workbench)
    }
    switch event.kind {
    case .press: press(at: event.position, using: workbench)
    case .drag: drag(to: event.position, using: workbench)
    case .release: release(using: workbench)
    case .wheelUp: zoom(.in, at: event.position)
    case .wheelDown: zoom(.out, at: event.position)
    }
    return nil
  }

  /// A click or a drag on the charts leads to the step that lies there, the wheel along the path.
  private func inspection(by event: MouseEvent, using workbench: Workbench) -> Action? {
    switch event.kind {
    case .wheelUp: return .inspect(.by(-1))
    case .wheelDown: return .inspect(.by(1))
    case .release: return nil
    case .press, .drag: break
    }
    guard let layout = Layout(screen: screen, view: view) else { return nil }
    let charts = convergenceView(
      reading(using: workbench), layout: layout, look: .fixedProfile,
      using: workbench)
    return charts.step(at: event.position).map { .inspect(.to($0)) }
  }

  mutating func press(at cell: Position, using workbench: Workbench) {
    pointer.hold = grip(at: cell, using: workbench).map { grip in
      Pointer.Hold(grip: grip, cell: cell, isDrag: false)
    }
    if pointer.holdsStepSize { drag(to: cell, using: workbench) }
  }

  /// What lies under the mouse and can be taken hold of.
  private func grip(at cell: Position, using workbench: Workbench) -> Pointer.Grip? {
    guard let layout = Layout(screen: screen) else { return nil }
    if view == .step { return stepGrip(at: cell, using: workbench) }
    if let (gauge, area) = gauge(using: workbench), area.contains(cell) {
      return .gauge(ends: gauge.ends)
    }
    guard layout.map.contains(cell) else { return nil }
    let mark = probe.flatMap { layout.position(of: $0, in: layout.visible(window)) }
    if let mark, mark.row == cell.row, abs(mark.column - cell.column) <= 1 { return .probe }
    return .map(window, from: cell)
  }

  mutating func drag(to position: Position, using workbench: Workbench) {
    guard let hold = pointer.hold else { return }
    // A mouse may leave the window while it drags.
    let cell = position.clamped(to: screen)
    guard cell != hold.cell || pointer.holdsStepSize else { return }
    pointer.hold = Pointer.Hold(grip: hold.grip, cell: cell, isDrag: true)
    switch hold.grip {
    case .map(let window, let first):
      pan(from: window, columns: first.column - cell.column, rows: first.row - cell.row)
    case .probe:
      if let place = place(at: cell) { placeProbe(at: place) }
    case .chart:
      guard let view = stepView(using: workbench) else { return }
      setStepSize(view.stepSize(at: cell))
    case .gauge:
      guard let (gauge, area) = gauge(using: workbench) else { return }
      setStepSize(gauge.value(at: cell.column - area.column, of: area.columns))
    }
  }

  mutating func release(using workbench: Workbench) {
    guard let hold = pointer.hold else { return }
    pointer.hold = nil
    guard view == .map else { return }
    if !hold.isDrag { click(at: hold.cell, using: workbench) }
  }

  /// Sets the probe; the second time within a moment, begins a run there.
  private mutating func click(at cell: Position, using workbench: Workbench) {
    guard let place = place(at: cell) else { return }
    let isSecond = pointer.lastClick?.cell == cell
    pointer.lastClick =
      isSecond ? nil : Pointer.Click(cell: cell, until: tick + Pointer.doubleClickTicks)
    placeProbe(at: place)
    guard isSecond else { return }
    if let obstacle = Keymap.noStartAtProbe(self, workbench) {
      say(obstacle)
    } else {
      startAtProbe(using: workbench)
    }
  }

  private mutating func zoom(_ direction: Action.ZoomDirection, at cell: Position) {
    guard let layout = Layout(screen: screen), layout.map.contains(cell) else { return }
    zoom(direction, about: place(at: cell))
  }

  /// The place of the plane in the middle of a cell; of the nearest one on the map for one off it.
  private func place(at cell: Position) -> PlanePoint? {
    guard let layout = Layout(screen: screen) else { return nil }
    return layout.place(at: cell, in: layout.visible(window))
  }

  /// The gauge of the panel, or of the step view, and where it lies.
  private func gauge(using workbench: Workbench) -> (gauge: Gauge, area: Rectangle)? {
    if view == .step { return stepView(using: workbench)?.gauge }
    guard let layout = Layout(screen: screen), let panel = layout.panel,
      let width = layout.panelWidth
    else { return nil }
    let parts = PanelPart.placed(
      in: panel, width: width, constants: landscape.constants.count, ofProbe: probe != nil,
      hasSteps: !run.steps.isEmpty)
    guard let part = parts.first(where: { $0.part.isGauge }) else { return nil }
    let gauge = reading(using: workbench).gauge(ends: pointer.gaugeEnds)
    return (gauge, part.area)
  }
}
