import ArgumentParser
import Glibc

/// The command line: what a person types decides which part of the program acts.
@main
struct GDViz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gdviz",
    abstract: "See gradient descent: contours, path, step size, Taylor model and eigenvalues.",
    usage: """
      gdviz [LANDSCAPE] [OPTIONS]
      gdviz COMMAND …
      """,
    discussion: """
      Without a command it opens a landscape in the terminal, Rosenbrock's valley if none is named:

        gdviz himmelblau
        gdviz ravine --epsilon 0.081
        gdviz --formula "(x^2 + k*y^2)/2; k = 25" --start -2,1 --window -3,3,-2,2

      Press ? in it for its keys. gdviz help watch explains all its options: --formula, --set, \
      --landscapes, --start, --epsilon, --epsilon-from, --window, --at, --tolerance, \
      --far-distance, --far-loss, --maximum-steps, --view, --page, --axes, --probe, --inspect, --constant, --order, --follow, \
      --rate, --show, --theme, --palette, --glyphs, --ascii, --color, --no-mouse, --no-clipboard, \
      --config.
      """,
    version: "gdviz 1.0",
    subcommands: [
      WatchCommand.self, SnapshotCommand.self, TraceCommand.self, CheckCommand.self,
      RecordCommand.self, PlayCommand.self, DemosCommand.self, RenderCommand.self,
      BoundCommand.self, CriticalCommand.self, ExplainCommand.self, ListCommand.self,
      KeysCommand.self, FactsCommand.self,
    ],
    defaultSubcommand: WatchCommand.self)

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is an error of the write.
    signal(SIGXFSZ, SIG_IGN)
    fillStandardFiles()
    do {
      let arguments = CommandLine.arguments.dropFirst().joiningDashedValues
      try Suggestion.checkHelp(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      complain(failure.sentence)
      Glibc.exit(failure.status.rawValue)
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch is StandardOutput.ReaderGone {
      Glibc.exit(0)
    } catch {
      leave(with: error)
    }
  }

  /// A standard file that is closed must not become another file's number: it is filled with one that
  /// fails like it, but for standard error, which swallows what it is told.
  private static func fillStandardFiles() {
    for file in STDIN_FILENO...STDERR_FILENO where fcntl(file, F_GETFD) == -1 {
      _ = open("/dev/null", file == STDERR_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Help and the like end well, if they can be written; wrong usage is one line and status 2.
  private static func leave(with error: any Error) -> Never {
    if exitCode(for: error).isSuccess { print(fullMessage(for: error)) }
    complain(Suggestion.sentence ?? advised(sentence(message(for: error))))
    Glibc.exit(Failure.Status.wrongInput.rawValue)
  }

  /// What is wrong, and which help says more.
  private static func advised(_ sentence: String) -> String {
    let help = Suggestion.command.map { "gdviz help \($0)" } ?? "gdviz --help"
    return sentence.hasSuffix("?") ? "\(sentence) See \(help)" : "\(sentence); see \(help)"
  }

  private static func print(_ text: String) -> Never {
    do {
      try StandardOutput.print(lines: [text])
    } catch let failure as Failure {
      complain(failure.sentence)
      Glibc.exit(failure.status.rawValue)
    } catch {}
    Glibc.exit(0)
  }

  /// The argument library's message on one line: a value's list of choices, too, and no full stop.
  private static func sentence(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { line in
      line.hasPrefix("  - ") ? String(line.dropFirst(4)) : String(line)
    }
    guard let first = lines.first else { return "wrong usage" }
    let choices = lines.dropFirst().joined(separator: ", ")
    let whole = first.hasSuffix(":") ? "\(first) \(choices)" : first
    return (whole.hasSuffix(".") ? String(whole.dropLast()) : whole)
      .replacing(". Did you mean", with: "; did you mean")
  }
}
