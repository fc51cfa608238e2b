/// What a person can save, and the kinds of files that hold it.
package enum SavedFile: Hashable, Sendable {
  /// The screen, without what lies over it.
  case picture(PictureFormat)
  /// The focused run, a row a step.
  case run(RunFormat)

  package enum PictureFormat: Hashable, Sendable {
    case svg, text
  }

  package enum RunFormat: Hashable, Sendable {
    case csv, json
  }

  /// What is asked to be saved, before its kind of file is known.
  package enum Subject: Hashable, Sendable {
    case picture, run
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

  /// How saving ended.
  package enum Result: Hashable, Sendable {
    case saved
    /// There is a file of that name, and nobody has said that it may be replaced.
    case exists
    case failed(String)
  }
}

extension SavedFile.Subject {
  var noun: String {
    switch self {
    case .picture: "the picture"
    case .run: "the run"
    }
  }

  /// Which ends of names there are.
  package var ends: String {
    switch self {
    case .picture: ".svg or .txt"
    case .run: ".csv or .json"
    }
  }

  var firstEnd: String {
    switch self {
    case .picture: ".svg"
    case .run: ".csv"
    }
  }
}
