import ArgumentParser
import CursesTerminal
import Screen

/// The options that say what the terminal is used for.
struct TerminalOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, truecolor
    case indexed = "256"
    case sixteen = "16"
    case eight = "8"
    case none

    /// The depth that is asked for; nothing where the terminal decides.
    var depth: ColorDepth? {
      switch self {
      case .auto: nil
      case .truecolor: .trueColor
      case .indexed: .indexed256
      case .sixteen: .ansi16
      case .eight: .ansi8
      case .none: ColorDepth.none
      }
    }
  }

  @Option(help: "How many colours to use: auto, truecolor, 256, 16, 8 or none.")
  var color = Color.auto

  @Option(
    help: ArgumentHelp(
      "What lines are drawn with: braille, blocks where a font lacks braille, or ascii.",
      valueName: "set"))
  var glyphs: GlyphSet?

  @Flag(help: "The same as --glyphs ascii.")
  var ascii = false

  @Flag(
    inversion: .prefixedNo, help: "Take the mouse; without it the terminal selects text with it.")
  var mouse = true

  func validate() throws {
    if ascii, let glyphs, glyphs != .ascii {
      throw ValidationError("--ascii or --glyphs \(glyphs.rawValue), not both")
    }
  }

  var chosenGlyphs: GlyphSet? { ascii ? .ascii : glyphs }

  var wishes: TerminalWishes {
    TerminalWishes(depth: color.depth, glyphs: chosenGlyphs, mouse: mouse)
  }
}

extension GlyphSet: ExpressibleByArgument {}
