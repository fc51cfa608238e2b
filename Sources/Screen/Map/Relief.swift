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
  /// How many levels lie at or below each dot; `noBand` where there is no value.
  package let bands: [UInt8]
  /// The dots of the contour lines.
  package let contours: DotGrid

  package static let noTone: UInt8 = 255
  package static let noBand: UInt8 = 255

  /// - Parameters:
  ///   - grid: a number a dot.
  ///   - known: the lowest loss known, where it is lower than all of the grid.
  ///   - contourCount: how many contour values to look for.
  package init(_ grid: NumberGrid, lowest known: Double?, contourCount: Int) {
    columns = grid.columns / 2
    rows = grid.rows / 4
    var lowest = Double.infinity
    var highest = -Double.infinity
    for value in grid.values where value.isFinite {
      if value < lowest { lowest = value }
      if value > highest { highest = value }
    }
    if !lowest.isFinite { (lowest, highest) = (0, 0) }
    // Far below all of the view it would leave no tones and no lines for what is seen.
    if let known, known < lowest, lowest - known <= 0.01 * (highest - known) { lowest = known }
    let range = min(highest - lowest, .greatestFiniteMagnitude)
    let quantiles = Quantiles(of: grid.values, minus: lowest, largest: range)
    scale = ToneScale(
      lowest: lowest, knee: quantiles.value(at: 0.06), highest: quantiles.value(at: 0.985))
    let isFlat = !(highest > lowest)
    levels = isFlat ? [] : ContourLevels.levels(count: contourCount, on: scale)
    let heights = scale.tones(of: grid.values)
    bands = Relief.bands(of: grid.values, levels: levels)
    contours = Relief.lines(between: bands, columns: columns, rows: rows)
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

  private static func bands(of values: [Double], levels: [Double]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: values.count) { bands, written in
      values.withUnsafeBufferPointer { values in
        levels.withUnsafeBufferPointer { levels in
          for index in 0..<values.count {
            let value = values[index]
            var band: UInt8 = 0
            for level in levels { band &+= value >= level ? 1 : 0 }
            bands[index] = value.isNaN ? noBand : band
          }
        }
      }
      written = values.count
    }
  }

  /// A dot is on a line where its band differs from its right or its lower neighbour's.
  package static func lines(between bands: [UInt8], columns: Int, rows: Int) -> DotGrid {
    let width = columns * 2
    let height = rows * 4
    var cells = [UInt8](repeating: 0, count: columns * rows)
    bands.withUnsafeBufferPointer { bands in
      for y in 0..<height {
        let bits = DotGrid.bits[y & 3]
        for x in 0..<width {
          let index = y * width + x
          let band = bands[index]
          guard band != noBand else { continue }
          let right = x + 1 < width ? bands[index + 1] : band
          let below = y + 1 < height ? bands[index + width] : band
          if (right != band && right != noBand) || (below != band && below != noBand) {
            cells[(y >> 2) * columns + (x >> 1)] |= bits[x & 1]
          }
        }
      }
    }
    return DotGrid(columns: columns, rows: rows, cells: cells)
  }
}
