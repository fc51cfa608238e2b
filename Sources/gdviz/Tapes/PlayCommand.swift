import ArgumentParser
import CursesTerminal
import Recording
import Visualizer

/// A tape in the terminal.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a tape in the terminal.",
    discussion: """
      space pauses, the right arrow goes to the next key, the left one a mark back, < and > change the \
      speed, and enter takes over: the program goes on in your hands.
      """)

  @Argument(help: "The tape.")
  var tape: String

  @OptionGroup var options: PlayOptions

  func run() throws {
    try options.play(TapeFile(reading: tape))
  }
}

/// How a tape is played.
struct PlayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How fast, beside the tape's own speed: \(Replay.speedNames.joined(separator: ", ")).",
      valueName: "factor"))
  var speed = "1"

  @Flag(help: "Show the pressed keys.")
  var keys = false

  @OptionGroup var terminal: TerminalOptions

  /// Plays a tape, and goes on by hand where a person takes over.
  func play(_ file: TapeFile) throws {
    guard Replay.speedNames.contains(speed) else {
      throw Failure.input(
        "--speed \(speed): one of \(Replay.speedNames.joined(separator: ", "))")
    }
    let player = try file.player()
    let replay: Replay
    do throws(TapeError) {
      replay = try Replay(file.tape, on: player, speed: speed, showsKeys: keys)
    } catch {
      throw file.failure(error)
    }
    let screen = try CursesTerminal.opened(terminal, preferring: Preferences())
    var loop = Loop(PlaySession(replay, of: file, screen: screen.size), on: screen)
    let end = loop.run()
    guard case .takenOver = end else { return try screen.leave(end) }
    var session = LiveSession(
      loop.session.replay.takenOver, using: player.workbench, mayCopy: true)
    session.player.act(.resize(screen.size))
    _ = try screen.run(session)
  }
}
