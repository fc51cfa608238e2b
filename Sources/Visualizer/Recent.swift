/// The last few values made, by what they were made from.
package struct Recent<Key: Equatable, Value> {
  private let capacity: Int
  private var entries: [(key: Key, value: Value)] = []

  package init(capacity: Int) {
    self.capacity = capacity
  }

  package var count: Int { entries.count }

  /// Changes the value made for a key, or one that is made now.
  package mutating func change<Result>(
    for key: Key, make: () -> Value, _ change: (inout Value) -> Result
  ) -> Result {
    _ = value(for: key, make: make)
    return change(&entries[entries.count - 1].value)
  }

  package mutating func value(for key: Key, make: () -> Value) -> Value {
    if let index = entries.lastIndex(where: { $0.key == key }) {
      let entry = entries.remove(at: index)
      entries.append(entry)
      return entry.value
    }
    let value = make()
    entries.append((key, value))
    if entries.count > capacity { entries.removeFirst() }
    return value
  }
}
