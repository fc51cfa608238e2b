import Screen

extension Frame {
  /// Says in the row under a gauge in which regime its ε is: under the part of the gauge that means that,
  /// beside ε, in as many words as have room there, or not at all.
  mutating func write(
    _ regime: StepRegime, beside gauge: Gauge, row: Int, in area: Rectangle, look: Look
  ) {
    func width(_ text: String) -> Int { look.text(text).unicodeScalars.count }
    let sign = width("ε")
    let value = min(gauge.column(columns: area.columns), max(0, area.columns - sign))
    guard
      let part = gauge.parts(columns: area.columns).first(where: { part in
        // ε itself covers the column in which its own part may end.
        part.role == regime.role && part.columns.lowerBound - 1 <= value
          && value <= part.columns.upperBound
      })
    else { return }
    // Right of ε from a blank on, or left of it up to one.
    let right = (value + sign + 1)..<max(value + sign + 1, part.columns.upperBound)
    let left = min(part.columns.lowerBound, max(0, value - 1))..<max(0, value - 1)
    for name in regime.names {
      let length = width(name)
      guard let room = [right, left].first(where: { $0.count >= length }) else { continue }
      let column = room == right ? room.lowerBound : room.upperBound - length
      return write([Piece(column, name, regime.role)], row: row, in: area, look: look)
    }
  }
}
