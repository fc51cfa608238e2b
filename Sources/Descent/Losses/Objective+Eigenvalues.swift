/// The eigenvalues of H at the points of a raster, row by row.
public struct EigenvalueField: Hashable, Sendable {
  public var smaller: [Double]
  public var larger: [Double]
}

extension Objective {
  public func eigenvalues(plane: Plane, columns: [Double], rows: [Double]) -> EigenvalueField {
    var field = EigenvalueField(smaller: [], larger: [])
    field.smaller.reserveCapacity(columns.count * rows.count)
    field.larger.reserveCapacity(columns.count * rows.count)
    // Several raster rows at a time: short ones would spend their time on making arrays, and long
    // ones would not stay in the processor's first cache.
    let rowsAtATime = max(1, 512 / max(1, columns.count))
    let across = Row((0..<rowsAtATime).flatMap { _ in columns })
    let starts = Array(stride(from: 0, to: rows.count, by: rowsAtATime))
    values(count: starts.count, changing: plane.weightsThatChangeUpwards) { index in
      // The last ones are filled up, so that what lies across stays the same.
      let some = (0..<rowsAtATime).map { rows[min(starts[index] + $0, rows.count - 1)] }
      let up = Row(some.flatMap { Array(repeating: $0, count: columns.count) })
      return weights(of: plane, across: across, up: up)
    } _: { index, jet in
      let count = min(rowsAtATime, rows.count - starts[index]) * columns.count
      field.append(jet, count: count)
    }
    return field
  }

  private func weights(of plane: Plane, across: Row, up: Row) -> [CurvatureJet<Row>] {
    zip(plane.weights(across: across, up: up), plane.origin.indices).map { values, index in
      CurvatureJet(
        variable: values, alongX: plane.directions.right[index],
        alongY: plane.directions.up[index])
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
    smaller += (mean - radius).first(count)
    larger += (mean + radius).first(count)
  }
}
