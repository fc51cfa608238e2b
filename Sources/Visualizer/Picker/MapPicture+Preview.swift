import Descent
import Screen

extension MapPicture {
  /// A landscape in its own window, with the point where it starts.
  init(preview landscape: Landscape, area: Rectangle, look: Look, using workbench: Workbench) {
    let view = landscape.window.widened(toFill: area.size)
    let dots = DotFrame(view: view, columns: area.columns * 2, rows: area.rows * 4)
    let request = RasterRequest(
      quantity: .loss, plane: .identity, window: view, columns: dots.columns, rows: dots.rows)
    let relief = workbench.relief(
      of: landscape, request, lowest: landscape.knownMinimum,
      contourCount: look.glyphs == .ascii ? 7 : 9)
    let start = Plane.identity.projection(of: landscape.start)
    self.init(relief: relief, here: dots.dot(start))
    hasLabels = false
    contours = .lines
    setTicks(in: dots)
  }
}
