import Screen

extension Frame {
  /// Says in the row under a gauge in which regime its ε is, where there is more room beside that, or
  /// nothing.
  mutating func write(
    _ regime: StepRegime, beside gauge: Gauge, row: Int, in area: Rectangle, look: Look
  ) {
    func width(_ text: String) -> Int { look.text(text).unicodeScalars.count }
    let isLeft = gauge.share * 2 > 1
    let reach = (isLeft ? gauge.share : 1 - gauge.share) * Double(area.columns)
    let room = Int(reach) - 3 - width("ε")
    guard let text = regime.names.first(where: { width($0) <= room }) else { return }
    let column = isLeft ? 0 : area.columns - width(text)
    write([Piece(column, text, regime.role)], row: row, in: area, look: look)
  }
}
