import Screen

/// Letters of a row as runs of one colour and style, each at its place and of its exact width.
struct TextRuns {
  struct Run {
    var text: String
    var column: Int
    var columns: Int
    var color: RGB
    var style: Style
  }

  private(set) var runs: [Run] = []

  mutating func add(_ glyph: Unicode.Scalar, column: Int, color: RGB, style: Style) {
    let style = style.subtracting(.reverse)
    if let last = runs.last, last.color == color, last.style == style {
      // One blank inside of a run is cheaper than a new run.
      let gap = column - (last.column + last.columns)
      if gap <= 1 {
        runs[runs.count - 1].text += String(repeating: " ", count: gap) + String(glyph)
        runs[runs.count - 1].columns += gap + 1
        return
      }
    }
    runs.append(Run(text: String(glyph), column: column, columns: 1, color: color, style: style))
  }
}

extension TextRuns.Run {
  var markup: String {
    let bold = style.contains(.bold) ? " b" : ""
    let dim = style.contains(.dim) ? " d" : ""
    let width = columns > 1 ? " textLength=\"\(columns * RowMarkup.cellWidth)\"" : ""
    return "<text class=\"\(color.className)\(bold)\(dim)\" x=\"\(column * RowMarkup.cellWidth)\""
      + " y=\"15\"\(width)>\(text.escapedForXML)</text>"
  }
}

extension String {
  /// Text between tags and in attributes; what XML cannot hold was taken out at the gate.
  var escapedForXML: String {
    var result = ""
    for scalar in DisplayText.visible(self).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
