/// Numbers side by side that are written when they are made, and never again, which is why they may
/// be shared.
///
/// An array would look up its own type each time one is made, which takes longer than to add two
/// rows.
public struct RowNumbers: @unchecked Sendable {
  /// As long as a pair of numbers, so that no pair lies across the lines of the processor's cache; a
  /// head that asked for pairs itself would be allocated by a slower way.
  private struct Head {
    let count: Int
    private let filling = 0

    init(count: Int) { self.count = count }
  }

  private let buffer: ManagedBuffer<Head, Double>

  /// So many numbers, each of which is written by a function.
  @inline(__always)
  init(count: Int, _ write: (UnsafeMutableBufferPointer<Double>) -> Void) {
    buffer = .create(minimumCapacity: count) { _ in Head(count: count) }
    buffer.withUnsafeMutablePointerToElements {
      write(UnsafeMutableBufferPointer(start: $0, count: count))
    }
  }

  var count: Int { buffer.header.count }

  @inline(__always)
  func read<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    buffer.withUnsafeMutablePointers { head, first in
      body(UnsafeBufferPointer(start: first, count: head.pointee.count))
    }
  }
}
