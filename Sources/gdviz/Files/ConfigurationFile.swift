import Glibc
import Visualizer

/// The file that keeps a person's preferences from one time to the next.
struct ConfigurationFile {
  private let folder: String
  private var path: String { folder + "/config" }

  /// - Parameter folder: where it lies; it need not be there.
  init(in folder: String) {
    self.folder = folder
  }

  /// What it says.
  ///
  /// A broken one is set aside, and what became of it comes back as a sentence.
  func read() -> (preferences: Preferences, complaint: String?) {
    let text: String
    switch TextFile.read(path, waitingForWriter: false) {
    case .text(let found): text = found
    case .missing: return (Preferences(), nil)
    case .unreadable(let why): return (Preferences(), "\(path) cannot be read: \(why)")
    case .noText: return (Preferences(), setAside("it is no text"))
    }
    do {
      return (try Preferences(parsing: text), nil)
    } catch {
      return (Preferences(), setAside("line \(error.line), \(error.sentence)"))
    }
  }

  /// The same, and what is wrong with it is said on standard error, which a terminal shows when the
  /// program has given it back.
  func readAloud() -> (preferences: Preferences, complaint: String?) {
    let (preferences, complaint) = read()
    if let complaint { complain(complaint) }
    return (preferences, complaint)
  }

  /// Gives a broken file a name that none has, so that no earlier one is lost.
  private func setAside(_ what: String) -> String {
    let names = ["config.broken"] + (2...99).map { "config.broken-\($0)" }
    let name = names.first { !WholeFile.exists("\(folder)/\($0)") }
    let isAside = name.map { rename(path, "\(folder)/\($0)") == 0 } ?? false
    return "\(path) is broken: \(what)" + (isAside ? "; it is \(name ?? "") now" : "")
  }

  /// Keeps what was chosen between two states; what went wrong comes back as a sentence.
  ///
  /// The file is read again, since another program may have written it meanwhile.
  func keep(from first: State, to last: State) -> String? {
    let (known, complaint) = read()
    if let complaint { return complaint }
    let preferences = known.updated(from: first, to: last)
    guard preferences != known else { return nil }
    if let code = ConfigurationFolder.make(folder) {
      return "\(folder) cannot be made: \(String(cString: strerror(code)))"
    }
    switch WholeFile.write(preferences.text, to: path, replacing: true) {
    case .saved: return nil
    case .exists: return nil
    case .failed(let sentence): return sentence
    }
  }
}
