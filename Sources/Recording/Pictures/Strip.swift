/// One piece of a film over time: its pictures, each kept once, and when each is shown.
struct Strip {
  struct Stop: Equatable {
    let tick: Int
    let index: Int
  }

  private(set) var pictures: [Bytes] = []
  /// From which tick on which picture is shown; the first is at 0.
  private(set) var stops: [Stop] = []
  private var indices: [Bytes: Int] = [:]

  /// A piece that is first shown at a tick; before it there is nothing.
  init(from tick: Int) {
    if tick > 0 { show([], at: 0) }
  }

  mutating func show(_ picture: Bytes, at tick: Int) {
    show(index(of: picture), at: tick)
  }

  /// The number of a picture, which is kept if it is a new one.
  mutating func index(of picture: Bytes) -> Int {
    if let index = indices[picture] { return index }
    indices[picture] = pictures.count
    pictures.append(picture)
    return pictures.count - 1
  }

  /// Shows a picture that is kept from a tick on.
  mutating func show(_ index: Int, at tick: Int) {
    if stops.last?.tick == tick { stops.removeLast() }
    if stops.last?.index != index { stops.append(Stop(tick: tick, index: index)) }
  }

  var moves: Bool { stops.count > 1 }

  /// What is shown at 0.
  var first: Bytes { stops.first.map { pictures[$0.index] } ?? [] }
}
