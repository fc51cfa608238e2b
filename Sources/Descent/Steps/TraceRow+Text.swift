extension TraceRow {
  /// The first line of a CSV file of rows, without its end.
  public static var csvHeader: String { columns.joined(separator: ",") }

  /// The row as a line of CSV: the shortest digits that read back to the same double, `inf` for a
  /// limit that does not bind, nothing for a value that does not exist.
  public func appendCSV(to text: inout String) {
    var line = ASCIILine()
    for entry in entries {
      switch entry {
      case .integer(let number): line.write(number.description)
      // Straight into the line, without a string of its own.
      case .number(let number): number.write(to: &line)
      case .unbounded: line.write("inf")
      case .missing: break
      }
      line.bytes.append(UInt8(ascii: ","))
    }
    line.bytes[line.bytes.count - 1] = UInt8(ascii: "\n")
    text += String(decoding: line.bytes, as: UTF8.self)
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

/// A line under way: what is added number by number is added to bytes in half the time that a string
/// takes.
private struct ASCIILine: TextOutputStream {
  var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(512)
  }

  mutating func write(_ string: String) { bytes.append(contentsOf: string.utf8) }

  /// How numbers write their digits.
  mutating func _writeASCII(_ digits: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: digits)
  }
}
