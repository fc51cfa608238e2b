/// What a byte is to the piece of input before it.
enum InputProgress: Equatable {
  case unfinished
  case finished
  /// It does not belong to the piece, which never came to its end; the bytes are yet to be read.
  case broken(rest: [UInt8])
}
