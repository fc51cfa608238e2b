/// L at the crossings of a square grid over a window: what is known of it before one looks closer.
public struct LossSample: Sendable {
  /// Points a side; odd, so that the window's centre is one of them.
  static let side = 33

  let window: Window
  /// Row by row from the bottom; not a number where L has no value.
  let losses: [Double]
  /// The finite losses from the lowest to the highest.
  let sorted: [Double]

  /// - Parameters:
  ///   - objective: the loss, of two weights.
  ///   - window: the part of their plane.
  public init(of objective: any Objective, over window: Window) {
    self.window = window
    let across = (0..<LossSample.side).map { LossSample.place($0, in: window.x) }
    let row = Row(across)
    var losses: [Double] = []
    losses.reserveCapacity(LossSample.side * LossSample.side)
    objective.values(count: LossSample.side, changing: [1]) { index, weight in
      weight == 0 ? row : Row(LossSample.place(index, in: window.y))
    } _: { _, values in
      losses += values.numbers(LossSample.side)
    }
    self.losses = losses
    sorted = losses.filter(\.isFinite).sorted()
  }

  private static func place(_ index: Int, in range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(side - 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }

  func point(_ index: Int) -> Vector {
    [
      LossSample.place(index % LossSample.side, in: window.x),
      LossSample.place(index / LossSample.side, in: window.y),
    ]
  }

  /// The loss below which a share of the finite ones lies; nothing where none is finite.
  func quantile(_ share: Double) -> Double? {
    sorted.isEmpty ? nil : sorted[Int(share * Double(sorted.count - 1))]
  }

  /// At which part of the points L has a value, from 0 to 1.
  public var finiteShare: Double { Double(sorted.count) / Double(losses.count) }

  /// Which points are as low as all that lie around them, the lowest first and among equals the one
  /// nearest to the centre.
  var lowPlaces: [Int] {
    losses.indices.filter { losses[$0].isFinite && isLow($0) }
      .sorted { (losses[$0], distanceFromCenter($0)) < (losses[$1], distanceFromCenter($1)) }
  }

  private func isLow(_ index: Int) -> Bool {
    let (column, row) = (index % LossSample.side, index / LossSample.side)
    for up in max(row - 1, 0)...min(row + 1, LossSample.side - 1) {
      for right in max(column - 1, 0)...min(column + 1, LossSample.side - 1)
      where losses[up * LossSample.side + right] < losses[index] {
        return false
      }
    }
    return true
  }

  /// Whether points lie all around.
  func isInner(_ index: Int) -> Bool {
    let inner = 1..<(LossSample.side - 1)
    return inner.contains(index % LossSample.side) && inner.contains(index / LossSample.side)
  }

  /// In steps of the grid.
  func distanceFromCenter(_ index: Int) -> Int {
    let half = LossSample.side / 2
    let (column, row) = (index % LossSample.side - half, index / LossSample.side - half)
    return column * column + row * row
  }

  /// The smallest window with all points at which L has a value, a little wider; nothing where there
  /// are none.
  var domain: Window? {
    let points = losses.indices.filter { losses[$0].isFinite }.map(point)
    guard let left = points.map({ $0[0] }).min(), let right = points.map({ $0[0] }).max(),
      let bottom = points.map({ $0[1] }).min(), let top = points.map({ $0[1] }).max()
    else { return nil }
    let x = 2 * window.width / Double(LossSample.side - 1)
    let y = 2 * window.height / Double(LossSample.side - 1)
    return Window(
      x: max(window.x.lowerBound, left - x)...min(window.x.upperBound, right + x),
      y: max(window.y.lowerBound, bottom - y)...min(window.y.upperBound, top + y))
  }
}
