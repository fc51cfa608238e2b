/// A number as a bar beside others, relative to the largest of them.
package enum Bar {
  /// Draws `━` for what is positive and `╍` for what is negative, at least one cell long.
  package static func draw(
    _ value: Double, relativeTo largest: Double, into frame: inout Frame, at position: Position,
    columns: Int, role: Role, look: Look
  ) {
    guard columns > 0, value != 0, largest > 0, value.isFinite, largest.isFinite else { return }
    let length = clampedFloor(
      (abs(value) / largest * Double(columns)).rounded(), within: 1...columns)
    let glyph =
      look.glyphs == .ascii ? (value > 0 ? "=" : "-") : value > 0 ? "━" : "╍"
    frame.write(
      String(repeating: glyph, count: length), at: position, role: role, look: look)
  }
}
