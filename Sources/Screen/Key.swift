/// A key as a person presses it.
package enum Key: Hashable, Sendable {
  /// A printable character other than the space.
  case character(Unicode.Scalar)
  /// Ctrl with a lower-case letter.
  case control(Unicode.Scalar)
  case space, enter, tab, shiftTab, escape, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// F1 to F12.
  case function(Int)
}

/// Something that reaches the program from its terminal.
package enum Event: Equatable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted in one go, however long.
  case paste(String)
  case resized(Size)
  /// The terminal shows so many colours, as it has said by now.
  case recolored(ColorDepth)
  /// The program is to end: by a signal, or because its terminal is gone.
  case ended(signal: Int32)
}
