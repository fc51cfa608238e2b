/// One piece of a row over time: its pictures, each kept once, and when each is shown.
struct Strip {
  private var indices: [String: Int] = [:]
  private(set) var pictures: [String] = []
  /// From which tick on which picture is shown; the first is at 0.
  private(set) var stops: [(tick: Int, index: Int)] = []

  /// A piece that is first shown at a tick; before it there is nothing.
  init(_ picture: String, from tick: Int) {
    if tick > 0 { show("", at: 0) }
    show(picture, at: tick)
  }

  mutating func show(_ picture: String, at tick: Int) {
    if stops.last?.tick == tick { stops.removeLast() }
    let index = indices[picture] ?? pictures.count
    if index == pictures.count {
      indices[picture] = index
      pictures.append(picture)
    }
    if stops.last?.index != index { stops.append((tick, index)) }
  }

  /// The picture that is shown at a tick.
  func index(at tick: Int) -> Int { stops.last { $0.tick <= tick }?.index ?? 0 }

  var moves: Bool { stops.count > 1 }
}
