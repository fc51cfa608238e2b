import Glibc

/// A file that grows by whole lines.
struct TapeWriter {
  private let path: String
  private let file: Int32
  /// The bytes of whole lines that are in the file.
  private var length: Int

  /// Goes on with a file in which a text has just been written.
  ///
  /// - Throws: `Failure` where the file cannot be added to.
  init(appendingTo path: String, after text: String) throws(Failure) {
    self.path = path
    file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    length = text.utf8.count
    guard file >= 0 else { throw failure(errno) }
  }

  /// Adds lines; where the disk takes only a part of them, the file keeps those that were whole.
  mutating func add(_ lines: String) throws(Failure) {
    guard !lines.isEmpty else { return }
    if let code = write(lines, into: file) {
      ftruncate(file, off_t(length))
      throw failure(code)
    }
    length += lines.utf8.count
  }

  /// Lets go of the file.
  func end() throws(Failure) {
    let code = fsync(file) != 0 && errno != EINVAL ? errno : 0
    guard close(file) == 0, code == 0 else { throw failure(code != 0 ? code : errno) }
  }

  private func failure(_ code: Int32) -> Failure {
    .world("\(path) cannot be written: \(String(cString: strerror(code)))")
  }
}
