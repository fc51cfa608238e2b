extension Relief {
  /// The light comes from the upper left, a little from above.
  private static let lightX = -0.5
  private static let lightY = -0.62
  private static let lightZ = 0.6
  /// How steep a rise of one tone over one dot looks.
  private static let steepness = 11.0
  /// The brightness at which the lightest shade is reached.
  private static let contrast = 0.55

  /// Tone and shade of each half of a cell, 2 × 2 dots.
  static func light(
    on heights: [Double], columns: Int, rows: Int
  ) -> (tones: [UInt8], shades: [UInt8]) {
    let count = columns * rows * 2
    var tones = [UInt8](repeating: noTone, count: count)
    var shades = [UInt8](repeating: 0, count: count)
    let width = columns * 2
    var brightness = [Double](repeating: 0, count: width * rows * 4)
    heights.withUnsafeBufferPointer { heights in
      brightness.withUnsafeMutableBufferPointer { brightness in
        fill(brightness, heights, width: width, height: rows * 4)
      }
    }
    for half in 0..<(rows * 2) {
      for column in 0..<columns {
        let first = 2 * half * width + 2 * column
        let height = mean(of: heights, at: first, width: width)
        guard !height.isNaN else { continue }
        let index = half * columns + column
        tones[index] = UInt8((height * Double(Look.toneCount - 1)).rounded())
        let light = mean(of: brightness, at: first, width: width)
        let bounded = light.isNaN ? 0 : min(max(light / contrast, -1), 1)
        shades[index] = UInt8(((bounded + 1) / 2 * Double(Look.shadeCount - 1)).rounded())
      }
    }
    return (tones, shades)
  }

  /// The mean of the 2 × 2 dots whose upper left one has an index.
  @inline(__always)
  private static func mean(of numbers: [Double], at first: Int, width: Int) -> Double {
    let upper = numbers[first] + numbers[first + 1]
    return (upper + numbers[first + width] + numbers[first + width + 1]) / 4
  }

  /// How much brighter than level ground each dot is.
  private static func fill(
    _ brightness: UnsafeMutableBufferPointer<Double>, _ heights: UnsafeBufferPointer<Double>,
    width: Int, height: Int
  ) {
    guard width > 1, height > 1 else { return }
    for y in 0..<height {
      let above = y > 0 ? -width : 0
      let below = y + 1 < height ? width : 0
      let vertical = steepness / (above != 0 && below != 0 ? 2 : 1)
      for x in 0..<width {
        let index = y * width + x
        let left = x > 0 ? 1 : 0
        let right = x + 1 < width ? 1 : 0
        let horizontal = steepness / Double(left + right)
        let slopeX = (heights[index + right] - heights[index - left]) * horizontal
        let slopeY = (heights[index + below] - heights[index + above]) * vertical
        let facing = lightZ - slopeX * lightX - slopeY * lightY
        brightness[index] =
          facing / (1 + slopeX * slopeX + slopeY * slopeY).squareRoot() - lightZ
      }
    }
  }
}
