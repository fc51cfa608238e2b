import ArgumentParser
import Recording
import Screen
import Visualizer

/// Makes films of a tape, without a terminal and on a clock of its own.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Make films and pictures of a tape: .cast, .svg, .txt or .vhs.",
    discussion: """
      The same tape gives the same bytes, whatever the terminal, locale, time zone, folder or load. A \
      .cast is an asciicast for asciinema and its relatives, an .svg moves in any page without scripts, \
      a .txt holds the screen at each mark, a .vhs is a script for VHS.
      """)

  @Argument(help: "The tape.")
  var tape: String

  @Option(help: ArgumentHelp("A file to make; its name says of what kind.", valueName: "file"))
  var to: [String]

  @Option(
    help: ArgumentHelp(
      "One picture, at the mark of this name or at the end, instead of a film.",
      valueName: "mark|end"))
  var still: String?

  @Option(help: ArgumentHelp("The version of asciicast: 2 or 3.", valueName: "number"))
  var castVersion = 2

  @Flag(help: "Show the pressed keys in the picture.")
  var keys = false

  @Flag(help: "Replace files that are there already.")
  var force = false

  func run() throws {
    guard !to.isEmpty else { throw Failure.input("--to: which file? as in --to demo.svg") }
    let version = try version()
    let file = try TapeFile(reading: tape)
    let targets = try to.map { try FilmFile(path: $0, isStill: still != nil) }
    if let still, still != "end", !file.tape.commands.contains(.mark(still)) {
      throw Failure.input("--still \(still): the tape has no such mark")
    }
    if !force, let there = targets.first(where: { FilmFile.exists($0.path) }) {
      throw Failure.exists(there.path)
    }
    let title = String(tape.split(separator: "/").last ?? "tape")
    var films = Films(
      title: title, size: file.size, kinds: Set(targets.map(\.kind)), version: version)
    var progress = Progress(of: file.tape)
    var film = TapeFilm(try file.playback(), showsKeys: keys)
    do {
      while let happening = try film.step(into: &films) {
        progress.show(at: film.tick)
        if still != nil, happening == .mark(still ?? "") { break }
      }
    } catch {
      throw file.failure(error)
    }
    progress.end()
    films.end(at: film.tick)
    for target in targets {
      let text =
        still == nil
        ? target.kind.text(of: films, tape: file) : target.kind.still(of: film.frame, title: title)
      try write(text, to: target.path)
    }
  }

  private func version() throws -> Asciicast.Version {
    guard let version = Asciicast.Version(rawValue: castVersion) else {
      throw Failure.input("--cast-version \(castVersion): 2 or 3")
    }
    return version
  }

  private func write(_ text: String, to path: String) throws {
    switch WholeFile.write(text, to: path, replacing: force) {
    case .saved: return
    case .exists: throw Failure.exists(path)
    case .failed(let sentence): throw Failure.world(sentence)
    }
  }
}
