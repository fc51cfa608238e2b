/// Quantiles of numbers that are not negative, by counting them into bins that are finer the smaller
/// the number (64 to an octave, over 64 octaves below the largest).
package struct Quantiles {
  private var counts = [Int32](repeating: 0, count: binCount)
  private var total = 0
  /// The bin of the largest number.
  private let last: Int

  private static let binCount = 4096
  private static let droppedBits: UInt64 = 46

  /// - Parameters:
  ///   - values: those that are not finite are left out.
  ///   - step: only one in so many is counted, from the first on.
  ///   - offset: what is subtracted from each; what falls below 0 counts as 0.
  ///   - largest: the largest finite value minus the offset.
  package init(of values: [Double], each step: Int = 1, minus offset: Double, largest: Double) {
    let largest = max(largest, 0)
    let last = Int(largest.bitPattern >> Quantiles.droppedBits)
    self.last = last
    var total = 0
    counts.withUnsafeMutableBufferPointer { counts in
      values.withUnsafeBufferPointer { values in
        for index in stride(from: 0, to: values.count, by: step) where values[index].isFinite {
          let height = min(max(values[index] - offset, 0), largest)
          let bin = Int(height.bitPattern >> Quantiles.droppedBits)
          counts[max(bin &- last &+ Quantiles.binCount &- 1, 0)] &+= 1
          total &+= 1
        }
      }
    }
    self.total = total
  }

  /// The number below which a share of the numbers lies, to within a bin's width of 1.6 %.
  package func value(at share: Double) -> Double {
    guard total > 0 else { return 0 }
    let wanted = share * Double(total - 1)
    var below = 0.0
    for (index, count) in counts.enumerated() where count > 0 {
      if below + Double(count) > wanted {
        let lower = index == 0 ? 0 : edge(index)
        return lower + (edge(index + 1) - lower) * ((wanted - below + 0.5) / Double(count))
      }
      below += Double(count)
    }
    return edge(Quantiles.binCount)
  }

  /// The lower edge of a bin.
  private func edge(_ index: Int) -> Double {
    let pattern = max(0, index + last - Quantiles.binCount + 1)
    return Double(bitPattern: UInt64(pattern) << Quantiles.droppedBits)
  }
}
