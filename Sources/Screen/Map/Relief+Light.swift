extension Relief {
  /// The light comes from the upper left, a little from above.
  private static let lightX: Float = -0.5
  private static let lightY: Float = -0.62
  private static let lightZ: Float = 0.6
  /// How steep a rise of one tone over one dot looks.
  private static let steepness: Float = 11.0
  /// The brightness at which the lightest shade is reached.
  private static let contrast: Float = 0.55

  /// Tone and shade of each half of a cell, 2 × 2 dots.
  static func light(
    on heights: [Float], columns: Int, rows: Int
  ) -> (tones: [UInt8], shades: [UInt8]) {
    let count = columns * rows * 2
    var tones = [UInt8](repeating: noTone, count: count)
    var shades = [UInt8](repeating: 0, count: count)
    let width = columns * 2
    guard width > 0, rows > 0 else { return (tones, shades) }
    // Two rows of dots at a time.
    var brightness = [Float](repeating: 0, count: width * 2)
    heights.withUnsafeBufferPointer { heights in
      for half in 0..<(rows * 2) {
        let first = 2 * half * width
        brightness.withUnsafeMutableBufferPointer { brightness in
          for row in 0..<2 {
            let place = UnsafeMutableBufferPointer(
              rebasing: brightness[(row * width)..<((row + 1) * width)])
            fill(place, heights, row: 2 * half + row, rows: rows * 4)
          }
        }
        for column in 0..<columns {
          let height = mean(heights, at: first + 2 * column, width: width)
          guard !height.isNaN else { continue }
          let index = half * columns + column
          tones[index] = UInt8(height * Float(Look.toneCount - 1) + 0.5)
          let light = brightness.withUnsafeBufferPointer {
            mean($0, at: 2 * column, width: width)
          }
          let bounded = light.isNaN ? 0 : min(max(light / contrast, -1), 1)
          shades[index] = UInt8((bounded + 1) / 2 * Float(Look.shadeCount - 1) + 0.5)
        }
      }
    }
    return (tones, shades)
  }

  /// The mean of the 2 × 2 dots whose upper left one has an index.
  @inline(__always)
  private static func mean(
    _ numbers: UnsafeBufferPointer<Float>, at first: Int, width: Int
  ) -> Float {
    let upper = numbers[first] + numbers[first + 1]
    return (upper + numbers[first + width] + numbers[first + width + 1]) / 4
  }

  /// How much brighter than level ground each dot of a row is.
  private static func fill(
    _ brightness: UnsafeMutableBufferPointer<Float>, _ heights: UnsafeBufferPointer<Float>,
    row: Int, rows: Int
  ) {
    let width = brightness.count
    let here = UnsafeBufferPointer(rebasing: heights[(row * width)..<((row + 1) * width)])
    // At an edge of the map the slope is that towards its inside.
    let (above, below) = (max(row - 1, 0) * width, min(row + 1, rows - 1) * width)
    let upper = UnsafeBufferPointer(rebasing: heights[above..<(above + width)])
    let lower = UnsafeBufferPointer(rebasing: heights[below..<(below + width)])
    let vertical = steepness / (below - above > width ? 2 : 1)
    func light(_ column: Int, _ slopeX: Float) {
      let slopeY = (lower[column] - upper[column]) * vertical
      let facing = lightZ - slopeX * lightX - slopeY * lightY
      brightness[column] = facing / (1 + slopeX * slopeX + slopeY * slopeY).squareRoot() - lightZ
    }
    light(0, (here[1] - here[0]) * steepness)
    for column in 1..<(width - 1) {
      light(column, (here[column &+ 1] - here[column &- 1]) * (steepness / 2))
    }
    light(width - 1, (here[width - 1] - here[width - 2]) * steepness)
  }
}
