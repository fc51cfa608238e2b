extension Objective {
  public func fill(_ request: RasterRequest, rows: Range<Int>, into field: inout Field) {
    let across = request.columnCenters
    switch request.quantity {
    case .loss:
      forEachRow(of: request, rows) { row, losses in field.setRow(row, to: losses) }
    case .largestEigenvalue:
      let pairs = eigenvalues(
        plane: request.plane, columns: across, rows: rows.map(request.rowCenter))
      field.setRows(from: rows.lowerBound, to: pairs.larger)
    case .smallestEigenvalue:
      let pairs = eigenvalues(
        plane: request.plane, columns: across, rows: rows.map(request.rowCenter))
      field.setRows(from: rows.lowerBound, to: pairs.smaller)
    case .model(let order, let point):
      let model = planeModel(order: order, at: point, in: request.plane)
      let row = Row(across)
      for index in rows {
        field.setRow(index, to: model.values(across: row, up: request.rowCenter(index)))
      }
    case .modelError(let order, let point):
      let model = planeModel(order: order, at: point, in: request.plane)
      let row = Row(across)
      forEachRow(of: request, rows) { index, losses in
        let values = model.values(across: row, up: request.rowCenter(index))
        field.setRow(index, to: (values - losses).magnitude())
      }
    }
  }

  /// L along some rows of a raster.
  private func forEachRow(
    of request: RasterRequest, _ rows: Range<Int>, _ use: (Int, Row) -> Void
  ) {
    let across = Row(request.columnCenters)
    let plane = request.plane
    values(count: rows.count, changing: plane.weightsThatChangeUpwards) { index, weight in
      let up = request.rowCenter(rows.lowerBound + index)
      return plane.weight(weight, across: across, up: Row(up))
    } _: { index, losses in
      use(rows.lowerBound + index, losses)
    }
  }

  private func planeModel(order: Int, at point: Vector, in plane: Plane) -> PlaneModel {
    PlaneModel(
      jet: jet(at: point, along: plane.directions), order: order,
      center: plane.projection(of: point))
  }
}

extension Plane {
  /// The weights that differ from one row of a raster to the next.
  var weightsThatChangeUpwards: Set<Int> {
    Set(directions.up.indices.filter { directions.up[$0] != 0 })
  }

  /// A weight at places of the plane; one that does not vary along a row is one number.
  func weight(_ index: Int, across: Row, up: Row) -> Row {
    let (right, upwards) = (directions.right[index], directions.up[index])
    if right == 0 { return up * upwards + origin[index] }
    return upwards == 0
      ? across * right + origin[index] : across * right + up * upwards + origin[index]
  }
}

/// A Taylor polynomial over a plane, evaluated along rows.
private struct PlaneModel {
  let jet: Jet<Double>
  let order: Int
  let center: PlanePoint

  func values(across: Row, up: Double) -> Row {
    let y = up - center.y
    // The polynomial in x whose coefficients are polynomials in y.
    var constant = jet.value
    var linear = 0.0
    var quadratic = 0.0
    var cubic = 0.0
    if order >= 1 {
      constant += jet.y * y
      linear += jet.x
    }
    if order >= 2 {
      constant += jet.yy * y * y
      linear += jet.xy * y
      quadratic += jet.xx
    }
    if order >= 3 {
      constant += jet.yyy * y * y * y
      linear += jet.xyy * y * y
      quadratic += jet.xxy * y
      cubic += jet.xxx
    }
    return across.map { place in
      let x = place - center.x
      return ((x * cubic + quadratic) * x + linear) * x + constant
    }
  }
}

extension Field {
  /// Sets a row to numbers; a single number stands for all of its columns.
  mutating func setRow(_ row: Int, to numbers: Row) {
    let first = row * columns
    switch numbers {
    case .uniform(let number):
      for column in 0..<columns { values[first + column] = number }
    case .varied(let numbers):
      numbers.read { values.replaceSubrange(first..<(first + columns), with: $0) }
    }
  }

  /// Sets rows from one on to numbers that follow one another.
  mutating func setRows(from row: Int, to numbers: [Double]) {
    let first = row * columns
    values.replaceSubrange(first..<(first + numbers.count), with: numbers)
  }
}
