import Descent
import Screen

/// What equal distances mean in the convergence view: which law of decay is a straight line.
package enum Axes: String, CaseIterable, Sendable {
  /// Both axes logarithmic: a power of t.
  case logarithmic = "log"
  /// Numbers logarithmic over linear steps: a constant factor a step.
  case semilogarithmic = "semilog"
  case linear

  /// Steps from 0 to a last one; a logarithmic axis has t at log(1 + t), so that 0 has a place too.
  func across(to last: Int) -> ChartAxis {
    let high = Double(max(1, last))
    return self == .logarithmic
      ? ChartAxis(.logarithmic, from: 0, to: high, shift: 1) : ChartAxis(.linear, from: 0, to: high)
  }

  /// An axis on which all numbers of some curves have a place.
  ///
  /// What is 0 or below, or 18 decades under the largest, is at the lower end of a logarithmic one.
  func up(for curves: [[Double]]) -> ChartAxis {
    var (least, leastPositive, most) = (Double.infinity, Double.infinity, -Double.infinity)
    for values in curves {
      for value in values where value.isFinite {
        least = min(least, value)
        most = max(most, value)
        if value > 0 { leastPositive = min(leastPositive, value) }
      }
    }
    guard least <= most else { return ChartAxis(.linear, from: 0, to: 1) }
    guard self != .linear else { return Axes.linearAxis(least, most) }
    guard most > 0 else { return ChartAxis(.logarithmic, from: 0.1, to: 1) }
    let smallest = max(leastPositive, most * 1e-18, 1e-300)
    return smallest < most
      ? ChartAxis(.logarithmic, from: smallest, to: most)
      : ChartAxis(.logarithmic, from: smallest / 10, to: min(smallest * 10, 1e300))
  }

  private static func linearAxis(_ least: Double, _ most: Double) -> ChartAxis {
    guard least == most else { return ChartAxis(.linear, from: least, to: most) }
    let room = max(1, abs(least) / 10)
    return ChartAxis(.linear, from: least - room, to: most + room)
  }
}
