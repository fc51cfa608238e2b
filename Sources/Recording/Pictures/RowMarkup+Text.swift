import Screen

extension RowMarkup {
  /// Letters of one colour and style beside each other.
  struct TextRun {
    var columns: Range<Int>
    let color: UInt8
    let style: Style
  }

  /// The letters from left to right.
  var textRuns: [TextRun] {
    var runs: [TextRun] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      guard cell.glyph != " ", !Glyphs.isShape(cell.glyph) else { continue }
      let color = colors.ink(of: cell).foreground
      let style = cell.style.subtracting(.reverse)
      // One blank inside of a run is cheaper than a new run.
      if let last = runs.last, last.color == color, last.style == style,
        column - last.columns.upperBound <= 1
      {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append(TextRun(columns: column..<column + 1, color: color, style: style))
      }
    }
    return runs
  }

  /// A run at its place and of its exact width.
  func text(_ run: TextRun) -> Bytes {
    var markup = Bytes()
    markup.append("<text fill=\"")
    markup.append(contentsOf: colors.names[Int(run.color)])
    let classes = (run.style.contains(.bold) ? "b" : "") + (run.style.contains(.dim) ? "d" : "")
    if !classes.isEmpty { markup.append("\" class=\"\(classes)") }
    markup.append("\" x=\"")
    markup.append(decimal: run.columns.lowerBound * RowMarkup.cellWidth)
    markup.append("\" y=\"15\"")
    if run.columns.count > 1 {
      markup.append(" textLength=\"")
      markup.append(decimal: run.columns.count * RowMarkup.cellWidth)
      markup.append("\"")
    }
    markup.append(">")
    var text = ""
    for column in run.columns { text.unicodeScalars.append(frame[column, row].glyphOfText) }
    markup.append(text.escapedForXML)
    markup.append("</text>")
    return markup
  }
}

extension Cell {
  /// What it adds to letters around it.
  fileprivate var glyphOfText: Unicode.Scalar { Glyphs.isShape(glyph) ? " " : glyph }
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
