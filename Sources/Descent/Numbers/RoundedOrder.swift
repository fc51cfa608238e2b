extension Array {
  /// A number of an element, and by how much two of them may differ and count as the same.
  typealias RoundedKey = (number: (Element) -> Double, rounding: Double)

  /// In the order of several numbers: where one counts as the same from element to element, the next
  /// one decides.
  func ordered(by keys: [RoundedKey]) -> [Element] {
    guard let (number, rounding) = keys.first else { return self }
    var groups: [[Element]] = []
    for element in sorted(by: { number($0) < number($1) }) {
      if let last = groups.last?.last, number(element) - number(last) <= rounding {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups.flatMap { $0.ordered(by: Array<RoundedKey>(keys.dropFirst())) }
  }
}
