/// How many colours a terminal can show.
package enum ColorDepth: String, CaseIterable, Sendable {
  case trueColor = "24-bit"
  case indexed256 = "256"
  case ansi16 = "16"
  case ansi8 = "8"
  case none
}

/// A colour in sRGB, a byte a channel.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// The colours of a frame, at most 256; cells hold indices into it.
package struct Palette: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// What the colour looks like; below 24 bits, what it usually looks like.
    package var rgb: RGB
    /// The terminal's own number of the colour, −1 for its default; 24-bit terminals use `rgb`.
    package var code: Int

    package init(rgb: RGB, code: Int) {
      self.rgb = rgb
      self.code = code
    }
  }

  package var depth: ColorDepth
  package var entries: [Entry]

  package init(depth: ColorDepth, entries: [Entry]) {
    precondition(entries.count <= 256, "a cell's colour index is a byte")
    self.depth = depth
    self.entries = entries
  }
}
