import Dispatch
import Glibc

/// Work on several processors at once, for things that have nothing in common.
enum Parallel {
  static var threads: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The results in order; each element is seen by one thread alone, so it may change what belongs to it.
  static func map<Element, Result>(
    _ elements: [Element], _ transform: (Element) -> Result
  ) -> [Result] {
    withoutActuallyEscaping(transform) { transform in
      [Result](unsafeUninitializedCapacity: elements.count) { results, count in
        nonisolated(unsafe) let (elements, transform, places) = (
          elements, transform, results.baseAddress
        )
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
          places?.advanced(by: index).initialize(to: transform(elements[index]))
        }
        count = elements.count
      }
    }
  }
}
