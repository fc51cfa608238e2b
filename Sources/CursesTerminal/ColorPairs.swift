internal import CCurses
import Screen

/// Curses' pairs of colours, made when first used and never made again.
struct ColorPairs {
  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let limit: Int
  /// The pairs made so far, by the terminal's own colour numbers; they outlive a palette.
  private var made: [Colors: Int32] = [:]
  /// The numbers of the palette's colours.
  private var numbers: [Int32] = []
  /// The pair of two palette indices, −1 until it is asked for.
  private var table: [Int32] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// Turns to another palette.
  mutating func use(_ palette: Palette) {
    numbers = palette.entries.map { entry in
      switch palette.depth {
      case .trueColor:
        Int32(entry.rgb.red) << 16 | Int32(entry.rgb.green) << 8 | Int32(entry.rgb.blue)
      case .indexed256, .ansi16, .ansi8: Int32(entry.code)
      case .none: -1
      }
    }
    table = Array(repeating: -1, count: 256 * 256)
  }

  /// Appends cells of a row as curses takes them.
  mutating func append(
    _ columns: Range<Int>, ofRow row: Int, of frame: Frame, to cells: inout [curses_cell]
  ) {
    for column in columns { cells.append(cell(frame[column, row])) }
  }

  /// A cell as curses takes it.
  ///
  /// A blank has the colour of its ground's text, whatever it was given, so that fewer changes of
  /// colour travel; unless it is reversed and so shows its colour.
  private mutating func cell(_ cell: Cell) -> curses_cell {
    let foreground = cell.glyph == " " && !cell.style.contains(.reverse) ? 0 : cell.foreground
    return curses_cell(
      glyph: cell.glyph.value, pair: pair(foreground, cell.background),
      style: UInt32(cell.style.rawValue))
  }

  private mutating func pair(_ foreground: UInt8, _ background: UInt8) -> Int32 {
    let index = Int(foreground) << 8 | Int(background)
    if table[index] >= 0 { return table[index] }
    let colors = Colors(
      foreground: number(foreground), background: number(background))
    let pair = made[colors] ?? make(colors)
    table[index] = pair
    return pair
  }

  private func number(_ index: UInt8) -> Int32 {
    Int(index) < numbers.count ? numbers[Int(index)] : -1
  }

  /// Pair 0 is the terminal's own colours, and what is left when no more can be made.
  private mutating func make(_ colors: Colors) -> Int32 {
    guard colors.foreground >= 0 || colors.background >= 0, made.count + 1 < limit else { return 0 }
    let pair = Int32(made.count + 1)
    guard curses_make_pair(pair, colors.foreground, colors.background) else { return 0 }
    made[colors] = pair
    return pair
  }
}
