package import Screen

extension Tape {
  /// One thing that happens.
  package enum Command: Hashable, Sendable {
    case size(Size)
    /// The arguments that the program is started with, after the shell.
    case open([String])
    /// A chapter: a place to skip to.
    case mark(String)
    /// A strip of text, at most two lines; empty takes it away.
    case caption(String)
    case press(Key, count: Int)
    /// Characters into a line that is being edited.
    case type(String)
    /// Ticks of 20 ms, at least one.
    case wait(ticks: Int)
    /// A lesson waits for its reader; a film holds the picture for a reading time.
    case pause
    case resize(Size)
    case click(Position)
    case drag(from: Position, to: Position)
    case wheel(Position, WheelDirection, count: Int)
    case expect(Tape.Expectation)

    package enum WheelDirection: String, Hashable, Sendable, CaseIterable {
      case up, down
    }

    package enum Word: String, CaseIterable {
      case size, open, mark, caption, press, type, wait, pause, resize, click, drag, wheel, expect
    }
  }
}
