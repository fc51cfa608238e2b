import ArgumentParser
import CursesTerminal
import Screen

/// The options that say how it looks.
struct AppearanceOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, truecolor
    case indexed = "256"
    case sixteen = "16"
    case eight = "8"
    case none
  }

  enum Shade: String, ExpressibleByArgument, CaseIterable {
    case dark, light
  }

  @Option(help: "How many colours to use: auto, truecolor, 256, 16, 8 or none.")
  var color = Color.auto

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Option(name: .customLong("theme"), help: "dark or light.")
  var shade = Shade.dark

  var theme: Theme { shade == .dark ? .dark : .light }

  var wishes: TerminalWishes {
    let depth: ColorDepth? =
      switch color {
      case .auto: nil
      case .truecolor: .trueColor
      case .indexed: .indexed256
      case .sixteen: .ansi16
      case .eight: .ansi8
      case .none: ColorDepth.none
      }
    return TerminalWishes(depth: depth, glyphs: ascii ? .ascii : nil)
  }
}
