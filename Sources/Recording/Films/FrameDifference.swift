import Screen

/// From one frame to the next as text for a terminal: only the cells that changed, each run of them at
/// its place.
///
/// It uses absolute positions and plain SGR with semicolons, which every player and emulator reads.
struct FrameDifference {
  private var before: Frame?
  private var pen: Pen?

  /// What the terminal writes with.
  private struct Pen: Equatable {
    var foreground: Palette.Entry
    var background: Palette.Entry
    var style: Style
  }

  /// Empties the screen and hides the cursor.
  private static let opening = "\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?25l"

  /// The text that turns what was shown last into a frame; empty where nothing changed.
  mutating func text(to frame: Frame) -> String {
    var text = ""
    if before?.size != frame.size {
      text = FrameDifference.opening
      before = nil
      pen = nil
    }
    for row in 0..<frame.size.rows {
      var column = 0
      while column < frame.size.columns {
        guard hasChanged(frame, column, row) else {
          column += 1
          continue
        }
        text += "\u{1B}[\(row + 1);\(column + 1)H"
        repeat {
          write(frame[column, row], of: frame.palette, into: &text)
          column += 1
        } while column < frame.size.columns && hasChanged(frame, column, row)
      }
    }
    before = frame
    return text
  }

  private func hasChanged(_ frame: Frame, _ column: Int, _ row: Int) -> Bool {
    guard let before else { return true }
    let (old, new) = (before[column, row], frame[column, row])
    return old != new
      || before.palette.entries[Int(old.foreground)] != frame.palette.entries[Int(new.foreground)]
      || before.palette.entries[Int(old.background)] != frame.palette.entries[Int(new.background)]
  }

  private mutating func write(_ cell: Cell, of palette: Palette, into text: inout String) {
    let wanted = Pen(
      foreground: palette.entries[Int(cell.foreground)],
      background: palette.entries[Int(cell.background)], style: cell.style)
    if wanted != pen {
      text += FrameDifference.code(from: pen, to: wanted, depth: palette.depth)
      pen = wanted
    }
    text.unicodeScalars.append(cell.glyph)
  }

  private static func code(from old: Pen?, to new: Pen, depth: ColorDepth) -> String {
    var parts: [String] = []
    let isNewStyle = old?.style != new.style
    if isNewStyle {
      parts.append("0")
      if new.style.contains(.bold) { parts.append("1") }
      if new.style.contains(.dim) { parts.append("2") }
      if new.style.contains(.reverse) { parts.append("7") }
    }
    if isNewStyle || old?.foreground != new.foreground {
      parts.append(color(new.foreground, base: 38, depth: depth))
    }
    if isNewStyle || old?.background != new.background {
      parts.append(color(new.background, base: 48, depth: depth))
    }
    return "\u{1B}[\(parts.joined(separator: ";"))m"
  }

  private static func color(_ entry: Palette.Entry, base: Int, depth: ColorDepth) -> String {
    switch depth {
    case .trueColor: "\(base);2;\(entry.rgb.red);\(entry.rgb.green);\(entry.rgb.blue)"
    case _ where entry.code < 0: "\(base + 1)"
    case .indexed256, .ansi16, .ansi8: "\(base);5;\(entry.code)"
    case .none: "\(base + 1)"
    }
  }
}
