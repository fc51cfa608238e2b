internal import CElementary

extension MapPainter {
  /// A line with the words that belong to it.
  struct LabelledCurve {
    var dots: DotGrid
    /// The first of these for which there is room.
    var texts: [String]
    var role: Role
  }

  struct AxisLabel {
    var text: String
    var column: Int
    var row: Int
  }

  // MARK: level sets

  /// The level sets, two dots thick; the thin ones come back for their labels.
  mutating func paintLevels() -> [LabelledCurve] {
    var curves: [LabelledCurve] = []
    for curve in picture.levels {
      // Without colour the true level set cannot be told from the contours.
      if curve.role == .level, isMonochrome || isASCII { continue }
      let line = curve.line
      guard line.thin.columns == columns, line.thin.rows == rows else { continue }
      let dots = hasWideDots ? line.thin : line.thick
      paint(dots, role: curve.role, bold: true, ascii: "o") { _ in "∘" }
      take(dots)
      curves.append(
        LabelledCurve(
          dots: line.thin.isEmpty ? besideFocus : line.thin, texts: curve.labels, role: curve.role))
    }
    return curves
  }

  /// A few rows above and below the point in focus: where a level set through it is named that shows
  /// no dot, since it is that point alone or too small to be seen.
  private var besideFocus: DotGrid {
    let (above, below) = (DotPoint(x: 0, y: -12), DotPoint(x: 0, y: 12))
    var dots = DotGrid(columns: columns, rows: rows)
    if cell(picture.focus) != nil {
      dots.line(from: picture.focus + above, to: picture.focus + below)
    }
    return dots
  }

  // MARK: eigenvectors

  /// The axes through w; a half that runs along the path is left out.
  mutating func paintAxes(along path: [DotGrid]) -> [AxisLabel] {
    var all = DotGrid(columns: columns, rows: rows)
    for part in path { all.formUnion(part) }
    var labels: [AxisLabel] = []
    for axis in picture.axes where axis.length.isFinite && picture.focus.isFinite {
      let direction = axis.direction.x < 0 ? axis.direction * -1 : axis.direction
      let covered = [1.0, -1.0].map { sign in
        isAlong(all, direction * (sign * axis.length))
      }
      var dots = DotGrid(columns: columns, rows: rows)
      var label: AxisLabel?
      for (index, sign) in [1.0, -1.0].enumerated() {
        if covered[index], !covered[1 - index] { continue }
        let tip = picture.focus + direction * (sign * axis.length)
        dots.line(from: picture.focus, to: tip)
        if label == nil { label = axisLabel(axis.label, beyond: tip, direction * sign) }
      }
      if axis.isThick || isMonochrome { dots = dots.thickened() }
      paint(dots, role: .eigen, bold: true, ascii: "~")
      take(dots)
      if let label { labels.append(label) }
    }
    return labels
  }

  private func axisLabel(
    _ text: String, beyond tip: DotPoint, _ direction: DotPoint
  ) -> AxisLabel? {
    var column = clampedFloor((tip.x + direction.x * 4) / 2)
    let row = clampedFloor((tip.y + direction.y * 4) / 4)
    if direction.x < -0.1 { column -= 3 }
    guard column >= 0, column < columns - 5, row >= 0, row < rows else { return nil }
    return AxisLabel(text: text, column: column, row: row)
  }

  /// Whether more than 40 % of a line from w lies within 4 dots of the path.
  private func isAlong(_ path: DotGrid, _ line: DotPoint) -> Bool {
    let near = [0.4, 0.6, 0.8, 1.0].count { share in
      let point = picture.focus + line * share
      let (x, y) = (clampedFloor(point.x), clampedFloor(point.y))
      for row in -3...3 {
        for column in -3...3 where column * column + row * row < 16 {
          if path.isSet(x + column, y + row) { return true }
        }
      }
      return false
    }
    return near >= 2
  }

  // MARK: paths

  /// The youngest steps are the brightest: up to 9, 22 and 46 steps ago, then the rest.
  private static let ages: [(upTo: Int, role: Role)] = [
    (9, .pathNewest), (22, .pathRecent), (46, .pathOld), (Int.max, .pathOldest),
  ]

  /// The path's dots by age, the oldest first.
  func pathByAge() -> [(dots: DotGrid, role: Role)] {
    let count = picture.path.count
    var end = count
    var parts: [(DotGrid, Role)] = []
    for age in MapPainter.ages where end > 0 {
      let start = age.upTo >= count ? 0 : count - age.upTo
      parts.append((dots(of: picture.path, in: start..<end), age.role))
      end = start
    }
    return parts.reversed()
  }

  /// The lines between points of a range and the one after it, and beads on them.
  private func dots(of points: [DotPoint], in range: Range<Int>) -> DotGrid {
    var dots = DotGrid(columns: columns, rows: rows)
    var drawn = RecentSegments()
    for index in range {
      let next = points[min(index + 1, points.count - 1)]
      guard drawn.isNew(from: points[index], to: next) else { continue }
      dots.line(from: points[index], to: next)
      if picture.hasBeads {
        dots.plot(DotPoint(x: points[index].x - 0.5, y: points[index].y - 0.5), size: 2)
      }
    }
    return dots
  }

  mutating func paintPaths(_ path: [(dots: DotGrid, role: Role)]) {
    for ghost in picture.ghosts { paintGhost(dots(of: ghost, in: 0..<ghost.count)) }
    for part in path { paintPath(part.dots, role: part.role) }
  }

  /// A path that was left, in the colour of the oldest steps; where colours do not tell these from the
  /// newest, and where all of a path is characters, one small dot a cell does.
  private mutating func paintGhost(_ dots: DotGrid) {
    guard isASCII || look.looksAlike(.pathOldest, .pathNewest) else {
      return paintPath(dots, role: .pathOldest)
    }
    let style = look.style(.pathOldest).subtracting(.bold)
    dots.forEachCell { column, row, _ in
      put(
        isASCII ? "." : "·", column, row, color: look.color(.pathOldest), style: style)
    }
    take(dots)
  }

  private mutating func paintPath(_ dots: DotGrid, role: Role) {
    paint(
      isMonochrome || hasWideDots ? dots : dots.thickened(), role: role, ascii: "*",
      monochrome: quadrants)
    take(dots)
  }

  // MARK: the arrow

  /// A shaft two dots thick and a filled head six dots long.
  mutating func paintArrow() {
    guard let arrow = picture.arrow, picture.focus.isFinite else { return }
    if isASCII { return paintArrowOfCharacters(arrow) }
    let head = 6.0
    let (foot, direction) = (picture.focus, arrow.direction)
    var dots = DotGrid(columns: columns, rows: rows)
    let neck = foot + direction * (arrow.length - head + 1)
    let side = DotPoint(x: -direction.y * 0.7, y: direction.x * 0.7)
    dots.line(from: foot, to: neck)
    dots.line(from: foot + side + direction * 3, to: neck + side)
    let tip = foot + direction * arrow.length
    let (tipX, tipY) = (tip.x.rounded(.down), tip.y.rounded(.down))
    for row in -9...9 {
      for column in -9...9 {
        let dot = DotPoint(x: tipX + Double(column) + 0.5, y: tipY + Double(row) + 0.5)
        let along = (dot.x - tip.x) * direction.x + (dot.y - tip.y) * direction.y
        let across = (dot.y - tip.y) * direction.x - (dot.x - tip.x) * direction.y
        if along >= -head, along <= 0.2, abs(across) <= -along * 0.55 + 0.3 { dots.plot(dot) }
      }
    }
    paint(dots, role: .gradient, bold: true, ascii: "*")
    take(dots)
  }

  private mutating func paintArrowOfCharacters(_ arrow: MapPicture.Arrow) {
    let eighth = MapPainter.eighth(of: arrow.direction)
    let shaft = Array("-\\|/-\\|/".unicodeScalars)[eighth]
    let head = Array(">vvv<^^^".unicodeScalars)[eighth]
    var cells: [(Int, Int)] = []
    for step in 0...clampedFloor(arrow.length * 4) {
      let point = picture.focus + arrow.direction * (Double(step) / 4)
      let cell = (clampedFloor(point.x / 2), clampedFloor(point.y / 4))
      if cells.last.map({ $0 != cell }) ?? true { cells.append(cell) }
    }
    for (index, cell) in cells.enumerated().dropFirst() {
      put(
        index == cells.count - 1 ? head : shaft, cell.0, cell.1, color: look.color(.gradient),
        style: look.style(.gradient, bold: true))
      take(column: cell.0, row: cell.1)
    }
  }

  /// Which of eight directions is nearest, from the right clockwise.
  private static func eighth(of direction: DotPoint) -> Int {
    let angle = elementary_atan2(direction.y, direction.x)
    return (clampedFloor((angle / (.pi / 4)).rounded()) + 8) % 8
  }
}
