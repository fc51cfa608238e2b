/// Numbers side by side that are written when they are made, and never again, which is why they may
/// be shared.
///
/// An array would look up its own type each time one is made, which takes longer than to add two
/// rows.
public struct RowNumbers: @unchecked Sendable {
  private let buffer: ManagedBuffer<Int, Double>

  /// So many numbers, each of which is written by a function.
  @inline(__always)
  init(count: Int, _ write: (UnsafeMutableBufferPointer<Double>) -> Void) {
    buffer = .create(minimumCapacity: count) { _ in count }
    buffer.withUnsafeMutablePointerToElements {
      write(UnsafeMutableBufferPointer(start: $0, count: count))
    }
  }

  var count: Int { buffer.header }

  @inline(__always)
  func read<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    buffer.withUnsafeMutablePointers { count, first in
      body(UnsafeBufferPointer(start: first, count: count.pointee))
    }
  }
}
