import Descent
package import Screen

extension MapScene {
  /// The scene in the dots of a map.
  package func picture(
    of state: State, in layout: Layout, contourCount: Int, using workbench: Workbench
  ) -> MapPicture {
    let dots = DotFrame(view: view, columns: layout.map.columns * 2, rows: layout.map.rows * 4)
    let relief = workbench.relief(
      of: state.landscape, request(ground, dots), lowest: lowest,
      contourCount: contourCount)
    var picture = MapPicture(relief: relief, here: dots.dot(here))
    picture.probe = probe.map(dots.dot)
    picture.fill = state.shown.fill.picture
    picture.contours =
      layout.panel == nil && state.shown.contours == .values
      ? .lines : state.shown.contours.picture
    picture.levels = levels.map { level in
      MapPicture.LevelCurve(
        line: workbench.line(
          of: state.landscape, request(level.quantity, dots), level: level.value),
        role: level.kind.role,
        labels: level.kind.labels(of: probe == nil ? "w" : "p"))
    }
    picture.axes = axes(in: layout)
    picture.ghosts = ghosts.map { $0.map(dots.dot) }
    picture.path = path.map(dots.dot)
    picture.hasBeads = state.shown.path == .beads
    picture.start = path.isEmpty ? nil : dots.dot(start)
    picture.arrow = descent.flatMap { arrow(along: $0, in: layout) }
    picture.next = next.map(dots.dot)
    picture.stationary = stationary.map(dots.dot)
    picture.marks = critical.map {
      MapPicture.Mark(
        dot: dots.dot($0.place), sign: $0.curvature.criticalMark, isChosen: $0.isChosen)
    }
    picture.setTicks(in: dots)
    picture.offMap = notice(of: "w", at: here)
    picture.probeOffMap = probe.flatMap { notice(of: "p", at: $0) }
    picture.hasLabels = layout.panel != nil
    return picture
  }

  private func request(_ quantity: Quantity, _ dots: DotFrame) -> RasterRequest {
    RasterRequest(
      quantity: quantity, plane: plane, window: view, columns: dots.columns, rows: dots.rows)
  }

  /// How long an axis may be, of the map's shorter side; short ones stay visible.
  private static let longestAxis = 0.27
  private static let shortestShare = 0.45

  private func axes(in layout: Layout) -> [MapPicture.Axis] {
    let side = Double(min(layout.map.columns * 2, layout.map.rows * 4))
    let flattest = axes.map { abs($0.eigenvalue) }.min() ?? 0
    return axes.filter { $0.eigenvalue.isFinite }.map { axis in
      let share = axis.eigenvalue == 0 ? 1 : (flattest / abs(axis.eigenvalue)).squareRoot()
      return MapPicture.Axis(
        direction: DotPoint(x: axis.direction.x, y: -axis.direction.y),
        length: side * MapScene.longestAxis * max(share, MapScene.shortestShare),
        isThick: axis.isLargest, label: axis.isLargest ? "λmax" : "λmin")
    }
  }

  private func arrow(along slope: PlanePoint, in layout: Layout) -> MapPicture.Arrow? {
    let length = slope.norm
    guard length > 0, length.isFinite else { return nil }
    return MapPicture.Arrow(
      direction: DotPoint(x: slope.x / length, y: -slope.y / length),
      length: layout.arrowLength, label: "−g")
  }

  /// Where a point is, if it has left the map: the coordinate by which it did.
  private func notice(of name: String, at place: PlanePoint) -> String? {
    guard place.x.isFinite, place.y.isFinite, !view.contains(place) else { return nil }
    let coordinate =
      view.y.contains(place.y)
      ? "x = \(Numeral.text(place.x, significant: 3))"
      : "y = \(Numeral.text(place.y, significant: 3))"
    return "\(name) is off the map, \(coordinate)"
  }
}

extension MapPicture {
  /// Numbers at the edges, of the coordinates there.
  mutating func setTicks(in dots: DotFrame) {
    ticksAcross = Ticks.values(in: dots.view.x, room: columns / 9).map {
      MapPicture.Tick(dot: dots.dot(PlanePoint(x: $0, y: 0)).x, text: Ticks.text($0))
    }
    ticksUp = Ticks.values(in: dots.view.y, room: rows / 4).map {
      MapPicture.Tick(dot: dots.dot(PlanePoint(x: 0, y: $0)).y, text: Ticks.text($0))
    }
  }
}

/// From the plane's coordinates to a map's dots.
struct DotFrame {
  let view: Window
  let columns: Int
  let rows: Int

  func dot(_ point: PlanePoint) -> DotPoint {
    DotPoint(
      x: (point.x - view.x.lowerBound) / view.width * Double(columns),
      y: (view.y.upperBound - point.y) / view.height * Double(rows))
  }
}

extension MapScene.Level.Kind {
  var role: Role {
    switch self {
    case .truth: .level
    case .model: .model
    }
  }

  static func name(ofOrder order: Int, at point: String) -> String {
    ["m₀", "m₁", "m₂", "m₃"][min(order, 3)] + " = L(\(point))"
  }

  /// Its names, the one that says most first.
  func labels(of point: String) -> [String] {
    switch self {
    case .truth: return ["L = L(\(point))"]
    case .model(let order, let kind):
      let name = MapScene.Level.Kind.name(ofOrder: order, at: point)
      let short = String(name.prefix(2))
      guard let kind else { return [name, short] }
      return ["\(name): \(kind.rawValue)", "\(short): \(kind.rawValue)", name, short]
    }
  }
}

extension Shown.Fill {
  var picture: MapPicture.Fill {
    switch self {
    case .shaded: .shaded
    case .bands: .bands
    case .off: .off
    }
  }
}

extension Shown.Contours {
  var picture: MapPicture.Contours {
    switch self {
    case .values: .values
    case .lines: .lines
    case .off: .off
    }
  }
}
