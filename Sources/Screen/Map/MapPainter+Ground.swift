extension MapPainter {
  /// Fill and contour lines: the ground everything else stands on.
  mutating func paintGround() {
    for row in 0..<rows {
      for column in 0..<columns {
        let dots = picture.contours == .off ? 0 : contourBits(column, row)
        if dots == 0 {
          frame[place.column + column, place.row + row] = fill(column, row)
        } else if isASCII {
          paintDigit(column, row)
        } else {
          put(
            look.contourGlyph(ofDots: dots), column, row, color: look.line(tone: tone(column, row)),
            style: [])
        }
      }
    }
  }

  /// Without colour every second dot, so that lines recede.
  private func contourBits(_ column: Int, _ row: Int) -> UInt8 {
    let bits = picture.relief.contours[column, row]
    // The dots whose x + y is even; a cell has an even number of dots each way.
    return isMonochrome && look.glyphs == .braille ? bits & 0b1001_0101 : bits
  }

  /// The two halves of a cell as one glyph.
  private func fill(_ column: Int, _ row: Int) -> Cell {
    let upper = color(column, half: 2 * row)
    let lower = color(column, half: 2 * row + 1)
    if upper == lower {
      return Cell(glyph: " ", foreground: look.color(.text), background: upper)
    }
    return Cell(glyph: "▀", foreground: upper, background: lower)
  }

  private func color(_ column: Int, half: Int) -> UInt8 {
    let index = half * columns + column
    let tone = picture.relief.tones[index]
    guard tone != Relief.noTone, isFilled else { return look.color(.background) }
    return look.fill(tone: Int(tone), shade: shade(Int(picture.relief.shades[index])))
  }

  /// The number of the higher band that meets in a cell.
  private mutating func paintDigit(_ column: Int, _ row: Int) {
    let width = columns * 2
    var band: UInt8 = 0
    for y in (row * 4)..<(row * 4 + 4) {
      for x in (column * 2)..<(column * 2 + 2) {
        let here = picture.relief.bands.values[y * width + x]
        if here != Bands.none { band = max(band, here) }
      }
    }
    put(
      Unicode.Scalar(UInt8(ascii: "0") + min(band, 9)), column, row, color: look.color(.faint),
      style: look.style(.faint))
  }

  // MARK: axes' numbers

  /// The number of y at the left edge as `−3╴`, x in the last row.
  mutating func paintTicks() {
    for tick in picture.ticksUp {
      let row = clampedFloor(tick.dot / 4)
      guard row >= 0, row < rows - 1 else { continue }
      paintTick(tick.text + "╴", 0, row)
    }
    for tick in picture.ticksAcross {
      let column = clampedFloor(tick.dot / 2)
      let length = look.text(tick.text).unicodeScalars.count
      guard column >= 3, column < columns - 2 else { continue }
      paintTick(tick.text, column - length + 1, rows - 1)
    }
  }

  private mutating func paintTick(_ text: String, _ column: Int, _ row: Int) {
    clearDigits(beside: column, row, look.text(text).unicodeScalars.count)
    paintInFill(text, column, row)
  }

  /// Takes the digits of contours from both sides of a text, which would be read with it.
  mutating func clearDigits(beside column: Int, _ row: Int, _ length: Int) {
    guard isASCII else { return }
    for end in [column - 1, column + length] where isFree(end, row, 1) {
      put(" ", end, row, color: look.color(.text), style: [])
    }
  }

  /// Text that belongs to the ground: half way from its colour to the text's.
  mutating func paintInFill(_ text: String, _ column: Int, _ row: Int) {
    for (index, scalar) in look.text(text).unicodeScalars.enumerated() {
      put(
        scalar, column + index, row, color: look.text(tone: tone(column + index, row)),
        style: look.style(.dim))
    }
  }

  /// Whether no line and no label stands in these cells; cells outside of the map are taken.
  func isFree(_ column: Int, _ row: Int, _ length: Int) -> Bool {
    guard row >= 0, row < rows, column >= 0, column + length <= columns else { return false }
    return !isTaken[(row * columns + column)..<(row * columns + column + length)].contains(true)
  }
}
