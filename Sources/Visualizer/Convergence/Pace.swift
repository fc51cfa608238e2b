import Descent
import Screen

/// How fast numbers fall up to a step, as the straight line that the axes show.
struct Pace {
  private let rate: ConvergenceRate
  private let axes: Axes

  init<Values>(of values: Values, upTo step: Int, axes: Axes)
  where Values: RandomAccessCollection<Double>, Values.Index == Int {
    rate = ConvergenceRate(of: values, upTo: step)
    self.axes = axes
  }

  /// The longest text first; none where there is no such line.
  func texts(isShort: Bool = false) -> [String] {
    switch axes {
    case .logarithmic:
      rate.power.map { [(isShort ? "t^" : "slope ") + Pace.decimals($0)] } ?? []
    case .semilogarithmic, .linear: rate.factor.map { writtenFactors($0, isShort: isShort) } ?? []
    }
  }

  private static func decimals(_ value: Double) -> String {
    (value <= -0.005 ? "−" : "") + Numeral.fixed(abs(value), decimals: 2)
  }
}
