import ArgumentParser
import Visualizer

/// Everything that can be said of a program in a person's hands.
struct WatchOptions: ParsableArguments {
  @OptionGroup var options: OpeningOptions

  @Flag(help: "Never send anything to the terminal's clipboard.")
  var noClipboard = false

  /// What a person has chosen before, and what is wrong with its file, which is said too.
  func preferences() -> (file: ConfigurationFile?, preferences: Preferences, complaint: String?) {
    let file = ConfigurationFolder.path(option: options.loss.files.config).map(
      ConfigurationFile.init)
    let (preferences, complaint) = file?.readAloud() ?? (Preferences(), nil)
    return (file, preferences, complaint)
  }
}
