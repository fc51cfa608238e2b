/// Times of a tape: whole ticks of 20 ms.
enum TapeTime {
  /// Ticks, or why the text is no time.
  enum Reading: Equatable {
    case ticks(Int)
    case refused(String)
  }

  private static let millisecondsPerTick = 20
  /// Longer ones are over the limit anyway.
  private static let mostDigits = 9

  static func reading(of text: String) -> Reading {
    let milliseconds: Int?
    if let number = text.dropping(suffix: "ms") {
      milliseconds = whole(number)
    } else if let number = text.dropping(suffix: "s") {
      milliseconds = thousandths(number)
    } else {
      milliseconds = whole(text).map { $0 * millisecondsPerTick }
    }
    guard let milliseconds else {
      return .refused("expected a time as 0.5s, 40ms or 25 (ticks of 20 ms), found '\(text)'")
    }
    let (ticks, rest) = milliseconds.quotientAndRemainder(dividingBy: millisecondsPerTick)
    guard rest == 0 else {
      let below = ticks == 0 ? "" : "\(ticks * millisecondsPerTick)ms and "
      return .refused(
        "'\(text)' is no whole number of 20 ms ticks; next to it are "
          + "\(below)\((ticks + 1) * millisecondsPerTick)ms")
    }
    return ticks > 0 ? .ticks(ticks) : .refused("expected at least one tick of 20 ms")
  }

  /// The shortest form in seconds.
  static func text(ticks: Int) -> String {
    let (seconds, rest) = (ticks * millisecondsPerTick).quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(seconds)s" }
    var decimals = String(1000 + rest).dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(seconds).\(decimals)s"
  }

  private static func whole(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= mostDigits,
      text.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Int(text)
  }

  /// A decimal in thousandths; finer ones are none.
  private static func thousandths(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let seconds = whole(parts[0]) else { return nil }
    guard parts.count == 2 else { return seconds * 1000 }
    let decimals = parts[1]
    guard decimals.count <= 3, let value = whole(decimals) else { return nil }
    let scale = [100, 10, 1][decimals.count - 1]
    return seconds * 1000 + value * scale
  }
}

extension String {
  func dropping(suffix: String) -> Substring? {
    hasSuffix(suffix) ? dropLast(suffix.count) : nil
  }
}
