/// Two orthonormal directions of ℝᵈ: what right and up mean on a map, x and y in a jet.
public struct Directions: Hashable, Sendable {
  public var right: Vector
  public var up: Vector

  public init(right: Vector, up: Vector) {
    precondition(right.count == up.count, "both directions have one number a weight")
    self.right = right
    self.up = up
  }

  /// The two weights of a loss of two weights.
  public static let axes = Directions(right: [1, 0], up: [0, 1])

  /// How far a displacement goes along each direction.
  public func components(of displacement: Vector) -> PlanePoint {
    PlanePoint(x: displacement.dot(right), y: displacement.dot(up))
  }
}

/// A plane in ℝᵈ, through which losses of any number of weights are seen.
public struct Plane: Hashable, Sendable {
  public var origin: Vector
  public var directions: Directions

  public init(origin: Vector, directions: Directions) {
    self.origin = origin
    self.directions = directions
  }

  /// The plane of a loss of two weights.
  public static let identity = Plane(origin: [0, 0], directions: .axes)

  /// The point of ℝᵈ at a place of the plane.
  public func point(at place: PlanePoint) -> Vector {
    if self == .identity { return [place.x, place.y] }
    return origin.indices.map {
      origin[$0] + directions.right[$0] * place.x + directions.up[$0] * place.y
    }
  }

  /// The place of the plane nearest to a point.
  public func projection(of point: Vector) -> PlanePoint {
    if self == .identity { return PlanePoint(point) }
    return directions.components(of: point.difference(from: origin))
  }
}
