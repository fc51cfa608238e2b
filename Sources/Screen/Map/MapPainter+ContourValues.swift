extension MapPainter {
  /// With so many values a map says how high its lines lie.
  private static let enoughValues = 2

  /// Sets contour values into their lines along the way from w to the lower right corner; where too few
  /// find room there, along those to the other corners as well, the farthest first, and then along
  /// some from the middle of the map.
  mutating func labelContours() {
    guard !isASCII, !picture.relief.levels.isEmpty else { return }
    let (width, height) = (Double(columns * 2), Double(rows * 4))
    let inside = DotPoint(
      x: min(max(picture.focus.x, 0), width), y: min(max(picture.focus.y, 0), height))
    guard inside.isFinite else { return }
    func dot(_ x: Double, _ y: Double) -> DotPoint { DotPoint(x: x * width, y: y * height) }
    let others = [dot(0.03, 0.04), dot(0.97, 0.04), dot(0.03, 0.96)]
      .sorted { inside.distance(to: $0) > inside.distance(to: $1) }
    // Beside the corners: on a saddle the lines run towards these.
    let edges = [dot(0.97, 0.75), dot(0.75, 0.96), dot(0.25, 0.04), dot(0.03, 0.25)]
    let ways =
      ([dot(0.97, 0.96)] + others).map { (inside, $0) } + edges.map { (dot(0.5, 0.5), $0) }
    var count = 0
    for (start, end) in ways where count < MapPainter.enoughValues {
      count += labelContours(from: start, to: end)
    }
  }

  /// Sets contour values into the lines that a way crosses; how many found room.
  private mutating func labelContours(from start: DotPoint, to end: DotPoint) -> Int {
    let steps = clampedFloor(start.distance(to: end))
    var count = 0
    var before: UInt8?
    for step in 0..<max(0, steps) {
      let share = Double(step) / Double(steps)
      let x = clampedFloor(start.x + (end.x - start.x) * share, within: 0...(columns * 2 - 1))
      let y = clampedFloor(start.y + (end.y - start.y) * share, within: 0...(rows * 4 - 1))
      let band = picture.relief.bands.values[y * columns * 2 + x]
      defer { before = band == Bands.none ? nil : band }
      guard let before, band != before, band != Bands.none else { continue }
      if setValue(ofLevel: Int(max(band, before)) - 1, around: x / 2, y / 4) { count += 1 }
    }
    return count
  }

  /// Whether there is room for the value of a level, which then stands around a cell, with a row between
  /// it and others or two columns beside them.
  private mutating func setValue(ofLevel level: Int, around middle: Int, _ row: Int) -> Bool {
    let text = ContourLevels.text(picture.relief.levels[level])
    let length = text.unicodeScalars.count
    let column = middle - length / 2
    guard column >= 4, column + length <= columns - 1, row < rows - 1,
      isFree(column - 1, row, length + 2)
    else { return false }
    paintInFill(text, column, row)
    for near in -1...1 {
      for beside in -2..<(length + 2) { take(column: column + beside, row: row + near) }
    }
    return true
  }
}
