internal import CElementary

/// An axis of a chart: how far along it a number lies.
package struct ChartAxis: Hashable, Sendable {
  package enum Scale: Sendable {
    case linear, logarithmic
  }

  package let scale: Scale
  package let low: Double
  package let high: Double
  /// What is added to every number before its logarithm is taken, so that 0 has a place too.
  private let shift: Double

  /// - Parameters:
  ///   - scale: what equal distances mean: equal differences or equal ratios.
  ///   - low: where it begins; on a logarithmic axis `low + shift` is positive.
  ///   - high: where it ends; not below `low`.
  ///   - shift: what is added before the logarithm.
  package init(_ scale: Scale, from low: Double, to high: Double, shift: Double = 0) {
    self.scale = scale
    self.low = low
    self.high = high
    self.shift = shift
  }

  /// How far along the axis a number lies: 0 at its beginning or below it, 1 at its end or above it.
  package func share(of value: Double) -> Double {
    let (begin, end) = (place(low), place(high))
    guard end > begin else { return 0.5 }
    // Halves, since the difference of two large numbers may be none.
    return (place(min(max(value, low), high)) / 2 - begin / 2) / (end / 2 - begin / 2)
  }

  /// The number at a share of the axis.
  package func value(at share: Double) -> Double {
    let (begin, end) = (place(low), place(high))
    let place = begin * (1 - share) + end * share
    return scale == .linear ? place : elementary_exp(place) - shift
  }

  private func place(_ value: Double) -> Double {
    scale == .linear ? value : elementary_log(value + shift)
  }

  // MARK: ticks

  /// Round numbers along the axis, about as many as there is room for.
  package func ticks(room: Int) -> [Double] {
    guard room > 0, high > low else { return [] }
    guard scale == .logarithmic else { return Ticks.values(in: low...high, room: room) }
    let decades = Ticks.decades(in: max(low, min(shift, high))...high, room: room)
    return decades.count > 1 ? decades : Ticks.values(in: low...high, room: room)
  }

  /// Ticks as text, all in one style: powers of ten where the axis is logarithmic and one of them is far
  /// from 1.
  package func texts(of ticks: [Double]) -> [String] {
    let exponents = ticks.map { $0 > 0 ? Ticks.exponent(of: $0) : nil }
    let arePowers = zip(ticks, exponents).allSatisfy { $0 == 0 || $1 != nil }
    let isFar = exponents.contains { $0.map { !(-1...3).contains($0) } ?? false }
    guard scale == .logarithmic, arePowers, isFar else { return ticks.map(Ticks.text) }
    return exponents.map { $0.map(Ticks.power) ?? "0" }
  }

  /// The height in a map's fill that stands for a number: the axis goes through all of them.
  package func tone(of value: Double) -> Int {
    clampedFloor(share(of: value) * Double(Look.toneCount - 1), within: 0...(Look.toneCount - 1))
  }
}
