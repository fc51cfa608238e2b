import Screen

/// The keys that were pressed in the last second, for those who watch.
struct PressedKeys: Equatable, Sendable {
  private struct Pressed: Equatable, Sendable {
    let text: String
    let tick: Int
  }

  private var keys: [Pressed] = []

  private static let shownTicks = Playback.ticksPerSecond
  private static let most = 8

  mutating func press(_ key: Key, at tick: Int) {
    keys = (keys + [Pressed(text: key.label, tick: tick)]).suffix(PressedKeys.most)
  }

  /// Forgets those that have been shown long enough; whether there were any.
  mutating func forget(at tick: Int) -> Bool {
    let before = keys.count
    keys.removeAll { tick - $0.tick >= PressedKeys.shownTicks }
    return keys.count != before
  }

  /// Draws them into the upper right corner of the map, the newest last.
  func draw(into frame: inout Frame, look: Look) {
    guard !keys.isEmpty, let layout = Layout(screen: frame.size) else { return }
    let text = look.text(" " + keys.map(\.text).joined(separator: " ") + " ")
    let columns = min(text.unicodeScalars.count, layout.map.columns)
    let area = Rectangle(
      column: layout.map.column + layout.map.columns - columns, row: layout.map.row,
      columns: columns,
      rows: 1)
    frame.fill(area, role: .titleBackground, look: look)
    frame.write([Piece(0, text, .strong, bold: true)], row: 0, in: area, look: look)
  }
}
