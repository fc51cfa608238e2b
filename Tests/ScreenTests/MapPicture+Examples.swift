import Screen

/// A flat map without lines, w in the middle.
func picture(_ columns: Int = 30, _ rows: Int = 12) -> MapPicture {
  let values = NumberGrid(
    columns: columns * 2, rows: rows * 4,
    values: Array(repeating: 1, count: columns * rows * 8))
  return MapPicture(
    relief: Relief(values, lowest: nil, contourCount: 5),
    here: DotPoint(x: Double(columns) + 0.5, y: Double(rows * 2) + 0.5))
}

/// A tilted map.
func slope(_ columns: Int = 30, _ rows: Int = 12) -> MapPicture {
  let values = (0..<(rows * 4)).flatMap { y in
    (0..<(columns * 2)).map { x in Double(x + 2 * y) }
  }
  return MapPicture(
    relief: Relief(
      NumberGrid(columns: columns * 2, rows: rows * 4, values: values), lowest: nil,
      contourCount: 6), here: DotPoint(x: Double(columns), y: Double(rows * 2)))
}

func draw(_ picture: MapPicture, look: Look = .fixedProfile) -> Frame {
  var frame = frame(picture.columns, picture.rows, look: look)
  picture.draw(into: &frame, at: Position(column: 0, row: 0), look: look)
  return frame
}
