import Glibc

/// Writes all of a text into an open file.
///
/// - Returns: the system's number of what went wrong; nothing where all is written.
func write(_ text: String, into file: Int32) -> Int32? {
  write([UInt8](text.utf8), into: file)
}

/// Writes all of some bytes into an open file.
///
/// - Returns: the system's number of what went wrong; nothing where all is written.
func write(_ bytes: [UInt8], into file: Int32) -> Int32? {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = Glibc.write(file, base, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
