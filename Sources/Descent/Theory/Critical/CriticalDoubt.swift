/// Why a part of a window could not be proved to hold no further critical point.
public enum CriticalDoubt: String, CaseIterable, Sendable {
  /// H is singular there, or cannot be told from a singular matrix.
  case singular
  /// L has no value on a part of it, or no bound.
  case noValue = "no-value"
  /// Intervals find no bound of the curvature, as at a kink.
  case noCurvature = "no-curvature"
  /// There were more boxes than are examined.
  case boxes
}

extension CriticalBoxTest {
  /// Why nothing can be told of a small box.
  func doubt(over box: PlaneBox) -> CriticalDoubt {
    let bounds = objective.curvatureBounds(over: box.weights(in: plane), along: plane.directions)
    let hasValues = box.corners.allSatisfy { objective.loss(at: plane.point(at: $0)).isFinite }
    guard hasValues, bounds.value.isBounded else { return .noValue }
    return HessianBounds(bounds).isBounded ? .singular : .noCurvature
  }
}

extension CriticalPointSurvey {
  /// Why it is not proved that these are all, in words; nothing before the proof has ended and where it
  /// is proved.
  public var doubt: String? {
    guard isFinished, !isComplete else { return nil }
    if sets.contains(where: { $0.kind == .level }) { return "L is level over a part of the view" }
    if sets.count > 1 { return "there are \(sets.count) curves of them" }
    if let set = sets.first { return "there is a \(set.kind.name)" }
    let places = doubts.compactMap(\.place)
    guard !places.isEmpty else { return "the proof took too many boxes" }
    return "intervals cannot tell " + places.joined(separator: " and ")
      + (doubts.contains(.boxes) ? ", and the proof took too many boxes" : "")
  }
}

extension CriticalDoubt {
  fileprivate var place: String? {
    switch self {
    case .singular: "where H is singular"
    case .noValue: "where L has no value"
    case .noCurvature: "where curvature has no bound, as at a kink"
    case .boxes: nil
    }
  }
}
