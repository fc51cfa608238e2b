/// What the Hessian says about the shape of a loss around a point.
public enum Curvature: Hashable, Sendable {
  /// Both λ > 0.
  case bowl
  /// One λ of each sign.
  case saddle
  /// Both λ < 0.
  case dome
  /// At least one λ counts as zero, so that higher terms decide.
  case flat

  /// Nothing where H is not finite.
  ///
  /// - Parameters:
  ///   - eigenpairs: those of H.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  public init?(of eigenpairs: Eigenpairs2, scale: Double) {
    guard eigenpairs.smaller.value.isFinite, eigenpairs.larger.value.isFinite else { return nil }
    self.init(Signs(of: eigenpairs, scale: scale))
  }

  init(_ signs: Signs) {
    switch (signs.smaller, signs.larger) {
    case (1, 1): self = .bowl
    case (-1, -1): self = .dome
    case (-1, 1): self = .saddle
    default: self = .flat
    }
  }

  /// What a critical point with it is called.
  public var criticalKind: String {
    switch self {
    case .bowl: "minimum"
    case .saddle: "saddle"
    case .dome: "maximum"
    case .flat: "degenerate"
    }
  }

  /// The part of a landscape's curvature scale at or below which an eigenvalue counts as zero.
  static let smallestShare = 1e-8

  /// The sign of an eigenvalue: 0 where it counts as zero or is not a number.
  public static func sign(of eigenvalue: Double, scale: Double) -> Int {
    guard abs(eigenvalue) > smallestShare * scale else { return 0 }
    return eigenvalue > 0 ? 1 : -1
  }
}

extension Curvature {
  /// The signs by which the eigenvalues of H count: 0 where one counts as zero or is not a number.
  public struct Signs: Hashable, Sendable {
    public let smaller: Int
    public let larger: Int

    public init(of eigenpairs: Eigenpairs2, scale: Double) {
      self.init(
        smaller: Curvature.sign(of: eigenpairs.smaller.value, scale: scale),
        larger: Curvature.sign(of: eigenpairs.larger.value, scale: scale))
    }

    init(smaller: Int, larger: Int) { (self.smaller, self.larger) = (smaller, larger) }

    /// Whether an eigenvalue counts as zero, and whether both do.
    public var hasZero: Bool { smaller == 0 || larger == 0 }
    public var areBothZero: Bool { smaller == 0 && larger == 0 }
  }
}
