/// The eigenvalues of H at the points of a raster, row by row.
public struct EigenvalueField: Hashable, Sendable {
  public var smaller: [Double]
  public var larger: [Double]
}

/// The derivatives of L within a plane at the points of a raster, row by row.
public struct DerivativeField: Hashable, Sendable {
  /// The slope along the plane's x.
  public var x: [Double] = []
  /// The slope along the plane's y.
  public var y: [Double] = []
  public var xx: [Double] = []
  public var xy: [Double] = []
  public var yy: [Double] = []
}

extension Objective {
  public func eigenvalues(plane: Plane, columns: [Double], rows: [Double]) -> EigenvalueField {
    var field = EigenvalueField(smaller: [], larger: [])
    field.smaller.reserveCapacity(columns.count * rows.count)
    field.larger.reserveCapacity(columns.count * rows.count)
    forEachJet(plane: plane, columns: columns, rows: rows) { field.append($0, count: $1) }
    return field
  }

  public func derivatives(plane: Plane, columns: [Double], rows: [Double]) -> DerivativeField {
    var field = DerivativeField()
    forEachJet(plane: plane, columns: columns, rows: rows) { field.append($0, count: $1) }
    return field
  }

  /// Expands L at the points of a raster; of each jet so many elements count.
  private func forEachJet(
    plane: Plane, columns: [Double], rows: [Double], _ use: (CurvatureJet<Row>, Int) -> Void
  ) {
    // Several raster rows at a time: short ones would spend their time on making arrays, and long
    // ones would not stay in the processor's first cache.
    let rowsAtATime = min(max(1, 512 / max(1, columns.count)), max(1, rows.count))
    let across = Row((0..<rowsAtATime).flatMap { _ in columns })
    let starts = Array(stride(from: 0, to: rows.count, by: rowsAtATime))
    values(count: starts.count, changing: plane.weightsThatChangeUpwards) { index, weight in
      // The last ones are filled up, so that what lies across stays the same.
      let some = (0..<rowsAtATime).map { rows[min(starts[index] + $0, rows.count - 1)] }
      let up = Row(some.flatMap { Array(repeating: $0, count: columns.count) })
      return CurvatureJet(
        variable: plane.weight(weight, across: across, up: up),
        alongX: plane.directions.right[weight], alongY: plane.directions.up[weight])
    } _: { index, jet in
      use(jet, min(rowsAtATime, rows.count - starts[index]) * columns.count)
    }
  }
}

extension EigenvalueField {
  /// Adds the eigenvalues of H at the first elements of a row of jets.
  fileprivate mutating func append(_ jet: CurvatureJet<Row>, count: Int) {
    let (xx, yy) = (jet.xx * 2, jet.yy * 2)
    let mean = (xx + yy) * 0.5
    let half = (xx - yy) * 0.5
    let radius = (half.squared() + jet.xy.squared()).squareRoot()
    smaller += (mean - radius).numbers(count)
    larger += (mean + radius).numbers(count)
  }
}

extension DerivativeField {
  /// Adds the derivatives at the first elements of a row of jets.
  fileprivate mutating func append(_ jet: CurvatureJet<Row>, count: Int) {
    x += jet.x.numbers(count)
    y += jet.y.numbers(count)
    xx += (jet.xx * 2).numbers(count)
    xy += jet.xy.numbers(count)
    yy += (jet.yy * 2).numbers(count)
  }
}
