import ArgumentParser
import Screen
package import Visualizer

/// Everything that can be said of the state to open: `Opening.arguments` says it back.
package struct OpeningOptions: ParsableArguments {
  @OptionGroup(title: "The loss and the run") var loss: LandscapeOptions
  @OptionGroup(title: "When the run stops") var stop: StopOptions
  @OptionGroup(title: "What is shown") var sight: SightOptions
  @OptionGroup(title: "How it looks") var appearance: AppearanceOptions

  package init() {}

  /// The options as a command line says them.
  package init(reading arguments: [String]) throws {
    self = try OpeningOptions.parse(arguments.joiningDashedValues)
  }

  /// What they say where a person has chosen nothing.
  package func opening() throws -> Opening { try opening(among: loss.files.read()) }

  /// What they say, also of one's own landscapes; where they say nothing, and no `--show` says all
  /// that is seen, preferences hold.
  func opening(
    preferring preferences: Preferences = Preferences(), among own: LandscapeFileOptions.Found
  ) throws -> Opening {
    var opening = try loss.opening(default: "rosenbrock", among: own)
    if sight.show == nil { opening.prefer(preferences) }
    try stop.apply(to: &opening)
    try sight.apply(to: &opening)
    let hasOwnColorMap = opening.colorMap == opening.theme.ownColorMap
    opening.theme = appearance.theme ?? opening.theme
    if hasOwnColorMap { opening.colorMap = opening.theme.ownColorMap }
    opening.colorMap = appearance.palette ?? opening.colorMap
    return opening
  }
}
