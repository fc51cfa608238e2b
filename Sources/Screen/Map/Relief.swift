/// What the fill and the contours of a map are drawn from: heights, light and lines of a field.
///
/// Made once for a field and kept while it is shown.
package struct Relief: Equatable, Sendable {
  /// Of cells.
  package let columns: Int
  package let rows: Int
  package let scale: ToneScale
  package let levels: [Double]
  /// The tone of each half of a cell, rows of halves from the top; `noTone` where there is no value.
  package private(set) var tones: [UInt8]
  /// The light on each half of a cell.
  package private(set) var shades: [UInt8]
  package let bands: Bands
  /// The dots of the contour lines.
  package let contours: DotGrid

  package static let noTone: UInt8 = 255

  /// - Parameters:
  ///   - grid: a number a dot.
  ///   - known: the lowest loss known, where it is lower than all of the grid.
  ///   - contourCount: how many contour values to look for.
  package init(_ grid: NumberGrid, lowest known: Double?, contourCount: Int) {
    columns = grid.columns / 2
    rows = grid.rows / 4
    var (lowest, highest) = Relief.range(of: grid.values)
    // Far below all of the view it would leave no tones and no lines for what is seen.
    if let known, known < lowest, lowest - known <= 0.01 * (highest - known) { lowest = known }
    let range = min(highest - lowest, .greatestFiniteMagnitude)
    // Neighbours are so alike that a third of the dots has the quantiles of all.
    let quantiles = Quantiles(of: grid.values, each: 3, minus: lowest, largest: range)
    scale = ToneScale(
      lowest: lowest, knee: quantiles.value(at: 0.06), highest: quantiles.value(at: 0.985))
    let isFlat = !(highest > lowest)
    levels = isFlat ? [] : ContourLevels.levels(count: contourCount, on: scale)
    let heights = scale.tones(of: grid.values)
    bands = Bands(of: grid, levels: levels)
    contours = bands.lines()
    tones = []
    shades = []
    (tones, shades) = Relief.light(on: heights, columns: columns, rows: rows)
  }

  /// The tone of a number, as the fill has it.
  package func tone(of value: Double) -> Int {
    clampedFloor(
      scale.tone(of: value) * Double(Look.toneCount - 1) + 0.5, within: 0...(Look.toneCount - 1))
  }

  /// The mean tone and shade of a cell; nothing where it has no value.
  func middle(_ column: Int, _ row: Int) -> (tone: Int, shade: Int)? {
    let upper = 2 * row * columns + column
    let lower = upper + columns
    guard tones[upper] != Relief.noTone, tones[lower] != Relief.noTone else { return nil }
    return (
      (Int(tones[upper]) + Int(tones[lower])) / 2, (Int(shades[upper]) + Int(shades[lower])) / 2
    )
  }

  /// The lowest and the highest finite number; 0 twice where there is none.
  private static func range(of values: [Double]) -> (lowest: Double, highest: Double) {
    var lowest = SIMD4(repeating: Double.infinity)
    var highest = SIMD4(repeating: -Double.infinity)
    values.forEachBlock { numbers in
      // Infinity becomes not a number, which is in no order with any.
      let finite = numbers + (numbers - numbers)
      lowest.replace(with: finite, where: finite .< lowest)
      highest.replace(with: finite, where: finite .> highest)
    }
    return lowest.min() <= highest.max() ? (lowest.min(), highest.max()) : (0, 0)
  }
}

extension Array where Element == Double {
  /// Calls a function with four elements at a time, the last ones padded with what is not a number.
  @inline(__always)
  fileprivate func forEachBlock(_ body: (SIMD4<Double>) -> Void) {
    withUnsafeBufferPointer { numbers in
      let whole = numbers.count & ~3
      for index in stride(from: 0, to: whole, by: 4) {
        body(SIMD4(numbers[index], numbers[index + 1], numbers[index + 2], numbers[index + 3]))
      }
      guard whole < numbers.count else { return }
      var rest = SIMD4(repeating: Double.nan)
      for index in whole..<numbers.count { rest[index - whole] = numbers[index] }
      body(rest)
    }
  }
}
