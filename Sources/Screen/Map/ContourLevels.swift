internal import CElementary

/// Values for contour lines: equally far apart as the eye sees them, and easy to read.
package enum ContourLevels {
  private static let digits: [Double] = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

  /// So many values, or fewer where two become the same, in rising order.
  package static func levels(count: Int, on scale: ToneScale) -> [Double] {
    let values = (1...max(1, count)).map { index in
      readable(scale.value(at: Double(index) / Double(count + 1)))
    }
    return Array(Set(values.filter(\.isFinite))).sorted()
  }

  /// The nearest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten.
  package static func readable(_ value: Double) -> Double {
    let magnitude = abs(value)
    guard magnitude > 1e-290, magnitude < 1e290 else { return value.isFinite ? 0 : value }
    let exponent = (elementary_log(magnitude) / elementary_log(10)).rounded(.down)
    let power = elementary_pow(10, exponent)
    let first = magnitude / power
    let nearest = digits.min { abs($0 - first) < abs($1 - first) } ?? 1
    // 10ⁿ for n below 0 is not exact, and dividing keeps 0.3 what it is.
    let rounded = exponent < 0 ? nearest / elementary_pow(10, -exponent) : nearest * power
    return value < 0 ? -rounded : rounded
  }

  /// The value as it stands on its line.
  package static func text(_ value: Double) -> String {
    let magnitude = abs(value)
    guard magnitude >= 1e-3, magnitude < 1e6 else { return Numeral.text(value, significant: 3) }
    var decimals = 0
    var scaled = magnitude
    while decimals < 4, scaled != scaled.rounded() {
      decimals += 1
      scaled = magnitude * elementary_pow(10, Double(decimals))
      if abs(scaled - scaled.rounded()) < 1e-9 * scaled { break }
    }
    return (value < 0 ? "−" : "") + Numeral.fixed(magnitude, decimals: decimals)
  }
}
