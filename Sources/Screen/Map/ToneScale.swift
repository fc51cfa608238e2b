internal import CElementary

/// How high a number lies between low and high, as the eye should see it: linear near the lowest,
/// logarithmic far above.
package struct ToneScale: Equatable, Sendable {
  /// The number of tone 0.
  package let lowest: Double
  /// Where linear turns into logarithmic.
  package let knee: Double
  private let inverseSpan: Double
  private let span: Double

  /// - Parameters:
  ///   - lowest: the lowest number.
  ///   - knee: the 6 % quantile of what lies above it.
  ///   - highest: the 98.5 % quantile of what lies above it.
  package init(lowest: Double, knee: Double, highest: Double) {
    self.lowest = lowest
    let least = max(highest * 1e-12, 1e-300)
    self.knee = max(knee, least)
    span = ToneScale.inverseHyperbolicSine(max(highest, least) / self.knee)
    inverseSpan = 1 / span
  }

  /// From 0 to 1; not a number stays none.
  package func tone(of value: Double) -> Double {
    let height = max(value - lowest, 0) / knee
    if value.isNaN { return .nan }
    guard height < 1e300 else { return 1 }
    return min(ToneScale.inverseHyperbolicSine(height) * inverseSpan, 1)
  }

  /// The tones of many numbers at once, in single precision: twice as fast, and far finer than what
  /// can be seen.
  package func tones(of values: [Double]) -> [Float] {
    let count = values.count
    let inverseKnee = 1 / knee
    var tones = [Float](unsafeUninitializedCapacity: count) { result, written in
      values.withUnsafeBufferPointer { values in
        for index in 0..<count {
          let height = (values[index] - lowest) * inverseKnee
          // Its tone is 1 from 1e12 on, as the knee is no smaller a part of the highest; and its square
          // is finite.
          let bounded = Float(height < 0 ? 0 : height > 1e18 ? 1e18 : height)
          result[index] = bounded + (bounded * bounded + 1).squareRoot()
        }
      }
      written = count
    }
    let scale = Float(inverseSpan)
    tones.withUnsafeMutableBufferPointer { tones in
      guard let base = tones.baseAddress else { return }
      elementary_log_single_row(base, base, count)
      for index in 0..<count {
        let tone = tones[index] * scale
        tones[index] = tone > 1 ? 1 : tone
      }
    }
    return tones
  }

  /// The number at a tone.
  package func value(at tone: Double) -> Double {
    lowest + elementary_sinh(tone * span) * knee
  }

  private static func inverseHyperbolicSine(_ x: Double) -> Double {
    elementary_log(x + (x * x + 1).squareRoot())
  }
}
