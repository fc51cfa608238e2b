/// A point where L is level: g = 0 within the plane, to rounding.
public struct CriticalPoint: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  /// Those of H within the plane.
  public let eigenpairs: Eigenpairs2
  /// Bowl: a minimum; dome: a maximum; saddle; flat: higher terms decide.
  public internal(set) var curvature: Curvature
}

extension CriticalPoint {
  /// Nothing where H is not finite.
  init?(_ zero: ZeroSearch.Point, scale: Double) {
    guard let curvature = Curvature(of: zero.eigenpairs, scale: scale) else { return nil }
    self.init(
      place: zero.place, loss: zero.loss, eigenpairs: zero.eigenpairs, curvature: curvature)
  }
}

/// Points where L is level that are not alone: they form a curve, or fill a part of the plane.
public struct CriticalSet: Hashable, Sendable {
  /// Which way L rises from it.
  public enum Kind: Hashable, Sendable {
    /// To both sides: a curve of minima.
    case minima
    /// To neither side: a curve of maxima.
    case maxima
    /// It differs from point to point, or higher terms decide.
    case mixed
    /// L is level over a part of the plane.
    case level
    /// L is constant: it is level at every point.
    case everywhere

    /// What it is called.
    public var name: String {
      switch self {
      case .minima: "curve of minima"
      case .maxima: "curve of maxima"
      case .mixed: "curve of degenerate points"
      case .level: "level part of the plane"
      case .everywhere: "every point"
      }
    }
  }

  public let kind: Kind
  /// L, which is the same all over it.
  public let loss: Double
  /// Points of it, about one a cell of the search's grid that it crosses.
  public let places: [PlanePoint]
}

/// Where L is level in a window.
public struct CriticalPoints: Hashable, Sendable {
  /// The isolated ones.
  public var points: [CriticalPoint] = []
  /// Curves of them.
  public var sets: [CriticalSet] = []

  public init() {}
}
