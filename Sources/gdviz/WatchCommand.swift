import ArgumentParser
import CursesTerminal
import Descent
import Visualizer

/// The program itself: a landscape in the terminal.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch gradient descent in the terminal (what gdviz does without a command).")

  @OptionGroup var options: OpeningOptions

  @Flag(help: "Never send anything to the terminal's clipboard.")
  var noClipboard = false

  func run() throws {
    let file = ConfigurationFolder.path(option: options.loss.files.config).map(
      ConfigurationFile.init)
    let (preferences, complaint) = file?.read() ?? (Preferences(), nil)
    let own = try options.loss.files.read()
    let opening = try options.opening(preferring: preferences, among: own)
    let workbench = Workbench()
    let terminal = try openTerminal(preferring: preferences)
    var first = opening.state(on: terminal.size, using: workbench)
    first.ownLandscapes = own.landscapes
    first.recall(preferences)
    if options.loss.formula != nil { first.say(first.landscape.note) }
    first.hasMouse = options.appearance.mouse
    var session = LiveSession(first, using: workbench, mayCopy: !noClipboard)
    if let complaint = complaint ?? own.complaint { session.say(complaint) }
    var loop = Loop(session, on: terminal)
    try terminal.leave(loop.run())
    if let complaint = file?.keep(from: first, to: loop.session.state) { complain(complaint) }
  }

  private func openTerminal(preferring preferences: Preferences) throws -> CursesTerminal {
    do {
      var wishes = options.appearance.wishes
      wishes.glyphs = wishes.glyphs ?? preferences.glyphs
      return try CursesTerminal(requesting: wishes)
    } catch {
      throw Failure.world(error.sentence)
    }
  }
}
