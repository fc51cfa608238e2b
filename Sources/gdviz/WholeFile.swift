import Glibc
import Visualizer

/// Writes files that are there whole or not at all: a temporary one beside them takes their name when
/// it is complete, so that a failed write leaves what was there.
enum WholeFile {
  /// A file that is whole and still open, for what is added to its end later; or why there is none.
  enum Beginning {
    case open(Int32)
    case exists
    case failed(String)
  }

  static func write(_ text: String, to path: String, replacing: Bool) -> SavedFile.Result {
    switch begin(text, at: path, replacing: replacing) {
    case .open(let file):
      close(file)
      return .saved
    case .exists: return .exists
    case .failed(let sentence): return .failed(sentence)
    }
  }

  static func begin(_ text: String, at path: String, replacing: Bool) -> Beginning {
    guard !path.isEmpty else { return .failed("a file needs a name") }
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere {
      guard status.st_mode & S_IFMT == S_IFREG else {
        return .failed("\(path) is not a file that can be replaced")
      }
      guard replacing else { return .exists }
    }
    // A link is kept, and what it leads to is replaced.
    let target = isThere ? resolved(path) ?? path : path
    let temporary = "\(folder(of: target)).gdviz-\(getpid()).part"
    unlink(temporary)
    defer { unlink(temporary) }
    let mode = isThere ? status.st_mode & 0o777 : 0o666
    let file = open(temporary, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { return .failed(sentence(path, errno)) }
    let beginning = named(file, temporary, target, text, replacing: replacing, path: path)
    if case .open = beginning {} else { close(file) }
    return beginning
  }

  /// Fills a file, then gives it its name.
  private static func named(
    _ file: Int32, _ temporary: String, _ target: String, _ text: String, replacing: Bool,
    path: String
  ) -> Beginning {
    if let code = gdviz.write(text, into: file) ?? synchronize(file) {
      return .failed(sentence(path, code))
    }
    if !replacing {
      // Unlike a renaming, a link never takes the place of a file that has come meanwhile.
      if link(temporary, target) == 0 { return .open(file) }
      if errno == EEXIST { return .exists }
      // Some file systems have no links.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else {
        return .failed(sentence(path, errno))
      }
    }
    return rename(temporary, target) == 0 ? .open(file) : .failed(sentence(path, errno))
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
