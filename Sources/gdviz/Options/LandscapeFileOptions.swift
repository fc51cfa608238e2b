import ArgumentParser
import Descent
import Glibc
import Visualizer

/// The options that say where landscapes of one's own are described.
struct LandscapeFileOptions: ParsableArguments {
  @Option(
    name: .customLong("landscapes"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A file of landscapes of your own; repeatable. landscapes.txt in the configuration folder is "
        + "read too.", valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The folder that keeps what was chosen, or none; gdviz in the configuration folder.",
      valueName: "folder"))
  var config: String?

  /// What the files describe.
  struct Found {
    var own: [OwnLandscape] = []
    /// What is wrong with the file in the configuration folder, which is not fatal.
    var complaint: String?

    /// The presets, then one's own.
    var landscapes: [ListedLandscape] { Catalog.listed + own.map(\.listed) }

    /// The landscape of a name, a preset or one's own.
    func landscape(named id: String) -> Landscape? {
      landscapes.first { $0.id == id }?.landscape
    }
  }

  /// Reads the files in their order, that of the configuration folder last.
  func read() throws -> Found {
    var found = Found()
    for file in files {
      switch TextFile.read(file, waitingForWriter: true) {
      case .text(let text):
        found.own += try landscapes(in: text, of: file, beside: found.own)
      case .missing: throw Failure.world("\(file) cannot be read: there is no such file")
      case .unreadable(let why): throw Failure.world("\(file) cannot be read: \(why)")
      case .noText: throw Failure.input("\(file):1:1: no text in UTF-8, or too long a one")
      }
    }
    guard let folder = ConfigurationFolder.path(option: config) else { return found }
    let own = folder + "/landscapes.txt"
    guard !files.map(absolute).contains(absolute(own)) else { return found }
    switch TextFile.read(own, waitingForWriter: false) {
    case .text(let text):
      do {
        found.own += try landscapes(in: text, of: own, beside: found.own)
      } catch let failure as Failure {
        found.complaint = failure.sentence
      }
    case .missing: break
    case .unreadable(let why): found.complaint = "\(own) cannot be read: \(why)"
    case .noText: found.complaint = "\(own):1:1: no text in UTF-8, or too long a one"
    }
    return found
  }

  /// Reads the files, and says on standard error what is wrong with that of the configuration folder.
  func readAloud() throws -> Found {
    let found = try read()
    if let complaint = found.complaint { complain(complaint) }
    return found
  }

  private func landscapes(
    in text: String, of file: String, beside others: [OwnLandscape]
  ) throws -> [OwnLandscape] {
    let presets = Catalog.landscapes.map { ($0.id, "a preset") }
    let earlier = others.map { ($0.listed.id, "one of another file") }
    do {
      return try LandscapeFile(
        parsing: text, taken: Dictionary(presets + earlier) { first, _ in first }
      ).landscapes.map { OwnLandscape($0, in: absolute(file)) }
    } catch {
      throw Failure.input("\(file):\(error.line):\(error.column): \(error.sentence)")
    }
  }

  /// A path from the root.
  private func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }
}
