import Screen

/// An empty frame in a look.
func frame(_ columns: Int, _ rows: Int, look: Look = .fixedProfile) -> Frame {
  Frame(
    size: Size(columns: columns, rows: rows), filledWith: look.blank, palette: look.palette)
}

/// The sizes every drawing must bear.
let sizes = [(200, 60), (80, 24), (40, 12), (1, 1), (0, 0)].map { Size(columns: $0, rows: $1) }

/// Numbers that break arithmetic that was not thought through.
let awkward: [Double] = [
  0, -0.0, 1, -1, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, .ulpOfOne,
  .greatestFiniteMagnitude,
]

let ascii = Look(theme: .dark, colorMap: .dusk, depth: .ansi16, glyphs: .ascii)
let monochrome = Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: .braille)

extension DotGrid {
  /// The dots as braille, a line a row of cells.
  var picture: [String] {
    (0..<rows).map { row in
      String(
        String.UnicodeScalarView(
          (0..<columns).map { Unicode.Scalar(0x2800 + UInt32(self[$0, row])) ?? " " }))
    }
  }
}
