import Glibc
import Visualizer

/// Writes files that are there whole or not at all: a temporary one beside them takes their name when
/// it is complete, so that a failed write leaves what was there.
enum WholeFile {
  static func write(_ text: String, to path: String, replacing: Bool) -> SavedFile.Result {
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
    let mode = isThere ? status.st_mode & 0o777 : 0o666
    if let code = fill(temporary, text, mode: mode) {
      unlink(temporary)
      return .failed(sentence(path, code))
    }
    let result = name(temporary, target, replacing: replacing, path: path)
    unlink(temporary)
    return result
  }

  /// Gives the complete file its name.
  private static func name(
    _ temporary: String, _ target: String, replacing: Bool, path: String
  ) -> SavedFile.Result {
    if !replacing {
      // Unlike a renaming, a link never takes the place of a file that has come meanwhile.
      if link(temporary, target) == 0 { return .saved }
      if errno == EEXIST { return .exists }
      // Some file systems have no links.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else {
        return .failed(sentence(path, errno))
      }
    }
    return rename(temporary, target) == 0
      ? .saved : .failed(sentence(path, errno))
  }

  /// Makes a file with a text; the system's number of what went wrong.
  private static func fill(_ path: String, _ text: String, mode: mode_t) -> Int32? {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { return errno }
    var code = gdviz.write(text, into: file)
    if code == nil, fsync(file) != 0, errno != EINVAL { code = errno }
    if close(file) != 0, code == nil { code = errno }
    return code
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func sentence(_ path: String, _ code: Int32) -> String {
    "\(path) cannot be written: \(String(cString: strerror(code)))"
  }
}
