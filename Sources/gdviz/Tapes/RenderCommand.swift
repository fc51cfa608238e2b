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
    let files = try FilmFile.files(to, isStill: still != nil, replacing: force)
    let version = try version()
    let file = try TapeFile(reading: tape)
    if let still, still != "end", !file.tape.commands.contains(.mark(still)) {
      throw Failure.input("--still \(still): the tape has no such mark")
    }
    let title = String(tape.split(separator: "/").last ?? "tape")
    let contents =
      still == nil
      ? try films(files, of: file, title: title, version)
      : try stills(files, of: file, title: title)
    let (result, path) = WholeFile.write(contents, replacing: force)
    switch result {
    case .saved: return
    case .exists: throw Failure.exists(path)
    case .failed(let sentence): throw Failure.world(sentence)
    }
  }

  private typealias Content = (path: String, bytes: [UInt8])

  private func films(
    _ files: [FilmFile], of file: TapeFile, title: String, _ version: Asciicast.Version
  ) throws -> [Content] {
    var films = Films(
      of: file.tape, title: title, kinds: Set(files.map(\.kind)), version: version)
    let film = try play(file, into: &films)
    films.end(at: film.tick)
    return files.map { ($0.path, films.bytes($0.kind)) }
  }

  private func stills(_ files: [FilmFile], of file: TapeFile, title: String) throws -> [Content] {
    var nothing = Films(of: file.tape, title: title, kinds: [], version: .two)
    let film = try play(file, into: &nothing)
    return files.map { ($0.path, $0.kind.still(of: film.frame, title: title)) }
  }

  /// Plays the tape to its end, or to the mark of a still picture.
  private func play(_ file: TapeFile, into films: inout Films) throws -> TapeFilm {
    var film = TapeFilm(try file.playback(), showsKeys: keys)
    var progress = Progress(of: file.tape)
    defer { progress.end() }
    do {
      while let happening = try film.step(into: &films) {
        progress.show(at: film.tick)
        if let still, happening == .mark(still) { break }
      }
    } catch {
      throw file.failure(error)
    }
    return film
  }

  private func version() throws -> Asciicast.Version {
    guard let version = Asciicast.Version(rawValue: castVersion) else {
      throw Failure.input("--cast-version \(castVersion): 2 or 3")
    }
    return version
  }
}
