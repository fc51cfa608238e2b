import ArgumentParser
import CursesTerminal
import Visualizer

/// The program in the terminal, and all that is done in it on a tape.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Use the program and record every key into a tape.",
    discussion: """
      As in gdviz record demo.tape himmelblau. The tape is a small text that replays the same on every \
      machine: gdviz play shows it, gdviz render makes films of it. R ends the recording and begins \
      another one, q ends the program. One's own landscapes are opened as the formulas that they are; \
      what is chosen meanwhile is not kept.
      """)

  @Argument(help: ArgumentHelp("The file to record into, as demo.tape.", valueName: "tape"))
  var tape: String

  @Flag(help: "Replace a file that is there already.")
  var force = false

  @OptionGroup var watch: WatchOptions

  func run() throws {
    guard SavedFile.isTape(tape) else {
      throw Failure.input("\(tape): expected the name of a tape to record into, as demo.tape")
    }
    if !force, WholeFile.exists(tape) { throw Failure.exists(tape) }
    let preferences = watch.preferences().preferences
    let own = try watch.options.loss.files.readAloud()
    let chosen = try watch.options.opening(preferring: preferences, among: own)
    let workbench = Workbench()
    let terminal = try CursesTerminal.opened(
      watch.options.appearance.terminal, preferring: preferences)
    defer { terminal.restore() }
    var state = chosen.state(on: terminal.size, using: workbench)
    state.hasMouse = watch.options.appearance.terminal.mouse
    state.know(terminal)
    var session = LiveSession(state, using: workbench, mayCopy: !watch.noClipboard)
    try session.beginRecording(into: tape, replacing: force)
    try terminal.run(session).checkRecording()
  }
}
