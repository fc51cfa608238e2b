/// Looks for all points of a window where L is level: numerically, which proves nothing.
///
/// A grid lies over the window. Newton's method starts in every cell at whose corners both slopes
/// change their sign, and at every corner from which Newton's step is shorter than a cell where an
/// eigenvalue is nearly zero, since at degenerate points slopes may touch zero without a change of
/// sign. What it finds is told apart, sorted into isolated points and curves, and classified as the
/// program classifies every point.
///
/// It goes on in slices, row by row of the grid's cells.
public struct CriticalPointSearch: Sendable {
  /// Cells a side.
  public static let cells = 128

  private let objective: any Objective
  private let zeros: ZeroSearch
  private let rounding: ZeroRounding
  private let plane: Plane
  private let window: Window
  private let scale: Double
  private let columns: [Double]
  private let cell: (x: Double, y: Double)
  /// Rows of cells that were looked at, from the bottom.
  public private(set) var rowsDone = 0
  /// The derivatives along the last row's upper edge.
  private var edge: DerivativeField
  private var regular: [ZeroSearch.Point] = []
  private var degenerate: [ZeroSearch.Point] = []
  /// Which regular ones lie in a cell of the grid.
  private var regularInCell: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane in which g is to be zero.
  ///   - window: the part of the plane.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  public init(of objective: any Objective, plane: Plane, window: Window, scale: Double) {
    self.objective = objective
    self.plane = plane
    self.window = window
    self.scale = scale
    let count = CriticalPointSearch.cells
    columns = (0...count).map { CriticalPointSearch.edge($0, of: window.x) }
    cell = (window.width / Double(count), window.height / Double(count))
    let (width, height) = (cell.x * Double(count), cell.y * Double(count))
    zeros = ZeroSearch(
      objective: objective, plane: plane, scale: scale,
      size: (width * width + height * height).squareRoot(),
      reach: (CriticalPointSearch.reach * cell.x, CriticalPointSearch.reach * cell.y))
    rounding = ZeroRounding(objective: objective, plane: plane, size: (width, height))
    edge = objective.derivatives(
      plane: plane, columns: columns, rows: [window.y.lowerBound])
    lookAtCorners(row: 0)
  }

  public var isFinished: Bool { rowsDone >= CriticalPointSearch.cells }

  /// Whether every place that was looked at is level: each corner and each middle of the grid's cells.
  var isLevelEverywhere: Bool {
    let count = CriticalPointSearch.cells
    return degenerate.count == (count + 1) * (count + 1) + count * count
  }

  private static func edge(_ index: Int, of range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(cells)
    return range.lowerBound + (range.upperBound - range.lowerBound) * share
  }

  /// Looks at some rows of cells more; at no more than there are.
  public mutating func advance(rows count: Int) {
    for _ in 0..<max(0, min(count, CriticalPointSearch.cells - rowsDone)) {
      let lower = edge
      edge = objective.derivatives(
        plane: plane, columns: columns,
        rows: [CriticalPointSearch.edge(rowsDone + 1, of: window.y)])
      lookIntoCells(row: rowsDone, lower: lower)
      lookAtCorners(row: rowsDone + 1)
      rowsDone += 1
    }
  }

  private func place(column: Double, row: Double) -> PlanePoint {
    PlanePoint(x: window.x.lowerBound + cell.x * column, y: window.y.lowerBound + cell.y * row)
  }

  private mutating func lookIntoCells(row: Int, lower: DerivativeField) {
    for column in 0..<CriticalPointSearch.cells {
      func holdsZero(_ slope: KeyPath<DerivativeField, [Double]>) -> Bool {
        let (below, above) = (lower[keyPath: slope], edge[keyPath: slope])
        let (a, b) = (below[column], below[column + 1])
        let (c, d) = (above[column], above[column + 1])
        return min(a, b, c, d) <= 0 && max(a, b, c, d) >= 0
      }
      if holdsZero(\.x), holdsZero(\.y) {
        find(near: place(column: Double(column) + 0.5, row: Double(row) + 0.5))
      }
    }
  }

  private mutating func lookAtCorners(row: Int) {
    for column in columns.indices {
      let (x, y) = (edge.x[column], edge.y[column])
      let hessian = SymmetricMatrix2(xx: edge.xx[column], xy: edge.xy[column], yy: edge.yy[column])
      if mayBeDegenerate(x: x, y: y, hessian.eigenpairs()) {
        find(near: place(column: Double(column), row: Double(row)))
      }
    }
  }

  /// Whether one eigenvalue is small, and a zero of g may lie within a cell: along the other's vector
  /// Newton's step is short, along its own the slope is small.
  private func mayBeDegenerate(x: Double, y: Double, _ pairs: Eigenpairs2) -> Bool {
    if x == 0, y == 0 { return true }
    let isFirstSmall = abs(pairs.smaller.value) <= abs(pairs.larger.value)
    let (small, large) =
      isFirstSmall ? (pairs.smaller, pairs.larger) : (pairs.larger, pairs.smaller)
    guard abs(small.value) <= 0.1 * max(abs(large.value), scale) else { return false }
    func slope(_ vector: PlanePoint) -> Double { vector.x * x + vector.y * y }
    func reach(_ vector: PlanePoint) -> Double {
      max(abs(vector.x) * cell.x, abs(vector.y) * cell.y)
    }
    return abs(slope(large.vector)) <= abs(large.value) * reach(large.vector)
      && abs(slope(small.vector)) <= 0.1 * abs(large.value) * reach(small.vector)
  }

  /// How near, in cells, two zeros of g are the same one.
  private static let sameDistance = 1e-4

  /// How many cells Newton's method may lead away: what lies further off is found from there.
  private static let reach = 4.0

  private mutating func find(near start: PlanePoint) {
    guard let point = zeros.zero(near: start).map(rounding.settled) else { return }
    let (width, height) = (
      cell.x * Double(CriticalPointSearch.cells), cell.y * Double(CriticalPointSearch.cells)
    )
    // A point on the window's edge belongs to it, whatever its last digit says.
    let margin = 1e-9
    guard point.place.x >= window.x.lowerBound - margin * width,
      point.place.x <= window.x.upperBound + margin * width,
      point.place.y >= window.y.lowerBound - margin * height,
      point.place.y <= window.y.upperBound + margin * height
    else { return }
    if Curvature(of: point.eigenpairs, scale: scale) == .flat {
      degenerate.append(point)
    } else if !isKnown(point) {
      regularInCell[key(cellIndex(point.place)), default: []].append(regular.count)
      regular.append(point)
    }
  }

  private func cellIndex(_ place: PlanePoint) -> (column: Int, row: Int) {
    (
      Int(((place.x - window.x.lowerBound) / cell.x).rounded(.down)),
      Int(((place.y - window.y.lowerBound) / cell.y).rounded(.down))
    )
  }

  private func key(_ cell: (column: Int, row: Int)) -> Int {
    (cell.row + 2) * 2 * CriticalPointSearch.cells + cell.column + 2
  }

  private func isKnown(_ point: ZeroSearch.Point) -> Bool {
    let (column, row) = cellIndex(point.place)
    for neighbour in (row - 1)...(row + 1) {
      for place in (column - 1)...(column + 1) {
        for index in regularInCell[key((place, neighbour))] ?? [] {
          let other = regular[index].place
          if abs(other.x - point.place.x) <= CriticalPointSearch.sameDistance * cell.x,
            abs(other.y - point.place.y) <= CriticalPointSearch.sameDistance * cell.y
          {
            return true
          }
        }
      }
    }
    return false
  }
}

extension CriticalPointSearch {
  /// What was found up to now.
  public var found: CriticalPoints {
    var found = CriticalPoints()
    found.points = regular.compactMap(point)
    for group in groups(of: degenerate) {
      let cells = group.map { cellIndex($0.place) }
      let (columns, rows) = (Set(cells.map(\.column)), Set(cells.map(\.row)))
      let width = (columns.max() ?? 0) - (columns.min() ?? 0) + 1
      let height = (rows.max() ?? 0) - (rows.min() ?? 0) + 1
      // What stays within a few cells is a point from which Newton's method stopped nearby.
      guard max(width, height) > 4 else {
        let best = group.min {
          $0.eigenpairs.largestMagnitude < $1.eigenpairs.largestMagnitude
        }
        if let one = best.flatMap(point) { found.points.append(one) }
        continue
      }
      let distinct = Set(cells.map(key)).count
      found.sets.append(
        CriticalSet(
          kind: distinct > 4 * (width + height) ? .level : kind(of: group),
          loss: loss(of: group), places: group.map(\.place)))
    }
    return found
  }

  private func point(_ point: ZeroSearch.Point) -> CriticalPoint? {
    CriticalPoint(point, scale: scale)
  }

  /// The losses of a group differ by rounding alone; one is 0 that is no more than what the rest of ‖g‖
  /// makes of it.
  private func loss(of group: [ZeroSearch.Point]) -> Double {
    guard let least = group.min(by: { abs($0.loss) < abs($1.loss) }) else { return .nan }
    let rest = least.slopeNorm * least.slopeNorm / least.largestCurvature
    return abs(least.loss) <= rest ? 0 : least.loss
  }

  /// Across the curve the other eigenvalue says where L rises.
  private func kind(of group: [ZeroSearch.Point]) -> CriticalSet.Kind {
    let signs = Set(
      group.map { point in
        point.eigenpairs.both
          .map { Curvature.sign(of: $0.value, scale: scale) }.reduce(0, +)
      })
    return signs == [1] ? .minima : signs == [-1] ? .maxima : .mixed
  }

  /// Groups of points that hang together: from one to the next it is two cells at most each way.
  private func groups(of points: [ZeroSearch.Point]) -> [[ZeroSearch.Point]] {
    var inCell: [Int: [Int]] = [:]
    for (index, point) in points.enumerated() {
      inCell[key(cellIndex(point.place)), default: []].append(index)
    }
    var isTaken = [Bool](repeating: false, count: points.count)
    var groups: [[ZeroSearch.Point]] = []
    for first in points.indices where !isTaken[first] {
      isTaken[first] = true
      var group = [first]
      var next = 0
      while next < group.count {
        let (column, row) = cellIndex(points[group[next]].place)
        next += 1
        for y in (row - 2)...(row + 2) {
          for x in (column - 2)...(column + 2) {
            for index in inCell.removeValue(forKey: key((x, y))) ?? [] where !isTaken[index] {
              isTaken[index] = true
              group.append(index)
            }
          }
        }
      }
      groups.append(group.map { points[$0] })
    }
    return groups
  }
}
