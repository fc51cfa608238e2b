import Descent
import Screen

extension State {
  /// Sets the probe where w is, or in the middle of the view where w is off the map; or leaves it.
  mutating func toggleProbe() {
    guard probe == nil else { return probe = nil }
    let view = visibleWindow ?? window
    let here = plane.projection(of: run.point)
    probe = view.contains(here) ? here : view.center
  }

  /// Moves the probe by cells, and the view along with it at its edges.
  mutating func moveProbe(columns: Int, rows: Int) {
    guard let probe, let layout = Layout(screen: screen) else { return }
    let cell = layout.cell(of: layout.visible(window))
    placeProbe(
      at: PlanePoint(
        x: probe.x + Double(columns) * cell.width, y: probe.y - Double(rows) * cell.height))
  }

  /// Puts the probe somewhere, and the view where it is seen.
  mutating func placeProbe(at place: PlanePoint) {
    guard place.x.isFinite, place.y.isFinite else { return }
    probe = place
    reveal(place)
  }

  /// Begins a new run at the probe, which is left.
  mutating func startAtProbe(using workbench: Workbench) {
    guard let probe, localModel(using: workbench).loss.isFinite else { return }
    self.probe = nil
    startRun(from: plane.point(at: probe), using: workbench)
  }

  /// Moves the view by as little as shows a place, half a cell from its edge.
  private mutating func reveal(_ place: PlanePoint) {
    guard let layout = Layout(screen: screen) else { return }
    let view = layout.visible(window)
    let cell = layout.cell(of: view)
    let right = excess(of: place.x, over: view.x, margin: cell.width / 2)
    let up = excess(of: place.y, over: view.y, margin: cell.height / 2)
    guard right != 0 || up != 0 else { return }
    changeView { $0.window = $0.window.moved(right: right, up: up) }
  }

  /// How far a number lies outside of a range without its margins.
  private func excess(
    of value: Double, over range: ClosedRange<Double>, margin: Double
  ) -> Double {
    max(0, value - (range.upperBound - margin)) + min(0, value - (range.lowerBound + margin))
  }
}
