package import Descent

/// What a person can save, and the kinds of files that hold it.
package enum SavedFile: Hashable, Sendable {
  /// The screen, without what lies over it.
  case picture(PictureFormat)
  /// The focused run, a row a step.
  case run(TraceText.Format)

  package enum PictureFormat: Hashable, Sendable {
    case svg, text
  }

  /// What is asked to be saved, before its kind of file is known.
  package enum Subject: Hashable, Sendable {
    case picture, run
    /// What is done from now on.
    case tape
  }

  /// The kind that the end of a file's name asks for; nothing where it is none of them.
  package init?(_ subject: Subject, path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let end = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    switch (subject, end?.lowercased()) {
    case (.picture, "svg"): self = .picture(.svg)
    case (.picture, "txt"): self = .picture(.text)
    case (.run, "csv"): self = .run(.csv)
    case (.run, "json"), (.run, "jsonl"): self = .run(.json)
    default: return nil
    }
  }

  /// Whether a file's name is that of a tape.
  package static func isTape(_ path: String) -> Bool {
    path.hasSuffix(".tape") && path.split(separator: "/").last != ".tape"
  }

  /// How saving ended.
  package enum Result: Hashable, Sendable {
    case saved
    /// There is a file of that name, and nobody has said that it may be replaced.
    case exists
    case failed(String)
  }
}

extension SavedFile.Subject {
  /// What is done to a file, in words that its name follows.
  func prompt(isShort: Bool) -> String {
    switch self {
    case .picture: isShort ? "save as" : "save the picture as"
    case .run: isShort ? "save as" : "save the run as"
    case .tape: isShort ? "record as" : "record a tape as"
    }
  }

  /// What enter does; a tape begins with what a command line opens.
  func verb(in state: State) -> String {
    guard self == .tape else { return "saves" }
    return state.branches.count == 1 && state.ghosts.isEmpty
      ? "records" : "records this path alone"
  }

  /// Which ends of names there are.
  package var ends: String {
    switch self {
    case .picture: ".svg or .txt"
    case .run: ".csv or .json"
    case .tape: ".tape"
    }
  }

  var firstEnd: String {
    switch self {
    case .picture: ".svg"
    case .run: ".csv"
    case .tape: ".tape"
    }
  }
}
