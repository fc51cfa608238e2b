/// What is meant by the curvature of a loss (MATH §4).
public enum CurvatureMeasure: Hashable, Sendable, CaseIterable {
  /// The larger eigenvalue of H, at least 0: its largest one is Λ⁺, which the descent lemma needs.
  case upward
  /// The larger |λ|: its largest one is Λ, the Lipschitz constant of the gradient.
  case absolute

  /// The curvature where H has these eigenvalues.
  public func value(smaller: Double, larger: Double) -> Double {
    switch self {
    case .upward: max(0, larger)
    case .absolute: max(abs(smaller), abs(larger))
    }
  }
}

/// A number for each measure of curvature.
struct Curvatures: Hashable, Sendable {
  var upward: Double
  var absolute: Double

  static let zero = Curvatures(upward: 0, absolute: 0)
  static let infinite = Curvatures(upward: .infinity, absolute: .infinity)

  init(upward: Double, absolute: Double) {
    self.upward = upward
    self.absolute = absolute
  }

  /// Those of a Hessian with these eigenvalues.
  init(smaller: Double, larger: Double) {
    self.init(
      upward: CurvatureMeasure.upward.value(smaller: smaller, larger: larger),
      absolute: max(0, -smaller, larger))
  }

  /// So small a part of the larger |λ| is what it is rounded by.
  static let rounding = 1e-12

  /// Those met at a point: what rounding may leave of a λ above 0 is no curvature upwards.
  static func met(smaller: Double, larger: Double) -> Curvatures {
    Curvatures(smaller: smaller, larger: larger <= rounding * -smaller ? 0 : larger)
  }

  subscript(measure: CurvatureMeasure) -> Double {
    switch measure {
    case .upward: upward
    case .absolute: absolute
    }
  }

  static func * (a: Curvatures, b: Double) -> Curvatures {
    Curvatures(upward: a.upward * b, absolute: a.absolute * b)
  }

  /// The higher number of each measure.
  func higher(_ other: Curvatures) -> Curvatures {
    Curvatures(upward: max(upward, other.upward), absolute: max(absolute, other.absolute))
  }

  /// The lower number of each measure.
  func lower(_ other: Curvatures) -> Curvatures {
    Curvatures(upward: min(upward, other.upward), absolute: min(absolute, other.absolute))
  }
}

/// What is known of the largest curvature over a part of a plane.
public struct CurvatureBound: Hashable, Sendable {
  /// The largest one met at a point: an estimate from below, which proves nothing.
  public internal(set) var sampled: Double
  /// No point has a larger one, by interval arithmetic; ∞ where no bound could be proved.
  public internal(set) var certified: Double
  /// How many boxes were examined for it.
  public internal(set) var boxes: Int
}
