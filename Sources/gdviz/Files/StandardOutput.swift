import Glibc
import Screen

/// Standard output, in large pieces and with every failure noticed.
struct StandardOutput {
  private var pending: [UInt8] = []

  init() {
    pending.reserveCapacity(StandardOutput.pieceSize + 1024)
  }

  /// Writes lines and nothing else.
  static func print(lines: some Sequence<String>) throws {
    var output = StandardOutput()
    for line in lines { try output.write(line: line) }
    try output.flush()
  }

  /// Writes a text as it is and nothing else.
  static func print(_ text: String) throws {
    var output = StandardOutput()
    try output.write(text)
    try output.flush()
  }

  /// A reader that has gone away: not an error, but nothing is left to do.
  struct ReaderGone: Error {}

  private static let pieceSize = 1 << 15

  /// Appends bytes of UTF-8 by a function and writes what has gathered when it is enough.
  mutating func write(_ append: (inout [UInt8]) -> Void) throws {
    append(&pending)
    if pending.count >= StandardOutput.pieceSize { try flush() }
  }

  mutating func write(_ text: String) throws {
    try write { $0 += text.utf8 }
  }

  mutating func write(line: String) throws {
    try write(line + "\n")
  }

  mutating func flush() throws {
    defer { pending.removeAll(keepingCapacity: true) }
    switch gdviz.write(pending, into: STDOUT_FILENO) {
    case nil: return
    case EPIPE: throw ReaderGone()
    case .some(let code):
      throw Failure.world("standard output cannot be written: \(String(cString: strerror(code)))")
    }
  }
}

/// Writes one line to standard error; what stands in it from outside cannot steer the terminal.
func complain(_ line: String) {
  var text = "gdviz: " + DisplayText.visible(line) + "\n"
  text.withUTF8 { bytes in
    guard let base = bytes.baseAddress else { return }
    _ = Glibc.write(STDERR_FILENO, base, bytes.count)
  }
}
