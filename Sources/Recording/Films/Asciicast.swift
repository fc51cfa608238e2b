package import Screen

/// A film for asciinema and its relatives (asciicast version 2 or 3), line by line.
///
/// It holds pictures, keys and marks; never an environment, a command or a date, so that the same film
/// gives the same bytes everywhere. The lines gather in `lines`, whole and in order of time.
package struct Asciicast {
  package enum Version: Int, Sendable {
    case two = 2
    /// Times are intervals instead of absolute.
    case three = 3
  }

  package let version: Version
  /// What has been made and not yet been taken.
  package private(set) var lines = ""
  private var difference = FrameDifference()
  private var size: Size
  private var lastTick = 0

  package init(version: Version = .two, size: Size, title: String? = nil) {
    self.version = version
    self.size = size
    let name = title.map { ",\"title\":\($0.json)" } ?? ""
    switch version {
    case .two:
      lines = "{\"version\":2,\"width\":\(size.columns),\"height\":\(size.rows)\(name)}\n"
    case .three:
      lines =
        "{\"version\":3,\"term\":{\"cols\":\(size.columns),\"rows\":\(size.rows)}\(name)}\n"
    }
  }

  /// Shows a frame from a tick of 20 ms on; the same frame again is no event.
  package mutating func show(_ frame: Frame, at tick: Int) {
    if frame.size != size {
      size = frame.size
      append("r", "\(size.columns)x\(size.rows)", at: tick)
    }
    let text = difference.text(to: frame)
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

  /// Hands over what has been made since the last time.
  package mutating func take() -> String {
    defer { lines = "" }
    return lines
  }

  private mutating func append(_ code: String, _ data: String, at tick: Int) {
    let time = version == .two ? tick : tick - lastTick
    lastTick = tick
    lines += "[\(Asciicast.seconds(ticks: time)),\"\(code)\",\(data.json)]\n"
  }

  private static func seconds(ticks: Int) -> String {
    let hundredths = ticks * 2
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
