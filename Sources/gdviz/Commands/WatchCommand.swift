import ArgumentParser
import CursesTerminal
import Descent
import Visualizer

/// The program itself: a landscape in the terminal.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch gradient descent in the terminal (what gdviz does without a command).")

  @OptionGroup var watch: WatchOptions

  func run() throws {
    let options = watch.options
    let (file, preferences, complaint) = watch.preferences()
    let found = try options.loss.files.readAloud()
    let opening = try options.opening(preferring: preferences, among: found)
    let workbench = Workbench()
    let terminal = try CursesTerminal.opened(
      options.appearance.terminal, preferring: preferences)
    var first = opening.state(on: terminal.size, using: workbench)
    first.ownLandscapes = found.own
    first.recall(preferences)
    let isFound = options.loss.formula != nil && !first.landscape.note.isEmpty
    if isFound { first.say(first.landscape.note) }
    first.hasMouse = options.appearance.terminal.mouse
    first.know(terminal)
    var session = LiveSession(first, using: workbench, mayCopy: !watch.noClipboard)
    let refusal = terminal.refusal(of: options.appearance.terminal)
    let complaints = [complaint, found.complaint, refusal].compactMap(\.self)
    if !complaints.isEmpty { session.say(complaints.joined(separator: "; ")) }
    let last = try terminal.run(session)
    if case .stateLine(let sheet) = last.state.overlay {
      try StandardOutput.print(lines: [sheet.command])
    }
    if let complaint = file?.keep(from: first, to: last.state) { complain(complaint) }
    try last.checkRecording()
  }
}
