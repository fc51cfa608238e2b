internal import CElementary

/// How fast positive numbers fall step by step: straight lines fitted by least squares over the
/// last decade of the steps, from t/10 to t.
public struct ConvergenceRate: Hashable, Sendable {
  /// The power p of v ∝ tᵖ; nothing where too few numbers are positive.
  public let power: Double?
  /// The factor q of v ∝ qᵗ.
  public let factor: Double?

  /// How many of the steps are looked at.
  private static let samples = 100

  /// - Parameters:
  ///   - values: a number for each step from 0 on.
  ///   - step: the last step that counts.
  public init<Values>(of values: Values, upTo step: Int)
  where Values: RandomAccessCollection<Double>, Values.Index == Int {
    let last = min(step, values.count - 1)
    let first = max(1, last / 10)
    guard last - first >= 2 else {
      (power, factor) = (nil, nil)
      return
    }
    let count = min(last - first, ConvergenceRate.samples)
    let ratio = Double(last) / Double(first)
    // Each fit sees its steps at equal distances.
    let spread = (0...count).map { index in
      first + Int(Double(last - first) * Double(index) / Double(count))
    }
    let geometric = (0...count).map { index in
      min(
        last,
        Int(
          Double(first) * elementary_exp(elementary_log(ratio) * Double(index) / Double(count))
            + 0.5))
    }
    power = ConvergenceRate.slope(of: values, at: geometric) { elementary_log(Double($0)) }
    factor = ConvergenceRate.slope(of: values, at: spread) { Double($0) }.map(elementary_exp)
  }

  /// The slope of log v over an abscissa.
  private static func slope<Values>(
    of values: Values, at steps: [Int], over abscissa: (Int) -> Double
  ) -> Double? where Values: RandomAccessCollection<Double>, Values.Index == Int {
    let points = steps.filter { values[$0] > 0 && values[$0].isFinite }.map {
      (x: abscissa($0), y: elementary_log(values[$0]))
    }
    guard points.count > 2 else { return nil }
    let count = Double(points.count)
    let (meanX, meanY) = (
      points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count
    )
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard spread > 0 else { return nil }
    return points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
  }
}
