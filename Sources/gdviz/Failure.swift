/// What went wrong for a person, as one line and an exit status.
struct Failure: Error {
  enum Status: Int32 {
    case wrongInput = 2
    case worldFailed = 3
  }

  let sentence: String
  let status: Status

  static func input(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: .wrongInput)
  }

  /// A file is in the way, and nobody has said that it may be replaced.
  static func exists(_ path: String) -> Failure {
    world("\(path) exists already; --force replaces it")
  }

  static func world(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: .worldFailed)
  }
}
