extension TraceRow {
  /// The first line of a CSV file of rows, without its end.
  public static var csvHeader: String { columns.joined(separator: ",") }

  /// The row as a line of CSV: the shortest digits that read back to the same double, `inf` for a
  /// limit that does not bind, nothing for a value that does not exist.
  public func appendCSV(to text: inout String) {
    var isFirst = true
    for entry in entries {
      if !isFirst { text += "," }
      isFirst = false
      switch entry {
      case .integer(let number): text += number.description
      // Straight into the text, without a string of its own.
      case .number(let number): number.write(to: &text)
      case .unbounded: text += "inf"
      case .missing: break
      }
    }
    text += "\n"
  }

  /// The row as one JSON object on a line: a limit that does not bind is `null` and named in
  /// `"unbounded"`, a value that does not exist is left out.
  public func appendJSON(to text: inout String) {
    var unbounded: [String] = []
    var members: [String] = []
    for (name, entry) in zip(TraceRow.columns, entries) {
      switch entry {
      case .integer(let number): members.append("\"\(name)\":\(number)")
      case .number(let number): members.append("\"\(name)\":\(number)")
      case .unbounded:
        members.append("\"\(name)\":null")
        unbounded.append("\"\(name)\"")
      case .missing: break
      }
    }
    if !unbounded.isEmpty {
      members.append("\"unbounded\":[\(unbounded.joined(separator: ","))]")
    }
    text += "{\(members.joined(separator: ","))}\n"
  }
}
