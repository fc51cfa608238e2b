import ArgumentParser
import Screen

/// The options that say how it looks.
struct AppearanceOptions: ParsableArguments {
  @OptionGroup var terminal: TerminalOptions

  @Option(help: ArgumentHelp("dark, light, or contrast, white on black.", valueName: "name"))
  var theme: Theme?

  @Option(
    help: ArgumentHelp(
      "The colours of the fill: dusk, ink, reef, day, viridis, cividis or batlow.",
      valueName: "name"))
  var palette: ColorMap?
}

extension Theme: ExpressibleByArgument {}
extension ColorMap: ExpressibleByArgument {}
