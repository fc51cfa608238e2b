import Glibc
import Visualizer

/// Writes files that are there whole or not at all: temporary ones beside them take their names when
/// all of them are complete, so that a failed write leaves what was there.
struct WholeFile {
  private let path: String
  private let target: String
  private let temporary: String
  private let file: Int32

  /// A file that is whole and still open, for what is added to its end later; or why there is none.
  enum Beginning {
    case open(Int32)
    case exists
    case failed(String)
  }

  private struct Refusal: Error {
    let result: SavedFile.Result
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func write(_ text: String, to path: String, replacing: Bool) -> SavedFile.Result {
    write([(path, [UInt8](text.utf8))], replacing: replacing).result
  }

  /// Writes several files, or none of them.
  ///
  /// - Returns: how it ended, and the path that it was about.
  static func write(
    _ contents: [(path: String, bytes: [UInt8])], replacing: Bool
  ) -> (result: SavedFile.Result, path: String) {
    var files: [WholeFile] = []
    defer {
      for file in files {
        close(file.file)
        unlink(file.temporary)
      }
    }
    for (path, bytes) in contents {
      switch complete(bytes, for: path, number: files.count, replacing: replacing) {
      case .success(let file): files.append(file)
      case .failure(let refusal): return (refusal.result, path)
      }
    }
    for (index, file) in files.enumerated() {
      let result = file.takeName(replacing: replacing)
      guard result != .saved else { continue }
      // What took the place of nothing is taken back.
      if !replacing { for earlier in files[..<index] { unlink(earlier.target) } }
      return (result, file.path)
    }
    return (.saved, contents.last?.path ?? "")
  }

  static func begin(_ text: String, at path: String, replacing: Bool) -> Beginning {
    switch complete([UInt8](text.utf8), for: path, number: 0, replacing: replacing) {
    case .success(let whole):
      let result = whole.takeName(replacing: replacing)
      unlink(whole.temporary)
      if result != .saved { close(whole.file) }
      return Beginning(result, whole.file)
    case .failure(let refusal): return Beginning(refusal.result, -1)
    }
  }

  /// The complete file under its temporary name.
  private static func complete(
    _ bytes: [UInt8], for path: String, number: Int, replacing: Bool
  ) -> Result<WholeFile, Refusal> {
    func refuse(_ sentence: String) -> Result<WholeFile, Refusal> {
      .failure(Refusal(result: .failed(sentence)))
    }
    guard !path.isEmpty else { return refuse("a file needs a name") }
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere {
      guard status.st_mode & S_IFMT == S_IFREG else {
        return refuse("\(path) is not a file that can be replaced")
      }
      guard replacing else { return .failure(Refusal(result: .exists)) }
    }
    // A link is kept, and what it leads to is replaced.
    let target = isThere ? resolved(path) ?? path : path
    let temporary = "\(folder(of: target)).gdviz-\(getpid())-\(number).part"
    unlink(temporary)
    let mode = isThere ? status.st_mode & 0o777 : 0o666
    let file = open(temporary, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { return refuse(sentence(path, errno)) }
    if let code = gdviz.write(bytes, into: file) ?? synchronize(file) {
      close(file)
      unlink(temporary)
      return refuse(sentence(path, code))
    }
    return .success(WholeFile(path: path, target: target, temporary: temporary, file: file))
  }

  /// Gives the complete file its name.
  private func takeName(replacing: Bool) -> SavedFile.Result {
    if !replacing {
      // Unlike a renaming, a link never takes the place of a file that has come meanwhile.
      if link(temporary, target) == 0 { return .saved }
      if errno == EEXIST { return .exists }
      // Some file systems have no links.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else {
        return .failed(WholeFile.sentence(path, errno))
      }
    }
    return rename(temporary, target) == 0 ? .saved : .failed(WholeFile.sentence(path, errno))
  }

  /// Waits until a file is on its disk, where it lies on one; the system's number of what went wrong.
  static func synchronize(_ file: Int32) -> Int32? {
    fsync(file) == 0 || errno == EINVAL ? nil : errno
  }

  /// What went wrong with a file, as a sentence.
  static func sentence(_ path: String, _ code: Int32) -> String {
    "\(path) cannot be written: \(String(cString: strerror(code)))"
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

extension WholeFile.Beginning {
  fileprivate init(_ result: SavedFile.Result, _ file: Int32) {
    switch result {
    case .saved: self = .open(file)
    case .exists: self = .exists
    case .failed(let sentence): self = .failed(sentence)
    }
  }
}
