/// A frame as text: its glyphs alone, or its styles as letters.
package enum PlainText {
  /// The glyphs row by row, blanks at the ends of rows kept.
  package static func lines(of frame: Frame) -> [String] {
    lines(of: frame) { $0.glyph }
  }

  /// The glyphs row by row, without blanks at the ends of rows.
  package static func trimmedLines(of frame: Frame) -> [String] {
    lines(of: frame).map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// How each cell is set: `.` plain, `b` bold, `d` dim, `r` reverse, capital where also bold.
  package static func styles(of frame: Frame) -> [String] {
    lines(of: frame) { cell in
      if cell.style.contains(.reverse) { return cell.style.contains(.bold) ? "R" : "r" }
      if cell.style.contains(.dim) { return cell.style.contains(.bold) ? "D" : "d" }
      return cell.style.contains(.bold) ? "b" : "."
    }
  }

  private static func lines(of frame: Frame, _ glyph: (Cell) -> Unicode.Scalar) -> [String] {
    (0..<frame.size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<frame.size.columns { line.append(glyph(frame[column, row])) }
      return String(line)
    }
  }
}
