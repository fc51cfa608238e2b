/// The rows of a trace as text, a line a row.
///
/// Once its steps lead nowhere, a trace says the same with every step, and only the step is written
/// anew.
public struct TraceText: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    /// The shortest digits that read back to the same double, `inf` for a limit that does not bind,
    /// nothing for a value that does not exist.
    case csv
    /// One object a line: a limit that does not bind is `null` and named in `"unbounded"`, a value
    /// that does not exist is left out.
    case json
  }

  private let format: Format
  /// What says more of each row, in columns behind its own.
  private var theory: TraceTheory?
  /// The row before, and its line from the end of its step on.
  private var last: (row: TraceRow, rest: Line)?

  public init(_ format: Format, with theory: TraceTheory? = nil) {
    self.format = format
    self.theory = theory
  }

  private var columns: [String] {
    TraceRow.columns + (theory == nil ? [] : TraceTheory.columns)
  }

  /// The line before the rows, with its end; empty where there is none.
  public var header: String {
    switch format {
    case .csv: columns.joined(separator: ",") + "\n"
    case .json: ""
    }
  }

  /// Adds the line of a row, the next one of its trace, to bytes of UTF-8.
  public mutating func append(_ row: TraceRow, to text: inout [UInt8]) {
    let rest = knownRest(of: row) ?? rest(of: row)
    last = (row, rest)
    switch format {
    case .csv: text += "\(row.step)".utf8
    case .json: text += "{\"\(TraceRow.columns[0])\":\(row.step)".utf8
    }
    text += rest.bytes
  }

  /// Theory sums up the rows before, so that its columns change with each.
  private func knownRest(of row: TraceRow) -> Line? {
    guard theory == nil, let last, last.row.differsInStepAlone(from: row) else { return nil }
    return last.rest
  }

  private mutating func rest(of row: TraceRow) -> Line {
    let entries = row.entries + (theory?.entries(of: row) ?? [])
    return switch format {
    case .csv: csv(entries.dropFirst())
    case .json: json(zip(columns, entries).dropFirst())
    }
  }

  private func csv(_ entries: some Sequence<TraceRow.Entry>) -> Line {
    var line = Line()
    for entry in entries {
      line.write(",")
      switch entry {
      case .integer(let number): line.write(number.description)
      case .number(let number): number.write(to: &line)
      case .unbounded: line.write("inf")
      case .missing: break
      }
    }
    line.write("\n")
    return line
  }

  private func json(_ members: some Sequence<(String, TraceRow.Entry)>) -> Line {
    var line = Line()
    var unbounded: [String] = []
    for (name, entry) in members {
      switch entry {
      case .integer(let number): line.write(",\"\(name)\":\(number)")
      case .number(let number):
        line.write(",\"\(name)\":")
        number.write(to: &line)
      case .unbounded:
        line.write(",\"\(name)\":null")
        unbounded.append("\"\(name)\"")
      case .missing: break
      }
    }
    if !unbounded.isEmpty { line.write(",\"unbounded\":[\(unbounded.joined(separator: ","))]") }
    line.write("}\n")
    return line
  }
}

extension TraceRow {
  /// The same point and the same ε make the same row.
  fileprivate func differsInStepAlone(from other: TraceRow) -> Bool {
    model.point.hasSameBits(as: other.model.point) && stepSize == other.stepSize
  }
}

/// A line under way: numbers are added to bytes in half the time that a string takes.
private struct Line: TextOutputStream, Sendable {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(512)
  }

  mutating func write(_ string: String) { bytes += string.utf8 }

  /// How numbers write their digits.
  mutating func _writeASCII(_ digits: UnsafeBufferPointer<UInt8>) { bytes += digits }
}
