package import Descent
import Screen

extension State {
  /// The part of the plane on the screen; nothing where the screen is too small for a map.
  package var visibleWindow: Window? {
    Layout(screen: screen)?.visible(window)
  }

  /// Changes what is seen; curvature met in the old view says nothing of the new one.
  mutating func changeView(_ change: (inout State) -> Void) {
    let before = visibleWindow
    change(&self)
    if visibleWindow != before { curvaturesMet = MetCurvatures() }
  }

  mutating func pan(columns: Int, rows: Int) {
    pan(from: window, columns: columns, rows: rows)
  }

  /// Shows what lies so many cells beside a window.
  mutating func pan(from window: Window, columns: Int, rows: Int) {
    guard let layout = Layout(screen: screen) else { return }
    let view = layout.visible(window)
    let perDot = view.width / Double(layout.map.columns * 2)
    changeView {
      $0.window = window.moved(
        right: Double(columns * 2) * perDot, up: -Double(rows * 4) * perDot)
    }
  }

  /// Zooms about a place that stays where it is: the one said, a probe on the map, or the middle.
  mutating func zoom(_ direction: Action.ZoomDirection, about place: PlanePoint? = nil) {
    let seen = probe.flatMap { visibleWindow?.contains($0) == true ? $0 : nil }
    changeView {
      $0.window = $0.window.scaled(by: direction == .in ? 0.8 : 1.25, about: place ?? seen)
    }
  }

  mutating func showWholeWindow() {
    changeView { $0.window = $0.landscape.window }
    isFollowing = false
  }

  /// Moves the view so that w lies in its inner part.
  mutating func keepInView() {
    guard isFollowing, let view = visibleWindow else { return }
    let place = plane.projection(of: run.point)
    guard place.x.isFinite, place.y.isFinite, !view.scaled(by: 0.6).contains(place) else { return }
    changeView { $0.window = $0.window.centered(on: place) }
  }
}

extension Window {
  func moved(right: Double, up: Double) -> Window {
    around(PlanePoint(x: center.x + right, y: center.y + up), width: width, height: height)
  }

  func scaled(by factor: Double, about fixed: PlanePoint? = nil) -> Window {
    let fixed = fixed ?? center
    return around(
      PlanePoint(
        x: fixed.x + (center.x - fixed.x) * factor, y: fixed.y + (center.y - fixed.y) * factor),
      width: width * factor, height: height * factor)
  }

  func centered(on point: PlanePoint) -> Window {
    around(point, width: width, height: height)
  }

  /// A window of a size around a point; this one where numbers would no longer tell its edges apart.
  private func around(_ point: PlanePoint, width: Double, height: Double) -> Window {
    let reach = max(abs(point.x), abs(point.y), 1e-300)
    guard width > reach * 1e-10, height > reach * 1e-10, width < 1e100, height < 1e100,
      reach < 1e100
    else { return self }
    return Window(
      x: (point.x - width / 2)...(point.x + width / 2),
      y: (point.y - height / 2)...(point.y + height / 2))
  }
}
