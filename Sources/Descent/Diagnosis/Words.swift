extension [String] {
  /// That these functions are at their limits, as a clause; nothing of none.
  func asSaturated(after word: String) -> String {
    guard let first else { return "" }
    let named =
      switch count {
      case 1: "\(first) is"
      case 2: "\(first) and \(self[1]) are"
      default: "\(first) and \(count - 1) more functions are"
      }
    return "\(word)\(named) saturated"
  }
}

extension PlanePoint {
  /// A unit vector as an adverb: along an axis, mostly so, or along itself.
  var direction: String {
    func nearly(_ component: Double, _ name: String) -> String? {
      abs(component) > 0.9999
        ? "along \(name)" : abs(component) > 0.95 ? "mostly along \(name)" : nil
    }
    return nearly(x, "x") ?? nearly(y, "y") ?? "along \(written)"
  }

  var written: String { [x, y].written }
}

extension Vector {
  /// The numbers in parentheses; those that are nothing beside the largest as 0.
  var written: String {
    let largest = map(abs).max() ?? 0
    let numbers = map { abs($0) < 1e-7 * largest ? "0" : $0.written }
    return "(\(numbers.joined(separator: ", ")))"
  }
}

extension Double {
  /// A number near 1 by what it lacks or has more, "1 − 4e−5", where three digits do not show it.
  ///
  /// A large one has three digits, too: what it is computed from is written with as many as it takes.
  var writtenFactor: String {
    let rest = abs(self) - 1
    guard rest != 0, abs(rest) < 0.005 else { return written(digits: 3, exponents: -3..<3) }
    let sum = "1 \(rest < 0 ? "−" : "+") \(abs(rest).written)"
    return self < 0 ? "−(\(sum))" : sum
  }

  /// How many times something is something else, with so many digits that it is not 1 unless it is.
  var writtenTimes: String {
    let rest = abs(self - 1)
    guard rest >= 1e-9, rest < 0.005 else { return rest < 0.005 ? "1" : written }
    var (unit, decimals) = (1.0, 0)
    while (rest / unit).rounded() < 1 { (unit, decimals) = (unit / 10, decimals + 1) }
    let digit = Int((rest / unit).rounded())
    let (head, tail) = self > 1 ? ("1.", "0") : ("0.", "9")
    return head + String(repeating: tail, count: decimals - 1)
      + "\(self > 1 ? digit : 10 - digit)"
  }
}

extension Double {
  /// The same as a part of something, or where it is more as so many times.
  var writtenShare: String {
    let times = writtenTimes
    return times == "1" ? "" : "\(times) \(self > 1 ? "times" : "of") "
  }
}

/// Between two numbers, or at the one that both are to three digits.
func range(_ lower: Double, _ upper: Double) -> String {
  lower.written == upper.written
    ? "at \(lower.written)" : "between \(lower.written) and \(upper.written)"
}
