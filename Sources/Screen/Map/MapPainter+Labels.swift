extension MapPainter {
  /// Whether a label fits: beside the axis numbers, not in the last row, on nothing else.
  private func fits(_ column: Int, _ row: Int, _ length: Int) -> Bool {
    column >= 4 && row < rows - 1 && isFree(column, row, length)
  }

  private mutating func write(_ text: String, _ column: Int, _ row: Int, role: Role) {
    let length = length(text)
    clearDigits(beside: column, row, length)
    put(text, column, row, role: role, bold: true)
    for index in -1...length { take(column: column + index, row: row) }
  }

  private func length(_ text: String) -> Int { look.text(text).unicodeScalars.count }

  // MARK: the arrow's and the axes' names

  mutating func labelArrow() {
    guard let arrow = picture.arrow, picture.focus.isFinite else { return }
    let tip = picture.focus + arrow.direction * arrow.length
    let beyond = tip + arrow.direction * 6
    let (column, row) = (clampedFloor(tip.x / 2), clampedFloor(tip.y / 4))
    let places = [
      (clampedFloor(beyond.x / 2), clampedFloor(beyond.y / 4)), (column + 2, row),
      (column - 3, row), (column + 2, row - 1), (column - 4, row - 1), (column - 4, row - 2),
    ]
    writeFirst(arrow.label, at: places, role: .gradient)
  }

  mutating func label(_ labels: [AxisLabel]) {
    let moves = [
      (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (3, 0), (-4, 0), (2, 1), (-3, 1), (2, -1), (-3, -1),
    ]
    for label in labels {
      writeFirst(
        label.text, at: moves.map { (label.column + $0.0, label.row + $0.1) }, role: .eigen)
    }
  }

  private mutating func writeFirst(_ text: String, at places: [(Int, Int)], role: Role) {
    let length = length(text)
    if let place = places.first(where: { fits($0.0, $0.1, length) }) {
      write(text, place.0, place.1, role: role)
    }
  }

  // MARK: the level sets' names

  /// Names curves beside them, the last one first, nearest to w.
  mutating func label(_ curves: [LabelledCurve]) {
    for (index, curve) in curves.enumerated().reversed() {
      var others = DotGrid(columns: columns, rows: rows)
      for (other, another) in curves.enumerated() where other != index {
        others.formUnion(another.dots)
      }
      // What is the same line as another one has both names, as L and its model on a quadratic. Where
      // there is no room apart from the others, the colour has to tell whose name it is.
      let nothing = DotGrid(columns: columns, rows: rows)
      let kept = isApart(curve.dots, from: others) ? [others, nothing] : [nothing]
      let found =
        kept.compactMap { firstPlace(for: curve, awayFrom: $0) }.first ?? placeNearFocus(for: curve)
      if let (text, column, row) = found { write(text, column, row, role: curve.role) }
    }
  }

  /// The first name of a curve for which there is room, and where.
  private func firstPlace(
    for curve: LabelledCurve, awayFrom others: DotGrid
  ) -> (text: String, column: Int, row: Int)? {
    for text in curve.texts {
      if let place = bestPlace(for: text, beside: curve.dots, awayFrom: others) {
        return (text, place.column, place.row)
      }
    }
    return nil
  }

  /// A place near w for the name of a curve that hides there among what belongs to w.
  private func placeNearFocus(
    for curve: LabelledCurve
  ) -> (text: String, column: Int, row: Int)? {
    for text in curve.texts where !curve.dots.isEmpty {
      let length = length(text)
      let reach = MapPainter.farthest + MapPainter.roomBonus
      let (column, row) = (picture.focus.x / 2 - Double(length) / 2, picture.focus.y / 4)
      let across = clampedFloor(column - 2 * reach)...clampedFloor(column + 2 * reach)
      let down = clampedFloor(row - reach)...clampedFloor(row + reach)
      var best = BestPlace(score: MapPainter.farthest)
      for row in down.clamped(to: 0...max(0, rows - 1)) {
        for column in across.clamped(to: 0...max(0, columns - 1)) {
          improve(&best, column, row, length)
        }
      }
      if let place = best.place { return (text, place.column, place.row) }
    }
    return nil
  }

  /// From this score on a place is not near w.
  private static let farthest = 12.0

  private func bestPlace(
    for text: String, beside dots: DotGrid, awayFrom others: DotGrid
  ) -> (column: Int, row: Int)? {
    let length = length(text)
    var best = BestPlace(score: .infinity)
    dots.forEachCell { column, row, _ in
      // Beside the curve, right of it and then left, with a cell between.
      for (start, gap) in [(column + 2, column + 1), (column - length - 1, column - 1)] {
        improve(&best, start, row, length) {
          isFree(gap, row, 1) && !isNear(others, column, row)
        }
      }
    }
    return best.place
  }

  /// The place with the lowest score so far.
  private struct BestPlace {
    var score: Double
    var place: (column: Int, row: Int)?
  }

  /// Takes a place for a text where it fits and is better than the best so far.
  @inline(__always)
  private func improve(
    _ best: inout BestPlace, _ column: Int, _ row: Int, _ length: Int,
    where isAllowed: () -> Bool = { true }
  ) {
    let distance = distance(column, row, length)
    // Of most places it is known by their distance that not even room around makes them the best.
    guard distance - MapPainter.roomBonus < best.score, fits(column, row, length), isAllowed()
    else { return }
    let score = distance - (hasRoom(column, row, length) ? MapPainter.roomBonus : 0)
    if score < best.score { best = BestPlace(score: score, place: (column, row)) }
  }

  /// Whether a curve is anywhere far enough from others to be told from them.
  private func isApart(_ dots: DotGrid, from others: DotGrid) -> Bool {
    var isApart = false
    dots.forEachCell { column, row, _ in
      isApart = isApart || !isNear(others, column, row)
    }
    return isApart
  }

  private func isNear(_ others: DotGrid, _ column: Int, _ row: Int) -> Bool {
    (max(0, column - 2)...min(columns - 1, column + 2)).contains { others[$0, row] != 0 }
  }

  /// How far a label is from w in rows; above w is worse than below it.
  private func distance(_ column: Int, _ row: Int, _ length: Int) -> Double {
    let (focusColumn, focusRow) = (picture.focus.x / 2, picture.focus.y / 4)
    return abs(Double(column) + Double(length) / 2 - focusColumn) / 2
      + abs(Double(row) - focusRow) + (Double(row) < focusRow ? 4 : 0)
  }

  /// How much nearer a place with room above and below it counts, in rows.
  private static let roomBonus = 3.0

  private func hasRoom(_ column: Int, _ row: Int, _ length: Int) -> Bool {
    fits(column, row - 1, length) && fits(column, row + 1, length)
  }

  // MARK: marks

  /// The places of the marks are taken before labels look for theirs.
  mutating func takeMarks() {
    for mark in picture.marks {
      if let cell = cell(mark.dot) { take(column: cell.column, row: cell.row) }
    }
    for mark in [picture.stationary, picture.next, picture.start, picture.here, picture.probe] {
      if let cell = mark.flatMap(cell) { take(column: cell.column, row: cell.row) }
    }
  }

  mutating func paintMarks() {
    for mark in picture.marks where !mark.isChosen { paint(mark.sign, at: mark.dot, role: .strong) }
    paint("◇", at: picture.start, role: .pathOld)
    paint("✕", at: picture.stationary, role: .model)
    paint("○", at: picture.next, role: .strong)
    for mark in picture.marks where mark.isChosen { paintChosen(mark) }
    paint("●", at: picture.here, role: .strong)
    paint("╋", at: picture.probe, role: .strong)
  }

  private mutating func paintChosen(_ mark: MapPicture.Mark) {
    guard let cell = cell(mark.dot) else { return }
    put("[", cell.column - 1, cell.row, role: .warn, bold: true)
    put(mark.sign, cell.column, cell.row, role: .strong, bold: true)
    put("]", cell.column + 1, cell.row, role: .warn, bold: true)
  }

  private mutating func paint(_ mark: String, at point: DotPoint?, role: Role) {
    guard let cell = point.flatMap(cell) else { return }
    put(mark, cell.column, cell.row, role: role, bold: true)
  }

  /// The cell of a point; nothing outside of the map.
  func cell(_ point: DotPoint) -> (column: Int, row: Int)? {
    guard point.isFinite else { return nil }
    let (column, row) = (clampedFloor(point.x / 2), clampedFloor(point.y / 4))
    guard column >= 0, column < columns, row >= 0, row < rows else { return nil }
    return (column, row)
  }

  /// What has left the map is named at its edge.
  mutating func paintNotices() {
    if let text = picture.offMap { paintNotice(text, of: picture.here) }
    if let text = picture.probeOffMap, let probe = picture.probe { paintNotice(text, of: probe) }
  }

  /// On a patch of ground at the edge where a point left the map.
  private mutating func paintNotice(_ text: String, of point: DotPoint) {
    guard cell(point) == nil else { return }
    let head = point.y < 0 ? "▲" : point.y >= Double(rows * 4) ? "▼" : point.x < 0 ? "◀" : "▶"
    let notice = look.text(" \(head) \(text) ")
    let length = notice.unicodeScalars.count
    let last = max(0, columns - length)
    let column = clampedFloor(point.x / 2 - 1, within: min(4, last)...last)
    let row = clampedFloor(point.y / 4, within: 0...max(0, rows - 2))
    for (index, scalar) in notice.unicodeScalars.enumerated() {
      change(column + index, row) { [look] in
        $0 = Cell(
          glyph: scalar, foreground: look.color(.bad), background: look.color(.background),
          style: look.style(.bad, bold: true))
      }
    }
  }
}
