import ArgumentParser
import CursesTerminal
import Recording
import Screen
import Visualizer

/// A tape in the terminal.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a tape in the terminal.",
    discussion: """
      space pauses, the right arrow goes to the next key, the left one a mark back and PgDn a mark on, \
      < and > change the speed, k shows the pressed keys, and enter takes over: the program goes on in \
      your hands.
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
      "The speed as a factor: \(Replay.speedNames.joined(separator: ", ")).", valueName: "number"))
  var speed = "1"

  @Flag(help: "Show the pressed keys.")
  var keys = false

  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    guard Replay.speedNames.contains(speed) else {
      throw ValidationError(
        "--speed \(speed): one of \(Replay.speedNames.joined(separator: ", "))")
    }
  }

  /// Plays a tape, and goes on by hand where a person takes over.
  func play(_ file: TapeFile) throws {
    let preferences = ConfigurationFolder.path(option: nil).map {
      ConfigurationFile(in: $0).readAloud().preferences
    }
    // What it opens is wrong before the screen is touched.
    _ = try file.opening()
    let screen = try CursesTerminal.opened(terminal, preferring: preferences ?? Preferences())
    defer { screen.restore() }
    let replay = try replay(of: file, on: screen.size)
    var loop = Loop(PlaySession(replay, of: file, screen: screen.size), on: screen)
    let end = loop.run()
    guard case .takenOver = end else { return try screen.leave(end) }
    var state = loop.session.replay.takenOver
    state.hasMouse = terminal.mouse
    state.know(screen)
    var session = LiveSession(state, using: replay.player.workbench, mayCopy: true)
    session.player.act(.resize(screen.size))
    try screen.run(session).checkRecording()
  }

  private func replay(of file: TapeFile, on terminal: Size) throws -> Replay {
    let player = try file.player(on: file.tape.size(on: terminal))
    do throws(TapeError) {
      return try Replay(file.tape, on: player, speed: speed, showsKeys: keys)
    } catch {
      throw file.failure(error)
    }
  }
}
