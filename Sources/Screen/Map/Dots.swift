/// A place on a map in dots: x to the right, y downwards, (0, 0) the map's upper left corner; a cell
/// is 2 × 4 dots.
package struct DotPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  var isFinite: Bool { x.isFinite && y.isFinite }

  static func + (a: DotPoint, b: DotPoint) -> DotPoint { DotPoint(x: a.x + b.x, y: a.y + b.y) }
  static func * (a: DotPoint, b: Double) -> DotPoint { DotPoint(x: a.x * b, y: a.y * b) }

  func distance(to other: DotPoint) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// A number for every dot of a map, row by row from the top; not a number where there is no value.
package struct NumberGrid: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  package let values: [Double]

  package init(columns: Int, rows: Int, values: [Double]) {
    precondition(values.count == columns * rows, "a number for every dot")
    self.columns = columns
    self.rows = rows
    self.values = values
  }
}

/// The whole number at or below a number, kept within a range; 0 is taken for what is not a number.
///
/// Every way from a number to a cell or a dot goes through here, since `Int` traps on NaN and on
/// what is too large.
func clampedFloor(_ value: Double, within range: ClosedRange<Int> = -1_000_000...1_000_000) -> Int {
  guard !value.isNaN else { return min(max(0, range.lowerBound), range.upperBound) }
  let clamped = min(max(value, Double(range.lowerBound)), Double(range.upperBound))
  return Int(clamped.rounded(.down))
}

/// Dots of a map, 8 a cell, as the bits of the braille pattern that shows them.
package struct DotGrid: Equatable, Sendable {
  /// Of cells.
  package let columns: Int
  package let rows: Int
  package private(set) var cells: [UInt8]

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: 0, count: self.columns * self.rows)
  }

  /// - Parameters:
  ///   - dots: 1 for a dot that is set, 0 for one that is not, row by row.
  ///   - width: dots a row; what does not fill a cell is lost.
  ///   - height: rows of dots.
  init(dots: [UInt8], columns width: Int, rows height: Int) {
    columns = width / 2
    rows = height / 4
    cells = [UInt8](repeating: 0, count: columns * rows)
    let cellColumns = columns
    for row in 0..<(rows * 4) {
      let bits = DotGrid.bits[row & 3]
      dots.withUnsafeBufferPointer { dots in
        cells.withUnsafeMutableBufferPointer { cells in
          let dots = UnsafeBufferPointer(rebasing: dots[(row * width)..<((row + 1) * width)])
          let cells = UnsafeMutableBufferPointer(
            rebasing: cells[((row >> 2) * cellColumns)..<(((row >> 2) + 1) * cellColumns)])
          for column in 0..<cellColumns {
            cells[column] |= dots[2 &* column] &* bits[0] | dots[2 &* column &+ 1] &* bits[1]
          }
        }
      }
    }
  }

  /// The bit of a dot within its cell, by its row from the top and its column.
  static let bits: [SIMD2<UInt8>] = [[1, 8], [2, 16], [4, 32], [64, 128]]

  /// Whether no dot is set.
  var isEmpty: Bool { cells.allSatisfy { $0 == 0 } }

  package subscript(column: Int, row: Int) -> UInt8 { cells[row * columns + column] }

  /// Calls a function with every cell that has dots: its column, its row and the bits of its dots.
  @inline(__always)
  func forEachCell(_ body: (Int, Int, UInt8) -> Void) {
    cells.withUnsafeBytes { cells in
      var index = 0
      while index < cells.count {
        // Most of a map has no dots: eight cells at once.
        if index + 8 <= cells.count {
          let eight = cells.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          guard eight != 0 else {
            index += 8
            continue
          }
        }
        if cells[index] != 0 { body(index % columns, index / columns, cells[index]) }
        index += 1
      }
    }
  }

  /// Sets a dot; one outside of the grid is lost.
  package mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return }
    cells[(y >> 2) * columns + (x >> 1)] |= DotGrid.bits[y & 3][x & 1]
  }

  package func isSet(_ x: Int, _ y: Int) -> Bool {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return false }
    return cells[(y >> 2) * columns + (x >> 1)] & DotGrid.bits[y & 3][x & 1] != 0
  }

  /// Sets a square of dots whose upper left one lies at a point.
  package mutating func plot(_ point: DotPoint, size: Int = 1) {
    guard point.isFinite else { return }
    let (x, y) = (clampedFloor(point.x), clampedFloor(point.y))
    for row in 0..<size {
      for column in 0..<size { set(x + column, y + row) }
    }
  }

  /// Draws a straight line of dots, one in each column, or in each row where it is steep.
  ///
  /// Only its part on the grid costs time, and has the dots it would have on a larger grid.
  package mutating func line(from start: DotPoint, to end: DotPoint) {
    guard let (first, last) = clipped(from: start, to: end) else { return }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    if abs(dx) >= abs(dy) {
      for column in DotGrid.dots(from: first.x, to: last.x) {
        let x = DotGrid.center(of: column, between: start.x, end.x)
        set(column, clampedFloor(dx == 0 ? start.y : start.y + (x - start.x) * (dy / dx)))
      }
    } else {
      for row in DotGrid.dots(from: first.y, to: last.y) {
        let y = DotGrid.center(of: row, between: start.y, end.y)
        set(clampedFloor(start.x + (y - start.y) * (dx / dy)), row)
      }
    }
  }

  private static func dots(from start: Double, to end: Double) -> ClosedRange<Int> {
    clampedFloor(min(start, end))...clampedFloor(max(start, end))
  }

  /// The middle of a dot, or the end of the line within it.
  private static func center(of dot: Int, between start: Double, _ end: Double) -> Double {
    min(max(Double(dot) + 0.5, min(start, end)), max(start, end))
  }

  /// The part of a segment near the grid (Liang and Barsky 1984); nothing where it passes by.
  private func clipped(from start: DotPoint, to end: DotPoint) -> (DotPoint, DotPoint)? {
    guard start.isFinite, end.isFinite else { return nil }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    guard dx.isFinite, dy.isFinite else { return nil }
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, start.x + 2), (dx, Double(columns * 2) + 2 - start.x), (-dy, start.y + 2),
      (dy, Double(rows * 4) + 2 - start.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    guard enter <= leave else { return nil }
    return (
      DotPoint(x: start.x + dx * enter, y: start.y + dy * enter),
      DotPoint(x: start.x + dx * leave, y: start.y + dy * leave)
    )
  }

  /// Every dot with its right neighbour.
  package func thickened() -> DotGrid {
    var grid = self
    forEachCell { column, row, cell in
      // The left dots have the bits 1, 2, 4, 64, the right ones 8, 16, 32, 128.
      grid.cells[row * columns + column] |= (cell & 7) << 3 | (cell & 64) << 1
      guard column + 1 < columns else { return }
      grid.cells[row * columns + column + 1] |= (cell >> 3) & 7 | (cell >> 1) & 64
    }
    return grid
  }

  mutating func formUnion(_ other: DotGrid) {
    for index in cells.indices { cells[index] |= other.cells[index] }
  }
}
