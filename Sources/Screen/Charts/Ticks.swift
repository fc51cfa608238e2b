internal import CElementary

/// Numbers for an axis.
package enum Ticks {
  /// Multiples of 1, 2 or 5 times a power of ten, no more than there is room for.
  package static func values(in range: ClosedRange<Double>, room: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    guard width > 1e-300, width.isFinite, room > 0 else { return [] }
    let step = step(width / Double(room))
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard abs(first) < 1e9, abs(last) < 1e9, last >= first else { return [] }
    return stride(from: first, through: last, by: 1).map { rounded($0 * step) }
  }

  private static func step(_ least: Double) -> Double {
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? 10 * power
  }

  /// A multiple of a decimal step without the noise of its last digits.
  private static func rounded(_ value: Double) -> Double {
    let text = Numeral.fixed(abs(value), decimals: 9)
    guard let clean = Double(text) else { return value }
    return abs(value) < 1e-6 ? value : value < 0 ? -clean : clean
  }

  package static func text(_ value: Double) -> String {
    let magnitude = abs(value)
    if magnitude == 0 { return "0" }
    guard magnitude >= 1e-4, magnitude < 1e6 else { return Numeral.text(value, significant: 3) }
    let digits = Numeral.fixed(magnitude, decimals: 6).utf8.reversed()
      .drop { $0 == UInt8(ascii: "0") }.drop { $0 == UInt8(ascii: ".") }
    return (value < 0 ? "−" : "") + String(decoding: digits.reversed(), as: UTF8.self)
  }

  // MARK: powers of ten

  /// Powers of ten, whole steps of decades apart, no more than there is room for.
  static func decades(in range: ClosedRange<Double>, room: Int) -> [Double] {
    let least = (log10(max(range.lowerBound, 1e-307)) - 1e-9).rounded(.up)
    let most = (log10(max(range.upperBound, 1e-307)) + 1e-9).rounded(.down)
    guard most >= least, room > 0 else { return [] }
    let stride = max(1, ((most - least + 1) / Double(room)).rounded(.up))
    // Multiples of the stride, so that they stay where they are while the range grows.
    let first = (least / stride).rounded(.up) * stride
    return Swift.stride(from: first, through: most, by: stride).map(power)
  }

  /// The exponent of a power of ten; nothing for any other number.
  static func exponent(of value: Double) -> Int? {
    let exponent = log10(value).rounded()
    return power(exponent) == value ? Int(exponent) : nil
  }

  /// 10ⁿ as text.
  static func power(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let text = String(abs(exponent)).compactMap(\.wholeNumberValue).map { digits[$0] }
    return "10" + (exponent < 0 ? "⁻" : "") + String(text)
  }

  private static func log10(_ value: Double) -> Double {
    elementary_log(value) / elementary_log(10)
  }

  /// 10ⁿ, the nearest number to it.
  private static func power(_ exponent: Double) -> Double {
    Double("1e\(Int(exponent))") ?? 0
  }
}
