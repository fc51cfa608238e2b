/// What a raster is of.
public enum Quantity: Hashable, Sendable {
  /// L.
  case loss
  /// The larger eigenvalue of H within the plane.
  case largestEigenvalue
  /// The smaller eigenvalue of H within the plane.
  case smallestEigenvalue
  /// The Taylor model of an order (0 to 3) at a point.
  case model(order: Int, at: Vector)
  /// How far the Taylor model of an order at a point lies from L: |mₖ − L|.
  case modelError(order: Int, at: Vector)
}

/// A raster of numbers over a window of a plane.
public struct RasterRequest: Hashable, Sendable {
  public var quantity: Quantity
  public var plane: Plane
  public var window: Window
  public var columns: Int
  public var rows: Int

  public init(quantity: Quantity, plane: Plane, window: Window, columns: Int, rows: Int) {
    self.quantity = quantity
    self.plane = plane
    self.window = window
    self.columns = columns
    self.rows = rows
  }

  /// The plane's x at the centres of the columns.
  var columnCenters: [Double] {
    (0..<columns).map {
      window.x.lowerBound + window.width * (Double($0) + 0.5) / Double(columns)
    }
  }

  /// The plane's y at the centre of a row, the first at the top.
  func rowCenter(_ row: Int) -> Double {
    window.y.upperBound - window.height * (Double(row) + 0.5) / Double(rows)
  }
}

/// The numbers of a raster, row by row from the top; not a number where there is no value.
public struct Field: Hashable, Sendable {
  public var columns: Int
  public var rows: Int
  public var values: [Double]

  /// A field without values.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    values = Array(repeating: .nan, count: columns * rows)
  }
}
