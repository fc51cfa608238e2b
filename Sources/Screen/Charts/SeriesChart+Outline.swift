/// The dots of curves.
extension SeriesChart {
  func dots(of curve: Curve, columns: Int, rows: Int) -> DotGrid {
    var dots = DotGrid(columns: columns, rows: rows)
    let height = Double(rows * 4 - (curve.isThick ? 2 : 1))
    for part in outline(of: curve.values, columns: columns) {
      let points = part.map { DotPoint(x: $0.x, y: (1 - $0.y) * height) }
      for (first, second) in zip(points, points.dropFirst() + points.suffix(1)) {
        dots.line(from: first, to: second)
        if curve.isThick {
          dots.line(
            from: DotPoint(x: first.x, y: first.y + 1), to: DotPoint(x: second.x, y: second.y + 1))
        }
      }
    }
    return dots
  }

  /// The curve in parts without gaps, at most four points a column of dots: where it enters, its
  /// lowest, its highest and where it leaves, so that a long run costs no more than a short one.
  private func outline(of values: [Double], columns: Int) -> [[DotPoint]] {
    let last = Double(columns * 2 - 1)
    var parts: [[DotPoint]] = [[]]
    var first = 0
    for column in 0..<(columns * 2) {
      let end =
        column == columns * 2 - 1
        ? values.count
        : clampedFloor(
          across.value(at: (Double(column) + 0.5) / last).rounded(.up),
          within: first...max(first, values.count))
      let slice = values[first..<min(max(first, end), values.count)]
      first = slice.endIndex
      for value in extremes(of: slice) {
        guard value.isFinite else {
          parts.append([])
          continue
        }
        // A step that has a column of its own stands where it is, not in the middle of the column.
        let x =
          slice.count == 1 ? across.share(of: Double(slice.startIndex)) * last : Double(column)
        parts[parts.count - 1].append(DotPoint(x: x + 0.5, y: up.share(of: value)))
      }
    }
    return parts
  }

  private func extremes(of slice: ArraySlice<Double>) -> [Double] {
    guard slice.count > 1, let first = slice.first, let last = slice.last else {
      return Array(slice)
    }
    var (lowest, highest) = (first, first)
    var isFinite = true
    for value in slice {
      lowest = min(lowest, value)
      highest = max(highest, value)
      isFinite = isFinite && value.isFinite
    }
    return isFinite ? [first, lowest, highest, last] : Array(slice)
  }
}
