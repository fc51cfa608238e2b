/// How many of some levels lie at or below each dot: where two bands meet runs a line.
package struct Bands: Equatable, Sendable {
  /// Of dots.
  package let columns: Int
  package let rows: Int
  /// Row by row from the top; `none` where there is no value.
  package let values: [UInt8]

  package static let none: UInt8 = 255

  /// - Parameters:
  ///   - grid: a number a dot.
  ///   - levels: in rising order, fewer than 255.
  package init(of grid: NumberGrid, levels: [Double]) {
    columns = grid.columns
    rows = grid.rows
    values = [UInt8](unsafeUninitializedCapacity: grid.values.count) { bands, count in
      count = grid.values.count
      var steps = BandSteps(levels: levels)
      grid.values.withUnsafeBufferPointer { numbers in
        let whole = numbers.count & ~7
        for index in stride(from: 0, to: whole, by: 8) {
          let eight = index..<(index + 8)
          if steps.holds(numbers, from: index) {
            for place in eight { bands[place] = steps.band }
          } else {
            for place in eight { bands[place] = steps.band(of: numbers[place]) }
          }
        }
        for place in whole..<numbers.count { bands[place] = steps.band(of: numbers[place]) }
      }
    }
  }

  /// The dots whose band differs from their right or lower neighbour's; of a thick line also those
  /// that differ from their left or upper one's.
  package func lines(thick: Bool = false) -> DotGrid {
    guard columns > 0, rows > 0 else { return DotGrid(columns: 0, rows: 0) }
    var dots = [UInt8](repeating: 0, count: values.count)
    let upper = 0..<((rows - 1) * columns)
    mark(&dots, upper, beside: columns)
    if thick { mark(&dots, columns..<(rows * columns), beside: -columns) }
    for row in stride(from: 0, to: values.count, by: columns) {
      mark(&dots, row..<(row + columns - 1), beside: 1)
      if thick { mark(&dots, (row + 1)..<(row + columns), beside: -1) }
    }
    return DotGrid(dots: dots, columns: columns, rows: rows)
  }

  /// Marks the dots of a range whose band differs from that of the dot so many places on.
  private func mark(_ dots: inout [UInt8], _ range: Range<Int>, beside offset: Int) {
    let beside = (range.lowerBound + offset)..<(range.upperBound + offset)
    values.withUnsafeBufferPointer { bands in
      dots.withUnsafeMutableBufferPointer { dots in
        // Three plain rows from 0 on, which the compiler compares sixteen dots at a time.
        let here = UnsafeBufferPointer(rebasing: bands[range])
        let there = UnsafeBufferPointer(rebasing: bands[beside])
        let dots = UnsafeMutableBufferPointer(rebasing: dots[range])
        for index in 0..<range.count {
          let isLine =
            (here[index] != there[index]) && (here[index] != Bands.none)
            && (there[index] != Bands.none)
          dots[index] |= isLine ? 1 : 0
        }
      }
    }
  }
}

/// Goes from number to number and from band to band: most dots lie in the band of the dot before.
private struct BandSteps {
  private let levels: [Double]
  private(set) var band: UInt8 = 0
  private var lower = SIMD2(repeating: -Double.infinity)
  private var upper: SIMD2<Double>

  init(levels: [Double]) {
    self.levels = levels
    upper = SIMD2(repeating: levels.first ?? .infinity)
  }

  /// Whether eight numbers from a place on lie in the present band; an infinite one asks for a closer
  /// look.
  @inline(__always)
  func holds(_ numbers: UnsafeBufferPointer<Double>, from start: Int) -> Bool {
    // In pairs: wider vectors of numbers would be taken apart again.
    var isInside = SIMDMask<SIMD2<Int64>>(repeating: true)
    for place in stride(from: start, to: start + 8, by: 2) {
      let pair = SIMD2(numbers[place], numbers[place + 1])
      isInside = isInside .& (pair .>= lower) .& (pair .< upper)
    }
    return isInside[0] && isInside[1]
  }

  /// Goes to the band of a number.
  @inline(__always)
  mutating func band(of number: Double) -> UInt8 {
    guard !number.isNaN else { return Bands.none }
    if number >= lower[0] && number < upper[0] { return band }
    var above = Int(band)
    while above > 0, number < levels[above - 1] { above -= 1 }
    while above < levels.count, number >= levels[above] { above += 1 }
    lower = SIMD2(repeating: above > 0 ? levels[above - 1] : -.infinity)
    upper = SIMD2(repeating: above < levels.count ? levels[above] : .infinity)
    band = UInt8(above)
    return band
  }
}
