/// An eigenvalue and a unit vector in its direction.
public struct Eigenpair2: Hashable, Sendable {
  public var value: Double
  public var vector: PlanePoint

  public init(value: Double, vector: PlanePoint) {
    self.value = value
    self.vector = vector
  }
}

/// The eigenpairs of a symmetric 2 × 2 matrix.
public struct Eigenpairs2: Hashable, Sendable {
  public var smaller: Eigenpair2
  public var larger: Eigenpair2

  public init(smaller: Eigenpair2, larger: Eigenpair2) {
    self.smaller = smaller
    self.larger = larger
  }

  /// Both, the one of the smaller λ first.
  public var both: [Eigenpair2] { [smaller, larger] }

  /// The larger |λ|, which is the spectral norm of the matrix.
  public var largestMagnitude: Double { max(abs(smaller.value), abs(larger.value)) }

  /// Whether both λ are the same to six digits, so that every direction is stretched alike.
  var areEqual: Bool { larger.value - smaller.value <= 1e-6 * abs(larger.value) }

  /// Those of a matrix with an entry that is not finite.
  static let undefined = Eigenpairs2(
    smaller: Eigenpair2(value: .nan, vector: PlanePoint(x: 1, y: 0)),
    larger: Eigenpair2(value: .nan, vector: PlanePoint(x: 0, y: 1)))
}
