/// Strips that move as one: their pictures are those of all of them together.
struct StripGroup {
  struct Part {
    let row: Int
    let strip: Strip
  }

  let parts: [Part]
  /// Which pictures of the parts make one picture of the group.
  private(set) var states: [[Int]] = []
  private(set) var stops: [Strip.Stop] = []
  /// About how many bytes it takes.
  private(set) var size = StripGroup.windowSize

  private static let windowSize = 130
  private static let stopSize = 42

  init(_ part: Part) {
    parts = [part]
    states = part.strip.pictures.indices.map { [$0] }
    stops = part.strip.stops
    size += stops.count * StripGroup.stopSize + part.strip.pictures.reduce(0) { $0 + $1.count }
  }

  /// - Parameters:
  ///   - parts: from the top, and from the left within a row.
  ///   - limit: the size from which on the group is not worth while; then it is nothing.
  init?(_ parts: [Part], smallerThan limit: Int) {
    self.parts = parts
    var known: [[Int]: Int] = [:]
    var now = [Int](repeating: 0, count: parts.count)
    var bytes = parts.reduce(0) { $0 + ($1.strip.pictures.first?.count ?? 0) }
    let changes = parts.enumerated().flatMap { part, entry in
      entry.strip.stops.map { (tick: $0.tick, part: part, index: $0.index) }
    }.sorted { ($0.tick, $0.part) < ($1.tick, $1.part) }
    var next = 0
    while next < changes.count {
      let tick = changes[next].tick
      while next < changes.count, changes[next].tick == tick {
        let (part, index) = (changes[next].part, changes[next].index)
        let pictures = parts[part].strip.pictures
        bytes += pictures[index].count - pictures[now[part]].count
        now[part] = index
        next += 1
      }
      let state = known[now] ?? states.count
      if state == states.count {
        known[now] = state
        states.append(now)
        size += bytes
      }
      stops.append(Strip.Stop(tick: tick, index: state))
      size += StripGroup.stopSize
      if size >= limit { return nil }
    }
  }

  /// The rows that it covers.
  var rows: ClosedRange<Int> { (parts.first?.row ?? 0)...(parts.last?.row ?? 0) }

  /// The state at a tick.
  func state(at tick: Int) -> Int { stops.last { $0.tick <= tick }?.index ?? 0 }

  /// The strips of a layer's rows in groups that take as little room as is known: all strips by
  /// themselves, all of a row together, or all.
  static func groups(of rows: [[Part]]) -> [StripGroup] {
    let groups = rows.flatMap { parts in
      together(parts, ifSmallerThan: parts.map { StripGroup($0) })
    }
    return together(rows.flatMap { $0 }, ifSmallerThan: groups)
  }
}

extension StripGroup {
  private static func together(
    _ parts: [Part], ifSmallerThan groups: [StripGroup]
  ) -> [StripGroup] {
    guard groups.count > 1, let group = StripGroup(parts, smallerThan: groups.size) else {
      return groups
    }
    return [group]
  }
}

extension [StripGroup] {
  fileprivate var size: Int { reduce(0) { $0 + $1.size } }
}
