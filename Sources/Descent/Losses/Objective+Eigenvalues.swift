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
    // Several raster rows at a time: short ones would spend their time on making arrays.
    let rowsAtATime = max(1, 1024 / max(1, columns.count))
    for first in stride(from: 0, to: rows.count, by: rowsAtATime) {
      let some = rows[first..<min(first + rowsAtATime, rows.count)]
      let hessian = hessians(
        plane: plane, x: some.flatMap { _ in columns },
        y: some.flatMap { Array(repeating: $0, count: columns.count) })
      let mean = (hessian.xx + hessian.yy) * 0.5
      let half = (hessian.xx - hessian.yy) * 0.5
      let radius = (half.squared() + hessian.xy.squared()).squareRoot()
      field.smaller += (mean - radius).repeated(some.count * columns.count)
      field.larger += (mean + radius).repeated(some.count * columns.count)
    }
    return field
  }

  private func hessians(
    plane: Plane, x: [Double], y: [Double]
  ) -> (xx: Row, xy: Row, yy: Row) {
    let weights = plane.origin.indices.map { index -> CurvatureJet<Row> in
      let (right, up) = (plane.directions.right[index], plane.directions.up[index])
      let along = up == 0 ? Row(x) * right : right == 0 ? Row(y) * up : Row(x) * right + Row(y) * up
      return CurvatureJet(variable: along + plane.origin[index], alongX: right, alongY: up)
    }
    let jet = value(at: weights)
    return (jet.xx * 2, jet.xy, jet.yy * 2)
  }
}
