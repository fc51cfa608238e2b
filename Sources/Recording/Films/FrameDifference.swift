import Screen

/// From one frame to the next as text for a terminal: only the cells that changed, each run of them at
/// its place.
///
/// It uses absolute positions and plain SGR with semicolons, which every player and emulator reads.
struct FrameDifference {
  private var before: Frame?
  private var colors: TerminalColors?
  private var pen: Pen?

  /// What the terminal writes with.
  private struct Pen: Equatable {
    var foreground: UInt8
    var background: UInt8
    var style: Style
  }

  /// Empties the screen and hides the cursor.
  private static let opening = "\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?25l"

  /// Appends the text that turns what was shown last into a frame; nothing where nothing changed.
  mutating func append(_ frame: Frame, to text: inout Bytes) {
    if before?.size != frame.size {
      text.append(FrameDifference.opening)
      before = nil
    }
    if colors?.palette != frame.palette { before = nil }
    guard let before, let colors else {
      let colors = TerminalColors(frame.palette)
      self.colors = colors
      pen = nil
      for row in 0..<frame.size.rows {
        append(frame, row, 0..<frame.size.columns, colors, to: &text)
      }
      self.before = frame
      return
    }
    for row in 0..<frame.size.rows {
      guard let columns = frame.columns(ofRow: row, changedSince: before) else { continue }
      var start: Int?
      for column in columns {
        let isChanged = frame[column, row] != before[column, row]
        if isChanged, start == nil { start = column }
        guard !isChanged, let first = start else { continue }
        append(frame, row, first..<column, colors, to: &text)
        start = nil
      }
      if let start { append(frame, row, start..<columns.upperBound, colors, to: &text) }
    }
    self.before = frame
  }

  private mutating func append(
    _ frame: Frame, _ row: Int, _ columns: Range<Int>, _ colors: TerminalColors,
    to text: inout Bytes
  ) {
    text.append("\u{1B}[")
    text.append(decimal: row + 1)
    text.append(";")
    text.append(decimal: columns.lowerBound + 1)
    text.append("H")
    for column in columns {
      let cell = frame[column, row]
      let wanted = Pen(
        foreground: colors.alike[Int(cell.foreground)],
        background: colors.alike[Int(cell.background)], style: cell.style)
      if wanted != pen {
        append(wanted, colors, to: &text)
        pen = wanted
      }
      text.append(cell.glyph)
    }
  }

  private func append(_ new: Pen, _ colors: TerminalColors, to text: inout Bytes) {
    let isNewStyle = pen?.style != new.style
    text.append("\u{1B}[")
    if isNewStyle {
      text.append("0;")
      if new.style.contains(.bold) { text.append("1;") }
      if new.style.contains(.dim) { text.append("2;") }
      if new.style.contains(.reverse) { text.append("7;") }
    }
    let hasNewForeground = isNewStyle || pen?.foreground != new.foreground
    let hasNewBackground = isNewStyle || pen?.background != new.background
    if hasNewForeground { text.append(contentsOf: colors.foreground[Int(new.foreground)]) }
    if hasNewForeground, hasNewBackground { text.append(";") }
    if hasNewBackground { text.append(contentsOf: colors.background[Int(new.background)]) }
    text.append("m")
  }
}
