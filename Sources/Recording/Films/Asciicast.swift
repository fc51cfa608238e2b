package import Screen

/// A film for asciinema and its relatives (asciicast version 2 or 3), line by line in order of time.
///
/// It holds pictures, keys and marks; never an environment, a command or a date, so that the same film
/// gives the same bytes everywhere.
package struct Asciicast {
  package enum Version: Int, Sendable {
    case two = 2
    /// Times are intervals instead of absolute.
    case three = 3
  }

  package let version: Version
  /// What has been made so far, in UTF-8.
  package private(set) var bytes: [UInt8]
  private var difference = FrameDifference()
  private var text = Bytes()
  private var size: Size
  private var lastTick = 0

  package init(version: Version = .two, size: Size, title: String? = nil) {
    self.version = version
    self.size = size
    let (columns, rows) = (size.columns, size.rows)
    let opening =
      switch version {
      case .two: "{\"version\":2,\"width\":\(columns),\"height\":\(rows)"
      case .three: "{\"version\":3,\"term\":{\"cols\":\(columns),\"rows\":\(rows)}"
      }
    bytes = Bytes(opening.utf8)
    if let title {
      bytes.append(",\"title\":")
      JSONText.append(Bytes(title.utf8), to: &bytes)
    }
    bytes.append("}\n")
  }

  /// Shows a frame from a tick of 20 ms on; the same frame again is no event.
  package mutating func show(_ frame: Frame, at tick: Int) {
    if frame.size != size {
      size = frame.size
      append("r", "\(size.columns)x\(size.rows)", at: tick)
    }
    text.removeAll(keepingCapacity: true)
    difference.append(frame, to: &text)
    if !text.isEmpty { append("o", text, at: tick) }
  }

  package mutating func press(_ key: Key, at tick: Int) {
    append("i", key.bytes, at: tick)
  }

  package mutating func mark(_ title: String, at tick: Int) {
    append("m", DisplayText.visible(title), at: tick)
  }

  /// Lets the film last until a tick.
  package mutating func end(at tick: Int) {
    if tick > lastTick { append("o", "", at: tick) }
  }

  private mutating func append(_ code: String, _ data: String, at tick: Int) {
    append(code, Bytes(data.utf8), at: tick)
  }

  private mutating func append(_ code: String, _ data: Bytes, at tick: Int) {
    let time = version == .two ? tick : tick - lastTick
    lastTick = tick
    bytes.append("[\(Asciicast.seconds(ticks: time)),\"\(code)\",")
    JSONText.append(data, to: &bytes)
    bytes.append("]\n")
  }

  private static func seconds(ticks: Int) -> String {
    let hundredths = ticks * 2
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
