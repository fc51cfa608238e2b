import Glibc

/// Reads small files of text.
enum TextFile {
  enum Content {
    case text(String)
    case missing
    case unreadable(String)
    /// Not UTF-8, or too long to be written by a person.
    case noText
  }

  private static let limit = 1 << 20

  /// What a file holds; with `waitingForWriter`, a pipe is read to its end, however late who writes
  /// into it, and otherwise it holds nobody up.
  static func read(_ path: String, waitingForWriter waitsForWriter: Bool) -> Content {
    let file = open(path, O_RDONLY | O_CLOEXEC | (waitsForWriter ? 0 : O_NONBLOCK))
    guard file >= 0 else {
      return errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= limit {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0 {
        guard errno == EINTR else { return .unreadable(String(cString: strerror(errno))) }
      } else if count == 0 {
        return String(validating: bytes, as: UTF8.self).map(Content.text) ?? .noText
      } else {
        bytes += piece[..<count]
      }
    }
    return .noText
  }
}
