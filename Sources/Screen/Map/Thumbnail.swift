/// A field in a few cells: quiet tones and three contours.
package struct Thumbnail: Equatable, Sendable {
  /// Of cells.
  package let columns: Int
  package let rows: Int
  /// The tone of each half of a cell, rows of halves from the top; none where there is no value.
  private let tones: [UInt8?]
  private let bands: Bands
  private let contours: DotGrid

  /// With fewer samples across, fine ripples would show as coarse ones.
  private static let samplesAcross = 180

  /// The tones at which contours lie.
  private static let levels = [0.25, 0.5, 0.75]

  /// How many samples each way make a dot of a thumbnail of so many columns.
  package static func samplesPerDot(columns: Int) -> Int {
    max(1, (samplesAcross + 2 * columns - 1) / max(1, 2 * columns))
  }

  /// - Parameters:
  ///   - samples: numbers row by row from the top.
  ///   - perDot: how many of them make a dot, each way.
  package init(_ samples: NumberGrid, perDot: Int) {
    columns = samples.columns / perDot / 2
    rows = samples.rows / perDot / 4
    let means = Thumbnail.means(of: samples, perDot: perDot)
    let width = columns * 2
    let heights = NumberGrid(
      columns: width, rows: rows * 4, values: Thumbnail.heights(of: means))
    bands = Bands(of: heights, levels: Thumbnail.levels)
    contours = bands.lines()
    let half = columns
    tones = (0..<(columns * rows * 2)).map { index in
      let first = index / max(1, half) * 2 * width + index % max(1, half) * 2
      let values = heights.values
      let sum =
        values[first] + values[first + 1] + values[first + width] + values[first + width + 1]
      return sum.isNaN ? nil : UInt8(sum / 4 * Double(Look.toneCount - 1) + 0.5)
    }
  }

  /// The mean of each dot's samples that are finite.
  private static func means(of samples: NumberGrid, perDot samplesPerDot: Int) -> [Double] {
    let width = samples.columns / samplesPerDot
    let height = samples.rows / samplesPerDot
    var means: [Double] = []
    means.reserveCapacity(width * height)
    samples.values.withUnsafeBufferPointer { values in
      for y in 0..<height {
        for x in 0..<width {
          var (sum, count) = (0.0, 0.0)
          for row in (y * samplesPerDot)..<((y + 1) * samplesPerDot) {
            let first = row * samples.columns + x * samplesPerDot
            for value in values[first..<(first + samplesPerDot)] where value.isFinite {
              sum += value
              count += 1
            }
          }
          means.append(sum / count)
        }
      }
    }
    return means
  }

  /// From 0 to 1: half as the map's fill has it, half by rank, so that a landscape that is flat but
  /// for a needle shows its shape too.
  private static func heights(of values: [Double]) -> [Double] {
    let sorted = values.filter(\.isFinite).sorted()
    guard let lowest = sorted.first, let highest = sorted.last, lowest < highest else {
      return values.map { $0.isFinite ? 0 : .nan }
    }
    func quantile(_ share: Double) -> Double {
      sorted[Int(share * Double(sorted.count - 1))] - lowest
    }
    let scale = ToneScale(lowest: lowest, knee: quantile(0.06), highest: quantile(0.985))
    return zip(values, scale.tones(of: values)).map { value, tone in
      guard value.isFinite else { return .nan }
      return (Double(tone) + Double(rank(of: value, in: sorted)) / Double(sorted.count)) / 2
    }
  }

  /// How many of some sorted numbers lie below one.
  private static func rank(of value: Double, in sorted: [Double]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: drawing

  /// Draws it with its upper left corner at a place; the chosen one is brighter.
  package func draw(into frame: inout Frame, at place: Position, isChosen: Bool, look: Look) {
    for row in 0..<rows {
      for column in 0..<columns {
        frame[place.column + column, place.row + row] = cell(
          column, row, isChosen: isChosen, look: look)
      }
    }
  }

  private func cell(_ column: Int, _ row: Int, isChosen: Bool, look: Look) -> Cell {
    let (upper, lower) = (
      tones[2 * row * columns + column], tones[(2 * row + 1) * columns + column]
    )
    let dots = contours[column, row]
    guard dots == 0 else {
      let middle = upper.flatMap { upper in lower.map { (Int(upper) + Int($0)) / 2 } }
      let ink = look.glyphs == .ascii ? look.color(.faint) : look.line(tone: middle ?? 0)
      let style = look.glyphs == .ascii ? look.style(.faint) : []
      return Cell(
        glyph: look.glyphs == .ascii ? digit(column, row) : look.contourGlyph(ofDots: dots),
        foreground: isChosen ? look.color(.level) : ink,
        background: color(of: middle, isChosen: isChosen, look: look),
        style: isChosen ? look.style(.level, bold: true) : style)
    }
    let colors = [upper, lower].map { color(of: $0.map(Int.init), isChosen: isChosen, look: look) }
    if colors[0] == colors[1] {
      return Cell(glyph: " ", foreground: look.color(.text), background: colors[0])
    }
    return Cell(glyph: "▀", foreground: colors[0], background: colors[1])
  }

  /// How many tones the chosen one is lighter where the fill has no shades.
  private static let lift = 5

  private func color(of tone: Int?, isChosen: Bool, look: Look) -> UInt8 {
    guard let tone, look.glyphs != .ascii else { return look.color(.background) }
    if !isChosen { return look.fill(tone: tone, shade: Look.shadeCount / 2) }
    return look.depth == .trueColor
      ? look.fill(tone: tone, shade: Look.shadeCount - 1)
      : look.fill(tone: min(tone + Thumbnail.lift, Look.toneCount - 1), shade: 0)
  }

  /// The number of the higher band that meets in a cell.
  private func digit(_ column: Int, _ row: Int) -> Unicode.Scalar {
    var highest: UInt8 = 0
    for y in (row * 4)..<(row * 4 + 4) {
      for x in (column * 2)..<(column * 2 + 2) {
        let band = bands.values[y * columns * 2 + x]
        if band != Bands.none { highest = max(highest, band) }
      }
    }
    return Unicode.Scalar(UInt8(ascii: "0") + highest)
  }
}
