import Glibc

/// The file of a tape, which grows by whole lines.
struct TapeWriter {
  private let path: String
  private let file: Int32
  /// The bytes of whole lines that are in the file.
  private var length: Int

  /// - Parameters:
  ///   - file: an open file in which a text has just been written.
  ///   - path: its name.
  ///   - text: that text.
  init(addingTo file: Int32, named path: String, after text: String) {
    self.file = file
    self.path = path
    length = text.utf8.count
  }

  /// Adds lines; where the disk takes only a part of them, the file keeps those that were whole.
  ///
  /// - Throws: `Failure` where they cannot be written, or the file no longer has its name.
  mutating func add(_ lines: String) throws(Failure) {
    guard !lines.isEmpty else { return }
    guard !isRemoved else { throw .world("\(path) was removed while it was recorded") }
    if let code = write(lines, into: file) {
      ftruncate(file, off_t(length))
      throw failure(code)
    }
    length += lines.utf8.count
  }

  /// Sees that the file is on its disk.
  func end() throws(Failure) {
    if let code = WholeFile.synchronize(file) { throw failure(code) }
  }

  /// Lets go of the file.
  func letGo() { close(file) }

  private var isRemoved: Bool {
    var status = stat()
    return fstat(file, &status) == 0 && status.st_nlink == 0
  }

  private func failure(_ code: Int32) -> Failure { .world(WholeFile.sentence(path, code)) }
}
