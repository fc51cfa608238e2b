extension Objective {
  public func fill(_ request: RasterRequest, rows: Range<Int>, into field: inout Field) {
    let across = request.columnCenters
    let model = request.quantity.modelPoint.map { order, point in
      PlaneModel(
        jet: jet(at: point, along: request.plane.directions), order: order,
        center: request.plane.projection(of: point))
    }
    for row in rows {
      let up = request.rowCenter(row)
      let numbers: Row
      switch request.quantity {
      case .loss: numbers = value(at: weights(of: request.plane, across: across, up: up))
      case .largestEigenvalue:
        numbers = Row(eigenvalues(plane: request.plane, columns: across, rows: [up]).larger)
      case .smallestEigenvalue:
        numbers = Row(eigenvalues(plane: request.plane, columns: across, rows: [up]).smaller)
      case .model: numbers = model?.values(across: across, up: up) ?? Row(.nan)
      case .modelError:
        let truth = value(at: weights(of: request.plane, across: across, up: up))
        numbers = ((model?.values(across: across, up: up) ?? Row(.nan)) - truth).magnitude()
      }
      field.setRow(row, to: numbers)
    }
  }

  /// The weights along a row of the plane; a weight that does not vary along it is one number.
  private func weights(of plane: Plane, across: [Double], up: Double) -> [Row] {
    plane.origin.indices.map { index in
      let fixed = plane.origin[index] + plane.directions.up[index] * up
      let rate = plane.directions.right[index]
      return rate == 0 ? Row(fixed) : Row(across) * rate + fixed
    }
  }
}

extension Quantity {
  fileprivate var modelPoint: (order: Int, point: Vector)? {
    switch self {
    case .model(let order, let point), .modelError(let order, let point): (order, point)
    case .loss, .largestEigenvalue, .smallestEigenvalue: nil
    }
  }
}

/// A Taylor polynomial over a plane, evaluated along rows.
private struct PlaneModel {
  let jet: Jet<Double>
  let order: Int
  let center: PlanePoint

  func values(across: [Double], up: Double) -> Row {
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
    let x = Row(across) - center.x
    return ((x * cubic + quadratic) * x + linear) * x + constant
  }
}

extension Field {
  /// Sets a row to numbers; a single number stands for all of its columns.
  mutating func setRow(_ row: Int, to numbers: Row) {
    let first = row * columns
    if numbers.values.count == 1 {
      for column in 0..<columns { values[first + column] = numbers.values[0] }
    } else {
      values.replaceSubrange(first..<(first + columns), with: numbers.values)
    }
  }
}
