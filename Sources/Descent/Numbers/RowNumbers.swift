/// Numbers side by side that are written when they are made, and never again, which is why they may
/// be shared.
///
/// An array would look up its own type each time one is made, which takes longer than to add two
/// rows.
public struct RowNumbers: @unchecked Sendable {
  /// The first of the head's numbers is the count; it is two long so that pairs of numbers do not lie
  /// across the lines of the processor's cache.
  private let buffer: ManagedBuffer<SIMD2<Int>, Double>

  /// So many numbers, each of which is written by a function.
  @inline(__always)
  init(count: Int, _ write: (UnsafeMutableBufferPointer<Double>) -> Void) {
    buffer = .create(minimumCapacity: count) { _ in [count, 0] }
    buffer.withUnsafeMutablePointerToElements {
      write(UnsafeMutableBufferPointer(start: $0, count: count))
    }
  }

  var count: Int { buffer.header[0] }

  @inline(__always)
  func read<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    buffer.withUnsafeMutablePointers { count, first in
      body(UnsafeBufferPointer(start: first, count: count.pointee[0]))
    }
  }
}
